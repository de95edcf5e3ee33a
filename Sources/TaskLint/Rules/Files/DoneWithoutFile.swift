import TaskPlan

/// TL601: a done task created a file that is not there.
public struct DoneWithoutFile: Rule {
    /// Makes the rule.
    public init() {}

    /// TL601 done-without-file.
    public static let identity = RuleIdentity(
        code: "TL601", name: "done-without-file", severity: .warning, isDefault: false)

    /// One line for lists.
    public static let summary = "a done task creates a file that does not exist"

    /// Why, and what exactly.
    public static let rationale = """
        A ticked task whose file is missing was ticked without being done, or its file was put elsewhere and everything that \
        names the path is wrong. Flagged is a done task whose text begins with a verb such as "create" or "write" and names a \
        path below a folder that does not exist below the root. Patterns, directories, bare names and paths that another task \
        moves or deletes are not flagged. Not in the default set: finished plans stay while the code moves on, so that the \
        paths of an old plan say nothing.
        """

    /// Other spellings of folders.
    public static let options: [RuleOption] = [.pathAliases]

    /// Finds every file.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let created = CreatedFiles(plan, aliases: context.options.table(.pathAliases))
        let takenAway = takenAway(plan)
        return created.all.compactMap { file in
            guard plan.items[file.item].status == .done, !takenAway.contains(file.path),
                context.surroundings.exists(file.path) == false
            else { return nil }
            return Diagnostic(
                rule: Self.identity, range: file.range,
                message: "\(plan.quotedName(file.item)) is done, but \(file.path) does not exist",
                help: "reopen the task, or correct the path", tasks: [plan.name(file.item)], items: [file.item],
                subject: file.path)
        }
    }

    /// The paths in tasks that begin by moving or deleting something.
    private func takenAway(_ plan: Plan) -> Set<String> {
        var paths: Set<String> = []
        for item in plan.items where item.isTask {
            guard Self.verbs.first(in: item.title, of: plan.source) != nil else { continue }
            paths.formUnion(item.files.map(\.path))
        }
        return paths
    }

    private static let verbs = PhraseTable(
        """
        delete, remove, move, rename, replace, split, merge, 删除, 移动, 重命名, 移除, 削除, 移動, 삭제, 이동, eliminar, mover, remover,
        supprimer, déplacer, löschen, verschieben, удалить, переместить, sil, taşı
        """)

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample("- [x] T001 Create ⟦src/engine.py⟧", files: ["src/wheels.py": ""]),
        RuleExample(
            """
            - [x] T001 Create the engine in `src/engine.py`
            - [x] T002 Write the wheels in `⟦src/wheels.py⟧`
            """, files: ["src/engine.py": ""]),
        RuleExample(
            "- [x] T001 Create `⟦@/engine.ts⟧`",
            options: RuleOptions(["path-aliases": .table(["@/": "src/"])]), files: ["engine.ts": ""]),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        RuleExample("- [ ] T001 Create src/engine.py", files: ["src/wheels.py": ""]),
        RuleExample(
            """
            - [x] T001 Create src/engine.py
            - [x] T002 Move src/engine.py to src/motor.py
            """, files: ["src/motor.py": ""]),
        "- [x] T001 Create src/engine.py",
        RuleExample("- [x] T001 Create src/engine.py as in docs/engine.md", files: ["src/engine.py": ""]),
    ]
}
