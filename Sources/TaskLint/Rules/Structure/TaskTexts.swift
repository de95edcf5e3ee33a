import MarkdownOutline
import SourceText
import TaskPlan

/// The texts of a plan's items, with the lines on which their first sentence goes on.
struct TaskTexts {
    private let plan: Plan
    /// The paragraph that each item with a box or glyph stands in, by the item's line.
    private var paragraphs: [Int: Int] = [:]

    /// - Complexity: O(*blocks*).
    init(_ plan: Plan) {
        self.plan = plan
        for (index, block) in plan.outline.blocks.enumerated() where block.kind == .paragraph {
            paragraphs[block.lines.lowerBound] = index
        }
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
