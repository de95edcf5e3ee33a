import MarkdownOutline
import TaskPlan

/// On which lines the items of a plan begin.
struct ItemLines: Sendable {
    /// 1-based lines of the items, ascending.
    let lines: [Int]
    /// By 1-based line; -1 where none begins.
    private let items: [Int32]

    /// - Complexity: O(*lines* + *items*).
    init(_ plan: Plan) {
        lines = plan.items.indices.map { plan.items[$0].line }
        var items = [Int32](repeating: -1, count: plan.source.lineCount + 1)
        for item in lines.indices.reversed() { items[lines[item]] = Int32(item) }
        self.items = items
    }

    /// The first item that begins on a line.
    func item(at line: Int) -> Int? { items[line] < 0 ? nil : Int(items[line]) }

    /// Whether a block is nothing but the line on which an item begins, as the text of most tasks is. Who looks for other
    /// lines need not read it.
    func isItem(_ block: Outline.Block) -> Bool {
        block.lines.lowerBound == block.lines.upperBound && items[block.lines.lowerBound] >= 0
    }

    /// The positions of the items that begin on some lines.
    func items(in range: ClosedRange<Int>) -> Range<Int> {
        let start = lines.partitionPoint { $0 < range.lowerBound }
        return start..<max(start, lines.partitionPoint { $0 <= range.upperBound })
    }
}
