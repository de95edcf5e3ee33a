import SourceText

/// Cuts a line into the tokens of a statement about order.
struct StatementLexer {
    let source: SourceText
    private let ids: DocumentIds
    let end: Int
    private(set) var index: Int
    /// Bare numbers are ids: in fields of numbered plans, and behind the word "task".
    private var numbersAreIds: Bool
    private let alwaysNumbers: Bool
    /// The text tells of many things: a number behind a word, or in front of a noun, counts something.
    private let isProse: Bool
    /// Numbers with dots are ids where no word stands in front of them.
    private var dotted: DottedNumbers
    private(set) var tokens: [StatementToken] = []
    /// Open parentheses: what stands in them does not end a list of numbers.
    private var depth = 0
    /// An id in a code span was opened: the next backtick closes it.
    private var isInCode = false

    static func tokens(
        _ source: SourceText, _ range: Range<Int>, survey: Survey, numbersAreIds: Bool, dottedAreIds: Bool = false,
        isProse: Bool = false
    ) -> [StatementToken] {
        var lexer = StatementLexer(
            source, range, survey, numbersAreIds, DottedNumbers(areIds: dottedAreIds), isProse: isProse)
        while lexer.index < lexer.end { lexer.next() }
        return lexer.tokens
    }

    private init(
        _ source: SourceText, _ range: Range<Int>, _ survey: Survey, _ numbersAreIds: Bool, _ dotted: DottedNumbers,
        isProse: Bool
    ) {
        self.source = source
        ids = survey.ids
        index = range.lowerBound
        end = range.upperBound
        self.numbersAreIds = numbersAreIds
        alwaysNumbers = numbersAreIds
        self.isProse = isProse
        self.dotted = dotted
    }

    private static let usualCount = 16

    /// "T002 ∥ T003": the tasks on both sides of such a mark run side by side.
    static let sideBySide: [StaticString] = ["·", "∥", "‖"]

    var bytes: [UInt8] { source.bytes }

    private mutating func add(_ kind: StatementToken.Kind, to stop: Int) {
        if tokens.isEmpty { tokens.reserveCapacity(StatementLexer.usualCount) }
        tokens.append(StatementToken(kind: kind, range: index..<stop))
        if case .open = kind { depth += 1 }
        if case .close = kind { depth = max(0, depth - 1) }
        dotted.pass(kind, depth: depth)
        index = stop
    }

    private mutating func next() {
        let byte = bytes[index]
        if byte == UInt8(ascii: "`") {
            readBacktick()
        } else if let next = possessive() {
            index = next
        } else if byte >= 0x80, let mark = Self.sideBySide.first(where: { bytes[index..<end].starts(with: $0) }) {
            add(.separator, to: index + mark.utf8CodeUnitCount)
        } else if byte.isBlank || byte.isOne(of: "*_`\"'") {
            index += 1
        } else if let arrow = ArrowGlyph.match(bytes, at: index, end: end) {
            add(.arrow(isReversed: arrow.isReversed), to: arrow.end)
        } else if let glyph = StatusGlyph.match(bytes, at: index, end: end)?.end
            ?? Pictogram.length(bytes, at: index, end: end).map({ index + $0 })
        {
            // A pictogram between words separates them like a dash.
            if tokens.isEmpty { index = glyph } else { add(.stop, to: glyph) }
        } else if byte.isWordByte || byte == UInt8(ascii: "#") {
            readWord()
        } else {
            readMark(byte)
        }
    }

    /// Behind the ending of "US2's T037", which says no more than "US2 T037".
    private func possessive() -> Int? {
        guard bytes[index] == UInt8(ascii: "'") || bytes[index] == 0xE2, let last = tokens.last,
            last.range.upperBound == index, OperandReader.isReference(last)
        else {
            return nil
        }
        for mark: StaticString in ["'s", "’s"] where bytes[index..<end].starts(with: mark) {
            let next = index + mark.utf8CodeUnitCount
            return next == end || bytes[next].isBlank ? next : nil
        }
        return nil
    }

