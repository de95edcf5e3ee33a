import TaskPlan
import Testing

@Suite("A statement may borrow its connective from the one in front")
struct EllipsisStatementTests {
    @Test(
        "and say no more of it than the preposition",
        arguments: [
            Example("- T005 depends on T004, T006 on T005", "T004 -> T005; T005 -> T006"),
            Example(
                "- T005 depends on T003, T006 on Phase 2, and T007 on T006",
                "T003 -> T005; T003,T004 -> T006; T006 -> T007"),
            Example("- T005 depends on T001, T006/T007 on T002", "T001 -> T005; T002 -> T006,T007"),
            Example("- T005 is blocked by T001 (a), T006 (b) by T002", "T001 -> T005; T002 -> T006"),
            Example("- T005 waits for T001 and T006 for T002", "T001 -> T005; T002 -> T006"),
            Example("- T005 dépend de T004 (x), T006 de T005", "T004 -> T005; T005 -> T006"),
            Example("- T005 dépend de T004, T006 du T005", "T004 -> T005; T005 -> T006"),
            Example("- T009 hängt von T005 ab, T010 von T006", "T005 -> T009; T006 -> T010"),
            Example("- T005 dipende da T001, T006 da T002", "T001 -> T005; T002 -> T006"),
            Example("- T005 зависит от T001, T006 от T002", "T001 -> T005; T002 -> T006"),
        ])
    func shortened(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "unless the words may say something else",
        arguments: [
            Example("- T005 depends on T001, T006, T007 on T002", "T001 -> T005; T002 -> T007"),
            Example("- T009 depende de T003, T005 de US1", "T003 -> T009"),
            Example("- T005 depends on T001 and T002 on the server", "T001,T002 -> T005"),
            Example("- T005 depends on T001, T002 for T003", "T001,T002 -> T005"),
            Example("- T005 requires T001, T002 on T003", "T001,T002 -> T005"),
        ])
    func others(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }
}
