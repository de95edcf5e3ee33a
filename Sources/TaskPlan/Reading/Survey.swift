import MarkdownOutline
import SourceText

/// What must be known of the whole document before a single line can be read: which texts are ids, what the legend
/// says, and whether glyphs at the beginning of list items stand for states.
package struct Survey: Sendable {
    fileprivate(set) var legend = Legend()
    /// Blocks that only explain marks.
    fileprivate(set) var legendBlocks: Set<Int> = []
    /// Which texts are ids.
    fileprivate(set) var ids = DocumentIds()
    /// Glyphs are states: a legend lists them, or many items begin with different ones.
    fileprivate(set) var glyphsAreStates = false
    /// Paragraphs of the form `**T001** …` are tasks, because the document has many and no boxes of that kind.
    fileprivate(set) var paragraphsAreTasks = false
    /// Some list items have boxes.
    fileprivate(set) var hasBoxes = false
    /// Some boxes are ticked with the sign of a root.
    fileprivate(set) var ticksAreRoots = false
    /// Tasks with boxes have ids with letters.
    fileprivate(set) var boxesHaveIds = false

    init(_ outline: Outline, _ assumptions: Plan.Assumptions = Plan.Assumptions()) {
        var surveyor = Surveyor()
        surveyor.read(outline)
        surveyor.survey.legend.assume(assumptions.legend)
        surveyor.conclude()
        self = surveyor.survey
    }

    fileprivate init() {}

    /// What announces a legend, as a heading or at the beginning of a line.
    package static let legendTitle = PhraseTable(
        """
        legend, 標記說明, 标记说明, status tracking, status key, status legend, status indicators, task status, symbols, 图例, 图标说明,
        状态说明, 状态图例, 凡例, 범례, leyenda, legenda, légende, легенда, обозначения
        """)
}

/// Gathers what a ``Survey`` is concluded from.
private struct Surveyor {
    var survey = Survey()
    /// How ids are written, as far as rows of tables tell.
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
    private static let manyGlyphs = 10

    mutating func read(_ outline: Outline) {
        var inLegend = false
        var isLabelled = false
        for (index, block) in outline.blocks.enumerated() {
            switch block.kind {
            case .heading:
                let title = outline.content(of: index)[0]
                inLegend = Survey.legendTitle.first(in: title, of: outline.source) != nil
                isLabelled = false
                count(outline.source, heading: title)
            case .item: surveyItem(outline, index, inLegend: inLegend || isLabelled)
            case .paragraph:
                surveyParagraph(outline, index, inLegend: inLegend)
                // A list below "**Legend:**" ends at the next paragraph.
                if block.parent == nil { isLabelled = labelsLegend(outline, index) }
            default: break
            }
        }
    }

    private func labelsLegend(_ outline: Outline, _ index: Int) -> Bool {
        guard let line = outline.content(of: index).last, BoldLine.isHeading(outline.source, line) else { return false }
        return Survey.legendTitle.isPhrase(SectionTitle.bare(outline.source, line), in: outline.source.folded)
    }

    private mutating func surveyItem(_ outline: Outline, _ index: Int, inLegend: Bool) {
        let source = outline.source
        guard let line = outline.content(of: index).first else { return }
        if survey.legend.read(source, line, isLegend: inLegend) {
            survey.legendBlocks.insert(index)
        } else if let box = Box.match(source, at: line.lowerBound, end: line.upperBound) {
            survey.hasBoxes = true
            if box.mark == Box.rootTick { survey.ticksAreRoots = true }
            let known = itemIds.kinds
            itemIds.count(source, box.end..<line.upperBound, &survey.ids.notation)
            survey.boxesHaveIds = survey.boxesHaveIds || itemIds.kinds > known
        } else {
            let start = SectionTitle.skipMarks(source, line)
            guard let glyph = StatusGlyph.match(source.bytes, at: start, end: line.upperBound) else { return }
            if !glyph.glyph.isColour { glyphCounts[glyph.glyph.status, default: 0] += 1 }
            itemIds.count(source, glyph.end..<line.upperBound, &survey.ids.notation)
        }
    }

