import MarkdownOutline
import SourceText
import TaskPlan

/// The texts of a plan's items, with the lines on which their first sentence goes on.
struct TaskTexts {
    private let plan: Plan
    /// The paragraph that each item with a box or glyph stands in, by the item's line.
    private var paragraphs: [Int: Int] = [:]
    /// Where each list item stands, by its block.
    private var lists: [Int: List] = [:]

    /// List items that no other text divides.
    struct List: Hashable {
        /// The block that holds them.
        let container: Int?
        /// Number of other blocks in front of them there.
        let position: Int
    }

    /// - Complexity: O(*blocks*).
    init(_ plan: Plan) {
        self.plan = plan
        var counts: [Int?: Int] = [:]
        for (index, block) in plan.outline.blocks.enumerated() {
            if block.kind == .paragraph { paragraphs[block.lines.lowerBound] = index }
            if case .item = block.kind {
                lists[index] = List(container: block.parent, position: counts[block.parent, default: 0])
            } else {
                counts[block.parent, default: 0] += 1
            }
        }
    }

    /// The list that an item with a box or glyph stands in.
    func list(of item: Int) -> List? {
        paragraphs[plan.items[item].line].flatMap { plan.outline.blocks[$0].parent }.flatMap { lists[$0] }
    }

    /// The words of an item's title and of the lines on which it goes on, in small letters, without marks.
    func words(of item: Int) -> [String] {
        let item = plan.items[item]
        var text = plan.source.string(item.title)
        if item.form == .box || item.form == .glyph, let paragraph = paragraphs[item.line] {
            for line in plan.outline.content(of: paragraph).dropFirst() { text += " " + plan.source.string(line) }
        }
        return text.lowercased().split { !($0.isLetter || $0.isNumber || $0.isSymbol || "/_-+#@".contains($0)) }
            .map(String.init)
    }
}
