import TaskPlan
import Testing

@Suite("A chain of arrows states an order")
struct ChainStatementTests {
    @Test(
        "only as far as a list between two arrows is no end of one chain and start of another",
        arguments: [
            Example("- T001 → T003, T005 → T009", "T001 -> T003; T005 -> T009"),
            Example("- T008 → T009, T007 → T010, then T011", "T008 -> T009; T007 -> T010"),
            Example("- T001 → T003 / T005 → T009", "T001 -> T003; T005 -> T009"),
            Example("- T001 → T003 | T005 → T009", "T001 -> T003; T005 -> T009"),
            Example("- T001 → T003, and T005 → T009", "T001 -> T003; T005 -> T009"),
            Example("- T001 → T003-T004, T006 → T009", "T001 -> T003,T004; T006 -> T009"),
            Example("- T001 → T003/T004, T006/T007 → T009", "T001 -> T003,T004; T006,T007 -> T009"),
            Example(
                "- T001→T002, T003→T004..T005, T006/T007→T009", "T001 -> T002; T003 -> T004,T005; T006,T007 -> T009"),
            Example("- T001 → T003 (a), T005 (b) → T009", "T001 -> T003; T005 -> T009"),
            Example("- T001 → T003 models, T005 pages → T009", "T001 -> T003; T005 -> T009"),
            Example("- T003→T001, T005→T004, T010→T009", "T003 -> T001; T005 -> T004; T010 -> T009"),
            Example("- T001 → T003, T001 → T005", "T001 -> T003; T001 -> T005"),
            Example("- T003 ← T001, T005 ← T002", "T001 -> T003; T002 -> T005"),
            Example("- Phase 1 → Phase 2, US1 → US2", "T001,T002 -> T003,T004; T005,T006 -> T007,T008"),
            Example("- All of it (T001 → T003, T005 → T009)", "T001 -> T003; T005 -> T009"),
        ])
    func twoChains(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "for all of a list that can be nothing else",
        arguments: [
            Example("- T001 → T003/T005 → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("- T001 → T003 + T005 → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("- T001 → T003 || T005 → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("- T001 → T003 ∥ T005 → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("- T001 → {T003, T005} → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("- T001 → T003, T005 (parallel) → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("- T001 → T003, T005, T007 → T009", "T001 -> T003,T005,T007; T003,T005,T007 -> T009"),
            Example("- T001 → T003 → US1, US2 → T009", "T001 -> T003; T003 -> T005-T008; T005-T008 -> T009"),
            Example("- T001, T002 → T003, T005", "T001,T002 -> T003,T005"),
            Example("- T001 → T003,\n  T005, T007 → T009", "T001 -> T003,T005,T007; T003,T005,T007 -> T009"),
        ])
    func lists(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "up to a sentence behind an arrow that points back",
        arguments: [
            Example("- The rest (T002–T003) ← T003 requires T002", "T002 -> T003"),
            Example("- Phase 2 ← T004 requires T003 (x), T006 requires T004", "T003 -> T004; T004 -> T006"),
            Example("- T003 ← T001 (requires T002)", "T001 -> T003"),
        ])
    func explanations(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "whether or not the tasks are said to run at the same time",
        arguments: [
            Example("- T001 → T004 → T005 are SEQUENTIAL (same file), not parallel", "T001 -> T004; T004 -> T005"),
            Example("- T001 → T004 cannot run in parallel", "T001 -> T004"),
            Example("- T001 → T004 (not simultaneously, not concurrently)", "T001 -> T004"),
            Example("- T001 → T004 не параллельно", "T001 -> T004"),
            Example("- T001 → T004 are independent, in parallel", ""),
            Example("- T001 → T004, optionally in parallel", ""), Example("- T001 → T004 is not an order", ""),
        ])
    func deniedCompany(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }
}
