/// The rules of this version that check plans, in the order of their codes.
public enum RuleList {
    /// Every rule.
    public static let all: [any Rule] = structure + dependencies + parallel + testOrder + status + files

    private static let structure: [any Rule] = [
        DuplicateID(),
        MalformedCheckbox(),
        UnknownMarker(),
        MissingID(),
        MalformedID(),
        IDOutOfOrder(),
        MissingStoryLabel(),
        MissingCheckbox(),
        PlaceholderLeft(),
        EmptyTask(),
        RepeatedTitle(),
        MalformedField(),
        GarbledText(),
        UnlistedGlyph(),
        MissingFile(),
        UnclosedFence(),
    ]

    private static let dependencies: [any Rule] = [
        DependencyCycle(),
        UnknownReference(),
        DependencyAgainstOrder(),
        RedundantDependency(),
        ReversedRange(),
        RangeGap(),
        ConflictingStatements(),
        UnresolvedGroup(),
    ]

    private static let parallel: [any Rule] = [
        ParallelFileConflict(),
        ParallelDependency(),
        ParallelOverlap(),
        ParallelSharedManifest(),
        ParallelExampleMismatch(),
        ParallelContainer(),
        MissedParallelism(),
        ParallelStoryConflict(),
    ]

    private static let testOrder: [any Rule] = [
        TestAfterImplementation(),
        ImplementationBeforeGate(),
        TestPending(),
        UntestedImplementation(),
        NoTestTasks(),
    ]

    private static let status: [any Rule] = [
        DoneBeforePrerequisite(),
        ParentStatus(),
        StatusMismatch(),
        SectionClaim(),
        ProgressTable(),
        StalePointer(),
        CheckedClaim(),
        BlockedWithoutReason(),
        StartedBeforePrerequisite(),
    ]

    private static let files: [any Rule] = [
        DoneWithoutFile(),
        CreateExisting(),
        UnknownRequirement(),
        UncoveredRequirement(),
    ]
}
