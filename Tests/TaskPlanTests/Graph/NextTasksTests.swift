import TaskPlan
import Testing
import TestSupport

@Suite("What can be done next")
struct NextTasksTests {
    /// `T2 (T3; 2) | T4 ~ T5 ! T6 > T7 @ T8`: ready tasks with what they unblock and how many wait behind them, behind `|`
    /// those that are ready out of order; behind `!` blocked, behind `>` deferred, behind `@` stuck ones.
    private func next(_ text: String) -> String {
        let plan = Plan(parsing: text)
        let next = NextTasks(PlanGraph(plan))
        func names(_ tasks: [NextTasks.Task]) -> String {
            tasks.map { task in
                let unblocks = task.unblocks.map(plan.name).joined(separator: " ")
                let behind = task.behind.map(String.init) ?? "?"
                return plan.name(task.item) + (behind == "0" ? "" : " (\(unblocks); \(behind))")
            }.joined(separator: " ")
        }
        let parts = [
            ("", names(next.ready.filter(\.isInOrder))), ("| ", names(next.ready.filter { !$0.isInOrder })),
            ("! ", names(next.blocked)), ("> ", next.deferred.map(plan.name).joined(separator: " ")),
            ("@ ", next.stuck.map(plan.name).joined(separator: " ")),
        ]
        return parts.filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined(separator: " ")
    }

    @Test(
        "is what nothing that is left comes before",
        arguments: [
            Example("- [x] T1 a\n- [ ] T2 b\n- [ ] T3 c", "T2 (T3; 1)"), Example("- [x] T1 a", ""), Example("", ""),
            Example("- [ ] T1 [P] a\n- [~] T2 [P] b\n- [ ] T3 c", "T1 (; 1) T2 (; 1)"),
            Example(
                "- [ ] T1 [P] a\n- [ ] T2 [P] b\n- [ ] T3 [P] c (depends on T1)\n- [ ] T4 [P] d (depends on T1, T2)",
                "T1 (T3; 2) T2 (; 1)"),
            Example("- [ ] T1 a\n  - [x] T2 b\n  - [ ] T3 c\n- [ ] T4 d (depends on T1)", "T3 (T4; 1)"),
            Example("## A\n- [x] T1 a\n## B\n- [ ] T2 b\n## C\n- [ ] T3 c\n- [ ] T4 d", "T2 (T3; 2)"),
            Example("- [ ] T1 a (depends on T2)\n- [ ] T2 b", "T2 (T1; 1)"),
            Example("- [ ] T1 a (depends on T9)\n- [ ] T2 b", "T1 (T2; 1)"),
            Example("- [ ] 1. a\n  - b\n- [ ] 1.1 Test a\n- [ ] 2. d", "1 (1.1; 2)"),
            Example("- [x] 1. a\n  - b\n- [ ] 1.1 Test a\n- [ ] 2. d", "1.1 (2; 1)"),
            Example("- [x] 1. a\n  - b\n- [x] 1.1 Test a\n- [ ] 2. d", "2"),
            Example("- [ ] 1. a\n  - b\n- [x] 1.1 Test a\n- [ ] 2. d", "1 | 2"),
            Example("- [ ] 1. a\n  - b\n- [>] 1.1 Test a\n- [ ] 2. d", "1 (2; 1) > 1.1"),
            Example("- [ ] 1. a\n  - b\n- [~] 1.1 Test a\n- [ ] 2. [P] d (depends on 1)", "1 (; 1) | 1.1 (; 1)"),
        ])
    func ready(example: Example) { example.check(next) }

    @Test(
        "leaves out what is held up, and says by what",
        arguments: [
            Example("- [ ] T1 a (depends on T1)\n- [ ] T2 b", "@ T1 T2"),
            Example("- [>] T1 a\n- [ ] T2 b\n- [ ] T3 [P] c (depends on T1)", "T2 (; 1) > T1"),
            Example("- [!] T1 a (blocked)\n- [ ] T2 b", "! T1 (T2; 1)"),
            Example("- [!] T1 a (blocked)\n  - [ ] T2 b\n- [ ] T3 c", "! T2 (T3; 1)"),
        ])
    func held(example: Example) { example.check(next) }

    @Test(
        "tells apart what is only free because something is optional or has been passed by",
        arguments: [
            Example("- [ ]* T1 a\n- [ ] T2 b\n- [ ] T3 c", "T1 | T2 (T3; 1)"),
            Example("- [ ] T1 a\n- [x] T2 b\n- [ ] T3 c\n- [ ] T4 d", "T1 | T3 (T4; 1)"),
            Example("- [ ] T1 a\n- [~] T2 b\n- [ ] T3 c", "T1 | T2 (T3; 1)"),
            Example("## A\n- [ ] T1 a\n## B\n- [x] T2 b\n- [ ] T3 c\n## C\n- [ ] T4 d", "T1 | T3 (T4; 1)"),
            Example("- [ ] T1 a\n- [x] T2 b\n- [ ] T3 c (depends on T1)", "T1 (T3; 1)"),
        ])
    func outOfOrder(example: Example) { example.check(next) }

    @Test("agrees with the first wave of what is left, in random plans", arguments: 1...20 as ClosedRange<UInt64>)
    func firstWave(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &* 15_485_863)
        for _ in 0..<10 {
            let text = RandomPlan.text(&generator)
            let graph = PlanGraph(Plan(parsing: text))
            let next = NextTasks(graph)
            let schedule = Schedule(graph, .left)
            let first = schedule.waves.first ?? []
            let inOrder = (next.ready + next.blocked).filter(\.isInOrder).map(\.item)
            let free = first.filter { graph.state(of: $0) != .deferred }
            #expect(Set(inOrder) == Set(free), "\(text)")
            #expect(Set(next.stuck).isSubset(of: schedule.stuck), "\(text)")
            for task in next.ready { #expect(task.behind.map { $0 >= task.unblocks.count } ?? true, "\(text)") }
        }
    }
}

/// Plans with random states, phases and statements.
private enum RandomPlan {
    static func text(_ generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 1...10, using: &generator)
        var lines: [String] = []
        var depth = 0
        for number in 1...count {
            if number % 4 == 1 {
                lines.append("## Phase \(number)\n")
                depth = 0
            }
            let mark = ["[ ]", "[ ]", "[x]", "[~]", "[>]", "[ ]*"].randomElement(using: &generator) ?? "[ ]"
            let parallel = Bool.random(using: &generator) ? "[P] " : ""
            let other = Int.random(in: 1...count, using: &generator)
            let statement = Int.random(in: 0...2, using: &generator) == 0 ? " (depends on T\(other))" : ""
            lines.append(String(repeating: "  ", count: depth) + "- \(mark) T\(number) \(parallel)a\(statement)")
            depth = Int.random(in: 0...min(depth + 1, 2), using: &generator)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
