import MarkdownOutline
import SourceText
import TaskPlan

/// Ids of tasks that the plan has and that are not read: they begin lines which look like tasks and are none, for want of a
/// box or because the box is broken, or one line stands for several tasks.
///
/// Whoever reads the document finds such a task; that it is not read is the matter of `malformed-checkbox` and
/// `missing-checkbox`, and not of rules about ids that stand nowhere.
struct UnboxedIDs {
    private let keys: Set<Identifier.Key>

    /// Looks for some ids.
    ///
    /// - Complexity: O(*document*).
    init(_ plan: Plan, among wanted: Set<Identifier.Key>) {
        let numbers = NumberPlaces(plan.source, of: wanted)
        let references = Set(
            plan.unresolvedReferences.map(\.range.lowerBound) + plan.rangeReferences.map(\.range.lowerBound))
        var keys: Set<Identifier.Key> = []
        for (index, block) in plan.outline.blocks.enumerated() {
            switch block.kind {
            case .item: break
            // The text of an item is read with the item.
            case .paragraph where !plan.outline.isTextOfItem(index): break
            default: continue
            }
            for line in plan.outline.content(of: index) where numbers.areIn(line) {
                let text = Self.text(plan.source, line)
                guard let id = LeadingIdentifier.match(plan.source, in: text)?.identifier, !id.key.prefix.isEmpty,
                    wanted.contains(id.key), !references.contains(id.range.lowerBound)
                else { continue }
                keys.insert(id.key)
            }
        }
        for range in plan.definedRanges { keys.formUnion(range.keys(most: DefinedNumbers.mostDefined)) }
        self.keys = keys
    }

    /// Whether a line that is no task begins with an id.
    func contains(_ key: Identifier.Key) -> Bool { keys.contains(key) }

    /// What stands behind the broken box of a line, if it has one.
    private static func text(_ source: SourceText, _ line: Range<Int>) -> Range<Int> {
        if let box = StrayBox.match(source, line) { return box.text }
        if let box = BrokenBox.match(source, line) { return source.trimmed(box.range.upperBound..<line.upperBound) }
        return line
    }
}
