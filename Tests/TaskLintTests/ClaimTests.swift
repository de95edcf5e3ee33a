import TaskPlan
import Testing

@testable import TaskLint

/// What texts claim of states and numbers.
@Suite struct ClaimTests {
    @Test(
        "numbers of tasks are read with their kind, numbers of other things are not",
        arguments: [
            ("Setup (3/5)", "3/5"), ("Setup [3/5]", "3/5"), ("7 of 15 tasks", "7/15"), ("(60% complete)", "60%"),
            ("%60", "60%"),
            ("Setup (8 tasks)", "-/8"), ("2 из 3", "2/3"), ("进度：3/5 完成", "3/5"), ("_2/2 complete_", "2/2"),
            ("3/5 tests", ""),
            ("Part 1/3", ""), ("src/3/5", ""), ("v1.2/3", ""), ("~40%", ""), ("54.7%", ""), ("and/or", ""), ("5/3", ""),
            ("T001/5", ""), ("8 tasks remaining", ""), ("(80% → 100%)", ""), ("2/5 -> 3/5", ""),
        ])
    func counts(text: String, expected: String) {
        let source = Plan(parsing: text).source
        let found = CountClaim.all(source, in: 0..<source.bytes.count).map { claim in
            if let percent = claim.percent { return "\(percent)%" }
            return "\(claim.done.map(String.init) ?? "-")/\(claim.total.map(String.init) ?? "-")"
        }
        #expect(found.joined(separator: " ") == expected)
    }

    @Test(
        "a number behind which its share stands counts tasks for certain",
        arguments: [
            ("5/11 (45%)", true), ("**5/11** (45%)", true), ("5/11（45%）", true), ("1/3 (33%)", true), ("5/11", false),
            ("5/11 (80%)", false), ("5/11 (done)", false), ("5/11 (45)", false),
        ])
    func shares(text: String, isSure: Bool) {
        let source = Plan(parsing: text).source
        #expect(CountClaim.all(source, in: 0..<source.bytes.count).first?.isSure == isSure)
    }

    @Test(
        "what is partial behind a requirement is the requirement, not the task",
        arguments: [
            ("Read the chart per FR-006 (partial)", true), ("Read the chart, FR-006/AC2 (partial)", true),
            ("Read the chart per **FR-006** (not implemented)", true), ("Read it per plan: the chart (partial)", true),
            ("按 FR-006 读图（部分）", false), ("Read the chart (partial)", false), ("Read `chart.py` (partial)", false),
            ("Read the chart per FR-006 — PARTIAL", false), ("Read the chart per FR-006 (in progress)", false),
            ("Read the chart (FR-006) (partial)", false),
        ])
    func gaps(text: String, isGap: Bool) throws {
        let plan = Plan(parsing: text)
        let claim = StateClaim.trailing(plan, 0..<plan.source.bytes.count)
        #expect(claim.map { RequirementGaps.isGap(plan.source, $0.range, from: 0) } ?? false == isGap)
    }

    @Test(
        "states at the end of a text are claims, states that it talks about are not",
        arguments: [
            ("Build ✅", "done ✅"), ("Build ✅ DONE (PR 12)", "done ✅ DONE"),
            ("Build (completed 2026-01-02)", "done completed"),
            ("Build — in progress", "in-progress in progress"), ("Build [WIP]", "in-progress WIP"),
            ("构建（已完成）", "done 已完成"),
            ("Build **DONE**", "done DONE"), ("Build. Status: done", "done done"),
            ("Build (already done)", "done already done"),
            ("when the order is DONE", nil), ("show ✅ Done", nil), ("icons ✅ ⏳", nil),
            ("states (pending, failed)", nil),
            ("print `DONE`", nil), ("Build (blocked by T001)", nil), ("all is completed", nil),
            ("Build (done state)", nil),
        ] as [(String, String?)])
    func trailing(text: String, expected: String?) {
        let plan = Plan(parsing: text)
        let claim = StateClaim.trailing(plan, 0..<plan.source.bytes.count)
        #expect(claim.map { "\($0.status.rawValue) \(plan.source.string($0.range))" } == expected)
    }

    @Test(
        "the value of a field claims a state if it begins with one",
        arguments: [
            ("✅ Completed (5/5)", "done"), ("[x] Completed", "done"), ("**DONE**", "done"),
            ("🚧 WIP, see below", "in-progress"),
            ("Complete - all phases", "done"), ("✅ Approved", nil), ("Complete coverage", nil), ("Ready", nil),
            ("v1.2", nil),
        ] as [(String, String?)])
    func leading(text: String, expected: String?) {
        let plan = Plan(parsing: text)
        #expect(StateClaim.leading(plan, 0..<plan.source.bytes.count)?.status.rawValue == expected)
    }

    @Test(
        "a task is given up if the text behind its box begins struck through",
        arguments: [
            ("- [x] ~~Build~~", true), ("- **[x]** ~~Build~~ Buy", true), ("- [~]* ~~Build~~", true),
            ("- [x] Build ~~and paint~~", false), ("- [x]", false), ("### ✅ T-001: ~~Build~~", false),
        ])
    func struck(text: String, isStruck: Bool) {
        let plan = Plan(parsing: "# Plan\n\n\(text)\n")
        #expect(plan.items.indices.map(plan.isStruck) == [isStruck])
    }
}
