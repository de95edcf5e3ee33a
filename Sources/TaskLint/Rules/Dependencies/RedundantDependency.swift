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
        let cyclic = Set(context.facts.cycles.flatMap(\.items))
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
            var statements: [Int: Int] = [:]
            for entry in prerequisites where statements[entry.item] == nil { statements[entry.item] = entry.statement }
            var ways: [Int: [Way]] = [:]
            for (item, statement) in statements {
                let others = statements.keys.filter { $0 != item && !graph.isRelated($0, item) }
                guard let through = graph.firstReached(from: item, to: others.sorted(), budget: &budget) else {
                    continue
                }
                ways[statement, default: []].append(Way(item: item, through: through))
            }
            found += ways.sorted { $0.key < $1.key }.map { statement, ways in
                finding(plan, dependent, statement, ways.sorted { $0.item < $1.item })
            }
        }
        return found
    }

    /// A prerequisite that need not be named, and the one that implies it.
    private struct Way {
        let item: Int
        let through: Int
    }

    private func finding(_ plan: Plan, _ dependent: Int, _ statement: Int, _ ways: [Way]) -> Diagnostic {
        let name = plan.quotedName(dependent)
        let items = [dependent] + ways.map(\.item)
        let names = list(ways.map { plan.quotedName($0.item) })
        return Diagnostic(
            rule: Self.identity, range: plan.place(of: plan.dependencies[statement]),
            message: "that \(name) depends on \(names) follows from other dependencies",
            notes: ways.map { way in
                let (through, item) = (plan.quotedName(way.through), plan.quotedName(way.item))
                return .init(
                    range: plan.place(way.through),
                    message: "\(through) is needed too and comes after \(item), line \(plan.items[way.through].line)")
            },
            help: "leave \(names) out", tasks: items.map(plan.name), items: items,
            subject: items.map(plan.name).joined(separator: " "))
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
