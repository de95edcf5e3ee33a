import MarkdownOutline
import SourceText

/// Labels inside of items by which the boxes below them are conditions: the item `- **Acceptance Criteria**:`, or a
/// paragraph of the task in front of its list.
struct CriteriaLabels {
    /// The blocks of items whose last paragraph so far is such a label.
    private var labelled: Set<Int> = []

    private static let longestItem = 60

    /// Takes in a paragraph that stands inside of an item.
    mutating func read(_ outline: Outline, _ paragraph: Int, isLabel: Bool) {
        guard let parent = outline.blocks[paragraph].parent else { return }
        if isLabel {
            labelled.insert(parent)
        } else if !labelled.isEmpty {
            labelled.remove(parent)
        }
    }

    /// Whether the block of an item stands below such a label.
    func hold(_ block: Int?, _ outline: Outline, _ structure: Structure) -> Bool {
        var parent = block.flatMap { outline.blocks[$0].parent }
        while let current = parent {
            if labelled.contains(current) { return true }
            if structure.itemOfBlock[current] == nil, let line = outline.content(of: current).first,
                SectionTitle(outline.source, line).kind == .criteria, line.count < Self.longestItem
            {
                return true
            }
            parent = outline.blocks[current].parent
        }
        return false
    }
}
