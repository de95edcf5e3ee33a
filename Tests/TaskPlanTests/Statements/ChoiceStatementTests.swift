import TaskPlan
import Testing

@Suite("Where a plan offers two ways, it states no order")
struct ChoiceStatementTests {
    @Test(
        "of arrows",
        arguments: [
            Example("- US1 → US2 → T009 in order, or in parallel if staffed", ""),
            Example("- T003 → T005 one by one or in parallel", ""),
            Example("- T003 → T005 in parallel or one by one", ""),
            Example("- T003 → T005 in parallel if two are there, or one by one", ""),
            Example("- Stories go in order (US1 → US2) or run in parallel", ""),
            Example("- Stories go in order (US1 → US2 or concurrently)", ""),
            Example("- US1 → US2 (or in parallel)", ""), Example("- US1 → US2 순차 또는 병렬", ""),
            Example("- US1 → US2，或并行", ""), Example("- US1 → US2 en orden o en paralelo", ""),
            Example("- US1 → US2 dans l'ordre ou en parallèle", ""),
            Example(
                "- **User Stories (Phase 3+)**: All depend on Foundational; then in order (US1 → US2) or in parallel",
                "T003,T004 -> T005-T008"),
        ])
    func arrows(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "of words about time",
        arguments: [
            Example("- T005 can start after T003 or in parallel with it", ""),
            Example("- T005 before T007, or both in parallel", ""),
            Example("- Sequence T003 then T005 in order or in parallel", ""),
        ])
    func words(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "but what is offered of other tasks leaves the order alone",
        arguments: [
            Example("- T003 → T005, T007 in order or in parallel", "T003 -> T005,T007"),
            Example("- T003 → (T005, T007 in order or in parallel) → T009", "T003 -> T005,T007; T005,T007 -> T009"),
            Example("- T005, T007 in order or in parallel → T009", "T005,T007 -> T009"),
            Example("- T003 → T005 or T007 in parallel", "T003 -> T005,T007"),
            Example("- US2 after Foundational, or in parallel with US1", "T003,T004 -> T007,T008"),
            Example("- US1 and US2 after T003 in order or in parallel", "T003 -> T005-T008"),
            Example("- US2 depends on Foundational and runs in order or in parallel", "T003,T004 -> T007,T008"),
        ])
    func others(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }
}
