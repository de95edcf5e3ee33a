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
        let legend = ListedGlyphs(plan)
        guard legend.count >= Self.fewestListed else { return [] }
        let extra = Set(context.options.list(Self.extraGlyphs).map(\.withoutVariationSelectors))
        var users: [String: [Use]] = [:]
        for use in marked(plan) + listed(plan, legend)
        where !legend.contains(use.glyph) && !extra.contains(use.glyph) {
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

    /// The glyphs in boxes, rows, and headings that are tasks.
    private func marked(_ plan: Plan) -> [Use] {
        plan.items.compactMap { item in
            guard item.isTask, item.form != .glyph, let mark = item.markRange,
                let found = StatusGlyph.first(in: mark, of: plan.source.bytes)
            else { return nil }
            return Use(glyph: found.glyph.glyph, range: found.range, item: item.index)
        }
    }

    /// A list in a section.
    private struct List: Hashable {
        let parent: Int?
        let section: Int?
    }

    /// The pictograms at the beginning of list items, in lists some of whose items begin with a listed glyph.
    private func listed(_ plan: Plan, _ legend: ListedGlyphs) -> [Use] {
        let items = Dictionary(plan.items.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
        var lists: [List: (known: Int, uses: [Use])] = [:]
        for (index, block) in plan.outline.blocks.enumerated() {
            guard case .item = block.kind, let line = plan.outline.content(of: index).first,
                let found = ListedGlyphs.pictogram(plan.source, line), !legend.isLegend(block.lines.lowerBound)
            else { continue }
            let item = items[block.lines.lowerBound]
            if item.map({ $0.form == .box || !$0.isTask }) == true { continue }
            let list = List(parent: block.parent, section: plan.sections.innermost(at: block.lines.lowerBound))
            if legend.contains(found.glyph) { lists[list, default: (0, [])].known += 1 }
            let use = Use(glyph: found.glyph, range: found.range, item: item?.index)
            lists[list, default: (0, [])].uses.append(use)
        }
        return lists.values.flatMap { list in
            list.uses.filter { use in
                list.known > 0 || use.item.map { plan.items[$0].id != nil } == true
            }
        }
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
        | Glyph | Meaning |
        |-------|---------|
        | ✅ | Done |
        | 🔄 | In progress |

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
