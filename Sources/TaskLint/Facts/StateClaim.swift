import SourceText
import TaskPlan

/// A state that a line or a heading claims in so many words or by a glyph: `✅ DONE`, `(completed)`, `— 进行中`.
struct StateClaim {
    let status: Plan.Status
    /// The bytes of glyph and word.
    let range: Range<Int>
    /// Whether it is said in words, too.
    let hasWord: Bool

    /// The claim that a text begins with, as the value of a field or the text of a cell: `✅ Completed (5/5)`.
    ///
    /// - Parameter legend: what the document says its glyphs mean.
    static func leading(_ plan: Plan, _ range: Range<Int>) -> StateClaim? {
        let source = plan.source
        var index = skipMarks(source, range.lowerBound, range.upperBound)
        let start = index
        var status: Plan.Status?
        if let box = Box.match(source, at: index, end: range.upperBound) {
            status = ["x", "X"].contains(box.mark) ? .done : nil
            index = skipMarks(source, box.end, range.upperBound)
        }
        while let glyph = StatusGlyph.match(source.bytes, at: index, end: range.upperBound) {
            status = plan.legend.state(of: glyph.glyph.glyph, usual: glyph.glyph.status)
            index = glyph.end
            let next = skipMarks(source, index, range.upperBound)
            guard next < range.upperBound else { break }
            index = next
        }
        // Tables without meanings are asked as such: that needs no generic code.
        let already = ClaimWords.already.match(source.folded, at: index, end: range.upperBound)
        if let already { index = skipMarks(source, already.end, range.upperBound) }
        if let word = ClaimWords.states.match(source.folded, at: index, end: range.upperBound),
            already == nil || skipMarks(source, word.end, range.upperBound) == range.upperBound,
            endsClaim(source, word.end, range.upperBound)
        {
            return StateClaim(status: word.meaning, range: start..<word.end, hasWord: true)
        }
        guard let status, index > start, already == nil, endsClaim(source, index, range.upperBound) else { return nil }
        var end = index
        while end > start, source.bytes[end - 1].isBlank || source.bytes[end - 1].isOne(of: "*_") { end -= 1 }
        return StateClaim(status: status, range: start..<end, hasWord: false)
    }

    /// The claim that is all that a text says, with a glyph beside the word: `✅ Completed (2026-01-02)`.
    static func whole(_ plan: Plan, _ range: Range<Int>) -> StateClaim? {
        let source = plan.source
        guard
            StatusGlyph.first(
                in: range.lowerBound..<min(range.upperBound, range.lowerBound + longestRemark), of: source.bytes)
                != nil,
            let claim = leading(plan, range), claim.hasWord
        else { return nil }
        var end = trimmedEnd(source, range)
        if let bracket = openingBracket(source, claim.range.upperBound, end) { end = bracket.start }
        let rest = claim.range.upperBound..<max(claim.range.upperBound, end)
        let hasMore = rest.contains { index in
            source.bytes[index].isAlphanumeric
                || (0xC3...0xEF).contains(source.bytes[index]) && source.bytes[index] != 0xE2
                    && source.bytes[index] != 0xEF
        }
        return hasMore ? nil : claim
    }

    /// The claim that a text ends with, or makes before a remark at its end: `… ✅ DONE (PR 12)`, `… — completed`.
    static func trailing(_ plan: Plan, _ range: Range<Int>) -> StateClaim? {
        let source = plan.source
        if let claim = middle(plan, range) { return claim }
        var end = trimmedEnd(source, range)
        var remarks = 0
        while remarks < 2, let open = openingBracket(source, range.lowerBound, end) {
            let inner = open.inner..<open.innerEnd
            if let claim = leading(plan, inner), claim.hasWord || claim.range.upperBound == inner.upperBound {
                let rest = claim.range.upperBound..<inner.upperBound
                let isList =
                    ClaimWords.states.first(in: rest, of: source).map { $0.meaning != claim.status } ?? false
                let isNamed = !claim.hasWord && isObject(source, range.lowerBound, open.start)
                let isEnumerated = !rest.isEmpty && isShortList(source, rest)
                let isReason = claim.status == .blocked && !rest.isEmpty
                return isList || isEnumerated || isNamed || isReason ? nil : claim
            }
            end = trimmedEnd(source, range.lowerBound..<open.start)
            remarks += 1
        }
        guard end > range.lowerBound, !isQuoted(source, range.lowerBound, end - 1) else { return nil }
        return glyphBefore(plan, range.lowerBound, end) ?? wordBefore(plan, range.lowerBound, end, isBare: remarks == 0)
    }

