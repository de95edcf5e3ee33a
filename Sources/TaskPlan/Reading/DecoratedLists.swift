import MarkdownOutline
import SourceText

/// Lists in which every item begins with a picture of its own: "📧 Letters", "🔒 Locks", "🔄 Trials". Where pictures that
/// stand for no state are among them, the others do not either.
enum DecoratedLists {
    /// Fewer pictures that stand for no state may be there by accident.
    private static let fewest = 2

    private struct List {
        var items: [Int] = []
        var glyphs: Set<String> = []
        var states = 0
        var others = 0
        var isMixed = false

        var isDecorated: Bool { !isMixed && others >= max(fewest, states) }
    }

    /// The blocks of the items of such lists.
    ///
    /// - Complexity: O(*blocks*).
    static func items(_ outline: Outline, _ legend: Legend) -> Set<Int> {
        var lists: [List] = []
        // The list that goes on in each block, and outside of all; none is -1.
        var open = [Int](repeating: -1, count: outline.blocks.count + 1)
        for (index, block) in outline.blocks.enumerated() {
            let container = block.parent ?? outline.blocks.count
            guard case .item = block.kind else {
                open[container] = -1
                continue
            }
            if open[container] < 0 {
                open[container] = lists.count
                lists.append(List())
            }
            count(outline, index, legend, in: &lists[open[container]])
        }
        return lists.filter(\.isDecorated).reduce(into: []) { $0.formUnion($1.items) }
    }

    private static func count(_ outline: Outline, _ item: Int, _ legend: Legend, in list: inout List) {
        guard !list.isMixed, let line = outline.content(of: item).first else { return list.isMixed = true }
        let (source, bytes) = (outline.source, outline.source.bytes)
        let start = SectionTitle.skipMarks(source, line)
        if let glyph = StatusGlyph.match(bytes, at: start, end: line.upperBound)?.glyph {
            list.states += 1
            list.isMixed = !list.glyphs.insert(glyph.glyph).inserted || legend.glyphs[glyph.glyph] != nil
        } else if let length = Pictogram.length(bytes, at: start, end: line.upperBound) {
            list.others += 1
            list.isMixed = !list.glyphs.insert(source.string(start..<start + length)).inserted
        } else {
            list.isMixed = true
        }
        if !list.isMixed { list.items.append(item) }
    }
}
