import SourceText
import TaskPlan
import Testing

/// What criteria claim of their plan.
@Suite("A criterion") struct PlanClaimTests {
    @Test(
        "claims of the plan what its words say",
        arguments: [
            ("Parallel tasks are independent of each other (different files)", PlanClaim.parallelTasksAreIndependent),
            ("并行任务真正独立", .parallelTasksAreIndependent),
            ("No [P] task modifies the same file as another one", .parallelTasksShareNoFile),
            ("Tasks marked [P] do not share files", .parallelTasksShareNoFile),
            ("All tests come before implementation", .testsComeFirst),
            ("Alle Tests stehen vor der Implementierung", .testsComeFirst),
            ("TDD order enforced", .testsComeFirst),
            ("Each task names its file", .tasksNameFiles),
            ("Task IDs are unique", .idsAreUnique),
            ("No circular dependencies", .orderHasNoCycle),
            ("Every dependency exists", .referencesResolve),
        ])
    func claims(text: String, claim: PlanClaim) {
        #expect(read(text) == claim)
    }

    @Test(
        "claims nothing of the plan if it speaks of the program, or names exceptions",
        arguments: [
            "Parallel requests are independent", "All tests pass", "Users see the file path", "Coverage before release",
            "Parallel tasks independent, except T004 and T005",
            "Parallel tasks independent (non-conflicting functions)", "Each task names its file or the command to run",
            "Every task has an exact file path, or a clear target", "Jede Aufgabe nennt den Dateipfad oder das Ziel",
        ])
    func others(text: String) {
        #expect(read(text) == nil)
    }

    private func read(_ text: String) -> PlanClaim? {
        let source = SourceText(text)
        return PlanClaim.read(source, in: 0..<source.bytes.count)
    }
}
