import SourceText
import TaskPlan

/// TL305: a Parallel Example launches tasks together that the plan does not let run together.
public struct ParallelExampleMismatch: Rule {
    /// Makes the rule.
    public init() {}

    /// TL305 parallel-example-mismatch.
    public static let identity = RuleIdentity(code: "TL305", name: "parallel-example-mismatch", severity: .warning)

    /// One line for lists.
    public static let summary = "a Parallel Example launches tasks that must not run together"

    /// Why, and what exactly.
    public static let rationale = """
        Agents copy the Parallel Example of a plan as it stands. If it launches a task that is not marked [P], that does not \
        exist, that waits for another one of the block or that writes the same file, the run breaks although the tasks \
        themselves are right. Flagged are lines of code below a heading such as "Parallel Example" that name a task by its \
        id, or describe it in the words of its title. A block ends at a comment; blocks that are called sequential are not \
        flagged, nor are descriptions that fit no task or several. Marks are compared only in plans that use [P].
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished, .pathAliases]

    /// Finds the mismatches of every block.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let examples = ParallelExamples(plan)
        guard !examples.batches.isEmpty else { return [] }
        let tasks = LaunchedTasks(plan)
        var check = Check(context)
        for batch in examples.batches { check.take(batch, tasks) }
        return check.found
    }

    /// What is known of all blocks.
    private struct Check {
        private let graph: PlanGraph
        private let usesMarks: Bool
        private var paths: [Int: [String]] = [:]
        private(set) var found: [Diagnostic] = []
        /// Pairs of tasks whose order may still be searched for, so that hostile plans end.
        private var budget: Int

        private static let mostSteps = 20_000_000
        private static let mostLaunches = 40

        init(_ context: LintContext) {
            graph = context.graph
            usesMarks = graph.plan.items.contains { $0.isTask && $0.isParallel }
            budget = Check.mostSteps / (graph.plan.items.count + 1)
            for writer in PhaseWriters(context).all where !writer.isDirectory {
                paths[writer.item, default: []].append(writer.path)
            }
        }

        /// A task where it is launched.
        private struct Launched {
            let item: Int
            let place: Range<Int>
        }

        mutating func take(_ batch: [ParallelExamples.Launch], _ tasks: LaunchedTasks) {
            var launched: [Launched] = []
            var seen: Set<Int> = []
            for launch in batch {
                for id in launch.ids {
                    let named = tasks.tasks(with: id)
                    if named.isEmpty, !id.key.prefix.isEmpty || id.key.numbers.count > 1 { addUnknown(id) }
                    if named.count == 1, seen.insert(named[0]).inserted {
                        launched.append(Launched(item: named[0], place: id.range))
                    }
                }
                if launch.ids.isEmpty, let item = tasks.task(describedBy: launch.text), seen.insert(item).inserted {
                    launched.append(Launched(item: item, place: launch.text))
                }
            }
            guard launched.count > 1 || batch.count > 1 else { return }
            var blamed: Set<Int> = []
            addOrdered(launched, &blamed)
            addConflicts(launched, &blamed)
            if usesMarks { addUnmarked(launched.filter { !blamed.contains($0.item) }) }
        }

        private mutating func addUnknown(_ id: Identifier) {
            found.append(
                Diagnostic(
                    rule: ParallelExampleMismatch.identity, range: id.range,
                    message: "the example launches \"\(id.text)\", which no task defines",
                    help: "name the task that is meant, or remove the line", tasks: [id.text], subject: id.text))
        }

        private mutating func addOrdered(_ launched: [Launched], _ blamed: inout Set<Int>) {
            for later in launched.prefix(Check.mostLaunches) {
                let earlier = launched.prefix(Check.mostLaunches).filter { other in
                    budget -= 1
                    return budget > 0 && other.item != later.item && graph.comes(other.item, before: later.item)
                }
                guard !earlier.isEmpty, !blamed.contains(later.item) else { continue }
                blamed.formUnion(([later] + earlier).map(\.item))
                let names = list(earlier.map { graph.plan.quotedName($0.item) })
                add(
                    later, [later] + earlier,
                    message: "the example launches \(graph.plan.quotedName(later.item)) together with \(names), "
                        + "which it has to wait for",
                    help: "launch it in a block of its own, after the other", subject: "order")
            }
        }

        private mutating func addConflicts(_ launched: [Launched], _ blamed: inout Set<Int>) {
            var writers: [String: [Launched]] = [:]
            var order: [String] = []
            for task in launched where !blamed.contains(task.item) {
                for path in Set(paths[task.item] ?? []).sorted() {
                    if writers[path] == nil { order.append(path) }
                    writers[path, default: []].append(task)
                }
            }
            for path in order {
                guard let tasks = writers[path], tasks.count > 1, let first = tasks.first else { continue }
                let fresh = tasks.contains { !blamed.contains($0.item) }
                blamed.formUnion(tasks.map(\.item))
                guard fresh else { continue }
                let names = list(tasks.map { graph.plan.quotedName($0.item) })
                add(
                    first, tasks, message: "the example launches \(names) together, and they write \(path)",
                    help: "launch them one after the other, or split the file", subject: path)
            }
        }

        private mutating func addUnmarked(_ launched: [Launched]) {
            let unmarked = launched.filter { !graph.plan.items[$0.item].isParallel }
            guard let first = unmarked.first else { return }
            let names = list(unmarked.map { graph.plan.quotedName($0.item) })
            add(
                first, unmarked,
                message: "the example launches \(names) in parallel, but \(unmarked.count == 1 ? "it is" : "they are") "
                    + "not marked [P]",
                help: "mark \(unmarked.count == 1 ? "it" : "them") [P], or take \(unmarked.count == 1 ? "it" : "them") "
                    + "out of the example", subject: "unmarked")
        }

        private mutating func add(
            _ place: Launched, _ tasks: [Launched], message: String, help: String, subject: String
        ) {
            let plan = graph.plan
            let items = Set(tasks.map(\.item)).sorted()
            found.append(
                Diagnostic(
                    rule: ParallelExampleMismatch.identity, range: place.place, message: message,
                    notes: items.prefix(8).map {
                        .init(
                            range: plan.place($0),
                            message: "\(plan.quotedName($0)) is defined here, line \(plan.items[$0].line)")
                    },
                    help: help, tasks: items.map(plan.name), items: items, subject: subject))
        }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py

        ## Parallel Example
        ```bash
        # Launch the models together:
        Task: "T001 Add the user model"
        Task: "⟦T002⟧ Add the order model"
        ```
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py

        ## Parallel Example: Models
        ```
        Task T001: "Add the user model"
        Task ⟦T009⟧: "Add the item model"
        ```
        """,
        """
        ## Models
        - [ ] T001 [P] Add the user model in src/user.py
        ## Pages
        - [ ] T002 [P] Add the user page in src/user_page.py (depends on T001)

        ## Parallel Execution Examples
        ### Round 1
            T001: Add the user model
            ⟦T002⟧: Add the user page
        """,
        """
        - [ ] T001 Add the user model in src/models.py
        - [ ] T002 Add the order model in src/models.py
        - [ ] T003 [P] Draw the map in src/map.py

        ## Parallel Example
        ```text
        # Together:
        Task: "⟦Add the user model in src/models.py⟧"
        Task: "Add the order model in src/models.py"
        Task: "Draw the map in src/map.py"
        ```
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py
        - [ ] T003 Add the shop in src/shop.py

        ## Parallel Example
        ```bash
        # Launch the models together:
        Task: "Add the user model in src/user.py"
        Task: "Add the order model in src/order.py"

        # Then, sequentially:
        Task: "Add the shop in src/shop.py"
        Task: "T001 again"
        ```
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py

        ## Example
        ```
        T001: a task
        T002: a task
        T003: a task
        ```
        """,
        RuleExample(
            """
            - [ ] T001 [P] Add the user model in src/user.py
            - [ ] T002 [P] Add the order model in src/order.py (depends on T001)
            - [ ] T003 [P] Add the page in src/page.py (depends on T001)

            ## Parallel Example
            ```
            Task: "T001"

            # Once it is done
            Task: "T002"
            Task: "T003"
            ```
            """, alsoFound: ["TL302"]),
    ]
}
