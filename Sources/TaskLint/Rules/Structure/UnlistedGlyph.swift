import MarkdownOutline
import SourceText
import TaskPlan

/// TL114: a task has a status glyph that the plan's legend does not list.
public struct UnlistedGlyph: Rule {
    /// Makes the rule.
    public init() {}

    /// TL114 unlisted-glyph.
    public static let identity = RuleIdentity(code: "TL114", name: "unlisted-glyph", severity: .warning)

    /// One line for lists.
    public static let summary = "a task has a status glyph that the plan's legend does not list"

    /// Why, and what exactly.
    public static let rationale = """
        A legend is a promise that these marks are all there are. A glyph beside it means whatever the next reader thinks: ⏸️ \
        is \"blocked\" to one and \"later\" to another, and tools that count by the legend leave the task out. Flagged is, in a \
        plan whose legend lists glyphs, a glyph that stands for the state of a task and is not listed; one finding per glyph, \
        at its first task. Plans without a legend, and glyphs elsewhere in a line or heading, are not flagged.
        """

    /// Glyphs that need no entry in the legend.
    public static let extraGlyphs = RuleOption(
        "extra-glyphs", .list, default: .list([]), "glyphs taken as listed in every legend")

    /// What can be set.
    public static let options: [RuleOption] = [extraGlyphs]

    /// A legend lists more than one state.
    private static let fewestListed = 2

    /// Finds every such glyph.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let legend = plan.legend
        guard legend.glyphs.count >= Self.fewestListed else { return [] }
        let extra = Set(context.options.list(Self.extraGlyphs).map { $0.withoutVariationSelectors })
        var users: [String: [Use]] = [:]
        for use in uses(plan) where !legend.lists(use.glyph) && !extra.contains(use.glyph) {
            users[use.glyph, default: []].append(use)
        }
        return users.map { finding(plan, $0.key, $0.value) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A glyph that gives the state of a task.
    private struct Use {
        let glyph: String
        let range: Range<Int>
        let item: Int?
    }

    private func uses(_ plan: Plan) -> [Use] {
        let bytes = plan.source.bytes
        let states = plan.items.compactMap { item -> Use? in
            guard item.isTask, let marker = item.marker, item.form != .row || item.range.count > 0 else { return nil }
            // A row begins elsewhere than its marker.
            guard let place = plan.source.find(marker, in: item.range),
                let found = StatusGlyph.first(in: place, of: bytes)
            else { return nil }
            return Use(glyph: found.glyph.glyph, range: found.range, item: item.index)
        }
        return states + strangers(plan)
    }

    /// Items that begin with a pictogram which is no known state, beside items whose glyphs are states.
    private func strangers(_ plan: Plan) -> [Use] {
        let outline = plan.outline
        let glyphLines = Set(plan.items.filter { $0.form == .glyph && $0.isTask }.map(\.line))
        var last: [Int?: (isState: Bool, open: Use?)] = [:]
        var found: [Use] = []
        for index in outline.blocks.indices {
            let block = outline.blocks[index]
            guard case .item = block.kind else {
                if block.parent == nil { last[nil] = nil }
                continue
            }
            let isState = glyphLines.contains(block.lines.lowerBound)
            let use = isState ? nil : stranger(plan, outline.content(of: index).first)
            let before = last[block.parent]
            // Between two items of one list that have states, or behind one of them.
            if isState, let open = before?.open { found.append(open) }
            if let use, before?.isState == true { found.append(use) }
            last[block.parent] = (isState || before?.isState == true && use != nil, before?.isState == true ? nil : use)
        }
        return found
    }

    private func stranger(_ plan: Plan, _ line: Range<Int>?) -> Use? {
        guard let line, let start = line.first else { return nil }
        let bytes = plan.source.bytes
        // A coloured disc is no state to the reader of plans; between items that have states, it is meant as one.
        guard StatusGlyph.match(bytes, at: start, end: line.upperBound).map(\.glyph.isColour) ?? true else {
            return nil
        }
        var end = start
        while let length = Pictogram.length(bytes, at: end, end: line.upperBound) { end += length }
        guard end > start, end < line.upperBound, bytes[end].isBlank else { return nil }
        let glyph = plan.source.string(start..<end).withoutVariationSelectors
        return Use(glyph: glyph, range: start..<end, item: nil)
    }

    private func finding(_ plan: Plan, _ glyph: String, _ uses: [Use]) -> Diagnostic {
        let uses = uses.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let items = uses.compactMap(\.item)
        let shown = plan.source.string(uses[0].range)
        let others = uses.count > 1 ? " (\(uses.count) times)" : ""
        return Diagnostic(
            rule: Self.identity, range: uses[0].range, message: "the legend does not list \(shown)\(others)",
            notes: uses.dropFirst().map { .init(range: $0.range, message: "also here") },
            help: "add \(shown) to the legend with its meaning, or write one of the listed glyphs",
            tasks: items.map { plan.name($0) }, items: items, subject: glyph)
    }

    // MARK: - Examples

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Status legend
        - ✅ = Completed
        - ⏳ = Pending

        ## Phase 1
        - ✅ Draw the map
        - ⟦🔄⟧ Print the map
        - ⏳ Fold the map
        """,
        """
        **Legend**: ✅ Done | 🔄 In progress | ⬜ Not started

        ## Tasks
        - ✅ Draw the map
        - 🔄 Print the map
        - ⟦⏭️⟧ Fold the map
        - ⏭️ Sell the map
        """,
        """
        ## Legend
        - ✅ : Done
        - 🔄 : In progress

        ### ✅ TASK-1: Draw the map
        ### ⟦🚧⟧ TASK-2: Print the map
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Status legend
        - ✅ = Completed
        - 🔄 = In progress
        - ⏭️ = Left out

        ## Phase 1 🚧
        - ✅ Draw the map
        - 🔄 Print the map on ⚙️ paper
        - ⏭ Fold the map
        """,
        """
        - ✅ Draw the map
        - 🔄 Print the map
        - ⏸️ Fold the map
        """,
        RuleExample(
            """
            **Legend**: ✅ Done | 🔄 In progress

            - ✅ Draw the map
            - 🔄 Print the map
            - ⏭️ Fold the map
            """, options: RuleOptions(["extra-glyphs": .list(["⏭️"])])),
    ]
}
