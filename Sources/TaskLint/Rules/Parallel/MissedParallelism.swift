import TaskPlan

/// TL307: neighbours that could run in parallel are not marked.
public struct MissedParallelism: Rule {
    /// Makes the rule.
    public init() {}

    /// TL307 missed-parallelism.
    public static let identity = RuleIdentity(
        code: "TL307", name: "missed-parallelism", severity: .info, isDefault: false)

    /// One line for lists.
    public static let summary = "neighbouring tasks could run in parallel and are not marked"

    /// Why, and what exactly.
    public static let rationale = """
        Tasks that share no file and do not wait for each other could be done at the same time; without the mark they are \
        done one by one. Flagged are unmarked tasks that follow one another below one heading, each of which names the files \
        that it writes, no two the same, all in one folder, in a plan that uses [P] elsewhere. Files of several folders are \
        most often layers of which one needs the other, and the entry of a folder needs what it gathers. Not in the default \
        set, because files do not say everything: one task may need what another one makes without naming it.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished, .pathAliases]

    /// Finds every run of such tasks.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        guard plan.items.contains(where: { $0.isTask && $0.isParallel }) else { return [] }
        var written: [Int: [String]] = [:]
        for writer in PhaseWriters(context).all { written[writer.item, default: []].append(writer.path) }
        var runs: [Run] = []
        for item in plan.items where item.isTask && context.graph.children[item.index].isEmpty {
            guard !item.isParallel, !Self.isSequential(item, plan), let paths = written[item.index],
                Self.areFiles(paths)
            else {
                runs.append(Run())
                continue
            }
            if let run = runs.last, run.accepts(item, paths, context.graph) {
                runs[runs.count - 1].add(item, paths)
            } else {
                var run = Run()
                run.add(item, paths)
                runs.append(run)
            }
        }
        return runs.filter { $0.items.count > 1 }.map { finding(plan, $0.items) }
    }

    private static func areFiles(_ paths: [String]) -> Bool {
        paths.allSatisfy { path in
            let name = path.split(separator: "/").last ?? ""
            return !path.hasSuffix("/") && !path.utf8.contains(UInt8(ascii: "*"))
                && !entries.contains(String(name.prefix { $0 != "." })) && !isNumbered(name)
        }
    }

    /// Whether a file is one of a sequence, as migrations are: `002_orders.sql`, `V12__likes.sql`.
    private static func isNumbered(_ name: Substring) -> Bool {
        name.drop { $0 == "V" || $0 == "v" }.first?.isNumber == true
    }

    /// Whether the mark of a task says that it has its turn.
    private static func isSequential(_ item: Plan.Item, _ plan: Plan) -> Bool {
        marks.first(in: item.range.lowerBound..<item.title.upperBound, of: plan.source) != nil
    }

    private static let marks = PhraseTable("[s], [seq], [sequential]")

    /// Names of files that gather what others make.
    private static let entries: Set<String> = [
        "__init__", "index", "mod", "lib", "main", "app", "App", "Main", "router", "routes", "package", "CHANGELOG",
    ]

    /// Tasks in a row that could run together.
    private struct Run {
        private(set) var items: [Int] = []
        private var paths: Set<String> = []
        private var read: Set<String> = []
        /// What the files are called without endings: a test does not run beside what it tests.
        private var names: Set<String> = []
        private var last: Plan.Item?
        private var folder: Substring?
        private var layer: String?

        /// Longer runs are cut, because each task is compared with all of its run.
        private static let longest = 12

        func accepts(_ item: Plan.Item, _ written: [String], _ graph: PlanGraph) -> Bool {
            guard let last, items.count < Run.longest, last.section == item.section, last.parent == item.parent,
                graph.phases[last.index] == graph.phases[item.index]
            else { return false }
            let reads = item.files.lazy.filter { $0.role == .reads }.map(\.path)
            return written.allSatisfy { Run.layer($0) == layer }
                && folder.map { folder in written.allSatisfy { Run.folder($0) == folder } } == true
                && paths.isDisjoint(with: written) && read.isDisjoint(with: written) && paths.isDisjoint(with: reads)
                && names.isDisjoint(with: written.map(Run.name))
                && items.allSatisfy { !graph.comes($0, before: item.index) && !graph.comes(item.index, before: $0) }
        }

        mutating func add(_ item: Plan.Item, _ written: [String]) {
            items.append(item.index)
            paths.formUnion(written)
            read.formUnion(item.files.lazy.filter { $0.role == .reads }.map(\.path))
            names.formUnion(written.map(Run.name))
            last = item
            folder = Run.common(written)
            layer = written.first.flatMap(Run.layer)
        }

        /// What kind of part a file is by its name: parts of one kind seldom need each other.
        private static func layer(_ path: String) -> String? {
            let key = TestNames.stemKey(of: path)
            return layers.first { key.hasSuffix($0) }
        }

        private static let layers = [
            "controller", "screen", "page", "view", "service", "repository", "repositoryimpl", "model", "entity",
            "schema", "types", "middleware", "handler", "handlers", "route", "client", "store", "provider", "widget",
            "component", "command", "port", "ports", "adapter", "orchestrator", "coordinator", "manager", "factory",
        ]

        /// The folder of all paths, if they have one.
        private static func common(_ paths: [String]) -> Substring? {
            let folders = Set(paths.map(folder))
            return folders.count == 1 ? folders.first : nil
        }

        private static func folder(_ path: String) -> Substring {
            path.lastIndex(of: "/").map { path[..<$0] } ?? ""
        }

        private static func name(_ path: String) -> String {
            TestNames.subject(of: path) ?? TestNames.stemKey(of: path)
        }
    }

    private func finding(_ plan: Plan, _ items: [Int]) -> Diagnostic {
        Diagnostic(
            rule: Self.identity, range: plan.place(items[0]),
            message: "\(list(items.map(plan.quotedName))) write different files and could be marked [P]",
            notes: items.dropFirst().map {
                .init(
                    range: plan.place($0),
                    message: "\(plan.quotedName($0)) shares no file with them, line \(plan.items[$0].line)")
            },
            help: "mark them [P] if none of them needs what another one makes", tasks: items.map(plan.name),
            items: items,
            subject: items.map(plan.name).joined(separator: " "))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Models
        - [ ] ⟦T001⟧ Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py
        ## Phase 2: Pages
        - [ ] T003 [P] Add the user page in pages/user.py
        - [ ] T004 [P] Add the order page in pages/order.py
        """,
        """
        - [ ] T001 [P] Draw the map in src/map.ts
        - [ ] ⟦T002⟧ Write the manual in docs/manual.md
        - [ ] T003 Write the legend in docs/legend.md
        - [ ] T004 Print the manual
        """,
        """
        - [ ] 1. Maps
          - [ ] ⟦1.1⟧ Draw the town
            - Files: src/town.ts
          - [ ] 1.2 Draw the land
            - Files: src/land.ts
        - [ ] 2. Print (P)
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py
        """,
        """
        - [ ] T001 Add the user model in src/user.py
        - [ ] T002 Test the user model in tests/test_user.py
        - [ ] T003 [P] Draw the map in src/map.ts
        """,
        """
        - [ ] T001 Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py, following src/user.py
        - [ ] T003 Add the shop in src/shop.py (depends on T002)
        - [ ] T004 [P] Draw the map in src/map.ts
        """,
    ]
}
