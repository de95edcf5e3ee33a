import MarkdownOutline
import SourceText

/// What must be known of the whole document before a single line can be read: which texts are ids, what the legend
/// says, and whether glyphs at the beginning of list items stand for states.
package struct Survey: Sendable {
    private(set) var legend = Legend()
    /// Blocks that only explain marks.
    private(set) var legendBlocks: Set<Int> = []
    /// Letters in front of the number that ids of this document have.
    private(set) var prefixes: Set<String> = []
    /// Glyphs are states: a legend lists them, or many items begin with different ones.
    private(set) var glyphsAreStates = false
    /// Paragraphs of the form `**T001** …` are tasks, because the document has many and no boxes of that kind.
    private(set) var paragraphsAreTasks = false
    /// Some list items have boxes.
    private(set) var hasBoxes = false
    /// Tasks with boxes have ids with letters.
    private(set) var boxesHaveIds = false

    /// `US` or `HU` stand in front of the numbers of ids, not of stories.
    private(set) var storyLettersMakeIds = false

    /// How ids are written where their shape leaves it open.
    private(set) var notation = IdentifierNotation()
    /// The same, as far as rows of tables tell.
    private var tableNotation = IdentifierNotation()
    private var itemIds = KnownIds()
    private var headingIds = KnownIds()
    private var paragraphIds = KnownIds()
    private var tableIds = KnownIds()
    private var glyphCounts: [Plan.Status: Int] = [:]

    /// What carries a number and is no task: stories, requirements, priorities, phases and the like.
    private static let foreign: Set<String> = [
        "US", "US-", "HU", "HU-", "FR", "FR-", "NFR", "NFR-", "SC-", "AC", "AC-", "P", "UTF-", "SHA-", "ISO-", "RFC",
        "V", "PHASE",
        "STEP",
        "DAY", "WEEK", "SPRINT", "Q", "OAUTH", "HTTP", "ADR-", "ES", "H",
    ]
    /// Of those, the ones that number tasks with dots: `P1` is a priority or a phase, `P1.1` a task of it.
    private static let dotted: Set<String> = ["P"]
    private static let manyGlyphs = 10

    init(_ outline: Outline, _ assumptions: Plan.Assumptions = Plan.Assumptions()) {
        var inLegend = false
        for (index, block) in outline.blocks.enumerated() {
            switch block.kind {
            case .heading:
                let title = outline.content(of: index)[0]
                inLegend = Survey.legendTitle.first(in: title, of: outline.source) != nil
                count(outline.source, heading: title)
            case .item: surveyItem(outline, index, inLegend: inLegend)
            case .paragraph: surveyParagraph(outline, index, inLegend: inLegend)
            default: break
            }
        }
        legend.assume(assumptions.legend)
        conclude()
    }

    /// Whether an id of this prefix, found at the beginning of a task, is an id of the document.
    func accepts(_ found: LeadingIdentifier) -> Bool {
        let prefix = found.identifier.key.prefix
        return prefix.isEmpty || prefix == "#" || accepts(found.identifier.key)
    }

    /// Whether anything was found, and it is an id of the document.
    func accepts(_ found: LeadingIdentifier?) -> Bool {
        guard let found else { return false }
        return accepts(found)
    }

    /// Whether a key with letters is that of an id of the document.
    func accepts(_ key: Identifier.Key) -> Bool {
        prefixes.contains(key.prefix) && (key.numbers.count > 1 || !Survey.dotted.contains(key.prefix))
    }

    private mutating func surveyItem(_ outline: Outline, _ index: Int, inLegend: Bool) {
        let source = outline.source
        guard let line = outline.content(of: index).first else { return }
        if legend.read(source, line, isLegend: inLegend) {
            legendBlocks.insert(index)
        } else if let box = Box.match(source, at: line.lowerBound, end: line.upperBound) {
            hasBoxes = true
            let known = itemIds.numbers.count
            itemIds.count(source, box.end..<line.upperBound, &notation)
            boxesHaveIds = boxesHaveIds || itemIds.numbers.count > known
        } else {
            let start = SectionTitle.skipMarks(source, line)
            guard let glyph = StatusGlyph.match(source.bytes, at: start, end: line.upperBound) else { return }
            if !glyph.glyph.isColour { glyphCounts[glyph.glyph.status, default: 0] += 1 }
            itemIds.count(source, glyph.end..<line.upperBound, &notation)
        }
    }

    private mutating func surveyParagraph(_ outline: Outline, _ index: Int, inLegend: Bool) {
        let source = outline.source
        guard !legendBlocks.contains(outline.blocks[index].parent ?? -1) else { return }
        for line in outline.content(of: index) {
            if Survey.legendTitle.first(in: line.prefixed(24), of: source) != nil {
                legend.readPairs(source, line)
            } else if inLegend, legend.read(source, line, isLegend: true) {
                legendBlocks.insert(index)
            } else if Legend.isList(source, line) {
                legend.readPairs(source, line)
            }
        }
        if let table = Table(source, lines: outline.content(of: index)), TaskTable(source, table.header) != nil {
            for cell in table.rows.compactMap(\.cells.first) { tableIds.count(source, cell, &tableNotation) }
        }
        if outline.blocks[index].parent == nil, let line = outline.content(of: index).first,
            source.bytes[line].starts(with: "**")
        {
            paragraphIds.count(source, line, &notation)
        }
    }

    private mutating func count(_ source: SourceText, heading: Range<Int>) {
        let start = SectionTitle.skipOrnaments(source, heading.lowerBound, heading.upperBound)
        headingIds.count(source, start..<heading.upperBound, &notation)
    }

    private mutating func conclude() {
        for ids in [itemIds, headingIds] {
            for (prefix, numbers) in ids.numbers where numbers.count > 1 && !Survey.foreign.contains(prefix) {
                prefixes.insert(prefix)
            }
        }
        for prefix in Survey.dotted where (itemIds.numbers[prefix] ?? []).count(where: { $0.count > 1 }) > 1 {
            prefixes.insert(prefix)
        }
        for prefix in Identifier.Key.conventional
        where itemIds.numbers[prefix] != nil || headingIds.numbers[prefix] != nil {
            prefixes.insert(prefix)
        }
        for (prefix, numbers) in paragraphIds.numbers
        where numbers.count > 2 && !Survey.foreign.contains(prefix) && itemIds.numbers[prefix] == nil
            && headingIds.numbers[prefix] == nil
        {
            paragraphsAreTasks = true
            prefixes.insert(prefix)
        }
        // Tables that only report on tasks have ranges of them, too.
        if prefixes.isEmpty {
            notation = tableNotation
            for (prefix, numbers) in tableIds.numbers where numbers.count > 1 && !Survey.foreign.contains(prefix) {
                prefixes.insert(prefix)
            }
        }
        storyLettersMakeIds = StoryMention.letters.contains(where: prefixes.contains)
        let states = glyphCounts.filter { $0.key != .unknown && $0.value > 0 }
        let many =
            !hasBoxes && states.values.reduce(0, +) >= Survey.manyGlyphs && states.count > 1
            && (states[.inProgress] != nil || states[.blocked] != nil || states[.deferred] != nil)
        glyphsAreStates = legend.glyphs.count > 1 || many
    }

    /// What announces a legend, as a heading or at the beginning of a line.
    package static let legendTitle = Lexicon<Void>(
        """
        legend, status tracking, status key, status legend, status indicators, task status, symbols, 图例, 图标说明,
        状态说明, 状态图例, 凡例, 범례, leyenda, legenda, légende, легенда, обозначения
        """)
}

extension Survey {
    /// The numbers of ids by what stands in front of them.
    private struct KnownIds {
        private(set) var numbers: [String: Set<[Int]>] = [:]

        /// Counts the id at the beginning of a text, if there is one with letters.
        mutating func count(_ source: SourceText, _ text: Range<Int>, _ notation: inout IdentifierNotation) {
            let tags = Tags(source, in: text)
            guard
                let found = LeadingIdentifier.match(source, in: tags.end..<text.upperBound)
                    ?? LeadingIdentifier.match(source, in: text)
            else { return }
            let key = found.identifier.key
            guard !key.prefix.isEmpty, key.prefix != "#", !found.identifier.isInsideWord else { return }
            numbers[key.prefix, default: []].insert(key.numbers)
            notation.learn(found.identifier)
        }
    }
}

extension Range<Int> {
    /// The first `count` positions of the range.
    func prefixed(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}

extension SectionTitle {
    /// Passes over blanks and emphasis.
    package static func skipMarks(_ source: SourceText, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_") {
            index += 1
        }
        return index
    }
}