    /// The inside and the end of a code span that some backticks open here: as many close it.
    private func codeSpan(_ ticks: Int) -> (inside: Range<Int>, end: Int)? {
        let tick = UInt8(ascii: "`")
        let limit = min(end, index + Self.longestSpan)
        var start = index + ticks
        while start < limit, let close = bytes.firstIndex(of: tick, in: start..<limit) {
            let run = bytes[close..<end].prefix { $0 == tick }.count
            if run == ticks { return (index + ticks..<close, close + run) }
            start = close + run
        }
        return nil
    }

    private static let longestSpan = 1_000

    /// What stands in a code span is one word, unless it is an id.
    private mutating func readBacktick() {
        let ticks = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }.count
        if !isInCode, let span = codeSpan(ticks) {
            isInCode = ids(at: span.inside.lowerBound, numbers: numbersAreIds)?.end == span.inside.upperBound
            if !isInCode { return add(.word("`"), to: span.end) }
        } else {
            isInCode = false
        }
        index += ticks
    }

    // MARK: - Marks

    private mutating func readMark(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "|"):
            add(.separator, to: index + 1)
        case UInt8(ascii: ";"): add(.stop, to: index + 1)
        case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["): add(.open, to: index + 1)
        case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"): add(.close, to: index + 1)
        case UInt8(ascii: ":"): add(.colon, to: index + 1)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if index + 1 >= end || bytes[index + 1].isBlank || bytes[index + 1].isOne(of: "*_") {
                add(.stop, to: index + 1)
            } else {
                index += 1
            }
        case UInt8(ascii: "-"): add(.stop, to: index + 1)
        default: index += 1
        }
    }

    // MARK: - Words

    private mutating func readWord() {
        if let wide = wideMark() {
            add(wide, to: index + 3)
        } else if let reference = reference() {
            add(reference.kind, to: reference.end)
        } else if let keyword = keyword() {
            add(keyword.kind, to: keyword.end)
        } else {
            readPlainWord()
        }
        if numbersAreIds, !alwaysNumbers, depth == 0, tokens.last?.isWord == true { numbersAreIds = false }
    }

    /// The longest of the words and connectives that begin here.
    private func keyword() -> (kind: StatementToken.Kind, end: Int)? {
        let word = StatementWords.lexicon.match(source.folded, at: index, end: end)
        let connective = Connective.lexicon.match(source.folded, at: index, end: end)
        if let connective, connective.end >= word?.end ?? 0 { return (.connective(connective.meaning), connective.end) }
        return word.map { ($0.meaning, $0.end) }
    }

    private func wideMark() -> StatementToken.Kind? {
        guard bytes[index] >= 0xE2, index + 2 < end else { return nil }
        switch source.string(index..<index + 3) {
        case "—", "–", "。", "；": return .stop
        case "、", "，": return .separator
        case "（", "「": return .open
        case "）", "」": return .close
        case "：": return .colon
        case "・": return .separator
        default: return nil
        }
    }

    private mutating func readPlainWord() {
        var stop = index
        if bytes[stop] >= 0xE3 {
            // Scripts without spaces: one character at a time, so that keywords behind are found.
            stop += 1
            while stop < end, bytes[stop].isContinuation { stop += 1 }
        } else {
            while stop < end,
                bytes[stop].isWordByte && bytes[stop] < 0xE2 || bytes[stop].isOne(of: "-_'") && stop > index
            { stop += 1 }
            // A path is one word: ids in it belong to other documents.
            if stop < end, bytes[stop] == UInt8(ascii: "/") || bytes[stop] == UInt8(ascii: ".") {
                var path = stop
                while path < end, bytes[path].isAlphanumeric || bytes[path].isOne(of: "-_./") { path += 1 }
                if source.bytes[stop..<path].contains(where: { $0.isAlphanumeric }), isPath(index..<path) {
                    stop = path
                }
            }
        }
        if stop == index { stop += 1 }
        add(.word(String(decoding: source.folded[index..<stop], as: UTF8.self)), to: stop)
    }

    /// `002-auth/T014`, `src/a.py`: not all of the parts between slashes are ids.
    private func isPath(_ range: Range<Int>) -> Bool {
        let text = bytes[range]
        return text.contains(UInt8(ascii: "/")) && text.contains { $0.isOne(of: ".-") }
            || !PathShape.paths(text, isCode: false).isEmpty
    }

    // MARK: - References

    private mutating func reference() -> (kind: StatementToken.Kind, end: Int)? {
        if let lettered = ids(at: index, numbers: false) {
            return (.ids(lettered.references.map { markBare($0) }), lettered.end)
        }
        if StatementWords.numbered.match(source.folded, at: index, end: end) != nil
            || StoryMention.number(source.folded, at: index, end: end) != nil
        {
            return numbered()
        }
        if let phase = ordinalPhase() { return phase }
        // Without numbers they were looked for above.
        // "(after line 16)", "(requires Node 18)"
        guard numbersAreIds, !isProse || tokens.last?.isWord != true else { return nil }
        return ids(at: index, numbers: true).map { (.ids($0.references), $0.end) }
    }

    /// What stands here as a word with numbers behind it.
    private mutating func numbered() -> (kind: StatementToken.Kind, end: Int)? {
        if let task = StatementWords.taskWord.match(source.folded, at: index, end: end) {
            var next = task.end
            while next < end,
                bytes[next] == .space || bytes[next] == UInt8(ascii: "#") || bytes[next] == UInt8(ascii: ":")
            { next += 1 }
            if next < end, let ids = ids(at: next, numbers: true) {
                if ids.references[0].first.key.prefix.isEmpty, isOtherPlansWord() {
                    return (.word("task"), endOfNumbers(at: ids.end))
                }
                numbersAreIds = true
                return (.ids(ids.references), ids.end)
            }
            return nil
        }
        if !ids.storyLettersMakeIds,
            let stories = numberList(StoryMention.word, marksAsStory: true)
        {
            return (.stories(stories.numbers), stories.end)
        }
        if let phases = numberList(StatementWords.phaseWord, marksAsStory: false) {
            return (.phases(phases.numbers), phases.end)
        }
        if let groups = numberList(StatementWords.groupWord, marksAsStory: false) {
            return (.groups(groups.numbers), groups.end)
        }
        return section()
    }

    private func markBare(_ reference: IdReference) -> IdReference {
        var reference = reference
        reference.isBare = reference.first.key.prefix.isEmpty && !numbersAreIds
        return reference
    }

    /// One id or range; longer lists are made of several tokens.
    func ids(at start: Int, numbers: Bool) -> (references: [IdReference], end: Int)? {
        guard let first = identifier(at: start, numbers: numbers) else { return nil }
        if let stop = familyEnd(behind: first) {
            return ([IdReference(first: first, last: nil, isOpen: false, isFamily: true)], stop)
        }
        var references: [IdReference] = []
        var stop = first.range.upperBound
        if stop < end, bytes[stop] == UInt8(ascii: "+"), stop + 1 >= end || !bytes[stop + 1].isAlphanumeric {
            return ([IdReference(first: first, last: nil, isOpen: true)], stop + 1)
        }
        if let onward = StatementWords.onward.match(source.folded, at: skipBlanks(stop), end: end) {
            return ([IdReference(first: first, last: nil, isOpen: true)], onward.end)
        }
        var last: Identifier?
        while let dash = rangeDash(at: stop), let next = rangeEnd(at: dash, like: first) {
            if last == nil {
                last = next
            } else {
                references.append(IdReference(first: next, last: nil, isOpen: false))
            }
            stop = next.range.upperBound
        }
        references.insert(IdReference(first: first, last: last, isOpen: false), at: 0)
        return (references, stop)
    }

    private func identifier(at start: Int, numbers: Bool) -> Identifier? {
        guard start < end else { return nil }
        if bytes[start] == UInt8(ascii: "#") { return hashed(at: start) }
        guard let id = ids.notation.identifier(source, at: start, end: end) else { return nil }
        if id.key.prefix.isEmpty { return (numbers || isDotted(id)) && !isQuantity(id) ? id : nil }
        return ids.accepts(id.key) ? id : nil
    }

    /// `1.2`, but not `~1.2`, `>= 1.2` or `$1.2`.
    private func isDotted(_ id: Identifier) -> Bool {
        guard dotted.mayBeIds, id.key.letter.isEmpty, id.key.numbers.count > 1 || familyEnd(behind: id) != nil
        else { return false }
        if tokens.last?.isArrow == true { return true }
        let before = bytes[..<id.range.lowerBound].last { !$0.isBlank }
        return before.map { !$0.isOne(of: "~<>=$^") } ?? true
    }

    /// The end of `3.x` behind the `3`. Ranges of such are not read.
    private func familyEnd(behind id: Identifier) -> Int? {
        let dot = id.range.upperBound
        guard dot + 1 < end, bytes[dot] == UInt8(ascii: "."), bytes[dot + 1].isOne(of: "xX"),
            dot + 2 == end || !bytes[dot + 2].isWordByte, rangeDash(at: dot + 2) == nil
        else { return nil }
        return dot + 2
    }

    private func hashed(at start: Int) -> Identifier? {
        guard let number = IdentifierShape.match(source, at: start + 1, end: end), number.key.prefix.isEmpty else {
            return nil
        }
        return Identifier(
            text: source.string(start..<number.range.upperBound), range: start..<number.range.upperBound,
            key: number.key)
    }

    /// `3 tests`, `2.5 hours`: a number in front of a noun counts something.
    private func isQuantity(_ id: Identifier) -> Bool {
        var next = id.range.upperBound
        guard next < end, bytes[next] == .space, !alwaysNumbers || isProse else { return false }
        next = skipBlanks(next)
        return next < end && bytes[next].isLetter
            && StatementWords.lexicon.match(source.folded, at: next, end: end) == nil
            && StatementWords.rangeWord.match(source.folded, at: next, end: end) == nil
            && Connective.lexicon.match(source.folded, at: next, end: end) == nil
    }

    /// Behind a dash between two ids.
    func rangeDash(at start: Int) -> Int? {
        var index = skipBlanks(start)
        let spaced = index > start
        if spaced, let word = StatementWords.rangeWord.match(source.folded, at: index, end: end) {
            return skipBlanks(word.end)
        }
        guard index < end, bytes[index].isOne(of: "-~.") || bytes[index] >= 0xE2 else { return nil }
        for mark in Self.dashes where bytes[index..<end].starts(with: mark) {
            index += mark.utf8CodeUnitCount
            // An ellipsis may have three stops.
            if bytes[index - 1] == UInt8(ascii: "."), index < end, bytes[index] == UInt8(ascii: ".") { index += 1 }
            let next = skipBlanks(index)
            return spaced && next == index ? nil : next
        }
        return nil
    }

    private static let dashes: [StaticString] = ["-", "–", "—", "〜", "～", "~", "..", "‑", "至", "到"]

    private func rangeEnd(at start: Int, like first: Identifier) -> Identifier? {
        guard start < end, let last = ids.notation.identifier(source, at: start, end: end) else { return nil }
        if last.key.prefix == first.key.prefix {
            return last.key.numbers.count == first.key.numbers.count || first.key.prefix.isEmpty ? last : nil
        }
        // `T004-014`: the letters are not repeated.
        guard last.key.prefix.isEmpty, last.key.numbers.count == 1, first.key.numbers.count == 1 else { return nil }
        let key = Identifier.Key(
            prefix: first.key.prefix, numbers: last.key.numbers, letter: last.key.letter, suffix: "")
        return Identifier(text: last.text, range: last.range, key: key)
    }

    func skipBlanks(_ start: Int) -> Int {
        var index = start
        while index < end, bytes[index].isBlank { index += 1 }
        return index
    }
}
