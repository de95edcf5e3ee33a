import TaskPlan
import Testing

@Suite("A Mermaid flowchart states an order")
struct MermaidTests {
    private func statements(_ lines: String) -> String {
        Plan(parsing: "\(PhasedPlan.tasks)\n## Overview\n\n```mermaid\ngraph TD\n\(lines)\n```\n").statements
    }

    @Test(
        "by its edges",
        arguments: [
            Example("T001 --> T003", "T001 -> T003"), Example("    T001-->T003", "T001 -> T003"),
            Example("T001 --> T003 --> T005", "T001 -> T003; T003 -> T005"),
            Example("T001 & T002 --> T003", "T001,T002 -> T003"),
            Example("T001 --> T003 & T004", "T001 -> T003,T004"),
            Example("T001 ==> T003", "T001 -> T003"), Example("T001 ---> T003", "T001 -> T003"),
            Example("T001 -->|needs| T003", "T001 -> T003"),
            Example("T001 -- needs --> T003", "T001 -> T003"), Example("T001 --o T003", ""),
            Example("T001 --- T003", ""),
            Example("T001 -.-> T003", "~ T001 -> T003"), Example("T001 -. advice .-> T003", "~ T001 -> T003"),
            Example("T001[Models] --> T003[Services]", "T001 -> T003"),
            Example("T001(Models) --> T003{Services}", "T001 -> T003"),
            Example("a[T001: Models] --> b[T003: Services]", "T001 -> T003"),
            Example("a[\"T001\"] --> b[\"T003\"]", "T001 -> T003"),
            Example("a[T001]\nb[T003]\na --> b", "T001 -> T003"),
            Example("a --> b\na[T001]\nb((T003))", "T001 -> T003"),
            Example("a[Phase 1: Setup] --> b[Phase 2]", "T001,T002 -> T003,T004"),
            Example("a[US1] --> b[Phase 5]", "T005,T006 -> T009-T012"),
            Example("T001 --> T003;", "T001 -> T003"), Example("a --> b", ""), Example("T001 --> x", ""),
            Example("Setup --> US1", "T001,T002 -> T005,T006"), Example("Setup --> Kitchen", ""),
            Example("a[Setup] --> b[Polish]", "T001,T002 -> T009-T012"),
            Example("T001 -->", ""), Example("T001", ""),
            Example("%% T001 --> T003", ""), Example("subgraph T001", ""), Example("", ""), Example("T001[a", ""),
            Example("T001 --> T003[b\nT003 --> T005", "T001 -> T003; T003 -> T005"),
            Example("T001 --> T001", "T001 -> T001"), Example("T001[[a]] --> T003", "T001 -> T003"),
        ])
    func edges(example: Example) { example.check(statements) }

    @Test("whose nodes have a letter in front of the numbers of tasks")
    func numberedPlans() {
        let text =
            "- [ ] 1. a\n- [ ] 2. b\n- [ ] 2.1 c\n\n```mermaid\ngraph LR\nT1 --> T2\nT2 --> T2.1\nX --> T9\n```\n"
        withKnownIssue("a node such as T1 never stands for task 1") {
            #expect(Plan(parsing: text).statements == "1 -> 2; 2 -> 2.1")
        }
        #expect(Plan(parsing: "- [ ] 1. a\n- [ ] 2. b\n\n```mermaid\ngraph LR\n1 --> 2\n```\n").statements == "1 -> 2")
    }

    @Test("only in a fence of that language", arguments: ["", "swift", "text"])
    func language(info: String) {
        let text = "- [ ] T001 a\n- [ ] T002 b\n\n```\(info)\nT001 --> T002\n```\n"
        #expect(Plan(parsing: text).statements == "")
    }

    @Test("wherever it stands, but not in examples")
    func places() {
        let graph = "```mermaid\ngraph LR\nT001 --> T002\n```\n"
        #expect(Plan(parsing: "- [ ] T001 a\n- [ ] T002 b\n\n\(graph)").statements == "T001 -> T002")
        #expect(Plan(parsing: "- [ ] T001 a\n- [ ] T002 b\n\n## Parallel Example\n\n\(graph)").statements == "")
        #expect(
            Plan(parsing: "- [ ] T001 a\n- [ ] T002 b\n\n```mermaid\ngraph LR\nT001 --> T002").statements
                == "T001 -> T002")
    }

    @Test("with its arrow as the place")
    func place() throws {
        let plan = Plan(parsing: "- [ ] T1 a\n- [ ] T2 b\n\n```mermaid\ngraph LR\nT1[a] --> T2[b]\n```\n")
        let dependency = try #require(plan.dependencies.first)
        #expect(plan.source.string(dependency.range) == "T1[a] --> T2[b]")
        #expect(plan.source.string(dependency.place..<dependency.place + 3) == "-->")
    }
}

@Suite("A list of waves suggests an order")
struct WaveListTests {
    private func statements(_ json: String) -> String {
        Plan(parsing: "- [ ] 1. a\n- [ ] 2. b\n- [ ] 3. c\n  - [ ] 3.1 Read\n\n```json\n\(json)\n```\n").statements
    }

    @Test(
        "of each wave before the next",
        arguments: [
            Example(#"{"waves": [["1", "2"], ["3.1"]]}"#, "~ 1,2 -> 3.1"),
            Example(#"{"waves": [["1"], ["2"], ["3"]]}"#, "~ 1 -> 2; ~ 2 -> 3"),
            Example(#"{"waves": [{"tasks": ["1"]}, {"tasks": ["2", "3"]}]}"#, "~ 1 -> 2,3"),
            Example("{\n  \"waves\": [\n    [\"1\"],\n    [\"2\"]\n  ]\n}", "~ 1 -> 2"),
            Example(#"{"waves": [["1"], [], ["2"]]}"#, ""),
            Example(#"{"waves": [["1"]], "b": [["2"]]}"#, ""), Example(#"{"waves": []}"#, ""),
            Example(#"{"tasks": [["1"], ["2"]]}"#, ""),
            Example(#"{"waves": [["1"], ["2""#, "~ 1 -> 2"), Example("", ""),
            Example(#"{"waves": [["a"], ["2"]]}"#, ""),
        ])
    func waves(example: Example) { example.check(statements) }

    @Test("only in a fence of that language")
    func language() {
        let text = "- [ ] 1. a\n- [ ] 2. b\n\n```\n{\"waves\": [[\"1\"], [\"2\"]]}\n```\n"
        #expect(Plan(parsing: text).statements == "")
    }
}
