import TaskPlan
import Testing

@Suite("Words around a statement do not change its sides")
struct RemarkStatementTests {
    @Test(
        "by company that is neither before nor after",
        arguments: [
            Example("- **US2 (Phase 4)**: can run in parallel with US1 after Foundational", "T003,T004 -> T007,T008"),
            Example("- US2: after Foundational, in parallel with US1", "T003,T004 -> T007,T008"),
            Example("- US2 depends on Foundational in parallel with US1", "T003,T004 -> T007,T008"),
            Example("- T005 alongside T006 after T001", "T001 -> T005"),
            Example("- Phase 4 (depends on Phase 2, can run with Phase 3)", "T003,T004 -> T007,T008"),
            Example("- T005, T006 in parallel after T001", "T001 -> T005,T006"),
            Example("- T005: in parallel after T001", "T001 -> T005"),
            Example("- T005 [P] with T006 (other files), both after T003", "T003 -> T005,T006"),
            Example("- T005 in parallel with T006, both can start after T003", "T003 -> T005,T006"),
            Example("- US1 with US2, both after Phase 2", "T003,T004 -> T005-T008"),
            Example("- T005 with T006, T007 or T008, both after T003", "T003 -> T005"),
            Example("- T005 with T006 after T003", "T003 -> T005"),
        ])
    func company(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "by lists of groups with one end",
        arguments: [
            Example("- Polish depends on US1/US2 but is checked alone", "T005-T008 -> T009-T012"),
            Example("- T003 blocks US1/US2 forms", ""), Example("- T003 blocks US1/US2", "T003 -> T005-T008"),
            Example("- US2 depends on US1's T005", "T005 -> T007,T008"),
            Example("- Polish depends on Foundational and US1’s T005–T006", "T003-T006 -> T009-T012"),
            Example("- T001 blocks queue/cache parts (T003, T004) and more", "T001 -> T003,T004"),
        ])
    func lists(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "by arrows and parentheses in front of the words that state",
        arguments: [
            Example("- T001-T002 (setup) → Blocks ALL other tasks", "T001,T002 -> T003-T012"),
            Example("- T005 + T007 → Depend on T003 (store)", "T003 -> T005,T007"),
            Example("- **Phase 3 (US1)** → Independent (can start after Phase 2)", "T003,T004 -> T005,T006"),
            Example("- **Phase 3 (US1)** → Independent", ""), Example("- Kitchen → blocks T003", ""),
            Example("- T003 (needs T001)", "T001 -> T003"), Example("- T003 (not after T001)", ""),
            Example("- T003 (needs T001), T004 (needs T001)", "T001 -> T003; T001 -> T004"),
            Example("- **Next**: T003 (needs T001), T004, T005 (after T002)", "T001 -> T003; T002 -> T004,T005"),
            Example("- T003 (the store), T005 (after T004)", "T004 -> T005"),
            Example("- T003 (needs T001) [soon] (after T002)", "T001 -> T003"),
            Example("- T003: the store (needs T001)", "T001 -> T003"),
            Example("- T006: the page of T003 (needs T001)", "T001 -> T006"),
            Example("- T006: the page (needs T005), T009 (after T006)", "T005 -> T006; T006 -> T009"),
            Example("- T006: T003 (needs T001)", "T001 -> T003"),
            Example("- Page: the list (needs T005)", ""), Example("- T006: the page (see T005)", ""),
        ])
    func remarks(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "by lists that belong together one by one",
        arguments: [
            Example("- T003, T004 depend on T001, T002 respectively", "T001 -> T003; T002 -> T004"),
            Example("- T005–T006 depend on T003–T004, respectively.", "T003 -> T005; T004 -> T006"),
            Example("- T001 and T002 block T005 and US2 respectively", "T001 -> T005; T002 -> T007,T008"),
            Example("- T001, T002 → T003, T004 respectively", "T001 -> T003; T002 -> T004"),
            Example("- T003 y T004 dependen de T001 y T002 respectivamente", "T001 -> T003; T002 -> T004"),
            Example("- T003, T004 depend on T001 respectively", "T001 -> T003,T004"),
            Example("- T003, T004, T005 depend on T001, T002 respectively", ""),
            Example("- T001 blocks T003 and T002 blocks T004", "T001 -> T003; T002 -> T004"),
            Example("- T003 depends on T001, T004 depends on T002", "T001 -> T003; T002 -> T004"),
            Example("- T001 blocks T003, T004, and blocks T005", "T001 -> T003,T004; T001 -> T005"),
        ])
    func pairs(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }
}
