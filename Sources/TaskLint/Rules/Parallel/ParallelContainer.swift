import TaskPlan

/// TL306: a task with subtasks is marked parallel.
public struct ParallelContainer: Rule {
    /// Makes the rule.
    public init() {}

    /// TL306 parallel-container.
    public static let identity = RuleIdentity(
        code: "TL306", name: "parallel-container", severity: .info, isDefault: false)

    /// One line for lists.
    public static let summary = "a task with subtasks is marked parallel"

    /// Why, and what exactly.
    public static let rationale = """
        The work of a task with subtasks is done in its subtasks. A mark at the parent leaves open whether its parts may run \
        beside each other, or only beside what follows it; readers and tools decide differently. Flagged is every list item \
        marked [P] below which other tasks stand. Headings that are tasks are not flagged: a work package is one unit. \
        Off by default: the parts of a task often go into one file, and then the mark is right.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished]

    /// Finds every such task.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        return plan.items.compactMap { item in
            guard item.isTask, item.isParallel, item.form == .box || item.form == .glyph else { return nil }
            let parts = context.graph.children[item.index].filter { plan.items[$0].isTask }
            guard let first = parts.first else { return nil }
            let name = plan.quotedName(item.index)
            let count = parts.count == 1 ? "a subtask" : "\(parts.count) subtasks"
            return Diagnostic(
                rule: Self.identity, range: plan.place(item.index),
                message: "\(name) is marked [P] and has \(count), \(list(parts.map(plan.quotedName), most: 3))",
                notes: [
                    .init(
                        range: plan.place(first),
                        message: "its first subtask \(plan.quotedName(first)), line \(plan.items[first].line)")
                ],
                help: "mark the subtasks that can run in parallel instead of \(name)",
                tasks: [plan.name(item.index)], items: [item.index])
        }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] ⟦T001⟧ [P] Build the car
          - [ ] T002 Build the engine
          - [ ] T003 Build the wheels
        """,
        """
        - [ ] ⟦1⟧. Draw the maps (P)
        - [ ] 1.1 Draw the map of the town
        - [ ] 1.2 Draw the map of the land
        """,
        """
        - [ ] [P] ⟦Write the manual⟧
          - [ ] First steps
          - [ ] Reference
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Build the car
          - [ ] T002 [P] Build the engine
          - [ ] T003 [P] Build the wheels
        """,
        """
        - [ ] T001 [P] Build the engine
          - Cast the block
          - Files: src/engine.c
        - [ ] T002 [P] Build the wheels
        """,
        """
        ### T001 [P] Build the engine
        **Status**: TODO
        - [ ] Cast the block
        ### T002 [P] Build the wheels
        **Status**: TODO
        """,
    ]
}