    private mutating func surveyParagraph(_ outline: Outline, _ index: Int, inLegend: Bool) {
        let source = outline.source
        guard !survey.legendBlocks.contains(outline.blocks[index].parent ?? -1) else { return }
        for line in outline.content(of: index) {
            if Survey.legendTitle.first(in: line.prefixed(24), of: source) != nil {
                survey.legend.readPairs(source, line)
            } else if inLegend, survey.legend.read(source, line, isLegend: true) {
                survey.legendBlocks.insert(index)
            } else if Legend.isList(source, line) {
                survey.legend.readPairs(source, line)
            }
        }
        if let table = Table(source, lines: outline.content(of: index)), TaskTable(source, table.header) != nil {
            for cell in table.rows.compactMap(\.cells.first) {
                tableIds.count(source, TaskTable.withoutCode(source, cell), &tableNotation)
            }
        }
        if outline.blocks[index].parent == nil, let line = outline.content(of: index).first,
            source.bytes[line].starts(with: "**")
        {
            paragraphIds.count(source, line, &survey.ids.notation)
        }
    }

    private mutating func count(_ source: SourceText, heading: Range<Int>) {
        let start = SectionTitle.skipOrnaments(source, heading.lowerBound, heading.upperBound)
        headingIds.count(source, start..<heading.upperBound, &survey.ids.notation)
    }

    mutating func conclude() {
        learnFromItemsAndHeadings()
        learnFromParagraphs()
        learnFromTables()
        survey.ids.storyLettersMakeIds = StoryMention.letters.contains(where: survey.ids.prefixes.contains)
        let states = glyphCounts.filter { $0.key != .unknown && $0.value > 0 }
        let many =
            !survey.hasBoxes && states.values.reduce(0, +) >= Surveyor.manyGlyphs && states.count > 1
            && (states[.inProgress] != nil || states[.blocked] != nil || states[.deferred] != nil)
        survey.glyphsAreStates = survey.legend.glyphs.count > 1 || many
    }
}

extension Surveyor {
    private mutating func learnFromItemsAndHeadings() {
        let groups = learnCompounds()
        for ids in [itemIds, headingIds] {
            learnPrefixes(ids.numbers, unlike: Surveyor.foreign)
            learnDashedPrefixes(ids)
        }
        for prefix in groups where !itemIds.knows(prefix) { survey.ids.prefixes.remove(prefix) }
        for prefix in DocumentIds.dotted where (itemIds.numbers[prefix] ?? []).count(where: { $0.count > 1 }) > 1 {
            survey.ids.prefixes.insert(prefix)
        }
        for prefix in Identifier.Key.conventional where itemIds.knows(prefix) || headingIds.knows(prefix) {
            survey.ids.prefixes.insert(prefix)
        }
    }

    private mutating func learnFromParagraphs() {
        for (prefix, numbers) in paragraphIds.numbers
        where numbers.count > 2 && !Surveyor.foreign.contains(prefix) && itemIds.numbers[prefix] == nil
            && headingIds.numbers[prefix] == nil
        {
            survey.paragraphsAreTasks = true
            survey.ids.prefixes.insert(prefix)
        }
    }

    private mutating func learnFromTables() {
        // Tables that only report on tasks have ranges of them, too.
        if survey.ids.prefixes.isEmpty {
            survey.ids.notation = tableNotation
            for (shape, keys) in tableIds.compounds { learn(shape, keys) }
            learnPrefixes(tableIds.numbers, unlike: Surveyor.foreign)
            learnDashedPrefixes(tableIds)
            survey.ids.twofold.formUnion(tableIds.dashed.keys.filter { tableIds.numbers[$0] == nil })
        }
        for (prefix, keys) in tableIds.dashed where keys.count(where: \.value) > 1 {
            survey.ids.notation.learn(dashedPrefix: prefix)
        }
    }

