import TaskPlan

/// TL304: a parallel task and another one of its phase edit the files that describe what the project depends on.
public struct ParallelSharedManifest: Rule {
    /// Makes the rule.
    public init() {}

    /// TL304 parallel-shared-manifest.
    public static let identity = RuleIdentity(code: "TL304", name: "parallel-shared-manifest", severity: .warning)

    /// One line for lists.
    public static let summary = "a parallel task and another one edit the same manifest"

    /// Why, and what exactly.
    public static let rationale = """
        Nearly every task wants to add a line to package.json, Cargo.toml or pyproject.toml, and the package manager rewrites \
        its lock file each time; two agents that do so at once end in a conflict or in a lock file that fits neither. Flagged \
        is a task marked [P] and another task of the same section, marked or not, that write the manifest of one folder or \
        its lock file, unless a stated dependency orders them; one finding per manifest and section. A single writer is not \
        flagged. Tasks that are all marked and write one and the same file are parallel-file-conflict.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished, .pathAliases]

    /// Finds every manifest of every section.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let (plan, paths) = (context.plan, context.facts.paths)
        var groups: [Place: [PhaseWriters.Writer]] = [:]
        for writer in PhaseWriters(context).all {
            // Paths with an alias may have numbers that the plan does not know.
            if writer.number < paths.texts.count, !ManifestFamily.mayBeManifest(paths.texts[writer.number]) { continue }
            guard let family = ManifestFamily(writer.path) else { continue }
            let place = Place(
                family: family, phase: writer.phase, section: plan.items[writer.item].section,
                parent: plan.items[writer.item].parent)
            if groups[place]?.last?.item != writer.item { groups[place, default: []].append(writer) }
        }
        return groups.values.compactMap { finding(context.graph, $0) }
            .sorted { ($0.range.lowerBound, $0.subject) < ($1.range.lowerBound, $1.subject) }
    }

    private struct Place: Hashable {
        let family: ManifestFamily
        let phase: Int?
        let section: Int?
        let parent: Int?
    }

    private func finding(_ graph: PlanGraph, _ writers: [PhaseWriters.Writer]) -> Diagnostic? {
        let plan = graph.plan
        guard writers.count > 1, writers.contains(where: { plan.items[$0.item].isParallel }) else { return nil }
        let free = Set(graph.unordered(writers.map(\.item)))
        let concerned = writers.filter { free.contains($0.item) }
        guard let first = concerned.first(where: { plan.items[$0.item].isParallel }) else { return nil }
        let others = concerned.filter { $0.item != first.item }
        guard !others.isEmpty else { return nil }
        let name = plan.quotedName(first.item)
        return Diagnostic(
            rule: Self.identity, range: first.range,
            message:
                "\(name) is marked [P] and writes \(first.path), as \(list(others.map { plan.quotedName($0.item) })) "
                + "\(others.count == 1 ? "does" : "do")",
            notes: others.map {
                .init(
                    range: $0.range,
                    message: "\(plan.quotedName($0.item)) writes \($0.path), line \(plan.items[$0.item].line)")
            },
            help: "let one task make all changes of the manifest, or remove [P] from \(name)",
            tasks: concerned.map { plan.name($0.item) }, items: concerned.map(\.item), subject: first.path)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Setup
        - [ ] T001 Add the linter to package.json
        - [ ] T002 [P] Add the test runner to ⟦package.json⟧
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 [P] Add the parser to `⟦Cargo.toml⟧`
        - [ ] T002 [P] Update `Cargo.lock` for the new compiler
        """,
        """
        - [ ] 1. Setup
          - [ ] 1.1 Add the web server (P)
            - Files: ⟦app/pyproject.toml⟧
          - [ ] 1.2 Add the database
            - Files: app/pyproject.toml, app/db.py
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Setup
        - [ ] T001 [P] Add the linter to package.json
        - [ ] T002 [P] Configure the linter in .eslintrc.json
        - [ ] T003 [P] Draw the map in src/map.ts
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 [P] Add the linter to web/package.json
        - [ ] T002 [P] Add the linter to server/package.json
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Add the linter to package.json
        - [ ] T002 [P] Add the test runner to package.json (depends on T001)
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Add the linter to package.json
        ## Phase 2: Tests
        - [ ] T002 [P] Add the test runner to package.json
        """,
    ]
}
