import SourceText
import TaskPlan

/// TL303: tasks that may run together write one another's files under other names.
public struct ParallelOverlap: Rule {
    /// Makes the rule.
    public init() {}

    /// TL303 parallel-overlap.
    public static let identity = RuleIdentity(code: "TL303", name: "parallel-overlap", severity: .warning)

    /// One line for lists.
    public static let summary = "a path of one parallel task contains the file of another"

    /// Why, and what exactly.
    public static let rationale = """
        Two agents also collide where their paths are not spelt alike: one rewrites a whole folder or pattern in which the \
        other edits a file, their names differ only in capitals (one file on many disks), or one writes a module and the \
        other a package of the same name. Flagged are such paths of tasks that are marked [P], lie in one phase and are not \
        ordered by a stated dependency; one finding per outer path. A folder counts where its task is about all \
        that is in it ("remove", "rename", "format"), not where it only says where something is put; folders inside of \
        folders are not flagged.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished, .pathAliases]

    /// Finds every outer path of every phase.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let (plan, paths) = (context.plan, context.facts.paths)
        let all = PhaseWriters(context, alsoWriting: SweepingWork.files(in: plan, paths)).all
        let writers = all.filter {
            writer in
            plan.items[writer.item].isParallel
                && (!writer.isDirectory || writer.isPattern || Self.isAboutContents(plan, writer.item))
        }
        let hasPackages = context.options.table(.pathAliases).isEmpty ? ModuleNames.hasPackages(paths) : true
        return Dictionary(grouping: writers, by: \.phase).values
            .flatMap { PathOverlaps($0, hasPackages: hasPackages).found }
            .compactMap { finding(context.graph, $0) }
            .sorted { ($0.range.lowerBound, $0.subject) < ($1.range.lowerBound, $1.subject) }
    }

    /// Whether a task does something to all that is in a folder.
    private static func isAboutContents(_ plan: Plan, _ item: Int) -> Bool {
        wholesale.first(in: plan.items[item].title, of: plan.source) != nil
    }

    /// Words for work on everything in a folder, in the languages of the plans.
    private static let wholesale = PhraseTable(
        """
        remove, delete, drop, rename, move, relocate, migrate, port, convert, refactor, reformat, format, lint, rewrite,
        restructure, reorganize, reorganise, clean up, cleanup, purge, prune, replace, consolidate, merge, split,
        modernize, modernise, translate, update all, all files, every file, all imports, everything, all modules, all components, all tests, all classes, all sources,
        every module, every component, every test, each file, all of, overhaul, sweep, regenerate,
        删除, 移除, 重命名, 移动, 迁移, 重构, 格式化, 重写, 清理, 替换, 刪除, 移動, 遷移, 重構, 重寫, 削除, 名前を変更, 改名, 移行,
        リファクタ, 書き換え, 整理, 置換, 삭제, 제거, 이름 변경, 이동, 마이그레이션, 리팩터링, 리팩토링, 정리, 교체, удалить, переименовать,
        переместить, перенести, рефакторинг, переписать, отформатировать, очистить, заменить, entfernen, löschen,
        umbenennen, verschieben, migrieren, refaktorieren, umstellen, formatieren, aufräumen, ersetzen, umschreiben,
        supprimer, renommer, déplacer, migrer, refactoriser, réécrire, formater, nettoyer, remplacer, eliminar, borrar,
        renombrar, mover, migrar, refactorizar, reescribir, formatear, limpiar, reemplazar, remover, excluir, renomear,
        refatorar, reescrever, formatar, limpar, substituir, sil, silin, kaldır, yeniden adlandır, taşı, biçimlendir,
        temizle, yeniden yaz, değiştir
        """)

    private func finding(_ graph: PlanGraph, _ overlap: PathOverlaps.Overlap) -> Diagnostic? {
        let plan = graph.plan
        let outer = overlap.outer
        var seen: Set<Int> = []
        let inner = overlap.inner.filter { graph.mayRunTogether(outer.item, $0.item) && seen.insert($0.item).inserted }
        guard let first = inner.first else { return nil }
        let name = plan.quotedName(outer.item)
        let other = list(inner.map { plan.quotedName($0.item) })
        let what =
            switch overlap.kind {
            case .contains: "\(name) writes \(outer.path), which contains \(first.path) of \(other)"
            case .spelling: "\(outer.path) of \(name) and \(first.path) of \(other) differ only in capitals"
            case .package: "\(outer.path) of \(name) is a module, and \(first.path) of \(other) a package of that name"
            }
        return Diagnostic(
            rule: Self.identity, range: outer.range, message: "\(what); they may run together",
            notes: inner.map {
                .init(
                    range: $0.range,
                    message: "\(plan.quotedName($0.item)) writes \($0.path), line \(plan.items[$0.item].line)")
            },
            help: overlap.kind == .spelling
                ? "spell the path in one way, and remove [P] from one of them if it is one file"
                : "remove [P] from one of them, keep their paths apart, or state the order in the Dependencies section",
            tasks: ([outer.item] + inner.map(\.item)).map(plan.name), items: [outer.item] + inner.map(\.item),
            subject: outer.path)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Clean up
        - [ ] T001 [P] Rename the imports in `⟦src/**/*.ts⟧`
        - [ ] T002 [P] Add the map view in `src/map/view.ts`
        """,
        """
        - [ ] T001 [P] Remove the folder `⟦legacy/shop/⟧`
        - [ ] T002 [P] Correct the prices in `legacy/shop/prices.py`
        """,
        """
        - [ ] T001 [P] Add the user model in ⟦src/models/User.ts⟧
        - [ ] T002 [P] Add the names of users in src/models/user.ts
        """,
        """
        - [ ] T001 [P] Add the commands in `⟦src/cli.py⟧`
        - [ ] T002 [P] Add the printer in `src/cli/printer.py`
        """,
        RuleExample(
            """
            - [ ] T001 [P] Rename the imports in `⟦@/map/*.ts⟧`
            - [ ] T002 [P] Add the map view in `src/map/view.ts`
            """, options: RuleOptions(["path-aliases": .table(["@/": "src/"])])),
        """
        - [ ] T001 [P] Add the engine in `src/car/engine.ts`
        - [ ] T002 [P] Add license headers to all files in `⟦src/car/⟧`
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 [P] Add migrations in `migrations/`
        - [ ] T002 [P] Add the users table in `migrations/001_users.sql`
        """,
        """
        ## Phase 1
        - [ ] T001 [P] Rename the imports in `src/**/*.ts`
        ## Phase 2
        - [ ] T002 [P] Add the map view in `src/map/view.ts`
        """,
        RuleExample(
            """
            - [ ] T001 [P] Rename the imports in `src/**/*.ts`
            - [ ] T002 [P] Add the style of the map in `src/map/view.css`
            - [ ] T003 [P] Add the map view in `src/map/view.ts` (depends on T001)
            """, alsoFound: ["TL302"]),
        """
        - [ ] T001 [P] Add the shop in `src/shop.ts`
        - [ ] T002 [P] Add the shop's prices in `src/shop/prices.ts`
        """,
        """
        - [ ] T001 [P] Create the folders of the project (docs/, tests/)
        - [ ] T002 [P] Create tests/helpers.py
        - [ ] T003 [P] Set up the header and the footer in `src/frame/`
        - [ ] T004 [P] Implement the switch in `src/frame/switch.ts`
        """,
    ]
}
