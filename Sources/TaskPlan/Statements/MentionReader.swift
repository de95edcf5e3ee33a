import MarkdownOutline
import SourceText

/// Finds what statements name beside items: ranges of ids, and phases, stories and groups that no heading has.
///
/// It reads the lines that ``StatementReader`` reads, and changes nothing in what that one makes of them.
struct MentionReader {
    /// What was found, in document order.
    struct Result: Sendable {
        var ranges: [Plan.RangeReference] = []
        var groups: [Plan.UnresolvedGroup] = []
    }

    private let outline: Outline
    private let structure: Structure
    private let survey: Survey
    private let order: OrderPlaces
    private let numbers: GroupNumbers
    private var names: NamedGroups
    private let hasDottedIds: Bool
    private var result = Result()

    /// - Complexity: O(*n*) in the size of the document.
    static func read(_ outline: Outline, _ structure: Structure, _ survey: Survey, _ order: OrderPlaces) -> Result {
        var reader = MentionReader(
            outline: outline, structure: structure, survey: survey, order: order,
            numbers: GroupNumbers(structure, survey, outline.source), names: NamedGroups(structure, outline.source))
        for index in outline.blocks.indices { reader.readBlock(index) }
        return reader.result
    }

    private init(
        outline: Outline, structure: Structure, survey: Survey, order: OrderPlaces, numbers: GroupNumbers,
        names: NamedGroups
    ) {
        self.outline = outline
        self.structure = structure
        self.survey = survey
        self.order = order
        self.numbers = numbers
        self.names = names
        hasDottedIds = structure.hasDottedIds
    }

    private var source: SourceText { outline.source }

    private mutating func readBlock(_ index: Int) {
        let section = structure.sectionOfBlock[index]
        if let section, structure.sections[section].kind == .example, structure.ownerOfBlock[index] == nil { return }
        switch outline.blocks[index].kind {
        case .heading:
            for line in outline.content(of: index) { readText(line, place: .heading) }
        case .item, .paragraph:
            guard !outline.isTextOfItem(index) else { return }
            let lines = outline.content(of: index)
            if let table = Table(source, lines: lines) {
                readTable(table)
            } else {
                let owner = structure.ownerOfBlock[index]
                let mayState = structure.isInside(.dependencies, section) && !structure.isInside(.criteria, section)
                for line in lines { readLine(line, owner: owner, isStatement: mayState && owner == nil) }
            }
        case .fencedCode(let info) where structure.isInside(.dependencies, section):
            guard ["", "text", "txt", "ascii", "plaintext", "plain"].contains(source.string(info).lowercased()) else {
                return
            }
            for line in outline.content(of: index) { readText(line, place: .statement) }
        default: break
        }
    }

    // MARK: - Lines

    private mutating func readTable(_ table: Table) {
        let columns = Set(
            table.header.cells.indices.filter {
                DependencyKeys.lexicon.meaning(of: table.header.cells[$0], in: source.folded) != nil
            })
        for row in table.rows {
            for (index, cell) in row.cells.enumerated() {
                if columns.contains(index) { readField(cell) } else { readText(cell, place: .text) }
            }
        }
    }

    private mutating func readLine(_ line: Range<Int>, owner: Int?, isStatement: Bool) {
        for piece in FieldPieces(source, line, isDetail: owner != nil) {
            if let field = FieldLine(source, piece),
                DependencyKeys.lexicon.meaning(of: field.key, in: source.folded) != nil
            {
                readField(field.value)
            } else if isStatement {
                readStatement(piece)
            } else if let owner {
                readOwned(piece, owner: owner)
            } else {
                readText(piece, place: .text)
            }
        }
    }

    /// The value of a field that names prerequisites or dependents.
    private mutating func readField(_ value: Range<Int>) {
        let tokens = StatementLexer.tokens(source, value, survey: survey, numbersAreIds: true)
        addRanges(tokens, place: .statement)
        addGroups(tokens)
        addNames(names.unknown(inField: tokens))
    }

    private mutating func readStatement(_ line: Range<Int>) {
        guard order.first(in: line) != nil else { return readText(line, place: .text) }
        let tokens = StatementLexer.tokens(
            source, line, survey: survey, numbersAreIds: false, dottedAreIds: hasDottedIds)
        addRanges(tokens, place: .statement)
        addGroups(tokens)
        addNames(names.unknown(tokens, hasSubject: false))
    }

    /// The text of an item: what stands behind a connective may be a statement. Bare numbers are ids only in clauses that
    /// state something.
    private mutating func readOwned(_ line: Range<Int>, owner: Int) {
        guard let start = order.first(in: line) else { return readText(line, place: .text) }
        guard mayMention(line) else { return }
        let isNumbered = structure.items[owner].id?.key.prefix.isEmpty == true
        let tokens = StatementLexer.tokens(source, line, survey: survey, numbersAreIds: isNumbered, isProse: true)
        let clauses = SuffixFinder.clauses(tokens, includesPostfix: true)
        if isNumbered {
            for clause in clauses { addRanges(Array(clause), place: .statement) }
        } else {
            addRanges(tokens.filter { $0.range.lowerBound < start }, place: .text)
            addRanges(tokens.filter { $0.range.lowerBound >= start }, place: .statement)
        }
        for clause in clauses { addGroups(Array(clause)) }
    }

