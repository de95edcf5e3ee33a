import TaskPlan

/// TL207: two places of a plan say different things about the order of the same tasks.
public struct ConflictingStatements: Rule {
    /// Makes the rule.
    public init() {}

    /// TL207 conflicting-statements.
    public static let identity = RuleIdentity(code: "TL207", name: "conflicting-statements", severity: .warning)

    /// One line for lists.
    public static let summary = "two statements about the order of the same tasks disagree"

    /// Why, and what exactly.
    public static let rationale = """
        Where two places of a plan disagree, everyone who follows it chooses one of them, and not all the same. Flagged are \
        statements in opposite directions, as between a list of waves, or a dotted line of a graph, and a stated dependency \
        (where all are stated outright, they form a cycle, which is TL201's matter); a task named as a dependent elsewhere \
        ("T001 blocks T004", an arrow, a graph), whose own list of prerequisites does not lead to it; and a prerequisite of \
        such a list that a Mermaid graph, though it shows both tasks, does not lead from. Not flagged is what only one side \
        states, as of a task without a list of its own; what the line of the list names in other words; what follows from other statements; groups or ranges of tasks; and \
        arrows of an order to work in ("critical path: T001 → T004"), which need not be dependencies.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished]

    /// Finds every disagreement.
    public func check(_ context: LintContext) -> [Diagnostic] {
        guard context.plan.dependencies.count > 1 || !context.plan.prerequisiteLists.isEmpty else { return [] }
        return contradictions(context) + OmittedPrerequisites.find(context.graph).map { omission(context.plan, $0) }
    }

    // MARK: - Opposite directions

    private func contradictions(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        // What headings suggest is the order of phases.
        let hasAdvice = plan.dependencies.contains { $0.origin == .suggested && $0.form != .heading }
        let cycles = hasAdvice ? PlanGraph(plan) { $0.form != .heading }.cycles() : context.facts.cycles
        return cycles.compactMap { cycle in
            let statements = cycle.hops.map { plan.dependencies[$0.dependency] }
            let stated = statements.filter { $0.origin == .stated }.count
            guard stated > 0, stated < statements.count || statements.count == 2 else { return nil }
            return contradiction(plan, cycle)
        }
    }

    private func contradiction(_ plan: Plan, _ cycle: PlanGraph.Cycle) -> Diagnostic {
        let hops = cycle.hops.sorted { plan.dependencies[$0.dependency].place < plan.dependencies[$1.dependency].place }
        let items = Set(hops.flatMap { [$0.prerequisite, $0.dependent] }).sorted()
        let says = hops.map { hop in
            "\(plan.quotedName(hop.prerequisite)) before \(plan.quotedName(hop.dependent))"
        }
        return Diagnostic(
            rule: Self.identity, range: plan.place(of: plan.dependencies[hops[0].dependency]),
            message: "statements disagree: \(says[0]) here, but \(list(Array(says.dropFirst()))) elsewhere",
            notes: zip(hops, says).dropFirst().map { hop, says in
                let statement = plan.dependencies[hop.dependency]
                return .init(
                    range: plan.place(of: statement), message: "\(says), line \(plan.line(statement.place))")
            },
            help: "decide for one order, and change the other statement", tasks: items.map(plan.name), items: items,
            subject: items.map(plan.name).joined(separator: " "))
    }

    // MARK: - Omissions

    private func omission(_ plan: Plan, _ omission: OmittedPrerequisites.Omission) -> Diagnostic {
        let dependent = plan.quotedName(omission.dependent)
        let items = omission.prerequisites.map(\.item)
        let names = list(items.map(plan.quotedName))
        let first = plan.dependencies[omission.prerequisites[0].statement]
        let line = plan.line(first.place)
        let elsewhere = omission.prerequisites.map { prerequisite in
            let statement = plan.dependencies[prerequisite.statement]
            let names = "\(plan.quotedName(prerequisite.item)) before \(dependent)"
            return Diagnostic.Note(
                range: plan.place(of: statement), message: "\(names), line \(plan.line(statement.place))")
        }
        let message =
            omission.list == nil
            ? "\(dependent) depends on \(names), but no way of the graph leads there from \(items.count == 1 ? "it" : "them")"
            : "\(dependent) does not list \(names), which line \(line) puts before it"
        return Diagnostic(
            rule: Self.identity, range: omission.list ?? plan.place(of: first), message: message,
            notes: omission.list == nil ? graphNote(plan, omission.dependent) : elsewhere,
            help: omission.list == nil
                ? "draw the missing arrow, or take \(names) off the list of \(dependent)"
                : "add \(names) to the list of \(dependent), or remove the other statement",
            tasks: ([omission.dependent] + items).map(plan.name), items: [omission.dependent] + items,
            subject: ([omission.dependent] + items).map(plan.name).joined(separator: " "))
    }

    /// Where the graph shows a task.
    private func graphNote(_ plan: Plan, _ item: Int) -> [Diagnostic.Note] {
        let shown = plan.dependencies.first {
            $0.form == .mermaid && ($0.prerequisites.contains(item) || $0.dependents.contains(item))
        }
        return shown.map { statement in
            [
                .init(
                    range: plan.place(of: statement),
                    message: "the graph shows \(plan.quotedName(item)), line \(plan.line(statement.place))")
            ]
        } ?? []
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ### TASK-001: Draw
        **Blocks:** TASK-003
        ### TASK-002: Print
        ### TASK-003: Bind
        **⟦Depends on:** TASK-002⟧
        """,
        """
        - [ ] 1. Draw
        - [ ] 2. Print
          - _⟦Depends: none⟧_
        - [ ] 3. Bind
          - _Depends: 2_

        ## Dependencies
        - Task 1 blocks Task 2
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint (⟦depends on T002⟧)

        ## Dependencies
        - T001 blocks T003
        """,
        """
        - [ ] 1. Draw
        - [ ] 2. Print
          - _Depends: 1_
        - [ ] 3. Bind
          - _⟦Depends: 1⟧_

        ```mermaid
        graph TD
            T1[1: draw] --> T2[2: print]
            T2 --> T3[3: bind]
        ```
        """,
        """
        - [ ] 1. Draw
        - [ ] 2. Print
          - _⟦Depends: 3⟧_
        - [ ] 3. Bind

        ```json
        {"waves": [["1", "2"], ["3"]]}
        ```
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ### TASK-001: Draw
        **Blocks:** TASK-002, TASK-003
        ### TASK-002: Print
        **Depends on:** TASK-001
        ### TASK-003: Bind
        **Depends on:** TASK-002
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T001)
        - [ ] T003 Paint (after T002)
          - Requires: T002
          - Blocked by: T001
        - [ ] T004 Sell (depends on T002)

        ## Dependencies
        - T001 blocks T003, T004
        - T003, T004 once T002 and T001 land
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint
          - Depends on: T002; starts with the primer of T001

        ## Dependencies
        - T001 blocks T003
        """,
        """
        - [ ] 1. Draw
        - [ ] 2. Print
          - _Depends: the proofs, see below_

        ## Dependencies
        - Task 1 blocks Task 2
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T001)
        - [ ] T003 Paint (depends on T001)

        ## Dependencies
        - **Execution order**: T001 → T002 → T003
        """,
        """
        - [ ] 1. Draw
        - [ ] 2. Print
          - _Depends: 1_

        ```json
        {"waves": [["1"], ["2"]]}
        ```
        """,
    ]
}
