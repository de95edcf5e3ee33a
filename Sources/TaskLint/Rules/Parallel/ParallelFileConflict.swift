import TaskPlan

/// TL301: tasks that may run together write one file.
public struct ParallelFileConflict: Rule {
    /// Makes the rule.
    public init() {}

    /// TL301 parallel-file-conflict.
    public static let identity = RuleIdentity(code: "TL301", name: "parallel-file-conflict", severity: .error)

    /// One line for lists.
    public static let summary = "parallel tasks of one phase write the same file"

    /// Why, and what exactly.
    public static let rationale = """
        Two agents that change one file at the same time overwrite each other's work, or leave a conflict that neither \
        expects. Flagged are tasks marked [P] in one phase that write the same path, unless a stated dependency orders them; \
        one finding per path and phase. Tasks that only read the file, directories, tasks of different phases, and names \
        without folder behind the names of different packages ("`cart` with README.md") are not flagged. Unmarked tasks in between are no barrier: nothing says that they are waited for.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished, .pathAliases]

    /// Finds every path of every phase.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let graph = context.graph
        let writers = PhaseWriters(context).all.lazy.filter { graph.plan.items[$0.item].isParallel && !$0.isDirectory }
        return PhaseWriters.byPlace(writers)
            .compactMap { finding(graph, path: $0.key.path, $0.value) }
            .sorted { ($0.range.lowerBound, $0.subject) < ($1.range.lowerBound, $1.subject) }
    }

    private func finding(_ graph: PlanGraph, path: String, _ writers: [PhaseWriters.Writer]) -> Diagnostic? {
        let plan = graph.plan
        let concerned = Set(graph.unordered(writers.map(\.item)))
        let writers = writers.filter { concerned.contains($0.item) }
        guard let first = writers.first, writers.count > 1, !areInPackages(plan, path, writers) else { return nil }
        let names = writers.map { plan.quotedName($0.item) }
        let phase = graph.phases[first.item] == nil ? "may run together" : "are [P] in one phase"
        return Diagnostic(
            rule: Self.identity, range: first.range, message: "\(list(names)) \(phase) and write \(path)",
            notes: writers.dropFirst().map {
                .init(
                    range: $0.range,
                    message: "\(plan.quotedName($0.item)) also writes it, line \(plan.items[$0.item].line)")
            },
            help: "remove [P] from all but one, split the file, or state the order in the Dependencies section",
            tasks: writers.map { plan.name($0.item) }, items: writers.map(\.item), subject: path)
    }

    /// Whether a name without folder stands for one file in each of several packages, which the tasks name in code marks.
    private func areInPackages(_ plan: Plan, _ path: String, _ writers: [PhaseWriters.Writer]) -> Bool {
        guard !path.contains("/") else { return false }
        let packages = writers.map { firstCode(plan, plan.items[$0.item].title.lowerBound..<$0.range.lowerBound) }
        return !packages.contains(nil) && Set(packages).count == packages.count
    }

    private func firstCode(_ plan: Plan, _ text: Range<Int>) -> String? {
        guard !text.isEmpty else { return nil }
        let parts = plan.source.bytes[text].split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
        // `name()` is something in the file, and `make demo` a command.
        guard parts.count > 2, parts[1].last != UInt8(ascii: ")"), !parts[1].contains(.space) else { return nil }
        return String(decoding: parts[1], as: UTF8.self)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Models
        - [ ] T001 [P] Add the user model in `⟦src/models.py⟧`
        - [ ] T002 [P] Add the order model in `src/models.py`
        """,
        """
        - [ ] T001 [P] Add `make_map()` in ⟦conftest.py⟧
        - [ ] T002 [P] Add `make_shop()` in conftest.py
        """,
        """
        - [ ] T001 [P] Add the target `make map` to `⟦Makefile⟧`
        - [ ] T002 [P] Add the target `make shop` to `Makefile`
        """,
        """
        ## Phase 1: Docs
        - [ ] T001 [P] Write the guide in ⟦docs/guide.md⟧
        - [ ] T002 Read the guide aloud
        - [ ] T003 [P] Correct docs/guide.md:12
        """,
        """
        - [ ] 1. Draw the map (P)
          - File: ⟦map/draw.ts⟧
        - [ ] 2. Print the map (P)
          - Files: map/print.ts, ./map/draw.ts
        """,
        RuleExample(
            """
            - [ ] T001 [P] Draw the map in `⟦@/map/view.ts⟧`
            - [ ] T002 [P] Print the map in `src/map/view.ts`
            """, options: RuleOptions(["path-aliases": .table(["@/": "src/"])])),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] T001 [P] Add the user model in src/models.py
            - [ ] T002 [P] Add the order model in src/models.py (depends on T001)
            """, alsoFound: ["TL302"]),
        """
        ## Phase 1
        - [ ] T001 [P] Add the user model in src/models.py
        ## Phase 2
        - [ ] T002 [P] Add the order model in src/models.py
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py per docs/design.md
        - [ ] T002 [P] Add the order model in src/order.py, see docs/design.md
        - [ ] T003 [P] Add migrations in migrations/
        - [ ] T004 [P] Add more migrations in migrations/
        """,
        """
        - [ ] T001 [P] Add the user model in src/models.py
        - [ ] T002 Add the order model in src/models.py
        """,
        """
        - [ ] T001 [P] Write index.ts of the map
          - Files: src/map/index.ts
        - [ ] T002 [P] Write index.ts of the shop
          - Files: src/shop/index.ts
        """,
    ]
}
