import SourceText
import TaskPlan

/// TL115: an implementation task of a spec-kit plan names no file.
public struct MissingFile: Rule {
    /// Makes the rule.
    public init() {}

    /// TL115 missing-file.
    public static let identity = RuleIdentity(
        code: "TL115", name: "missing-file", severity: .warning, isDefault: false)

    /// One line for lists.
    public static let summary = "an implementation task names no file"

    /// Why, and what exactly.
    public static let rationale = """
        Tasks of spec-kit name the files that they write: by them agents know where the work goes, and this linter which \
        tasks may run side by side. Flagged is a task of such a plan whose title begins with a verb of making ("implement", \
        "create", "add") and that names no file, neither itself nor in its details. Tasks that set up, verify, run, install \
        or document something, and parents of other tasks, are not flagged. Off by default, because many plans name files \
        only where they are not plain from the context.
        """

    /// Finds every such task.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        guard plan.dialect == .specKit else { return [] }
        let parents = Set(plan.items.compactMap(\.parent))
        let sections = SharedSections(plan)
        return plan.items.compactMap { item in
            guard item.isTask, item.form == .box, item.id != nil, item.files.isEmpty, !parents.contains(item.index),
                implements(plan.source, item), !sections.isShared(item.section)
            else { return nil }
            let name = plan.quotedName(item.index)
            return Diagnostic(
                rule: Self.identity, range: plan.place(item.index), message: "\(name) names no file",
                help: "name the path of the file that the task writes", tasks: [plan.name(item.index)],
                items: [item.index], subject: plan.name(item.index))
        }
    }

    private func implements(_ source: SourceText, _ item: Plan.Item) -> Bool {
        guard item.status != .cancelled, TestWords.implements(source, in: item.title),
            !TestWords.runsTests(source, in: item.title)
        else { return false }
        return Self.others.first(in: item.title, of: source) == nil
    }

    /// Work that is done elsewhere than in one file.
    private static let others = PhraseTable(
        """
        branch, pull request, pr, directory, directories, folder, folders, structure, dependency, dependencies, package,
        packages, documentation, docs, document, readme, changelog, project, repository, environment, database, bucket,
        release, tag, issue, issues, account, deploy, deployment, feedback, approval, video, screenshots, 目录, 文件夹, 依赖, 文档, 项目,
        分支, ディレクトリ, 依存, ドキュメント, プロジェクト, 디렉토리, 디렉터리, 의존성, 문서, 프로젝트, carpeta, carpetas, directorio,
        directorios, dependencias, documentación, proyecto, pasta, pastas, diretório, diretórios, dependências,
        documentação, projeto, dossier, dossiers, répertoire, dépendances, projet, ordner, verzeichnis, verzeichnisse,
        abhängigkeiten, dokumentation, projekt, папка, папку, папки, каталог, каталоги, зависимости, документацию, документация,
        проект, klasör, dizin, bağımlılık, belgeler, proje
        """)

    // MARK: - Examples

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [US1] Create the loan model in src/loan.py
        - [ ] ⟦T011⟧ [US1] Implement the loan service
        - [ ] T012 [US1] Add the loan form in src/loan_form.py
        """,
        """
        ## Phase 3.3: Core Implementation
        - [ ] T008 Implement the parser in src/parser.py
        - [ ] ⟦T009⟧ [P] Implement the printer
        - [ ] ⟦T010⟧ Add the command line
        """,
        """
        ## 阶段 3: 核心实现
        - [ ] T008 在 src/parser.py 中实现解析器
        - [ ] ⟦T009⟧ [P] 实现打印功能
        - [ ] T010 [P] 在 src/store.py 中实现存储
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Setup
        - [ ] T001 Create the folders of the project
        - [ ] T002 [P] Add a linter
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [US1] Create the loan model in src/loan.py
        - [ ] T011 [US1] Verify that loans are stored
        - [ ] T012 [US1] Add the dependency on the date library
        """,
        """
        ## Phase 3.3: Core Implementation
        - [ ] T008 Implement the parser
          - File: src/parser.py
        - [ ] T009 Implement the commands
          - [ ] T009a Write the first in src/first.py
          - [ ] T009b Write the second in src/second.py
        """,
        """
        ## 1. Engine
        - [ ] 1.1 Implement the valves
        - [ ] 1.2 Implement the pumps
        """,
    ]
}

/// The sections in which no single files are written: setting up, validating, polishing.
private struct SharedSections {
    private let isShared: [Bool]

    init(_ plan: Plan) {
        isShared = plan.sections.areInside {
            $0.kind == .criteria || Self.words.first(in: $0.title, of: plan.source) != nil
        }
    }

    func isShared(_ section: Int?) -> Bool { section.map { isShared[$0] } ?? false }

    private static let words = PhraseTable(
        """
        setup, set-up, set up, initialization, polish, validation, verification, documentation, deployment, release, deploy,
        rollout, cleanup, 准备, 设置, 搭建, 初始化, 收尾, 完善, 验证, 文档, 部署, セットアップ, 仕上げ, 検証, ドキュメント, 설정, 마무리, 검증, 문서,
        배포, подготовка, настройка, проверка, документация, einrichtung, abschluss, prüfung, dokumentation,
        configuración, preparación, pulido, validación, documentación, configuração, preparação, acabamento, validação,
        documentação, mise en place, initialisation, finition, finitions, kurulum, hazırlık, doğrulama
        """)
}
