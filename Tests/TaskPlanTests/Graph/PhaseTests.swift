import TaskPlan
import Testing

@Suite("The phases of a plan")
struct PhaseTests {
    /// `Setup Setup Build -`: the phase of each item.
    private func phases(_ text: String) -> String {
        let plan = Plan(parsing: text)
        return PlanGraph(plan).phases.map { phase in phase.map { plan.source.string(plan.sections[$0].title) } ?? "-" }
            .joined(separator: " ")
    }

    @Test(
        "are the sections of the outermost level at which two hold tasks",
        arguments: [
            Example("## A\n- [ ] a\n## B\n- [ ] b", "A B"), Example("# T\n## A\n- [ ] a\n## B\n- [ ] b", "A B"),
            Example("# T\n## Tasks\n### A\n- [ ] a\n### B\n- [ ] b", "A B"),
            Example("# A\n- [ ] a\n# B\n- [ ] b", "A B"),
            Example("## A\n### C\n- [ ] a\n### D\n- [ ] b\n## B\n- [ ] c", "A A B"),
            Example("## A\n- [ ] a\n- [ ] b", "- -"),
            Example("- [ ] a", "-"), Example("- [ ] a\n## A\n- [ ] b\n## B\n- [ ] c", "- A B"),
            Example("## A\n- [ ] a\n## B\ntext", "-"),
            Example("## A\n- [ ] a\n## Acceptance Criteria\n- [ ] b", "- -"),
            Example("## A\n- [ ] a\n### B\n- [ ] b\n### C\n- [ ] c", "- B C"),
            Example("**A**\n\n- [ ] a\n\n**B**\n\n- [ ] b", "**A** **B**"),
            Example("# T\n## T-1: a\n- [ ] b\n## T-2: c", "- - -"),
            Example("## A\n- [ ] a\n## B\n- [ ] b\n## Validation\n- [ ] c", "A B Validation"), Example("", ""),
        ])
    func levels(example: Example) { example.check(phases) }
}

@Suite("Two tasks may run together")
struct MayRunTogetherTests {
    private func pairs(_ text: String) -> String {
        let plan = Plan(parsing: text)
        let graph = PlanGraph(plan)
        var pairs: [String] = []
        for left in plan.items.indices {
            for right in plan.items.indices where left < right && graph.mayRunTogether(left, right) {
                #expect(graph.mayRunTogether(right, left))
                pairs.append("\(plan.name(left)) \(plan.name(right))")
            }
        }
        return pairs.joined(separator: ", ")
    }

    @Test(
        "if both are marked, in one phase, and not ordered",
        arguments: [
            Example("- [ ] T1 [P] a\n- [ ] T2 [P] b", "T1 T2"), Example("- [ ] T1 [P] a\n- [ ] T2 b", ""),
            Example("- [ ] T1 a\n- [ ] T2 b", ""),
            Example("- [ ] T1 [P] a\n- [ ] T2 b\n- [ ] T3 [P] c", "T1 T3"),
            Example("## A\n- [ ] T1 [P] a\n## B\n- [ ] T2 [P] b", ""),
            Example("- [ ] T1 [P] a\n- [ ] T2 [P] b (depends on T1)", ""),
            Example("- [ ] T1 [P] a (depends on T2)\n- [ ] T2 [P] b", ""),
            Example("- [ ] T1 [P] a\n- [ ] T2 b (depends on T1)\n- [ ] T3 [P] c (depends on T2)", ""),
            Example("- [ ] T1 [P] a\n  - [ ] T2 [P] b", ""),
            Example("- [ ] T1 [P] a\n  - [ ] T2 [P] b\n  - [ ] T3 [P] c", "T2 T3"),
            Example("- [ ] T1 [P] a\n  - [ ] T2 [P] b\n- [ ] T3 [P] c (depends on T1)", ""),
            Example("- [x] T1 [P] a\n- [ ] T2 [P] b", "T1 T2"),
            Example("- [ ] T1 [P] a\n- [ ] T2 [P] b\n- [ ] T3 [P] c (depends on T1)", "T1 T2, T2 T3"),
        ])
    func together(example: Example) { example.check(pairs) }

    @Test("which also tells those of a group that some other may run beside")
    func unordered() {
        func unordered(_ text: String) -> [Int] {
            let graph = PlanGraph(Plan(parsing: text))
            return graph.unordered(Array(graph.plan.items.indices))
        }
        #expect(unordered("- [ ] T1 [P] a\n- [ ] T2 [P] b\n- [ ] T3 [P] c (depends on T1, T2)") == [0, 1])
        #expect(unordered("- [ ] T1 [P] a\n- [ ] T2 [P] b (depends on T1)\n") == [])
        #expect(unordered("- [ ] T1 [P] a\n  - [ ] T2 [P] b") == [])
        #expect(unordered("") == [])
    }
}
