import TaskPlan
import TestSupport
import Testing

@Suite("What may run together, in order")
struct WaveTests {
    /// `T1 T2 | T3`: the tasks of each wave; after an exclamation mark those that are stuck.
    private func waves(_ text: String) -> String {
        let plan = Plan(parsing: text)
        let found = PlanGraph(plan).waves()
        let stuck = found.stuck.isEmpty ? "" : " ! " + found.stuck.map(plan.name).joined(separator: " ")
        return found.waves.map { $0.map(plan.name).joined(separator: " ") }.joined(separator: " | ") + stuck
    }

    private func criticalPath(_ text: String) -> String {
        let plan = Plan(parsing: text)
        return PlanGraph(plan).criticalPath().map(plan.name).joined(separator: " ")
    }

    private static let stories = """
        ## Phase 1: Setup
        - [ ] T1 a
        ## Phase 2: User Story 1
        - [ ] T2 a
        - [ ] T3 a
        ## Phase 3: User Story 2
        - [ ] T4 a
        ## Phase 4: Polish
        - [ ] T5 a

        """

    @Test(
        "is one wave after the other",
        arguments: [
            Example("- [ ] T1 a\n- [ ] T2 b", "T1 | T2"), Example("- [ ] T1 [P] a\n- [ ] T2 [P] b", "T1 T2"),
            Example("- [ ] T1 a\n- [ ] T2 [P] b\n- [ ] T3 [P] c\n- [ ] T4 d", "T1 | T2 T3 | T4"),
            Example("## A\n- [ ] T1 [P] a\n- [ ] T2 [P] b\n## B\n- [ ] T3 [P] c", "T1 T2 | T3"),
            Example("- [ ] T1 [P] a\n- [ ] T2 [P] b (depends on T1)", "T1 | T2"),
            Example("- [ ] T1 a\n  - [ ] T2 b\n  - [ ] T3 c\n- [ ] T4 d", "T2 | T3 | T4"),
            Example("- [ ] T1 a (depends on T2)\n- [ ] T2 b", "T2 | T1"),
            Example("- [ ] T1 a (depends on T1)\n- [ ] T2 b", " ! T1 T2"),
            Example("- [ ] T1 [P] a (depends on T1)\n- [ ] T2 [P] b", "T2 ! T1"),
            Example("## Validation\n- [ ] T1 a", ""), Example("", ""),
            Example(WaveTests.stories, "T1 | T2 | T3 | T4 | T5"),
            Example(
                WaveTests.stories + "## Dependencies\n- User stories can run in parallel\n", "T1 | T2 T4 | T3 | T5"),
            Example(
                WaveTests.stories + "## Dependencies\n- User stories can run in parallel\n- US2 depends on US1\n",
                "T1 | T2 | T3 | T4 | T5"),
        ])
    func order(example: Example) { example.check(waves) }

    @Test(
        "holds a task with steps of its own in front of parts that stand beside it and only test it",
        arguments: [
            Example("- [ ] 1. a\n  - b\n- [ ] 1.1 Test a\n- [ ] 1.2 Unit tests of b\n- [ ] 2. f", "1 | 1.1 | 1.2 | 2"),
            Example("- [ ] 1. a\n  - File: a.py\n- [ ] 1.1 Test a", "1 | 1.1"),
            Example("- [ ] 1. a\n  - b\n- [ ] 1.1 c", "1.1"),
            Example("- [ ] 1. a\n  - b\n- [ ] 1.1 c\n- [ ] 1.2 Test c", "1.1 | 1.2"),
            Example("- [ ] 1. Tests\n  - b\n- [ ] 1.1 Test c\n- [ ] 1.2 Test e", "1.1 | 1.2"),
            Example("- [ ] 1. a\n- [ ] 1.1 Test a\n  - d", "1.1"),
            Example("- [ ] 1. a\n  and b\n- [ ] 1.1 Test a", "1.1"),
            Example("- [ ] 1. a\n  - _Requirements: 1.1_\n- [ ] 1.1 Test a", "1.1"),
            Example("- [ ] 1. a\n  - b\n  - [ ] 1.1 Test a", "1.1"),
            Example("- [ ] 1. a\n  - b\n  - [ ] c\n- [ ] 1.1 Test a", "c | 1.1"),
            Example("## Task 1: a\n- b\n\n## Task 1.1: Test a\n- d\n", "1.1"),
            Example("- [ ] 1. [P] a\n  - b\n- [ ] 1.1 [P] Test a\n- [ ] 2. d", "1 1.1 | 2"),
            Example("- [ ] 1. a\n  - b\n- [ ] 1.1 Test a\n- [ ] 2. [P] e (depends on 1)", "1 | 1.1 | 2"),
            Example("- [ ] 1. a (depends on 2)\n  - b\n- [ ] 1.1 Test a\n- [ ] 2. d", "2 | 1 | 1.1"),
            Example("- [ ] 1. a\n  - b\n- [-] 1.1 Test a (cancelled)\n- [ ] 2. d", "1 | 2"),
            Example("- [ ] 1. a (depends on 1.1)\n  - b\n- [ ] 1.1 Test a", "1.1 | 1"),
            Example("- [ ] 1. [P] a\n  - b\n- [ ] 1.1 [P] Test a (depends on 1)\n- [ ] 1.2 [P] Test b", "1 1.2 | 1.1"),
        ])
    func partsBeside(example: Example) { example.check(waves) }

