import SourceText
import TaskPlan

/// The requirements that a plan refers to: those in its fields, and ids anywhere in its text.
struct RequirementReferences {
    /// One id in the text.
    struct Reference {
        let id: Identifier
        /// The task whose text or detail it is in.
        let item: Int?
        /// Whether it stands where nothing but ids does; otherwise it may be a part of a sentence.
        var isCertain = true
    }

    /// Ids and numbers in the order of the text.
    private(set) var references: [Reference] = []
    /// What stands inside a range of ids, the ends left out.
    private var insideRanges: Set<Identifier.Key> = []
    /// "All requirements".
    private(set) var coversAll = false

    private let source: SourceText
    private let prefixes: Set<String>

    /// - Parameter prefixes: those of the ids that are looked for outside of fields.
    init(_ context: LintContext, prefixes: Set<String>) {
        let plan = context.plan
        source = plan.source
        self.prefixes = prefixes
        let lines = context.facts.lines
        for line in lines.lines { read(line.range, item: line.place.item) }
        for section in plan.sections { read(section.title, item: nil) }
        for item in plan.items where item.form == .heading { read(item.title, item: item.index) }
        for (table, place) in lines.tables {
            for row in table.rows { read(row.range, item: place.item) }
        }
        references.sort { $0.id.range.lowerBound < $1.id.range.lowerBound }
    }

    private mutating func read(_ line: Range<Int>, item: Int?) {
        var fields: [Range<Int>] = []
        for piece in FieldPieces(source, line) {
            guard let field = FieldLine(source, piece), FieldKeys.kind(source, field.key) == .requirements else {
                continue
            }
            fields.append(field.value)
            readList(field.value, item: item)
        }
        var index = line.lowerBound
        var next = 0
        while index < line.upperBound {
            while next < fields.count, fields[next].upperBound <= index { next += 1 }
            if next < fields.count, fields[next].contains(index) {
                index = fields[next].upperBound
            } else if source.bytes[index].isLetter, index == line.lowerBound || !source.bytes[index - 1].isWordByte,
                let id = IdentifierShape.match(source, at: index, end: line.upperBound),
                prefixes.contains(id.key.prefix)
            {
                index = add(id, item: item, end: line.upperBound)
            } else if let word = RequirementWords.words.match(source.folded, at: index, end: line.upperBound),
                let id = RequirementWords.number(source, behind: word.end, end: line.upperBound)
            {
                index = readNumbers(from: id, item: item, end: line.upperBound)
            } else {
                index += 1
            }
        }
    }

    /// `Requirements 1.1, 2.3 and 4`: numbers for as long as nothing but commas stands between them.
    private mutating func readNumbers(from first: Identifier, item: Int?, end: Int) -> Int {
        var id: Identifier? = first
        var index = first.range.upperBound
        while let current = id {
            index = add(current, item: nil, end: end)
            var next = index
            while next < end, source.bytes[next].isBlank || source.bytes[next].isOne(of: ",;&/") { next += 1 }
            id =
                next > index
                ? IdentifierShape.match(source, at: next, end: end).flatMap { $0.key.prefix.isEmpty ? $0 : nil } : nil
        }
        return index
    }

    /// The value of a field: tokens between commas that are ids or numbers; prose is passed over.
    private mutating func readList(_ value: Range<Int>, item: Int?) {
        var start = value.lowerBound
        while start < value.upperBound {
            var end = start
            while end < value.upperBound, !isComma(end) { end += 1 }
            readToken(source.trimmed(start..<end), item: item)
            start = end + 1
        }
    }

    private func isComma(_ index: Int) -> Bool {
        if source.bytes[index].isOne(of: ",;") { return true }
        let rest = source.bytes[index...].prefix(3)
        return rest.elementsEqual("、".utf8) || rest.elementsEqual("，".utf8) || rest.elementsEqual("；".utf8)
    }

