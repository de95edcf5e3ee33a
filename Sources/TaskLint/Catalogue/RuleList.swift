/// The rules of this version that check plans, in the order of their codes.
public enum RuleList {
    /// Every rule.
    public static let all: [any Rule] = structure + dependencies + parallel + testOrder + status + files

    private static let structure: [any Rule] = [
        DuplicateID()
    ]

    private static let dependencies: [any Rule] = [
        DependencyCycle(),
        UnknownReference(),
    ]

    private static let parallel: [any Rule] = [
        ParallelFileConflict()
    ]

    private static let testOrder: [any Rule] = [
        TestAfterImplementation()
    ]

    private static let status: [any Rule] = [
        DoneBeforePrerequisite(),
        ParentStatus(),
        StatusMismatch(),
        SectionClaim(),
        ProgressTable(),
        StalePointer(),
    ]

    private static let files: [any Rule] = [
        DoneWithoutFile(),
        CreateExisting(),
        UnknownRequirement(),
        UncoveredRequirement(),
    ]
}
