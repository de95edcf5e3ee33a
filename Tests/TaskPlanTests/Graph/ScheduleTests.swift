import TaskPlan
import Testing

@Suite("A schedule")
struct ScheduleTests {
    /// `T1 T2 | T3`: the tasks of each wave; after an exclamation mark those that are stuck.
    private func waves(_ text: String, _ extent: Schedule.Extent) -> String {
        let plan = Plan(parsing: text)
        let found = Schedule(PlanGraph(plan), extent)
        let stuck = found.stuck.isEmpty ? "" : " ! " + found.stuck.map(plan.name).joined(separator: " ")
        return found.waves.map { $0.map(plan.name).joined(separator: " ") }.joined(separator: " | ") + stuck
    }

    @Test(
        "of all tasks puts what needs a later task behind that, and leaves all else in its place",
        arguments: [
            Example("- [ ] T1 a (depends on T3)\n- [ ] T2 b\n- [ ] T3 c\n- [ ] T4 d", "T2 | T3 | T1 | T4"),
            Example("- [ ] T1 a (depends on T2)\n- [ ] T2 b (depends on T3)\n- [ ] T3 c", "T3 | T2 | T1"),
            Example("- [ ] T1 [P] a (depends on T3)\n- [ ] T2 [P] b\n- [ ] T3 [P] c", "T2 T3 | T1"),
            Example("## A\n- [ ] T1 a (depends on T3)\n- [ ] T2 b\n## B\n- [ ] T3 c\n- [ ] T4 d", "T2 | T3 | T1 | T4"),
            Example("- [ ] T1 a (depends on T3)\n  - [ ] T2 b\n- [ ] T3 c\n  - [ ] T4 d", "T4 | T2"),
            Example("- [ ] T1 a (depends on T3)\n- [ ] T2 b\n- [ ] T3 c (depends on T1)\n- [ ] T4 d", " ! T1 T2 T3 T4"),
        ])
    func later(example: Example) { example.check { waves($0, .whole) } }

    @Test(
        "is made of tasks without subtasks that are not cancelled",
        arguments: [
            Example("- [ ] T1 a\n- [-] T2 b (cancelled)\n- [ ] T3 c (depends on T2)", "T1 | T3"),
            Example("### T-1: a\n**Acceptance Criteria**:\n- [ ] b\n\n### T-2: c\n- [ ] d\n", "T-1 | d"),
            Example("- [~] T1 a\n- [x] T2 b\n- [>] T3 c\n- [ ] T4 d", "T1 | T2 | T3 | T4"),
        ])
    func work(example: Example) { example.check { waves($0, .whole) } }

    @Test(
        "of what is left lets nothing wait for what is done",
        arguments: [
            Example("- [x] T1 a\n- [ ] T2 b\n- [ ] T3 c", "T2 | T3"), Example("- [x] T1 a", ""),
            Example("- [x] T1 a (depends on T2)\n- [ ] T2 b (depends on T1)\n- [ ] T3 c (depends on T1)", "T2 | T3"),
            Example("- [ ] T1 [P] a\n- [x] T2 [P] b (depends on T1)\n- [ ] T3 [P] c (depends on T2)", "T1 T3"),
            Example("- [ ] T1 a\n  - [x] T2 b\n  - [ ] T3 c\n- [ ] T4 d (depends on T2)", "T3 | T4"),
            Example(
                "- [ ] T1 [P] a\n- [x] T2 [P] b (depends on T1)\n  - [x] T3 c\n- [ ] T4 [P] d (depends on T2)", "T1 T4"),
            Example("- [x] T1 a\n- [>] T2 b\n- [ ] T3 c\n- [ ] T4 d (depends on T2)", "T2 T3 | T4"),
            Example("- [-] T1 a (cancelled)\n  - [ ] T2 b\n- [ ] T3 c (depends on T1)", "T3"),
        ])
    func left(example: Example) { example.check { waves($0, .left) } }

    @Test(
        "puts tests before the code that follows them, where the plan asks for that",
        arguments: [
            Example(testsAndCode + "**Write these tests FIRST and see them FAIL**\n", "T0 | T1 T2 | T3 T4 | T5"),
            Example(testsAndCode, "T0 | T1 T2 T3 T4 | T5"),
        ])
    func testsFirst(example: Example) { example.check { waves($0, .whole) } }

    private static let testsAndCode = """
        ## Phase 1: Setup
        - [ ] T0 a
        ## Phase 2: Story
        ### Tests for the map
        - [ ] T1 [P] Test a
        - [ ] T2 [P] Test b
        ### Drawing
        - [ ] T3 [P] a
        - [ ] T4 [P] b
        ## Phase 3: Polish
        - [ ] T5 a

        """

    @Test("is as wide as its widest wave and as long as its longest chain")
    func size() {
        let graph = PlanGraph(Plan(parsing: "- [x] T1 a\n- [ ] T2 [P] b\n- [ ] T3 [P] c\n- [ ] T4 d\n"))
        #expect(Schedule(graph).width == 2)
        #expect(Schedule(graph).criticalPath == [0, 1, 3])
        #expect(Schedule(graph, .left).criticalPath == [1, 3])
        #expect(Schedule(PlanGraph(Plan(parsing: ""))).width == 0)
    }

    @Test(
        "costs linear time, whatever the statements are like", .timeLimit(.minutes(10)),
        arguments: [
            { (number: Int, _: Int) in "- [ ] T\(number) a\n" },
            { number, count in "- [ ] T\(number) a (depends on T\((number + 1) % count))\n" },
            { number, count in "- [ ] T\(number) [P] a (depends on T\(min(number + 1, count)))\n" },
        ] as [@Sendable (Int, Int) -> String])
    func linear(line: @Sendable (Int, Int) -> String) {
        let count = 10_000
        let graph = PlanGraph(Plan(parsing: (0..<count).map { line($0, count) }.joined()))
        for schedule in [Schedule(graph), Schedule(graph, .left)] {
            #expect(schedule.waves.joined().count + schedule.stuck.count == count)
        }
        let next = NextTasks(graph)
        #expect(next.ready.count + next.waiting.count + next.stuck.count == count)
    }
}
