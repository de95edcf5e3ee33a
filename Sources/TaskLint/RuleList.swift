/// The rules of this version, in the order of their codes.
public enum RuleList {
    /// Every rule.
    public static let all: [any Rule] = [
        DuplicateID(),
        DependencyCycle(),
        UnknownReference(),
        ParallelFileConflict(),
        TestAfterImplementation(),
        DoneBeforePrerequisite(),
        ParentStatus(),
    ]
}
