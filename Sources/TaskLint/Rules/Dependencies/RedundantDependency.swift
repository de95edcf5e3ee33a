import TaskPlan

/// TL204: a dependency that follows from others.
public struct RedundantDependency: Rule {
    /// Makes the rule.
    public init() {}

    /// TL204 redundant-dependency.
    public static let identity = RuleIdentity(
        code: "TL204", name: "redundant-dependency", severity: .info, isDefault: false)

    /// One line for lists.
    public static let summary = "a dependency follows from other stated ones"

    /// Why, and what exactly.
    public static let rationale = """
        What follows from other statements need not be said, and has to be kept in step with them when the plan changes. \
        Flagged is a task named one by one as a prerequisite, if stated dependencies put it before another prerequisite of \
        the same task. Tasks named by a range or as a group are not flagged, nor is the same dependency stated twice, nor \
        anything in a cycle. Many plans name all prerequisites on purpose, which is why the rule is off unless asked for.
        """

    /// Longer lists are lists of everything, not of what is needed.
    private static let longestList = 100

    /// Finds every such prerequisite, one finding for each statement and dependent.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let (plan, graph) = (context.plan, context.graph)
        let cyclic = Set(graph.cycles().flatMap(\.items))
        var named: [Int: [(item: Int, statement: Int)]] = [:]
        for (index, dependency) in plan.dependencies.enumerated() where dependency.origin == .stated {
            guard dependency.singlePrerequisites.count * dependency.singleDependents.count <= Self.longestList else {
                continue
            }
            for dependent in dependency.singleDependents where !cyclic.contains(dependent) {
                for item in dependency.singlePrerequisites where !cyclic.contains(item) {
                    named[dependent, default: []].append((item, index))
                }
            }
        }
        var budget = PlanGraph.SearchBudget()
        var found: [Diagnostic] = []
        for (dependent, prerequisites) in named.sorted(by: { $0.key < $1.key })
        where prerequisites.count > 1 && prerequisites.count <= Self.longestList {
            var ways: [Int: [(item: Int, through: Int)]] = [:]
            let items = Set(prerequisites.map(\.item)).sorted()
            for prerequisite in prerequisites {
                let others = items.filter { $0 != prerequisite.item && !graph.isRelated($0, prerequisite.item) }
                if let through = graph.firstReached(from: prerequisite.item, to: others, budget: &budget) {
                    ways[prerequisite.statement, default: []].append((prerequisite.item, through))
                }
            }
            found += ways.sorted { $0.key < $1.key }.map { finding(plan, dependent, $0.key, $0.value) }
        }
        return found
    }

    private func finding(
        _ plan: Plan, _ dependent: Int, _ statement: Int, _ ways: [(item: Int, through: Int)]
    ) -> Diagnostic {
        let names = list(ways.map { plan.quotedName($0.item) })
        let dependency = plan.dependencies[statement]
        return Diagnostic(
            rule: Self.identity, range: plan.place(of: dependency),
            message: "\(plan.quotedName(dependent)) need not name \(names): other dependencies imply it",
            notes: ways.map { way in
                .init(
                    range: plan.place(way.through),
                    message:
                        "\(plan.quotedName(way.through)) is needed too and comes after \(plan.quotedName(way.item)), line \(plan.items[way.through].line)"
                )
            },
            help: "leave \(names) out", tasks: ([dependent] + ways.map(\.item)).map(plan.name),
            items: [dependent] + ways.map(\.item),
            subject: ([dependent] + ways.map(\.item)).map(plan.name).joined(separator: " "))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T001)
        - [ ] T003 Paint (⟦depends on T001, T002⟧)
        """,
        """
        - [ ] 1. Draw
        - [ ] 2. Print
          - _Depends: 1_
        - [ ] 3. Bind
          - _Depends: 2_
        - [ ] 4. Sell
          - _⟦Depends: 1, 3⟧_
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint

        ## Dependencies
        - T001 before T002
        - T002 before T003
        - ⟦T001 before T003⟧
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T001)
        - [ ] T003 Paint (depends on T001-T002)
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T001)

        ## Dependencies
        - T001 blocks T002
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint (depends on T001, T002)
        """,
    ]
}
