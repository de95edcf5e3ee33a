import SourceText
import TaskPlan

/// TL502: a parent task and its subtasks contradict each other.
public struct ParentStatus: Rule {
    /// Makes the rule.
    public init() {}

    /// TL502 parent-status.
    public static let identity = RuleIdentity(code: "TL502", name: "parent-status", severity: .warning)

    /// One line for lists.
    public static let summary = "a parent is done with open subtasks, or open with all subtasks done"

    /// Why, and what exactly.
    public static let rationale = """
        Whoever looks at the parents alone, as reports and agents do, sees work finished that is not, or work left that is \
        done. Flagged is a done task with a subtask that is todo, in progress or blocked, and a todo task whose subtasks are \
        all done. Optional and cancelled subtasks do not count; neither do parents of unknown state, or parents that say themselves how much is left \
        ("✅ 95% complete": that is status-mismatch).
        """

    /// What its fix does.
    public static let fix: FixDescription? = FixDescription(
        "Ticks a parent whose subtasks are all done. Unsafe, because a subtask may be missing from the list.",
        isSafe: false)

    private static let shownChildren = 5

    /// Finds every such parent.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let graph = context.graph
        return graph.plan.items.indices.compactMap { index in
            guard !graph.children[index].isEmpty, graph.plan.items[index].isTask else { return nil }
            let item = graph.plan.items[index]
            let subtasks = graph.children[item.index].filter { graph.plan.items[$0].isTask }
            let children = subtasks.filter { !graph.plan.items[$0].isOptional }
            switch item.status {
            case .done where TaskClaims.share(graph.plan, item.index, graph.plan.headingText(item)) != nil: return nil
            case .done:
                let open = children.filter {
                    graph.plan.items[$0].status.isOpen && !DeferredWork.isPutOff(graph.plan, $0)
                }
                return tooEarly(graph.plan, item.index, open)
            case .todo:
                let needed = children.filter { graph.plan.items[$0].status != .cancelled }
                return tooLate(graph.plan, item.index, needed, of: subtasks.count)
            default: return nil
            }
        }
    }

    private func tooEarly(_ plan: Plan, _ parent: Int, _ open: [Int]) -> Diagnostic? {
        guard !open.isEmpty else { return nil }
        return Diagnostic(
            rule: Self.identity, range: plan.place(parent),
            message:
                "\(plan.quotedName(parent)) is done, but \(open.count == 1 ? "its subtask" : "\(open.count) of its subtasks,") \(list(open.map(plan.quotedName)))\(open.count == 1 ? " is" : ", are") not",
            notes: open.prefix(Self.shownChildren).map {
                .init(
                    range: plan.place($0),
                    message: "\(plan.quotedName($0)) is \(plan.items[$0].status.rawValue), line \(plan.items[$0].line)")
            },
            help: "finish the subtasks, or reopen \(plan.quotedName(parent))", tasks: ([parent] + open).map(plan.name),
            items: [parent] + open,
            subject: plan.name(parent))
    }

    /// "all of its 3 subtasks are done", and how many more do not count.
    private func finished(_ counted: Int, of all: Int) -> String {
        guard all > counted else {
            return counted == 1 ? "its only subtask is done" : "all of its \(counted) subtasks are done"
        }
        let needed = counted == 1 ? "the subtask that it needs is" : "the \(counted) subtasks that it needs are"
        return "\(needed) done (\(all - counted) optional or cancelled)"
    }

    private func tooLate(_ plan: Plan, _ parent: Int, _ children: [Int], of all: Int) -> Diagnostic? {
        guard !children.isEmpty, children.allSatisfy({ plan.items[$0].status == .done }) else { return nil }
        return Diagnostic(
            rule: Self.identity, range: plan.place(parent),
            message:
                "\(plan.quotedName(parent)) is todo, but \(finished(children.count, of: all))",
            notes: children.prefix(Self.shownChildren).map {
                .init(range: plan.place($0), message: "\(plan.quotedName($0)) is done, line \(plan.items[$0].line)")
            },
            help: "tick \(plan.quotedName(parent)), or add the subtask that is missing",
            tasks: ([parent] + children).map(plan.name), items: [parent] + children, subject: plan.name(parent),
            fix: tick(plan, parent))
    }

    private func tick(_ plan: Plan, _ parent: Int) -> Fix? {
        plan.boxInterior(of: parent).map {
            Fix(
                title: "tick \(plan.quotedName(parent))", isSafe: false,
                edits: [Edit(range: $0, text: plan.doneMark)])
        }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [x] ⟦T001⟧ Build the car
          - [x] Build the engine
          - [ ] Build the wheels
        """,
        RuleExample(
            """
            - [ ] ⟦T001⟧ Build the car
              - [x] Build the engine
              - [x] Build the wheels
            """,
            fixed: """
                - [x] T001 Build the car
                  - [x] Build the engine
                  - [x] Build the wheels
                """),
        """
        ### ✅ Task ⟦1.1⟧: Draw the map
        - [ ] Measure the land
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [x] 1. Build the car
          - [x] 1.1 Build the engine
          - [ ] 1.2 Build the radio - DEFERRED (comes with the second series)
        """,
        """
        - [x] T001 Build the car
          - [x] Build the engine
          - [ ]* Build a second engine
        """,
        """
        - [ ] T001 Build the car
          - [x] Build the engine
          - [ ] Build the wheels
        """,
        RuleExample(
            """
            - [x] T001 Build the car ✅ 95% COMPLETE
              - [x] Build the engine
              - [ ] Build the wheels
            """, alsoFound: ["TL503"]),
        """
        ## Work Package WP01: Car
        - [x] T001 Build the engine
        - [x] T002 Build the wheels
        """,
    ]
}
