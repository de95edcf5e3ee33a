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
        plain numbers may begin again under another parent or section, and a heading that tells of the task of an earlier one \
        ("T1 Results", or written in another way) is none. Not flagged are texts that are no ids, unless a \
        dependency names one of them: three plain numbers that each stand in front of several tasks name the steps of \
        another document, and a series of texts with letters of which half stand in front of several tasks names something \
        else, such as parts of a product (three of them, if they look like `T001`, `TASK-1` or `WP01`). Nor is an id whose \
        parts are told apart in parentheses: `G3 (server):` and `G3 (client):`.
        """

    /// Finds every id that more than one task defines.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let ids = context.facts.ids
        var groups: [Scope: [Int]] = [:]
        for index in plan.items.indices where ids.keys[index] >= 0 && ids.taskCounts[ids.keys[index]] > 1 {
            guard plan.items[index].isTask else { continue }
            groups[Scope(index, ids, plan), default: []].append(index)
        }
        let repeated = groups.values.map { definitions($0, plan) }.filter { isRepeated($0, plan) }
        let families = Dictionary(grouping: repeated) { ids.prefixes[$0[0]] }
        return families.values.filter { !areNames($0, context) }.joined()
            .map { finding(plan, $0) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// So many ids do not repeat by mistake.
    private static let leastSteps = 3

    /// Whether texts with the same in front of their numbers, each with its tasks, are no ids: no dependency names one of
    /// those that repeat, and so many repeat that they seem to name something else. Those are three plain numbers; of texts
    /// with letters, half of them, and three where the letters are those of ids by convention.
    private func areNames(_ repeated: [[Int]], _ context: LintContext) -> Bool {
        guard let key = context.plan.items[repeated[0][0]].id?.key else { return false }
        let count = repeated.count
        let all = context.facts.ids.taskKeyCount(ofPrefix: key.prefix)
        let isKnown = key.prefix.isEmpty || key.isConventional
        // One alone is no series: `[id:: vj3g]`.
        guard count >= Self.leastSteps || !isKnown, key.prefix.isEmpty || all > 1 && count * 2 >= all
        else { return false }
        return !areNamed(repeated.joined(), context.plan)
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
        // One without a part is told apart from none.
        var parts: Set<String> = []
        return !items.allSatisfy { part($0, plan).map { parts.insert($0).inserted } ?? false }
    }

    /// What tells an item from others of its id: the parentheses between the id and its colon.
    private func part(_ item: Int, _ plan: Plan) -> String? {
        guard let id = plan.items[item].id else { return nil }
        var rest = plan.source.bytes[id.range.upperBound..<plan.items[item].range.upperBound].drop { $0.isBlank }
        guard rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) else { return nil }
        let inside = rest.startIndex..<close
        rest = rest[(close + 1)...]
        return rest.first == UInt8(ascii: ":") ? plan.source.string(inside) : nil
    }

    /// Within what an id must be single: everywhere, or for plain numbers under one parent and section.
    private struct Scope: Hashable {
        /// The number of the id.
        let id: Int
        let section: Int?
        let parent: Int?

        init(_ item: Int, _ ids: ItemIDs, _ plan: Plan) {
            let prefix = ids.prefixTexts[ids.prefixes[item]]
            let restarts = prefix.isEmpty || prefix == "#"
            id = ids.keys[item]
            section = restarts ? plan.items[item].section : nil
            parent = restarts ? plan.items[item].parent : nil
        }
    }

    /// The items that define a task. Where headings do, everything else with their id reports on them, and so do glyphs and
    /// rows beside boxes; what repeats the title too, or has none, is named a second time.
    private func definitions(_ items: [Int], _ plan: Plan) -> [Int] {
        let forms = [Plan.Item.Form.heading, .box].lazy.map { form in items.filter { plan.items[$0].form == form } }
        let proper = forms.first { !$0.isEmpty } ?? items
        guard proper.count > 1 else { return proper }
        var titles: Set<String> = [""]
        return proper.filter { titles.insert(WordSplitter.joinedWords(plan.source, plan.items[$0].title)).inserted }
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
        ## T1: Draw the map
        Rivers first.
        ## T2: Print the map
        On cloth.
        ## T1: Results
        The rivers are drawn.
        # T1 is late
        The ink is missing.
        ## T1 and T2 together
        Next week.
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
