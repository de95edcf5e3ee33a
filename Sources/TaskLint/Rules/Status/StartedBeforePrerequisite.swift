import TaskPlan

/// TL509: a task is in progress although what it depends on is open.
public struct StartedBeforePrerequisite: Rule {
    /// Makes the rule.
    public init() {}

    /// TL509 started-before-prerequisite.
    public static let identity = RuleIdentity(code: "TL509", name: "started-before-prerequisite", severity: .warning)

    /// One line for lists.
    public static let summary = "a task is in progress while a stated prerequisite is open"

    /// Why, and what exactly.
    public static let rationale = """
        Work that is begun before what it needs is there is done twice, or waits half finished. Flagged is a task in progress \
        that depends directly on an open one (todo, in progress, blocked or deferred) by a stated dependency: once per task, \
        with everything it still waits for. Where a statement names a whole phase or story, the first of its open tasks stands \
        for all. Optional and cancelled prerequisites, and the order that goes without saying, are not flagged.
        """

    private static let shownPrerequisites = 10

    /// Finds every such task.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let graph = context.graph
        let stated = StatedPrerequisites(graph, dependentsIn: .inProgress)
        if stated.isIdle { return [] }
        var found: [Int: Finding] = [:]
        for (index, dependency) in graph.plan.dependencies.enumerated() where dependency.origin == .stated {
            let started = stated.dependents(dependency)
            guard !started.isEmpty else { continue }
            let open = stated.open(dependency)
            for task in started {
                let holds = { (item: Int) in
                    item != task && !graph.isRelated(item, task) && !stated.isLimited(item, for: task)
                }
                guard let first = open.first(where: holds) else { continue }
                // A group, or the same few for many: one stands for all.
                let isGroup = dependency.namesGroup || started.count > 1 && open.count > Self.shownPrerequisites
                let waiting = isGroup ? [first] : open.filter(holds)
                found[task, default: Finding(statement: index)].open.formUnion(waiting)
                if isGroup { found[task]?.others += open.count - 1 }
            }
        }
        let names = SingleNames(graph.plan)
        return found.sorted { $0.key < $1.key }.map { diagnostic(graph.plan, names, $0.key, $0.value) }
    }

    private struct Finding {
        /// The first statement that is not met.
        let statement: Int
        var open: Set<Int> = []
        /// Number of open tasks of groups beside the first.
        var others = 0
    }

    private func diagnostic(_ plan: Plan, _ names: SingleNames, _ task: Int, _ finding: Finding) -> Diagnostic {
        let open = finding.open.sorted()
        let name = names.quoted(task)
        let rest = finding.others > 0 ? " (and \(finding.others) more of its group)" : ""
        let state = open.count == 1 ? "is \(plan.items[open[0]].status.rawValue)" : "are open"
        let dependency = plan.dependencies[finding.statement]
        return Diagnostic(
            rule: Self.identity, range: plan.place(task),
            message:
                "\(name) is in progress, but \(list(open.map(names.quoted)))\(rest), which it depends on, \(state)",
            notes: [
                .init(range: dependency.range, message: "stated here, line \(plan.line(dependency.range.lowerBound))")
            ]
                + open.prefix(Self.shownPrerequisites).map {
                    .init(
                        range: plan.place($0),
                        message:
                            "\(plan.quotedName($0)) is \(plan.items[$0].status.rawValue), line \(plan.items[$0].line)")
                },
            help: "finish \(list(open.map(names.quoted))) first, or remove the dependency if it no longer holds",
            tasks: ([task] + open).map(plan.name), items: [task] + open, subject: plan.name(task))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [-] ⟦T002⟧ Build the wheels (depends on T001)
        """,
        """
        ## Phase 1: Setup
        - [x] T001 Install
        - [ ] T002 Configure
        ## Phase 2: Core
        - [~] ⟦T003⟧ Build
        ## Dependencies
        - **Core (Phase 2)**: Depends on Setup completion
        """,
        """
        - [x] 1. Draw
        - [ ] 2. Cut
        - [-] ⟦3⟧. Print
          - _Depends: 1, 2_
        """,
        """
        Tests first
        - [ ] T001 Unit tests in tests/test_lexer.py
        - [-] ⟦T002⟧ Write the lexer in src/lexer.py (depends on T001)
        """,
        RuleExample(
            """
            ## Phase 1: Hull
            - [ ] T001 Lay the keel
            - [ ] T002 Set the ribs
            - [~] ⟦T003⟧ Nail the planks (depends on T002)
            ## Phase 2: Rig
            - [x] T004 Set the mast
            ## Dependencies
            - Phase 2 depends on Phase 1
            """, alsoFound: ["TL501"]),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [x] T001 Build the engine
        - [-] T002 Build the wheels (depends on T001)
        """,
        """
        - [ ] T001 Build the engine
        - [-] T002 Build the wheels
        """,
        """
        - [ ]* 1. Draw a sketch
        - [-] 2. Print
          - _Depends: 1_
        """,
    ]
}
