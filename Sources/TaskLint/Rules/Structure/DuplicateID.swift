import TaskPlan

/// TL101: two tasks define one id.
public struct DuplicateID: Rule {
    /// Makes the rule.
    public init() {}

    /// TL101 duplicate-id.
    public static let identity = RuleIdentity(code: "TL101", name: "duplicate-id", severity: .error)

    /// One line for lists.
    public static let summary = "two tasks define the same id"

    /// Why, and what exactly.
    public static let rationale = """
        An id is the only name by which other lines, commits and agents refer to a task. If two tasks share it, a dependency \
        on it means either, and "do T012" does one of them and ticks the other. Flagged are two tasks with one id and \
        different titles, at the second. Tables and lists that name again what headings or boxes define are no definitions; \
        plain numbers may begin again under another parent or section. Not flagged are texts that are no ids, unless a \
        dependency names one of them: three plain numbers that each stand in front of several tasks name the steps of \
        another document, and a series of texts with letters of which half stand in front of several tasks names something \
        else, such as parts of a product (three of them, if they look like `T001`, `TASK-1` or `WP01`). Nor is an id whose \
        parts are told apart in parentheses: `G3 (server):` and `G3 (client):`.
        """

    /// Finds every id that more than one task defines.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let graph = context.graph
        var groups: [Scope: [Int]] = [:]
        let ids = context.facts.ids
        for index in graph.plan.items.indices where ids.keys[index] >= 0 && ids.taskCounts[ids.keys[index]] > 1 {
            let item = graph.plan.items[index]
            guard item.isTask, let id = item.id else { continue }
            groups[Scope(id.key, item), default: []].append(index)
        }
        let repeated = groups.mapValues { definitions($0, graph.plan) }.filter { isRepeated($0.value, graph.plan) }
        let names = names(among: repeated, context)
        return repeated.filter { !names.contains($0.key.key.prefix) }
            .map { finding(graph.plan, $0.value) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// So many ids do not repeat by mistake.
    private static let leastSteps = 3

    /// What stands in front of the numbers of texts that are no ids: no dependency names one of those that repeat, and so
    /// many repeat that they seem to name something else. Those are three plain numbers; of texts with letters, half of
    /// them, and three where the letters are those of ids by convention.
    private func names(among repeated: [Scope: [Int]], _ context: LintContext) -> Set<String> {
        let families = Dictionary(grouping: repeated.keys, by: \.key.prefix)
        let ids = context.facts.ids
        return Set(
            families.filter { prefix, scopes in
                let count = scopes.count
                let all = ids.taskKeyCount(ofPrefix: prefix)
                let isKnown = prefix.isEmpty || scopes[0].key.isConventional
                // One alone is no series: `[id:: vj3g]`.
                guard count >= Self.leastSteps || !isKnown, prefix.isEmpty || all > 1 && count * 2 >= all
                else { return false }
                return !areNamed(scopes.lazy.flatMap { repeated[$0] ?? [] }, context.plan)
            }.keys)
    }

    /// Whether a dependency names one of the tasks by itself.
    private func areNamed(_ items: some Sequence<Int>, _ plan: Plan) -> Bool {
        let items = Set(items)
        return plan.dependencies.contains { dependency in
            dependency.origin == .stated
                && (dependency.singlePrerequisites.contains(where: items.contains)
                    || dependency.singleDependents.contains(where: items.contains))
        }
    }

    private func isRepeated(_ items: [Int], _ plan: Plan) -> Bool {
        guard items.count > 1 else { return false }
        let parts = Set(items.compactMap { part(plan.items[$0], plan) })
        return parts.count < items.count
    }

    /// What tells an item from others of its id: the parentheses between the id and its colon.
    private func part(_ item: Plan.Item, _ plan: Plan) -> String? {
        guard let id = item.id else { return nil }
        var rest = plan.source.bytes[id.range.upperBound..<item.range.upperBound].drop { $0.isBlank }
        guard rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) else { return nil }
        let inside = rest.startIndex..<close
        rest = rest[(close + 1)...]
        return rest.first == UInt8(ascii: ":") ? plan.source.string(inside) : nil
    }