    private mutating func readText(_ line: Range<Int>, place: Plan.RangeReference.Place) {
        guard mayHoldRange(line) else { return }
        let tokens = StatementLexer.tokens(source, line, survey: survey, numbersAreIds: false)
        addRanges(tokens, place: place)
    }

    /// Whether something stands in a line that ranges, or references to phases, stories and groups, cannot do without.
    private func mayMention(_ line: Range<Int>) -> Bool {
        let bytes = source.bytes
        for index in line {
            switch bytes[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "+"), 0xE2...: return true
            case UInt8(ascii: ".") where index > line.lowerBound && bytes[index - 1] == bytes[index]: return true
            default: continue
            }
        }
        return StatementWords.mentions.contains { $0.first(in: line, of: source) != nil }
            || source.wordStarts.starts(in: line).contains { index in
                StoryMention.number(source.folded, at: index, end: line.upperBound) != nil
            }
    }

    /// Whether something that may join two ids stands close behind a digit.
    private func mayHoldRange(_ line: Range<Int>) -> Bool {
        let bytes = source.bytes
        var index = line.lowerBound
        while let digit = bytes.firstDigit(in: index..<line.upperBound) {
            index = digit + 1
            let end = min(index + MentionReader.farthestJoint, line.upperBound)
            while index < end, !bytes[index].isDigit {
                let next = index + 1 < line.upperBound ? bytes[index + 1] : 0
                if mayJoin(bytes[index], bytes[index - 1], next), mayEndRange(index + 1, line.upperBound) {
                    return true
                }
                index += 1
            }
        }
        return false
    }

    /// Whether a digit stands near enough behind what joins two ids to be that of the second.
    private func mayEndRange(_ start: Int, _ end: Int) -> Bool {
        let bytes = source.bytes
        let joint = min(start + MentionReader.longestJoint, end)
        var index = start
        while index < joint, !bytes[index].isBlank, !bytes[index].isDigit { index += 1 }
        while index < end, bytes[index].isBlank { index += 1 }
        return bytes[index..<min(index + MentionReader.farthestNumber, end)].contains(where: \.isDigit)
    }

    /// What joins two ids, in bytes: "through" is the longest.
    private static let longestJoint = 8
    /// In bytes: the longest letters of an id and a sign behind them.
    private static let farthestNumber = 24

    /// How far behind a digit what joins two ids begins, in bytes.
    private static let farthestJoint = 3

    /// Whether a byte may begin what joins two ids: a dash, `..`, "to", "through" or "bis".
    private func mayJoin(_ byte: UInt8, _ before: UInt8, _ behind: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "~"), 0xE2...: true
        case UInt8(ascii: "."): behind == byte
        case UInt8(ascii: "t"), UInt8(ascii: "b"): !before.isAlphanumeric
        default: false
        }
    }

    // MARK: - Findings

    private mutating func addRanges(_ tokens: [StatementToken], place: Plan.RangeReference.Place) {
        for token in tokens {
            for reference in idReferences(of: token) where !reference.isSingle && !reference.isFamily {
                result.ranges.append(.init(first: reference.first, last: reference.last, place: place))
            }
        }
    }

    /// The ids of a token; of code, those that are all that stands in it.
    private func idReferences(of token: StatementToken) -> [IdReference] {
        switch token.kind {
        case .ids(let references): return references
        case .word("`") where token.range.count > 2:
            let code = token.range.lowerBound + 1..<token.range.upperBound - 1
            let tokens = StatementLexer.tokens(source, code, survey: survey, numbersAreIds: false)
            guard tokens.count == 1, case .ids(let references) = tokens[0].kind else { return [] }
            return references
        default: return []
        }
    }

    private mutating func addGroups(_ tokens: [StatementToken]) {
        let clauses = tokens.indices.split { tokens[$0].isStop }
        for clause in clauses {
            // "Does not need Phase 9" and "Phase 9 is optional" ask for nothing.
            let isDenied = clause.contains { tokens[$0].isNegation }
            for index in clause where !isDenied && numbers.isUnknown(tokens[index]) {
                if isOfOtherDocument(tokens, index) { continue }
                result.groups.append(.init(name: source.string(tokens[index].range), range: tokens[index].range))
            }
        }
    }

    private mutating func addNames(_ ranges: [Range<Int>]) {
        for range in ranges { result.groups.append(.init(name: source.string(range), range: range)) }
    }

    /// "Phase 9 of the parent plan", "spec-002 Phase 9".
    private func isOfOtherDocument(_ tokens: [StatementToken], _ index: Int) -> Bool {
        let behind = tokens[index].range.upperBound
        for word in [" of ", " from ", " in "] where source.folded[behind...].starts(with: word.utf8) { return true }
        guard index > 0, case .word(let word) = tokens[index - 1].kind else { return false }
        return word.utf8.contains { $0.isDigit || $0.isOne(of: "/`-") }
    }
}

extension Outline {
    /// Whether a paragraph is the first line of a list item, so that it is read with the item.
    package func isTextOfItem(_ index: Int) -> Bool {
        guard let parent = blocks[index].parent, case .item = blocks[parent].kind else { return false }
        if case .paragraph = blocks[index].kind {
            return blocks[parent].lines.lowerBound == blocks[index].lines.lowerBound
        }
        return false
    }
}
