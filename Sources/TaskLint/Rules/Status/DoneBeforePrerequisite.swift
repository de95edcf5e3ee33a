import TaskPlan

/// TL501: a task is done although what it depends on is not.
public struct DoneBeforePrerequisite: Rule {
    /// Makes the rule.
    public init() {}

    /// TL501 done-before-prerequisite.
    public static let identity = RuleIdentity(code: "TL501", name: "done-before-prerequisite", severity: .error)

    /// One line for lists.
    public static let summary = "a task is done while a stated prerequisite is open"

    /// Why, and what exactly.
    public static let rationale = """
        A ticked task whose prerequisite is open was either ticked too early, or built on something that is not there; and \
        whoever reads the plan next trusts the tick. Flagged is an open task that done tasks directly depend on by a stated \
        dependency, once, with all of them. Where a statement names a whole phase, story or range, the first of its open \
        tasks stands for all; those that it names one by one are each flagged. Optional and cancelled prerequisites, and tasks of unknown state, are \
        not flagged; nor are tasks of a phase, story or range that their own words put off, as "(deferred to version 2)"; nor \
        is what a remark in parentheses limits: prerequisites "(required for …)", "(only if …)" or \
        "(optional)", and tasks whose status field says "done (… part)".
        """

    private static let shownDependents = 20
    private static let shownStatements = 5
    /// A statement over ranges this large is read like one over groups: nobody wants a finding for each of them.
    private static let mostPairs = 10_000