    /// Within what an id must be single: everywhere, or for plain numbers under one parent and section.
    private struct Scope: Hashable {
        let key: Identifier.Key
        let section: Int?
        let parent: Int?

        init(_ key: Identifier.Key, _ item: Plan.Item) {
            let restarts = key.prefix.isEmpty || key.prefix == "#"
            self.key = key
            section = restarts ? item.section : nil
            parent = restarts ? item.parent : nil
        }
    }

    /// The items that define a task. Where headings do, everything else with their id reports on them, and so do glyphs and
    /// rows beside boxes; what repeats the title too, or has none, is named a second time.
    private func definitions(_ items: [Int], _ plan: Plan) -> [Int] {
        let forms = [Plan.Item.Form.heading, .box].lazy.map { form in items.filter { plan.items[$0].form == form } }
        let proper = forms.first { !$0.isEmpty } ?? items
        guard proper.count > 1 else { return proper }
        var titles: Set<[String]> = [[]]
        return proper.filter { titles.insert(WordSplitter.words(plan.source, plan.items[$0].title)).inserted }
    }

    private func finding(_ plan: Plan, _ items: [Int]) -> Diagnostic {
        let (first, second) = (items[0], items[1])
        let name = plan.quotedName(second)
        let lines = items.map { "line \(plan.items[$0].line)" }
        return Diagnostic(
            rule: Self.identity, range: plan.place(second),
            message: "\(name) is defined \(items.count == 2 ? "twice" : "\(items.count) times"), in \(list(lines))",
            notes: ([first] + items.dropFirst(2)).map {
                .init(range: plan.place($0), message: "\(name) is also defined here")
            },
            help: help(name, count: items.count),
            tasks: [plan.name(second)], items: items, subject: plan.name(second))
    }

    private func help(_ name: String, count: Int) -> String {
        let which = count == 2 ? "give one of them an id of its own" : "give all but one of them ids of their own"
        return "\(which), and check which of them is meant where \(name) is named"
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Create the parser in src/parser.py
        - [ ] T002 Create the printer in src/printer.py
        - [ ] ⟦T001⟧ Write the manual in docs/manual.md
        """,
        """
        ## Phase 1: Engine
        - [x] **T010** Build the engine
        ## Phase 2: Wheels
        - [ ] **⟦T010⟧** Build the wheels
        """,
        """
        ### TASK-1: Draw the map
        **Status**: TODO
        ### ⟦TASK-1⟧: Print the map
        **Status**: TODO
        """,
        """
        ## 1. Setup
        - [ ] 1.1 Install the tools
        - [ ] ⟦1.1⟧ Write the configuration
        """,
        """
        - [ ] HULL-1: Measure the length
        - [ ] HULL-2: Weigh it
        - [ ] HULL-3: Paint it
        - [ ] ⟦HULL-1⟧: Measure the width
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1
        - [ ] 1. Install
        - [ ] 2. Configure
        ## Phase 2
        - [ ] 1. Build
        """,
        """
        Steps as in the handbook.
        - [x] 1.1 Install the tools
        - [x] 1.1 Install the fonts
        - [x] 1.2 Draw the form
        - [ ] 1.2 Print the form
        - [ ] 1.3 Fold the form
        - [ ] 1.3 Send the form
        """,
        """
        ## T1: Draw the map
        Rivers first.
        ## T2: Print the map
        On cloth.
        ## Progress
        - [x] T1: Draw the map
        - [ ] T2: Print it
        """,
        """
        - [x] SAIL20: Measured on the table
        - [x] SAIL20: Measured in the wind
        - [ ] SAIL30: Draw the curve
        - [ ] MAST-1: Measure the length
        - [ ] MAST-1-top: Measure the width
        - [ ] MAST-2: Weigh it
        """,
        """
        - [ ] G3 (server): Check the answers
        - [ ] G3 (client): Check the screens
        """,
        """
        | ID | Task |
        |----|------|
        | T001 | Create the parser |

        - [ ] T001 Create the parser in src/parser.py
        """,
        """
        - [ ] T001 Create the parser in src/parser.py
        - [ ] T002 Create the printer (same pattern as T001)

        ## Notes
        - T001 and T002 may be reviewed together
        """,
    ]
}