    private mutating func readToken(_ token: Range<Int>, item: Int?) {
        var index = token.lowerBound
        // The second and third byte of a comma of three bytes.
        while index < token.upperBound,
            source.bytes[index].isBlank || source.bytes[index].isContinuation
                || source.bytes[index].isOne(of: "*_`[(")
        {
            index += 1
        }
        if IdentifierShape.match(source, at: index, end: token.upperBound) == nil,
            let word = RequirementWords.words.match(source.folded, at: index, end: token.upperBound)
        {
            index = skipBlanks(word.end, token.upperBound)
        }
        if let word = Self.leadIns.match(source.folded, at: index, end: token.upperBound) {
            index = skipBlanks(word.end, token.upperBound)
        }
        if Self.all.match(source.folded, at: index, end: token.upperBound) != nil {
            coversAll = true
            return
        }
        readIDs(index..<token.upperBound, item: item)
    }

    /// Ids with nothing but "and" between them. If words follow, they are a sentence.
    private mutating func readIDs(_ text: Range<Int>, item: Int?) {
        var index = text.lowerBound
        let first = references.count
        while let id = IdentifierShape.match(source, at: index, end: text.upperBound) {
            index = skipBlanks(add(id, item: item, end: text.upperBound), text.upperBound)
            if let and = Self.connectives.match(source.folded, at: index, end: text.upperBound) {
                index = skipBlanks(and.end, text.upperBound)
            }
        }
        // `1.x` and `1.*` stand for the whole requirement.
        let isSentence =
            index < text.upperBound && !source.bytes[index].isOne(of: "*_`])(.-–:") && source.bytes[index] < 0x80
        if isSentence { for place in first..<references.count { references[place].isCertain = false } }
    }

    private func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, source.bytes[index].isBlank { index += 1 }
        return index
    }

    private static let connectives = PhraseTable("and, &, +, /, und, et, y, e, и, ve, 和, 及, と, および, 및")
    /// What may stand in front of a number in a field.
    private static let leadIns = PhraseTable(
        "ac, acs, acceptance criteria, acceptance criterion, criterion, criteria, us, story, 验收标准, 条")

    private static let all = PhraseTable(
        "all, 全部, 所有, すべて, 全て, 全要件, 모두, 전체, todos, todas, toutes, alle, все, tümü, tutti")

    /// Adds an id, and the other end of a range that it begins; where the text behind goes on.
    private mutating func add(_ id: Identifier, item: Int?, end: Int) -> Int {
        references.append(Reference(id: id, item: item))
        var index = id.range.upperBound
        while index < end, source.bytes[index].isBlank { index += 1 }
        for dash in ["-", "–", "—", "~", "..", "…", "to ", "through "]
        where source.bytes[index..<end].starts(with: dash.utf8) {
            var next = index + dash.utf8.count
            while next < end, source.bytes[next].isBlank || source.bytes[next] == UInt8(ascii: ".") { next += 1 }
            guard let last = IdentifierShape.match(source, at: next, end: end),
                last.key.prefix == id.key.prefix, last.key.numbers.count == id.key.numbers.count
            else { continue }
            references.append(Reference(id: last, item: item))
            noteRange(id.key, last.key)
            return last.range.upperBound
        }
        return id.range.upperBound
    }

    /// More ids than this are no range that somebody wrote by hand.
    private static let longestRange = 500

    private mutating func noteRange(_ first: Identifier.Key, _ last: Identifier.Key) {
        guard let low = first.numbers.last, let high = last.numbers.last, low < high, high - low <= Self.longestRange,
            first.numbers.dropLast() == last.numbers.dropLast()
        else { return }
        for number in low + 1..<high { insideRanges.insert(first.with(lastNumber: number)) }
    }

    /// Whether a requirement is referred to: by itself, by a part of it, as a part of something, or inside a range.
    func covers(_ key: Identifier.Key, _ named: Set<Identifier.Key>) -> Bool {
        if coversAll || named.contains(key) { return true }
        if key.prefix.isEmpty, key.numbers.count == 2 {
            let whole = Identifier.Key(numbers: [key.numbers[0]])
            if named.contains(whole) { return true }
        }
        return insideRanges.contains(key)
    }
}