    /// Learns what stands in front of ids such as `KB4-61`. `P1-2` and `P1-3` may speak of priorities, `P1-002` does not.
    private mutating func learnDashedPrefixes(_ ids: KnownIds) {
        for (prefix, found) in ids.dashed where found.count > 1 {
            let isSure = found.count > 2 || found.values.allSatisfy { $0 }
            if DocumentIds.dotted.contains(prefix) ? isSure : !Surveyor.foreign.contains(prefix) {
                survey.ids.prefixes.insert(prefix)
            }
        }
    }

    /// Learns the ids of two parts that several tasks have; the letters that number groups of tasks then: `M` where tasks
    /// are called `M1-T3`. A heading such as "M1-S2" may name a story, and a row of a table what it reports on, so that
    /// only tasks by convention count there.
    private mutating func learnCompounds() -> Set<String> {
        var compounds = itemIds.compounds
        for (shape, keys) in headingIds.compounds {
            let isTask = keys.first.map { $0.memberLetters.isEmpty || Self.isMember($0) } ?? false
            if isTask || compounds[shape] != nil { compounds[shape, default: []].formUnion(keys) }
        }
        for (shape, keys) in tableIds.compounds where keys.first.map(Self.isMember) ?? false {
            compounds[shape, default: []].formUnion(keys)
        }
        var groups: Set<String> = []
        for (shape, keys) in compounds where learn(shape, keys) {
            // All ids of one shape have the same letters.
            guard let key = keys.first, Self.isMember(key) else { continue }
            if !Identifier.Key.conventional.contains(key.groupLetters) { groups.insert(key.groupLetters) }
        }
        return groups
    }

    /// Learns what stands in front of the numbers of several ids, unless it numbers other things.
    private mutating func learnPrefixes<Number>(_ ids: [String: Set<Number>], unlike foreign: Set<String>) {
        for (prefix, numbers) in ids where numbers.count > 1 && !foreign.contains(prefix) {
            survey.ids.prefixes.insert(prefix)
        }
    }

    /// Whether the second part is that of a task by convention.
    private static func isMember(_ key: Identifier.Key) -> Bool {
        Identifier.Key.conventional.contains(key.memberLetters)
    }

    /// Whether the ids of one shape are those of tasks.
    @discardableResult
    private mutating func learn(_ shape: String, _ keys: Set<Identifier.Key>) -> Bool {
        guard keys.count > 1, let first = keys.first, !Self.foreign.contains(first.memberLetters) else { return false }
        survey.ids.notation.learn(compoundShape: shape)
        survey.ids.prefixes.formUnion(keys.map(\.prefix))
        return true
    }

    /// The numbers of ids by what stands in front of them.
    private struct KnownIds {
        fileprivate(set) var numbers: [String: Set<[Int]>] = [:]
        /// Ids of two parts by what they have in common.
        fileprivate(set) var compounds: [String: Set<Identifier.Key>] = [:]
        /// Ids with a second number behind a dash, and whether zeros fill it.
        fileprivate(set) var dashed: [String: [Identifier.Key: Bool]] = [:]

        var kinds: Int { numbers.count + compounds.count + dashed.count }

        func knows(_ prefix: String) -> Bool { numbers[prefix] != nil || dashed[prefix] != nil }

        /// Counts the id at the beginning of a text, if there is one with letters.
        mutating func count(_ source: SourceText, _ text: Range<Int>, _ notation: inout IdentifierNotation) {
            let tags = Tags(source, in: text)
            guard
                let found = LeadingIdentifier.match(source, in: tags.end..<text.upperBound)
                    ?? LeadingIdentifier.match(source, in: text)
            else { return }
            let key = found.identifier.key
            guard !key.prefix.isEmpty, key.prefix != "#", !found.identifier.isInsideWord, !found.isPlural else {
                return
            }
            if let shape = key.compoundShape {
                compounds[shape, default: []].insert(key)
                return
            }
            if found.identifier.endsInNumber {
                dashed[key.prefix, default: [:]][key] = found.identifier.endsInFilledNumber
            } else {
                numbers[key.prefix, default: []].insert(key.numbers)
            }
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