    /// Finds every open prerequisite of done tasks.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let graph = context.graph
        let stated = StatedPrerequisites(graph, dependentsIn: .done)
        if stated.isIdle { return [] }
        var found = Findings(itemCount: graph.plan.items.count)
        var putOff = PutOffTasks(graph.plan)
        for (index, dependency) in graph.plan.dependencies.enumerated() where dependency.origin == .stated {
            let done = stated.dependents(dependency)
            guard !done.isEmpty else { continue }
            let open = stated.open(dependency)
            let standsForAll = dependency.namesGroup || open.count * done.count > Self.mostPairs
            for group in standsForAll ? [open] : groups(open, of: dependency) {
                // Who puts off one of a phase says by that that the others do without it.
                let group = group.filter { !putOff.contains($0) || dependency.singlePrerequisites.contains($0) }
                guard let first = group.first else { continue }
                let hasKin = graph.plan.items[first].parent != nil || !graph.children[first].isEmpty
                let dependents = done.filter {
                    $0 != first && !(hasKin && graph.isRelated($0, first)) && !stated.isLimited(first, for: $0)
                }
                if !dependents.isEmpty { found.add(dependents, others: group.dropFirst(), to: first, statement: index) }
            }
        }
        let names = SingleNames(graph.plan)
        return found.byTask.sorted { $0.key < $1.key }.map { diagnostic(graph.plan, names, $0.key, $0.value) }
    }

    /// The open prerequisites that a statement names one by one, each alone, and those that it names together.
    private func groups(_ open: [Int], of dependency: Plan.Dependency) -> [[Int]] {
        let singles = open.filter(dependency.singlePrerequisites.contains)
        return singles.map { [$0] } + [open.filter { !dependency.singlePrerequisites.contains($0) }]
    }

    /// Findings by the open task.
    private struct Findings {
        private(set) var byTask: [Int: Finding] = [:]
        /// Per item the task whose finding was the last to take it in: statements that say the same again cost little.
        private var dependentOf: [Int]
        private var otherOf: [Int]

        init(itemCount: Int) {
            dependentOf = [Int](repeating: -1, count: itemCount)
            otherOf = dependentOf
        }

        mutating func add(_ dependents: [Int], others: ArraySlice<Int>, to task: Int, statement: Int) {
            let (dependents, others) = (
                dependents.filter { dependentOf[$0] != task }, others.filter { otherOf[$0] != task }
            )
            for item in dependents { dependentOf[item] = task }
            for item in others { otherOf[item] = task }
            byTask[task, default: Finding()].add(dependents, others: others, statement: statement)
        }
    }

    private struct Finding {
        var dependents: Set<Int> = []
        var others: Set<Int> = []
        /// The statements that each name a dependent which none before named.
        var statements: [Int] = []

        mutating func add(_ more: [Int], others: [Int], statement: Int) {
            if !dependents.isSuperset(of: more) { statements.append(statement) }
            dependents.formUnion(more)
            self.others.formUnion(others)
        }
    }

    private func diagnostic(_ plan: Plan, _ names: SingleNames, _ open: Int, _ finding: Finding) -> Diagnostic {
        let dependents = finding.dependents.sorted()
        let item = plan.items[open]
        let name = names.quoted(open)
        var notes = finding.statements.prefix(Self.shownStatements).map { index in
            let statement = plan.dependencies[index]
            return Diagnostic.Note(
                range: statement.range, message: "stated here, line \(plan.line(statement.range.lowerBound))")
        }
        notes += dependents.prefix(Self.shownDependents).map {
            .init(range: plan.place($0), message: "\(plan.quotedName($0)) is done, line \(plan.items[$0].line)")
        }
        let others = finding.others.sorted().map(names.quoted)
        let rest = others.isEmpty ? "" : " (as \(others.count == 1 ? "is" : "are") \(list(others)) of the same group)"
        var diagnostic = Diagnostic(
            rule: Self.identity, range: plan.place(open),
            message:
                "\(name) is \(item.status.rawValue)\(rest), but \(list(dependents.map(names.quoted))) \(dependents.count == 1 ? "depends" : "depend") on it and \(dependents.count == 1 ? "is" : "are") done",
            notes: notes,
            help:
                "finish \(name) and tick it, reopen what depends on it, or remove the dependency if it no longer holds",
            tasks: ([open] + dependents).map(plan.name), items: [open] + dependents, subject: plan.name(open))
        diagnostic.standsFor = finding.others.sorted().map(plan.place)
        return diagnostic
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] ⟦T001⟧ Build the engine
        - [x] T002 Build the wheels (depends on T001)
        """,
        """
        ## Phase 1: Setup
        - [x] T001 Install
        - [-] ⟦T002⟧ Configure
        ## Phase 2: Core
        - [x] T003 Build
        ## Dependencies
        - **Core (Phase 2)**: Depends on Setup completion
        """,
        """
        - [ ] ⟦1⟧. Draw
        - [x] 2. Print
          - _Depends: 1_
        """,
        """
        - [ ] ⟦T001⟧ Draw the engine
        - [ ] T002 Draw the wheels
        - [ ] ⟦T003⟧ Draw the seats
        - [x] T004 Build
        ## Dependencies
        - T001-T002, T003 → T004
        """,
        """
        ### Task ⟦1.1⟧: Engine
        **Status**: TODO
        ### Task 1.2: Wheels
        **Status**: TODO
        ### Task 1.3: Car
        **Status**: DONE
        **Dependencies**: Task 1.1 (required), Task 1.2 (required for winter)
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T001)
        """,
        """
        - [ ]* 1. Draw a sketch
        - [x] 2. Print
          - _Depends: 1_
        """,
        """
        - [ ] T001 Build the engine
        - [x] T002 Build the wheels (independent of T001)
        """,
        """
        ## 1. Engine
        - [x] 1.1 Cast the cylinder
        - [ ] 1.2 Polish the cylinder (deferred - it turns as it is)
        ## 2. Car
        - [x] 2.1 Build the car
        ## Dependencies
        - Tasks 1.x must complete before 2.x
        """,
        RuleExample(
            """
            - [x] 1. Engine
              - [ ] 1.1 Cast the cylinder
            - [x] 2. Car
              - _Depends: 1_
            """, alsoFound: ["TL502"]),
        """
        ### Task 1.1: Engine
        **Status**: TODO
        ### Task 1.2: Bicycle
        **Status**: DONE
        **Dependencies**: Task 1.1 (required for the electric one)
        ### Task 1.3: Trailer
        **Status**: DONE (handle part)
        **Dependencies**: Task 1.1
        ## Dependencies
        - Task 1.1 blocks Task 1.2
        """,
    ]
}
