import MarkdownOutline
import TaskPlan

/// The list items of a document, which of them are tasks with boxes, and which stand side by side.
struct ListNeighbours: Sendable {
    /// The item of the plan that each block is, for blocks that are list items with boxes.
    let itemOfBlock: [Int: Int]
    private let plan: Plan
    private var previous: [Int: Int] = [:]
    private var next: [Int: Int] = [:]
    /// Letters in front of the numbers of ids; of plain numbers with dots, how many there are.
    private var kinds: Set<String> = []

    /// - Complexity: O(*blocks* + *items*).
    init(_ plan: Plan, _ itemLines: ItemLines) {
        self.plan = plan
        var itemOfBlock: [Int: Int] = [:]
        var latest: [Int?: Int] = [:]
        for (index, block) in plan.outline.blocks.enumerated() {
            guard case .item = block.kind else { continue }
            // Of two items that begin on one line, the inner one has the box.
            if let item = itemLines.item(at: block.lines.lowerBound), plan.items[item].form == .box {
                if let outer = block.parent, itemOfBlock[outer] == item { itemOfBlock[outer] = nil }
                itemOfBlock[index] = item
            }
            if let before = latest[block.parent],
                block.lines.lowerBound <= plan.outline.blocks[before].lines.upperBound + 2
            {
                previous[index] = before
                next[before] = index
            }
            latest[block.parent] = index
        }
        self.itemOfBlock = itemOfBlock
        for item in plan.items.indices where plan.items[item].isTask {
            if let key = plan.items[item].id?.key {
                kinds.insert(key.prefix.isEmpty ? String(key.numbers.count) : key.prefix)
            }
        }
    }

    /// Whether any list item has a box.
    var hasBoxes: Bool { !itemOfBlock.isEmpty }

    /// Whether the list item in front of a list item or the one behind it has a box.
    func isBesideBox(_ block: Int) -> Bool {
        [previous[block], next[block]].contains { $0.map { itemOfBlock[$0] != nil } ?? false }
    }

    /// Whether a text begins with an id of a kind that tasks of the plan have.
    func beginsWithID(_ text: Range<Int>) -> Bool {
        guard let id = plan.identifier(at: text.lowerBound, end: text.upperBound) else {
            return false
        }
        guard id.key.prefix.isEmpty else { return kinds.contains(id.key.prefix) }
        let close = id.range.upperBound
        let isNumber =
            id.key.numbers.count > 1 || close < text.upperBound && plan.source.bytes[close].isOne(of: ".:)")
        return isNumber && kinds.contains(String(id.key.numbers.count))
    }
}

extension ListNeighbours {
    /// The list items on whose first line no item with a box begins, nor a box that only reports on a task: blocks with
    /// their first lines of text. What has no text is left out.
    ///
    /// Of two list items that begin on one line only the inner one has text.
    static func withoutBox(_ plan: Plan, _ itemLines: ItemLines) -> [(block: Int, line: Range<Int>)] {
        var found: [(block: Int, line: Range<Int>)] = []
        for (index, block) in plan.outline.blocks.enumerated() {
            guard case .item = block.kind else { continue }
            let item = itemLines.item(at: block.lines.lowerBound)
            if let item, plan.items[item].form == .box { continue }
            guard let line = plan.outline.content(of: index).first,
                item != nil || Box.match(plan.source, at: line.lowerBound, end: line.upperBound) == nil
            else { continue }
            found.append((index, line))
        }
        return found
    }
}