    /// A glyph and its word, or a dash and a word in capitals, before the end: `… ✅ DONE - all tests pass`.
    private static func middle(_ plan: Plan, _ range: Range<Int>) -> StateClaim? {
        let source = plan.source
        guard
            source.bytes.firstBeyondASCII(in: range) != nil
                || source.bytes.firstIndex(of: UInt8(ascii: "-"), in: range) != nil
        else { return nil }
        var found: StateClaim?
        var (isCode, isQuote) = (false, false)
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            let byte = source.bytes[index]
            if byte == UInt8(ascii: "`") { isCode.toggle() }
            if byte == UInt8(ascii: "\"") { isQuote.toggle() }
            guard !isCode, !isQuote, byte >= 0x80 || byte == UInt8(ascii: "-") else { continue }
            if byte >= 0x80, !byte.isContinuation,
                let glyph = StatusGlyph.match(source.bytes, at: index, end: range.upperBound)
            {
                if let claim = leading(plan, index..<range.upperBound), claim.hasWord,
                    !isObject(source, range.lowerBound, index)
                {
                    found = claim
                }
                index = glyph.end - 1
            } else if let dash = dashLength(source, index, range.upperBound), index > range.lowerBound,
                source.bytes[index - 1].isBlank,
                let claim = leading(plan, index + dash..<range.upperBound), claim.hasWord, isLoud(source, claim.range)
            {
                found = claim
            }
        }
        return found
    }

    // MARK: - Ends

    private static let longestRemark = 80
    private static let longestMark = 32

    private static func trimmedEnd(_ source: SourceText, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, source.bytes[end - 1].isBlank || source.bytes[end - 1].isOne(of: "*_~.!|") {
            end -= 1
        }
        return end
    }

    /// The brackets that end a text, and what stands in them.
    private static func openingBracket(
        _ source: SourceText, _ start: Int, _ end: Int
    ) -> (start: Int, inner: Int, innerEnd: Int)? {
        guard end > start, source.bytes[end - 1].isOne(of: ")]") || source.bytes[end - 1] >= 0x80 else { return nil }
        for (open, close) in [("(", ")"), ("[", "]"), ("（", "）"), ("【", "】")] {
            guard end - start > close.utf8.count,
                source.bytes[start..<end].suffix(close.utf8.count)
                    .elementsEqual(close.utf8)
            else { continue }
            let innerEnd = end - close.utf8.count
            var index = innerEnd - 1
            while index >= start, innerEnd - index <= longestRemark {
                if source.bytes[index...].starts(with: open.utf8) {
                    return (index, index + open.utf8.count, innerEnd)
                }
                index -= 1
            }
        }
        return nil
    }

    private static func glyphBefore(_ plan: Plan, _ start: Int, _ end: Int) -> StateClaim? {
        let source = plan.source
        for index in max(start, end - longestMark)..<end
        where source.bytes[index] >= 0x80 && !source.bytes[index].isContinuation {
            guard let found = StatusGlyph.match(source.bytes, at: index, end: end), found.end == end else { continue }
            if isObject(source, start, index) || followsGlyph(source, start, index) { return nil }
            let status = plan.legend.state(of: found.glyph.glyph, usual: found.glyph.status)
            // `DONE ✅`
            let before = trimmedEnd(source, start..<index)
            if let word = wordBefore(plan, start, before, isBare: true) {
                return StateClaim(status: word.status, range: word.range.lowerBound..<end, hasWord: true)
            }
            return status.map { StateClaim(status: $0, range: index..<end, hasWord: false) }
        }
        return nil
    }

    /// A word that ends the text behind a dash, or in capitals.
    private static func wordBefore(_ plan: Plan, _ start: Int, _ end: Int, isBare: Bool) -> StateClaim? {
        let source = plan.source
        guard end > start, source.bytes[end - 1].isWordByte else { return nil }
        for index in source.wordStarts.starts(in: max(start, end - longestMark)..<end) {
            // Asked without its meaning first: that needs no generic code, and most words are none of these.
            guard ClaimWords.states.table.isPhrase(index..<end, in: source.folded),
                let word = ClaimWords.states.match(source.folded, at: index, end: end)
            else { continue }
            let before = trimmedEnd(source, start..<index)
            guard before > start else { return nil }
            let isLoud = isLoud(source, index..<end) && !isObject(source, start, index)
            if followsStatusKey(source, start, before) {
                return StateClaim(status: word.meaning, range: index..<end, hasWord: true)
            }
            if isLoud || followsDash(source, start, before) {
                return StateClaim(status: word.meaning, range: index..<end, hasWord: true)
            }
            return nil
        }
        return nil
    }

    /// Whether the word in front of a place, or a comma or slash there, makes what follows an object of the sentence.
    private static func isObject(_ source: SourceText, _ start: Int, _ index: Int) -> Bool {
        var end = index
        while end > start, source.bytes[end - 1].isBlank || source.bytes[end - 1].isOne(of: "*_([") { end -= 1 }
        guard end > start else { return false }
        if source.bytes[end - 1].isOne(of: ",/") { return true }
        var word = end
        while word > start, source.bytes[word - 1].isWordByte { word -= 1 }
        if word == end, source.bytes[end - 1] == UInt8(ascii: ":") {
            end -= 1
            word = end
            while word > start, source.bytes[word - 1].isWordByte { word -= 1 }
        }
        return ClaimWords.objects.isPhrase(word..<end, in: source.folded)
    }

    /// `, failed` or `/failed` behind a state: names beside it, rather than a remark about it.
    private static func isShortList(_ source: SourceText, _ rest: Range<Int>) -> Bool {
        if source.bytes[rest.lowerBound] == UInt8(ascii: "/") {
            return ClaimWords.states.first(in: rest, of: source) == nil
        }
        guard source.bytes[rest.lowerBound] == UInt8(ascii: ",") else { return false }
        let behind = source.bytes[rest.dropFirst()]
        return behind.count <= 24 && !behind.contains(where: \.isDigit) && behind.count { $0 == .space } <= 2
    }

    /// Whether another glyph of state stands right in front: a list of glyphs.
    private static func followsGlyph(_ source: SourceText, _ start: Int, _ index: Int) -> Bool {
        let end = trimmedEnd(source, start..<index)
        guard end > start else { return false }
        return (max(start, end - longestMark)..<end).contains { place in
            source.bytes[place] >= 0x80 && !source.bytes[place].isContinuation
                && StatusGlyph.match(source.bytes, at: place, end: end)?.end == end
        }
    }

    /// `… Status: done`
    private static func followsStatusKey(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 2, source.bytes[end - 1] == UInt8(ascii: ":") else { return false }
        var word = end - 1
        while word > start, source.bytes[word - 1].isWordByte { word -= 1 }
        return ClaimWords.statusKeys.isPhrase(word..<end - 1, in: source.folded)
    }

    private static func followsDash(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        if end - start >= 3,
            ["—", "–", "→", "：", "｜"].contains(where: { source.bytes[end - 3..<end].elementsEqual($0.utf8) })
        {
            return true
        }
        guard end - start >= 2 else { return false }
        return source.bytes[end - 1] == UInt8(ascii: "-") && source.bytes[end - 2].isBlank
            || source.bytes[end - 1] == UInt8(ascii: "|")
    }

    /// Length of a dash that separates: `—`, `–`, `- `.
    private static func dashLength(_ source: SourceText, _ index: Int, _ end: Int) -> Int? {
        let rest = source.bytes[index..<end]
        if rest.starts(with: "- ") { return 2 }
        return rest.starts(with: "—") || rest.starts(with: "–") ? 3 : nil
    }

    /// All letters are capitals, and there are at least three of them.
    private static func isLoud(_ source: SourceText, _ range: Range<Int>) -> Bool {
        let letters = source.bytes[range].filter(\.isLetter)
        return letters.count >= 3 && letters.allSatisfy(\.isCapital)
    }

    /// Whether a place is inside code marks or quotation marks that opened on the same line.
    private static func isQuoted(_ source: SourceText, _ start: Int, _ index: Int) -> Bool {
        var isCode = false
        var isQuote = false
        for position in start..<index {
            if source.bytes[position] == UInt8(ascii: "`") { isCode.toggle() }
            if source.bytes[position] == UInt8(ascii: "\"") { isQuote.toggle() }
        }
        return isCode || isQuote
    }

    // MARK: - Beginnings

    private static func skipMarks(_ source: SourceText, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_") { index += 1 }
        return index
    }

    /// Whether what follows a word adds to the claim rather than making another sentence of it.
    private static func endsClaim(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        let index = skipMarks(source, start, end)
        guard index < end else { return true }
        let byte = source.bytes[index]
        if byte.isDigit || byte.isOne(of: "()[]-,.;:!|/#~") { return true }
        // Pictograms have four bytes.
        if byte >= 0xF0 { return true }
        if byte >= 0x80 {
            let rest = source.bytes[index..<end]
            return ["—", "–", "，", "。", "：", "；", "（", "）", "、", "】", "→", "·"].contains { rest.starts(with: $0.utf8) }
                || StatusGlyph.match(source.bytes, at: index, end: end) != nil
        }
        return ClaimWords.followers.match(source.folded, at: index, end: end) != nil
    }
}
