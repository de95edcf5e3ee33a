import MarkdownOutline
import SourceText
import TaskPlan

/// The glyphs that a plan's legend lists.
struct ListedGlyphs {
    private let legend: Legend
    /// Those in sections that are legends, whatever stands between glyph and meaning.
    private var inSections: Set<String> = []
    private var lines: Set<Int> = []

    /// Whole titles of legends.
    private static let moreTitles = PhraseTable(
        """
        key, icons, status icons, markers, status markers, glyphs, 符号说明, 状态标记, 记号, 記号, アイコン, 状態アイコン, 기호, 아이콘, 상태 표시,
        símbolos, iconos, ícones, symboles, icônes, symbole, zeichenerklärung, statussymbole, символы, условные обозначения,
        simgeler, gösterge, işaretler
        """)

    /// A legend explains in few words.
    private static let longestLine = 80

    /// How many glyphs are listed.
    var count: Int { Set(legend.glyphs.keys).union(inSections).count }

    func contains(_ glyph: String) -> Bool { legend.lists(glyph) || inSections.contains(glyph) }

    /// Whether a 1-based line belongs to a section that is a legend.
    func isLegend(_ line: Int) -> Bool { lines.contains(line) }

    init(_ plan: Plan) {
        legend = plan.legend
        var found: [Int: [(glyph: String, line: Int)]] = [:]
        let titled = Set(
            plan.sections.indices.filter {
                let title = plan.sections[$0].title
                return Survey.legendTitle.first(in: title, of: plan.source) != nil
                    || ListedGlyphs.moreTitles.isPhrase(title, in: plan.source.folded)
            })
        guard !titled.isEmpty else { return }
        for (index, block) in plan.outline.blocks.enumerated() where block.kind == .paragraph {
            guard let section = plan.sections.innermost(at: block.lines.lowerBound), titled.contains(section) else {
                continue
            }
            for (offset, line) in plan.outline.content(of: index).enumerated() where line.count <= Self.longestLine {
                guard let glyph = ListedGlyphs.pictogram(plan.source, line) else { continue }
                found[section, default: []].append((glyph.glyph, block.lines.lowerBound + offset))
            }
        }
        // A list in which a glyph comes twice reports on tasks.
        for glyphs in found.values where glyphs.count > 1 && Set(glyphs.map(\.glyph)).count == glyphs.count {
            inSections.formUnion(glyphs.map(\.glyph))
            lines.formUnion(glyphs.map(\.line))
        }
    }

    /// The pictogram that a line begins with, emphasis and the bar of a table aside; a status glyph in its plain form.
    static func pictogram(_ source: SourceText, _ line: Range<Int>) -> (glyph: String, range: Range<Int>)? {
        var start = line.lowerBound
        while start < line.upperBound, source.bytes[start].isBlank || source.bytes[start].isOne(of: "*_|`") {
            start += 1
        }
        if let status = StatusGlyph.match(source.bytes, at: start, end: line.upperBound) {
            return (status.glyph.glyph, start..<status.end)
        }
        var end = start
        while let length = Pictogram.length(source.bytes, at: end, end: line.upperBound) { end += length }
        guard end > start, end < line.upperBound, source.bytes[end].isBlank else { return nil }
        return (source.string(start..<end).withoutVariationSelectors, start..<end)
    }
}
