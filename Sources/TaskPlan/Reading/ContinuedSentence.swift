import SourceText

/// A sentence that a blank line cuts in two, as some formatters do behind the first line of an item:
/// "Write the tests in" and, indented below it, "tests/a.py".
enum ContinuedSentence {
    /// Whether the lines of a paragraph go on with the sentence that the lines of an item's text began.
    static func goesOn(_ source: SourceText, from text: [Range<Int>], to paragraph: [Range<Int>]) -> Bool {
        guard let end = text.last.map({ source.trimmed($0) }), let start = paragraph.first.map({ source.trimmed($0) }),
            let last = end.last, !start.isEmpty, !source.bytes[last].isOne(of: ".!?:;"),
            FieldLine(source, start) == nil
        else { return false }
        if source.bytes[last] == UInt8(ascii: ",") || hasOpenBracket(source, text) { return true }
        let word = (source.bytes[end].lastIndex(where: \.isBlank) ?? end.lowerBound - 1) + 1
        if Governor.lexicon.meaning(of: word..<end.upperBound, in: source.folded) != nil
            || unfinished.isPhrase(word..<end.upperBound, in: source.folded)
        {
            return true
        }
        // A capital begins a sentence of its own.
        return !source.bytes[start.lowerBound].isCapital
            && Governor.lexicon.match(source.folded, at: start.lowerBound, end: start.upperBound)?.meaning == .place
    }

    private static func hasOpenBracket(_ source: SourceText, _ lines: [Range<Int>]) -> Bool {
        var depth = 0
        for index in lines.joined() {
            if source.bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if source.bytes[index] == UInt8(ascii: ")") { depth -= 1 }
        }
        return depth > 0
    }

    /// Words that no sentence ends with.
    private static let unfinished = PhraseTable(
        """
        and, or, the, a, an, und, oder, der, die, das, den, dem, des, y, o, e, el, la, los, las, et, ou, le, les, du, os,
        и, или
        """)
}
