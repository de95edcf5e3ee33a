import TaskPlan

/// TL302: a task marked parallel waits for another one of its group.
public struct ParallelDependency: Rule {
    /// Makes the rule.
    public init() {}

    /// TL302 parallel-dependency.
    public static let identity = RuleIdentity(code: "TL302", name: "parallel-dependency", severity: .warning)

    /// One line for lists.
    public static let summary = "a parallel task depends on another one of its group"

    /// Why, and what exactly.
    public static let rationale = """
        [P] tells an agent that a task can be started together with its neighbours. If one of them must be finished first, \
        the mark and the dependency contradict each other: whoever follows the mark starts too early. Flagged are tasks \
        marked [P] of which a stated dependency says that one comes before the other, if they stand in one group: all \
        marked tasks below one heading and one parent. Tasks of other groups are not flagged: a group \
        may wait for the one before; nor are tasks that are headings, in a plan without phases. Tasks that hang together are one finding.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished]

    /// Finds the tasks of every group that wait for each other.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let links = links(context.graph)
        guard !links.isEmpty else { return [] }
        var sets = MergedSets(count: plan.items.count)
        for link in links { for item in link.earlier + link.later { sets.merge(item, link.later[0]) } }
        return Dictionary(grouping: links) { sets.representative(of: $0.later[0]) }.values
            .map { finding(plan, $0) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What one statement says of one group.
    private struct Link {
        let earlier: [Int]
        let later: [Int]
        let dependency: Int
    }

    private func links(_ graph: PlanGraph) -> [Link] {
        let groups = ParallelGroups(graph).group
        // Statements may span all tasks, of which few are in groups.
        let grouped = Plan.ItemSet(groups.indices.filter { groups[$0] != nil })
        var links: [Link] = []
        for (index, dependency) in graph.plan.dependencies.enumerated() where dependency.origin == .stated {
            // Most statements are about tasks of which one is in no group.
            guard dependency.prerequisites.holdsAny(of: grouped), dependency.dependents.holdsAny(of: grouped) else {
                continue
            }
            var earlier: [Int: [Int]] = [:]
            for item in dependency.prerequisites.intersection(grouped) {
                if let group = groups[item] { earlier[group, default: []].append(item) }
            }
            guard !earlier.isEmpty else { continue }
            var later: [Int: [Int]] = [:]
            for item in dependency.dependents.intersection(grouped) {
                if let group = groups[item], earlier[group] != nil { later[group, default: []].append(item) }
            }
            for group in later.keys.sorted() {
                guard let first = earlier[group], let second = later[group] else { continue }
                links.append(Link(earlier: first, later: second, dependency: index))
            }
        }
        return links
    }

    private static let shownNotes = 8

    private func finding(_ plan: Plan, _ links: [Link]) -> Diagnostic {
        let concerned = Set(links.flatMap { $0.earlier + $0.later }).sorted()
        let later = Set(links.flatMap(\.later)).sorted()
        let link = links.first { $0.later.contains(later[0]) } ?? links[0]
        let waits = "\(plan.quotedName(later[0])) is marked [P] and depends on"
        let more =
            later.count > 1 ? "; \(later.count - 1) more of the group \(later.count == 2 ? "waits" : "wait")" : ""
        return Diagnostic(
            rule: Self.identity, range: plan.place(later[0]),
            message: "\(waits) \(list(link.earlier.map(plan.quotedName))) of the same group\(more)",
            notes: links.prefix(Self.shownNotes).map { link in
                let statement = plan.dependencies[link.dependency]
                let names = list(link.later.map(plan.quotedName))
                let before = list(link.earlier.map(plan.quotedName))
                return .init(
                    range: statement.range,
                    message: "\(names) after \(before), line \(plan.line(statement.place))")
            },
            help: later.count > 1
                ? "give what has to wait a group (phase) of its own, or remove [P] from it"
                : "remove [P] from what has to wait, or the dependency if there is none",
            tasks: concerned.map(plan.name), items: concerned,
            subject: later.map(plan.name).joined(separator: " "))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Models
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] ⟦T002⟧ [P] Add the order model in src/order.py (depends on T001)
        """,
        """
        ## Phase 1: Engine
        - [ ] T001 [P] Build the engine in src/engine.c
        - [ ] ⟦T002⟧ [P] Build the wheels in src/wheels.c
        - [ ] T003 [P] Paint in src/paint.c

        ## Dependencies
        - T001 blocks T002, T003
        """,
        """
        - [ ] 1. Map
          - [ ] 1.1 Draw the map (P)
          - [ ] ⟦1.2⟧ Print the map (P)
            - _Depends: 1.1_
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Models
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py
        - [ ] T003 Add the shop in src/shop.py (depends on T001, T002)
        - [ ] T004 [P] Add the shop page in src/page.py (depends on T003)
        """,
        """
        ## Phase 1: Shop
        ### Models
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py
        ### Pages
        - [ ] T003 [P] Add the user page in src/user_page.py (depends on T001)
        - [ ] T004 [P] Add the order page in src/order_page.py (depends on T002)
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py (depends on T001)
        """,
        """
        ### T1: Add the user model [P]
        **Depends on**: none
        ### T2: Add the user page [P]
        **Depends on**: T1
        ### T3: Add the user mail [P]
        **Depends on**: T1
        """,
    ]
}

/// Sets of small numbers that are merged again and again.
struct MergedSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The number that stands for the set of another.
    mutating func representative(of number: Int) -> Int {
        var current = number
        while parents[current] != current {
            parents[current] = parents[parents[current]]
            current = parents[current]
        }
        return current
    }

    mutating func merge(_ left: Int, _ right: Int) {
        let (one, other) = (representative(of: left), representative(of: right))
        parents[max(one, other)] = min(one, other)
    }
}
