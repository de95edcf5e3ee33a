import TaskPlan

/// TL201: tasks wait for each other.
public struct DependencyCycle: Rule {
    /// Makes the rule.
    public init() {}

    /// TL201 dependency-cycle.
    public static let identity = RuleIdentity(code: "TL201", name: "dependency-cycle", severity: .error)

    /// One line for lists.
    public static let summary = "stated dependencies form a cycle"

    /// Why, and what exactly.
    public static let rationale = """
        Tasks in a cycle all wait for each other, so none of them can be started as the plan says; an agent either stops or \
        breaks the order at random. Flagged is every group of tasks that stated dependencies connect in a circle, a task \
        that depends on itself included, once, at its first task. The shortest way around is spelled out with the line of \
        every statement on it. What is stated of a phase, a story or a parent task holds for everything below it. Order that \
        only goes without saying never makes a cycle, nor does a statement that a remark limits: "T004 (optional)".
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished]

    private static let shownHops = 8

    /// Finds every cycle.
    public func check(_ context: LintContext) -> [Diagnostic] {
        context.facts.certainCycles.map { finding(context.plan, $0) }
    }

    private func finding(_ plan: Plan, _ cycle: PlanGraph.Cycle) -> Diagnostic {
        let first = cycle.items[0]
        let notes = cycle.hops.map { hop -> Diagnostic.Note in
            let statement = plan.dependencies[hop.dependency]
            let both = "\(plan.quotedName(hop.dependent)) comes after \(plan.quotedName(hop.prerequisite))"
            return .init(range: statement.range, message: "\(both), line \(plan.line(statement.place))")
        }
        return Diagnostic(
            rule: Self.identity, range: plan.place(first), message: message(plan, cycle), notes: notes,
            help: help(plan, cycle), tasks: cycle.items.map(plan.name), items: cycle.items,
            subject: cycle.items.map(plan.name).sorted().joined(separator: " "))
    }

    private func message(_ plan: Plan, _ cycle: PlanGraph.Cycle) -> String {
        guard cycle.hops.count > 1 else { return "\(plan.quotedName(cycle.items[0])) depends on itself" }
        let names = cycle.hops.prefix(Self.shownHops).map { plan.quotedName($0.prerequisite) }
        let shown = names + (cycle.hops.count > Self.shownHops ? ["…"] : [])
        let way = (shown + [plan.quotedName(cycle.hops[cycle.hops.count - 1].dependent)]).joined(separator: " before ")
        return "dependencies go in a circle: \(way)"
    }

    private func help(_ plan: Plan, _ cycle: PlanGraph.Cycle) -> String {
        let lines = Set(cycle.hops.map { plan.line(plan.dependencies[$0.dependency].place) }).sorted().map { "\($0)" }
        if lines.count == 1 {
            return "take \(plan.quotedName(cycle.items[0])) out of one side of the statement in line \(lines[0])"
        }
        return "remove or turn around one of the statements in lines \(list(lines, most: Self.shownHops))"
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] ⟦T001⟧ Build the engine (depends on T002)
        - [ ] T002 Build the wheels (depends on T001)
        """,
        """
        - [ ] T001 Build the frame
        - [ ] ⟦T002⟧ Build the engine
        - [ ] T003 Build the wheels
        - [ ] T004 Paint

        ## Dependencies
        - T002 before T003
        - T003 blocks T004
        - T004 → T002
        """,
        """
        - [ ] ⟦T001⟧ Build the engine (depends on T001)
        """,
        """
        ### ⟦WP01⟧ — Engine
        **Dependencies**: WP02
        - [ ] T001 Cast the block
        ### WP02 — Wheels
        **Dependencies**: WP01
        - [ ] T002 Bend the rims
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T001)

        ## Dependencies
        - T001 blocks T002
        """,
        """
        - [ ] 1. Build the car
          - [ ] 1.1 Build the engine
          - [ ] 1.2 Build the wheels
            - _Depends: 1.1_
        - [ ] 2. Sell the car
          - _Depends: 1_
        """,
        """
        - [ ] T001 Build the engine (same pattern as T002)
        - [ ] T002 Build the wheels (depends on T001)
        """,
    ]
}
