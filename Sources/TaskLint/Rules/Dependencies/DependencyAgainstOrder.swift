import TaskPlan

/// TL203: a task depends on one of a later phase.
public struct DependencyAgainstOrder: Rule {
    /// Makes the rule.
    public init() {}

    /// TL203 dependency-against-order.
    public static let identity = RuleIdentity(code: "TL203", name: "dependency-against-order", severity: .warning)

    /// One line for lists.
    public static let summary = "a task depends on one of a later phase"

    /// Why, and what exactly.
    public static let rationale = """
        Phases are worked through in their order, so a task that depends on one of a later phase is either started without \
        what it needs, or stops the run. Flagged is a stated dependency whose prerequisite lies in a later phase than what \
        depends on it, a statement about the phases themselves included: phases with numbers, sections whose ids go on from \
        one to the next, or in plans without sections, numbered tasks with subtasks. Not flagged are dependencies between \
        user stories, which may be built in any order, and on phases that are added at the end, such as Convergence or \
        Follow-up; nor order inside a phase, nor areas of work with ids of their own.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished]

    /// Finds every such statement; of those about the same two tasks, the first.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        guard plan.dependencies.contains(where: { $0.origin == .stated }) else { return [] }
        let order = PhaseOrder(context)
        let arrowsCount = !arrowsPointBack(plan, order)
        var places: [[Int]: Int] = [:]
        var found: [(conflict: PhaseOrder.Conflict, statements: [Plan.Dependency])] = []
        for dependency in plan.dependencies where dependency.origin == .stated {
            guard let conflict = order.conflict(dependency), arrowsCount || !isArrow(plan, dependency) else { continue }
            let pair = [conflict.prerequisite, conflict.dependent]
            if let place = places[pair] {
                found[place].statements.append(dependency)
            } else {
                places[pair] = found.count
                found.append((conflict, [dependency]))
            }
        }
        return found.map { finding(plan, order, $0.conflict, $0.statements) }
    }

    /// Whether arrows lead from a task to what it needs: some documents draw them so, without saying it.
    private func arrowsPointBack(_ plan: Plan, _ order: PhaseOrder) -> Bool {
        let arrows = plan.dependencies.filter { $0.origin == .stated && isArrow(plan, $0) }
        let back = arrows.filter { order.conflict($0) != nil }.count
        return back >= Self.manyArrows && back * 2 > arrows.count
    }

    private static let manyArrows = 3

    private func isArrow(_ plan: Plan, _ dependency: Plan.Dependency) -> Bool {
        switch dependency.form {
        case .drawing, .mermaid: true
        case .line:
            plan.source.bytes[dependency.place].isOne(of: "-=<") || plan.source.bytes[dependency.place] == 0xE2
        default: false
        }
    }

    private func finding(
        _ plan: Plan, _ order: PhaseOrder, _ conflict: PhaseOrder.Conflict, _ statements: [Plan.Dependency]
    ) -> Diagnostic {
        let items = [conflict.prerequisite, conflict.dependent]
        let (late, early) = (order.phaseName(items[0]), order.phaseName(items[1]))
        let (first, second) = (plan.quotedName(items[0]), plan.quotedName(items[1]))
        let more = statements.dropFirst().map { statement in
            Diagnostic.Note(
                range: plan.place(of: statement), message: "stated again, line \(plan.line(statement.place))")
        }
        let places = items.map { item in
            Diagnostic.Note(
                range: plan.place(item),
                message: "\(plan.quotedName(item)) belongs to \(order.phaseName(item)), line \(plan.items[item].line)")
        }
        return Diagnostic(
            rule: Self.identity, range: plan.place(of: statements[0]),
            message: message(early, late, second, first, statements[0], items), notes: more + places,
            help: "move \(second) behind \(first), or \(first) to an earlier phase, or remove the dependency",
            tasks: items.map(plan.name), items: items, subject: "\(plan.name(items[0])) \(plan.name(items[1]))")
    }

    /// Names what the statement names: a task, or the phase around it.
    private func message(
        _ early: String, _ late: String, _ dependent: String, _ prerequisite: String, _ statement: Plan.Dependency,
        _ items: [Int]
    ) -> String {
        let isAlone = statement.singleDependents.contains(items[1]) || statement.dependents.count == 1
        let subject = isAlone ? dependent : early
        if statement.namesGroup, !isAlone { return "\(early) depends on \(late), which comes later" }
        let object = statement.namesGroup ? "tasks of \(late)" : prerequisite
        return "\(subject) depends on \(object), but \(early) comes before \(late)"
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Setup
        - [ ] T001 Install (⟦depends on T003⟧)
        ## Phase 2: Core
        - [ ] T002 Build
        ## Phase 3: Polish
        - [ ] T003 Paint
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Core
        - [ ] T002 Build
        ## Dependencies
        - ⟦Phase 1 depends on Phase 2⟧
        """,
        """
        ## Setup
        - [ ] T001 Install
        ## Core
        - [ ] T002 Build
        ## Dependencies
        - ⟦T002 blocks T001⟧
        """,
        """
        ## Phase 1: Foundational
        - [ ] T001 Install (⟦depends on T002⟧)
        ## Phase 2: User Story 1 - Draw
        - [ ] T002 [US1] Draw
        ## Phase 3: User Story 2 - Print
        - [ ] T003 [US2] Print
        """,
        """
        - [ ] 1. Draw
          - [ ] 1.1 Draw the frame
            - _⟦Depends: 2.1⟧_
        - [ ] 2. Print
          - [ ] 2.1 Print the frame
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Core
        - [ ] T002 Build (depends on T003)
        - [ ] T003 Test (depends on T001)
        """,
        """
        ## Phase 1: User Story 1 - Draw
        - [ ] T001 [US1] Draw (depends on T002)
        ## Phase 2: User Story 2 - Print
        - [ ] T002 [US2] Print
        """,
        """
        ## Phase 1: Core
        - [ ] T001 Build (depends on T003)
        ## Phase 2: Polish
        - [ ] T002 Paint
        ## Phase 3: Convergence
        - [ ] T003 Repair the engine
        """,
        """
        ## Screens
        - [ ] FE-001 Draw the form (depends on BE-001)
        ## Server
        - [ ] BE-001 Store the form
        """,
    ]
}
