import TaskPlan
import Testing

@Suite("A stated dependency on an id that nothing defines")
struct UnresolvedTests {
    /// `T099 (T003)`: the unknown ids and what is suggested; after a bar, the statements.
    private func reading(_ line: String) -> String {
        let plan = Plan(
            parsing:
                "- [ ] T001 a\n- [ ] T002 b\n- [ ] T003 c\n- [ ] T005a d\n- [ ] T007-MIN e\n"
                + "\n## Dependencies\n\n\(line)\n"
        )
        return "\(plan.unresolved) | \(plan.statements)"
    }

    @Test(
        "is listed, with the nearest id that is defined",
        arguments: [
            Example("- T001 blocks T009", "T009 (T007-MIN) | "), Example("- T009 blocks T001", "T009 (T007-MIN) | "),
            Example("- T003 depends on T001, T009", "T009 (T007-MIN) | T001 -> T003"),
            Example("- T004 → T001", "T004 (T003) | "),
            Example("- T001 → T009 → T002", "T009 (T007-MIN) | "), Example("- T0 blocks T001", "T0 (T001) | "),
            Example("- T008 and T009 block T001", "T008 (T007-MIN), T009 (T007-MIN) | "),
        ])
    func listed(example: Example) { example.check(reading) }

    @Test(
        "unless the id has another shape, stands in a range, or differs only in its ending",
        arguments: [
            Example("- T001-T009 before T003", " | T001,T002,T005a,T007-MIN -> T003"),
            Example("- T003 depends on X9", " | "),
            Example("- T003 depends on 002-auth/T009", " | "), Example("- T007 depends on T001", " | T001 -> T007-MIN"),
            Example("- T003a depends on T001", " | "), Example("- T001 depends on T1.9", " | "),
            Example("- See T009", " | "),
            Example("- T003 depends on T009+", " | "), Example("- T001.1 blocks T002", " | "),
            Example("- T005 depends on T001", "T005 (T005a) | "),
        ])
    func notListed(example: Example) { example.check(reading) }

    @Test("is listed once per place, with its bytes")
    func places() throws {
        let plan = Plan(parsing: "- [ ] T001 a (depends on T009)\n- [ ] T002 b\n  - Depends on: T009, T008\n")
        #expect(plan.unresolved == "T009 (T002), T009 (T002), T008 (T002)")
        #expect(plan.unresolvedReferences.map { plan.source.string($0.range) } == ["T009", "T009", "T008"])
        #expect(plan.unresolvedReferences.map { plan.source.line(at: $0.range.lowerBound) } == [1, 3, 3])
    }

    @Test("of a numbered plan is listed if the shape is used")
    func numbered() {
        #expect(Plan(parsing: "- [ ] 1.1 a\n- [ ] 1.2 b (depends on 1.9)\n").unresolved == "1.9 (1.2)")
        #expect(Plan(parsing: "- [ ] 1.1 a\n- [ ] 1.2 b\n  - Depends: 9.1\n").unresolved == "9.1 (1.2)")
        #expect(Plan(parsing: "- [ ] 1.1 a\n- [ ] 1.2 b\n  - Depends: 9\n").unresolved == "")
    }

    @Test("that means several items means those nearest to the statement")
    func restartingNumbers() {
        let text = """
            ## A
            - [ ] 1. a
            - [ ] 2. b
              - Depends: 1
            ## B
            - [ ] 1. c
            - [ ] 2. d
              - Depends: 1
            ## C
            - [ ] 3. e
              - Depends: 1
            """
        let plan = Plan(parsing: text)
        #expect(plan.dependencies.map { Array($0.prerequisites) } == [[0], [2], [0, 2]])
        #expect(plan.dependencies.map { Array($0.dependents) } == [[1], [3], [4]])
    }
}

@Suite("Headings and prose may state or suggest an order")
struct ProseStatementTests {
    @Test("by gates in headings, which are only suggested")
    func gates() {
        let text = """
            ## Phase 3.1: Setup
            - [ ] T001 a
            ## Phase 3.2: Tests First (TDD), MUST COMPLETE BEFORE 3.3 ⚠️
            - [ ] T002 b
            ## Phase 3.3: Core
            - [ ] T003 c
            ## Phase 3.4: MUST COMPLETE BEFORE all else
            - [ ] T004 d
            """
        #expect(Plan(parsing: text).statements == "~ T002 -> T003")
    }

    @Test(
        "in bold lines among tasks, by ids on both sides",
        arguments: [
            Example("**CRITICAL**: T001-T002 must complete before T003", "T001,T002 -> T003"),
            Example("**T001 blocks T003**", "T001 -> T003"),
            Example("**Note**: T003 depends on T001", "T001 -> T003"), Example("T001 must complete before T003", ""),
            Example("**Setup blocks everything**", ""), Example("**Note**: T001 matters", ""),
            Example("**Depends on T001**", "T001 -> T003"),
            Example("**Depends on T001 and T002. The old ones stay as they are.**", "T001,T002 -> T003"),
            Example("⚠️ T001 must complete before T003", "T001 -> T003"),
        ])
    func prose(example: Example) {
        example.check {
            Plan(parsing: "## Phase 1\n- [ ] T001 a\n- [ ] T002 b\n## Phase 2\n\n\($0)\n\n- [ ] T003 c\n").statements
        }
    }

    @Test(
        "nowhere else",
        arguments: ["# Notes", "## Parallel Example", "## Implementation Strategy", "## Acceptance Criteria"])
    func elsewhere(heading: String) {
        #expect(
            Plan(
                parsing:
                    "## Phase 1\n- [ ] T001 a\n- [ ] T002 b\n\n\(heading)\n"
                    + "\n**T001 blocks T002**\n\n- T001 before T002\n"
            ).statements == "")
    }

    @Test("of a heading task about its own subtasks")
    func subtasks() {
        let text =
            "# A\n\n## WP01: a\n\n- [ ] T001 b\n- [ ] T002 c\n\n**Parallel opportunities**: T002 can start after T001\n"
        #expect(Plan(parsing: text).statements == "T001 -> T002")
    }
}
