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
        var open: [Int?: List] = [:]
        var found: Set<Int> = []
        for (index, block) in outline.blocks.enumerated() {
            if case .item = block.kind {
                count(outline, index, legend, in: &open[block.parent, default: List()])
            } else if let list = open.removeValue(forKey: block.parent), list.isDecorated {
                found.formUnion(list.items)
            }
        }
        return open.values.filter(\.isDecorated).reduce(into: found) { $0.formUnion($1.items) }
    }

    private static func count(_ outline: Outline, _ item: Int, _ legend: Legend, in list: inout List) {
        list.items.append(item)
        let (source, bytes) = (outline.source, outline.source.bytes)
        guard !list.isMixed, let line = outline.content(of: item).first else { return list.isMixed = true }
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
    }
}
