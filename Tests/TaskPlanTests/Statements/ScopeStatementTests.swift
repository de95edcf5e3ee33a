import TaskPlan
import Testing

@Suite("A statement may leave something out")
struct ScopeStatementTests {
    @Test(
        "by an exception",
        arguments: [
            Example("- T001 blocks everything except T002–T011", "T001 -> T012"),
            Example("- Phase 1 blocks everything but T003", "T001,T002 -> T004-T012"),
            Example("- Everything except T003 depends on Phase 1", "T001,T002 -> T004-T012"),
            Example("- Phase 2 depends on Phase 1, except T003", "T001,T002 -> T004"),
            Example("- Phase 2 depends on Phase 1 — except T003, which can start at once", "T001,T002 -> T004"),
            Example("- Phase 2 depends on Phase 1 apart from T002", "T001 -> T003,T004"),
            Example("- Phase 2 hängt von Phase 1 ab, außer T003", "T001,T002 -> T004"),
            Example("- Phase 2 depende de Phase 1, excepto T003", "T001,T002 -> T004"),
        ])
    func exceptions(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "by naming the part that is meant",
        arguments: [
            Example("- US2 depends on US1 — specifically T005", "T005 -> T007,T008"),
            Example("- US2 depends on US1, namely the page made in T006", "T006 -> T007,T008"),
            Example("- US2 depends on US1 (parallel with Polish)", "T005,T006 -> T007,T008"),
            Example("- US2: depends on Foundational (can run in parallel with US1)", "T003,T004 -> T007,T008"),
            Example("- US2: depends on Foundational (not on US1)", "T003,T004 -> T007,T008"),
            Example("- US2: depends on Foundational（可与 US1 并行）", "T003,T004 -> T007,T008"),
            Example("- US2: depends on Foundational (T003, T004 in parallel)", "T003,T004 -> T007,T008"),
        ])
    func parts(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "and rests on nothing certain where it does not say what",
        arguments: ["US2 depends on US1, except for the drafts", "US2 depends on US1's page layout"])
    func uncertain(line: String) {
        let plan = Plan(parsing: "\(PhasedPlan.tasks)\n## Dependencies\n\n- \(line)\n")
        #expect(plan.statements == "T005,T006 -> T007,T008")
        #expect(plan.dependencies.map(\.limited.count) == [2])
    }

    @Test(
        "which is allowed, or must not be",
        arguments: [
            "- T003 can start before T001 is done", "- T003 could begin before T001", "- T003 kann vor T001 beginnen",
            "- T003 puede empezar antes de T001", "- Forbidden: T002 before T001", "- **Never**: T002 before T001",
            "- What this order must not permit: T002 before T001", "- A common mistake is T002 before T001",
            "- 禁止：T002 阻塞 T001",
        ])
    func others(line: String) { #expect(PhasedPlan.statements(inDependencies: line) == "") }

    @Test(
        "but not where it demands, or speaks of parallel work",
        arguments: [
            Example("- T001 must start before T003", "T001 -> T003"), Example("- T001 before T003", "T001 -> T003"),
            Example("- Never in parallel: T001 → T003", "T001 -> T003"),
            Example("- T003 can start after T001", "T001 -> T003"),
        ])
    func demands(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }
}
