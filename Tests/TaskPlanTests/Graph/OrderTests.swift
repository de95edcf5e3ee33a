import TaskPlan
import Testing

@Suite("Stated order")
struct OrderTests {
    /// `1<2 2<3`: all pairs of items that the graph orders.
    private func order(_ text: String) -> String {
        let plan = Plan(parsing: text)
        let graph = PlanGraph(plan)
        var pairs: [String] = []
        for left in plan.items.indices {
            for right in plan.items.indices where graph.comes(left, before: right) {
                pairs.append("\(plan.name(left))<\(plan.name(right))")
            }
        }
        return pairs.joined(separator: " ")
    }

    @Test(
        "is transitive and holds for everything below an item or section",
        arguments: [
            Example("- [ ] T1 a\n- [ ] T2 b", ""), Example("- [ ] T1 a\n- [ ] T2 b (depends on T1)", "T1<T2"),
            Example("- [ ] T1 a\n- [ ] T2 b (depends on T1)\n- [ ] T3 c (depends on T2)", "T1<T2 T1<T3 T2<T3"),
            Example("- [ ] T1 a\n  - [ ] T2 b\n- [ ] T3 c (depends on T1)", "T1<T3 T2<T3"),
            Example("- [ ] T1 a\n- [ ] T2 b (depends on T1)\n  - [ ] T3 c", "T1<T2 T1<T3"),
            Example(
                "- [ ] T1 a\n  - [ ] T2 b\n    - [ ] T3 c\n- [ ] T4 d (depends on T1)\n  - [ ] T5 e",
                "T1<T4 T1<T5 T2<T4 T2<T5 T3<T4 T3<T5"),
            Example("- [ ] T1 a\n  - [ ] T2 b (depends on T3)\n- [ ] T3 c", "T3<T2"),
            Example("- [ ] T1 a (depends on T2)\n  - [ ] T2 b\n  - [ ] T3 c", ""),
            Example("- [ ] T1 a\n  - [ ] T2 b (depends on T1)\n  - [ ] T3 c", ""),
            Example(
                "- [ ] T1 a\n  - [ ] T2 b\n- [ ] T3 c (depends on T2)\n- [ ] T4 d (depends on T1)",
                "T1<T4 T2<T3 T2<T4"),
            Example("- [ ] T1 a\n  - [ ] T2 b\n- [ ] T3 c\n\n## Dependencies\n\n- T1 before T2, T3\n", "T1<T3 T2<T3")
                .known(
                    "what is said of a task and its own part is lost for the others of the statement"),
        ])
    func inheritance(example: Example) { example.check(order) }

    @Test("leaves out what is only suggested")
    func suggested() {
        #expect(order("- [ ] 1. a\n- [ ] 2. b\n\n```json\n{\"waves\": [[\"1\"], [\"2\"]]}\n```\n") == "")
    }

    @Test("knows what lies below an item, and above it")
    func family() {
        let graph = PlanGraph(Plan(parsing: "- [ ] a\n  - [ ] b\n    - [ ] c\n  - [ ] d\n- [ ] e"))
        #expect(graph.children == [[1, 3], [2], [], [], []])
        #expect(graph.subtree(of: 0) == [0, 1, 3, 2])
        #expect(graph.isAncestor(0, of: 2))
        #expect(!graph.isAncestor(2, of: 0))
        #expect(graph.isRelated(2, 0))
        #expect(!graph.isRelated(1, 3))
        #expect(!graph.isRelated(0, 4))
    }
}

@Suite("Cycles of stated order")
struct CycleTests {
    /// `T1 T2: T1>T2>T1`: the items of each cycle and the way around.
    private func cycles(_ text: String) -> String {
        let plan = Plan(parsing: text)
        return PlanGraph(plan).cycles().map { cycle in
            let way = cycle.hops.map { ">\(plan.name($0.dependent))" }.joined()
            return cycle.items.map(plan.name).joined(separator: " ") + ": " + plan.name(cycle.hops[0].prerequisite)
                + way
        }.joined(separator: "; ")
    }

    @Test(
        "are found, each once, with a shortest way around",
        arguments: [
            Example("- [ ] T1 a (depends on T2)\n- [ ] T2 b (depends on T1)", "T1 T2: T1>T2>T1"),
            Example("- [ ] T1 a (depends on T1)", "T1: T1>T1"), Example("- [ ] T1 a\n- [ ] T2 b (depends on T1)", ""),
            Example("- [ ] T1 a", ""),
            Example(
                "- [ ] T1 a (depends on T3)\n- [ ] T2 b (depends on T1)\n- [ ] T3 c (depends on T2)",
                "T1 T2 T3: T1>T2>T3>T1"),
            Example(
                "- [ ] T1 a (depends on T2)\n- [ ] T2 b (depends on T1)\n"
                    + "- [ ] T3 c (depends on T4)\n- [ ] T4 d (depends on T3)",
                "T1 T2: T1>T2>T1; T3 T4: T3>T4>T3"),
            Example(
                "- [ ] T1 a (depends on T2, T3)\n- [ ] T2 b (depends on T1)\n- [ ] T3 c (depends on T2)",
                "T1 T2 T3: T1>T2>T1"),
            Example(
                "- [ ] T1 a (depends on T2)\n- [ ] T2 b (depends on T1)\n- [ ] T3 c (depends on T1)",
                "T1 T2: T1>T2>T1"),
            Example("- [ ] T1 a (depends on T3)\n  - [ ] T2 b\n- [ ] T3 c (depends on T2)", "T2 T3: T2>T3>T1"),
            Example("- [ ] T1 a\n  - [ ] T2 b (depends on T1)", ""),
            Example("- [ ] T1 a (depends on T2)\n  - [ ] T2 b", ""),
        ])
    func cycles(example: Example) { example.check(cycles) }

    @Test("name the statements of their way")
    func hops() throws {
        let plan = Plan(parsing: "- [ ] T1 a (depends on T2)\n- [ ] T2 b (depends on T1)\n")
        let cycle = try #require(PlanGraph(plan).cycles().first)
        #expect(cycle.items == [0, 1])
        #expect(cycle.hops.map(\.dependency) == [1, 0])
        #expect(cycle.hops.map { plan.source.line(at: plan.dependencies[$0.dependency].place) } == [2, 1])
    }
}
