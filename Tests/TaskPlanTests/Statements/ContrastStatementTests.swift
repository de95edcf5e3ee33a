import TaskPlan
import Testing

@Suite("What is set against something else has a subject of its own")
struct ContrastStatementTests {
    @Test(
        "in front of a connective",
        arguments: [
            Example("- T003 and T007 are small but T007 must run after T006", "T006 -> T007"),
            Example("- T003 and T007 are small, however T007 depends on T006", "T006 -> T007"),
            Example("- T003 and T007 are small, but both T007 and T008 depend on T006", "T006 -> T007,T008"),
            Example("- T003 can run at any time, whereas T007 needs T006", "T006 -> T007"),
            Example("- T003 is small, while T007 blocks T008", "T007 -> T008"),
            Example("- T003 starts after T001, while the last check T007 waits for T006", "T001 -> T003; T006 -> T007"),
            Example("- While T003 can run at any time, T007 needs T006", "T006 -> T007"),
            Example("- Although T003, T004 and T005 are small, T007 needs T006", "T006 -> T007"),
            Example("- T003 ist klein, aber T007 hängt ab von T006", "T006 -> T007"),
            Example("- T003 es corta, sin embargo T007 depende de T006", "T006 -> T007"),
            Example("- T003 é curta, mas T007 depende de T006", "T006 -> T007"),
            Example("- T003 est courte, tandis que T007 dépend de T006", "T006 -> T007"),
            Example("- T003 мала, а T007 зависит от T006", "T006 -> T007"),
            Example("- T003 可并行，但 T007 依赖 T006", "T006 -> T007"),
            Example("- T003 は並行可。ただし T007 は T006 に依存", "T006 -> T007"),
        ])
    func before(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "between two connectives, and two arrows",
        arguments: [
            Example("- T001 blocks T003 but T002 blocks T004", "T001 -> T003; T002 -> T004"),
            Example("- T003 depends on T001 while T002 blocks T004", "T001 -> T003; T002 -> T004"),
            Example("- T001 and T002 differ but T002 → T003", "T002 -> T003"),
            Example("- T001 → T003 but T002 → T004", "T001 -> T003; T002 -> T004"),
            Example("- T003 depends on T001, T002 blocks T004", "T001 -> T003; T002 -> T004"),
            Example("- US2 depends on US1 and on T001 before T002", "T005,T006 -> T007,T008; T001 -> T002"),
        ])
    func between(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "behind a list, where it is said of others that they wait for nothing",
        arguments: [
            Example("- T003 depends on T002, T005 has no prerequisites", "T002 -> T003"),
            Example("- T003 depends on T001 and T002, T005 and T006 are independent", "T001,T002 -> T003"),
            Example("- T003 depends on T002, T005 in parallel", "T002 -> T003"),
            Example("- T003 depende de T002, T005 y T006 en paralelo", "T002 -> T003"),
            Example("- T003 dépend de T002, T005 indépendante", "T002 -> T003"),
            Example("- T003 зависит от T002, T005 независима", "T002 -> T003"),
            Example("- T003 hängt von T002 ab, T005 ist unabhängig", "T002 -> T003"),
            Example("- T003 dipende da T002, T005 indipendente", "T002 -> T003"),
            Example("- T003 依赖 T002，T005/T006 无前置", "T002 -> T003"),
            Example("- T003 依赖 T002，T005 可并行", "T002 -> T003"),
            Example("- T007/T009 分别依赖 T003/T002，T001 无前置", "T003 -> T007; T002 -> T009"),
            Example("- T003 depends on T001 and T002, not on T004", "T001,T002 -> T003"),
            Example("- T003 依赖 T001、T002", "T001,T002 -> T003"),
        ])
    func remarks(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "nobody waits for the end of what must only have begun",
        arguments: [
            Example("- T003 can start after T002 starts", ""),
            Example("- T003-T005 can run in parallel after T002 begins", ""),
            Example("- T003 starts once T002 is underway", ""), Example("- T003 after T001 and T002 have started", ""),
            Example("- T003 starts after T002", "T002 -> T003"),
            Example("- T003 after T001, T004 starts after T002", "T001 -> T003; T002 -> T004"),
        ])
    func beginnings(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "but only where it names one",
        arguments: [
            Example("- T003 and T007 are small but must run after T006", "T006 -> T003,T007"),
            Example("- T003 and T007 run after T006", "T006 -> T003,T007"),
            Example("- T003 depends on T001 but blocks T009", "T001 -> T003; T003 -> T009"),
            Example("- T003 depends on T001, but T002 is better first", "T001 -> T003"),
            Example("- T003 depends on T001 and T002, blocks T009", "T001,T002 -> T003; T003 -> T009"),
            Example("- US2 depends on US1 (its data) but the page (T007) is drafted early", "T005,T006 -> T007,T008"),
            Example("- US2 depends on US1, but US2 can be drafted in parallel with US1", ""),
        ])
    func others(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }
}
