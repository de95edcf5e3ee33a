import TaskPlan

/// TL602: an open task creates a file that is there already.
public struct CreateExisting: Rule {
    /// Makes the rule.
    public init() {}

    /// TL602 create-existing.
    public static let identity = RuleIdentity(
        code: "TL602", name: "create-existing", severity: .info, isDefault: false)

    /// One line for lists.
    public static let summary = "an open task creates a file that exists"

    /// Why, and what exactly.
    public static let rationale = """
        An agent that is told to create a file which exists overwrites it, or stops to ask; often the task was done and not \
        ticked. Flagged is a task that is todo, whose text begins with a verb such as "create" or "write", and that names a \
        path which exists below the root, unless a done task writes that path: then the open one adds to it. Patterns, \
        directories and bare names are not flagged. Not in the default set: a file may be created by a task that is under \
        way.
        """

    /// Other spellings of folders.
    public static let options: [RuleOption] = [.pathAliases]

    /// Finds every file.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var written: Set<String> = []
        for item in plan.items where item.isTask && item.status != .todo {
            written.formUnion(item.files.lazy.filter { $0.role == .writes }.map(\.path))
        }
        return CreatedFiles(plan, aliases: context.options.table(.pathAliases)).all.compactMap { file in
            guard plan.items[file.item].status == .todo, !written.contains(file.path),
                context.surroundings.exists(file.path) == true
            else { return nil }
            return Diagnostic(
                rule: Self.identity, range: file.range,
                message: "\(plan.quotedName(file.item)) is to create \(file.path), which exists",
                help: "tick the task if it is done, or say that the file is to be changed",
                tasks: [plan.name(file.item)], items: [file.item], subject: file.path)
        }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample("- [ ] T001 Create ⟦src/engine.py⟧", files: ["src/engine.py": ""]),
        RuleExample(
            """
            - [ ] T001 Create the engine in `⟦src/engine.py⟧`
            - [ ] T002 Write the wheels in `src/wheels.py`
            """, files: ["src/engine.py": ""]),
        RuleExample(
            "- [ ] T001 Create `⟦@/engine.ts⟧`",
            options: RuleOptions(["path-aliases": .table(["@/": "src/"])]), files: ["src/engine.ts": ""]),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        RuleExample("- [x] T001 Create src/engine.py", files: ["src/engine.py": ""]),
        RuleExample("- [ ] T001 Update src/engine.py", files: ["src/engine.py": ""]),
        RuleExample(
            """
            - [x] T001 Create src/engine.py
            - [ ] T002 Write the second half of src/engine.py
            """, files: ["src/engine.py": ""]),
        "- [ ] T001 Create src/engine.py",
    ]
}