    @Test(
        "has a longest chain",
        arguments: [
            Example("- [ ] T1 a\n- [ ] T2 b", "T1 T2"), Example("- [ ] T1 [P] a\n- [ ] T2 [P] b", "T1"),
            Example("- [ ] T1 [P] a\n- [ ] T2 [P] b (depends on T1)\n- [ ] T3 [P] c", "T1 T2"),
            Example("- [ ] T1 a\n  - [ ] T2 b\n- [ ] T3 c", "T2 T3"), Example("- [ ] T1 a (depends on T1)", ""),
            Example("", ""), Example("- [ ] 1. a\n  - b\n- [ ] 1.1 Test a\n- [ ] 2. d", "1 1.1 2"),
            Example(
                "- [ ] T1 [P] a\n- [ ] T2 [P] b (depends on T1)\n- [ ] T3 [P] c (depends on T2)\n- [ ] T4 d",
                "T1 T2 T3 T4"),
        ])
    func longest(example: Example) { example.check(criticalPath) }

    @Test("follows from statements of its own kind, which hold what goes without saying")
    func implied() {
        let plan = Plan(parsing: "## A\n- [ ] T1 a\n- [ ] T2 [P] b\n- [ ] T3 [P] c\n## B\n- [ ] T4 d\n")
        let implied = PlanGraph(plan).impliedOrder()
        let texts = implied.map { "\($0.origin.rawValue) \(Array($0.prerequisites)) \(Array($0.dependents))" }
        #expect(texts == ["sequence [0] [1, 2]", "phase [0, 1, 2] [3]"])
        #expect(implied.map { plan.source.string($0.range) } == ["[ ] T2 [P] b", "[ ] T4 d"])
    }

    @Test("keeps stories apart from each other if they may overlap, and after all that stands before them")
    func overlap() {
        let plan = Plan(parsing: Self.stories + "## Dependencies\n- User stories can run in parallel\n")
        let implied = PlanGraph(plan).impliedOrder().filter { $0.origin == .phase }
        #expect(implied.map { Array($0.prerequisites) } == [[0], [0], [1, 2, 3]])
        #expect(implied.map { Array($0.dependents) } == [[1, 2], [3], [4]])
    }
}

@Suite("A set of items")
struct ItemSetTests {
    @Test("holds positions as ranges")
    func ranges() {
        let set = Plan.ItemSet([5, 1, 2, 2, 9, 3])
        #expect(set.ranges == [1...3, 5...5, 9...9])
        #expect(set.count == 5)
        #expect(Array(set) == [1, 2, 3, 5, 9])
        #expect(!set.isEmpty)
        #expect(Plan.ItemSet().isEmpty)
        #expect((0...10).filter(set.contains) == [1, 2, 3, 5, 9])
    }

    @Test("can be combined with another")
    func algebra() {
        let left = Plan.ItemSet([1, 2, 3, 5])
        let right = Plan.ItemSet([3, 4])
        #expect(Array(left.union(right)) == [1, 2, 3, 4, 5])
        #expect(left.union(right).ranges == [1...5])
        #expect(Array(left.intersection(right)) == [3])
        #expect(Array(left.subtracting(right)) == [1, 2, 5])
        #expect(left.subtracting(left).isEmpty)
    }

    @Test("is what a set of numbers is, however the ranges lie", arguments: UInt64(1)...200)
    func definition(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &* 6_700_417)
        // Sparse and dense sets, and such that lie far apart.
        let sets = (0..<2).map { _ in
            let start = Int.random(in: 0...60, using: &generator)
            return Set(
                (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                    start + Int.random(in: 0...40, using: &generator)
                })
        }
        let (left, right) = (Plan.ItemSet(sets[0]), Plan.ItemSet(sets[1]))
        #expect(Array(left.intersection(right)) == sets[0].intersection(sets[1]).sorted())
        #expect(Array(left.union(right)) == sets[0].union(sets[1]).sorted())
        #expect(Array(left.subtracting(right)) == sets[0].subtracting(sets[1]).sorted())
    }
}
