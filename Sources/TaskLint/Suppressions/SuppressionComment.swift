import SourceText

/// An HTML comment that speaks to the linter: `<!-- tasklint-disable-next-line TL301: reason -->`.
///
/// The rules stand behind the word, with commas or blanks between them; without any, all rules are meant. What follows
/// the first colon is for people.
struct SuppressionComment: Sendable {
    /// What it asks for.
    enum Directive: String, CaseIterable, Sendable {
        case disable = "tasklint-disable"
        case enable = "tasklint-enable"
        case disableLine = "tasklint-disable-line"
        case disableNextLine = "tasklint-disable-next-line"
        case disableFile = "tasklint-disable-file"
    }

    /// A rule as it is named.
    struct Name: Sendable {
        let pattern: RulePattern
        let range: Range<Int>
    }

    /// What it asks for; nil if the word is none that the linter knows.
    let directive: Directive?
    /// Bytes of the word.
    let word: Range<Int>
    /// The rules it names.
    let names: [Name]
    /// Bytes from `<!--` to `-->`.
    let range: Range<Int>

    /// With what every word begins.
    static let beginning = "tasklint-"

    /// Reads the comment that stands at a place, if it is one for the linter.
    init?(_ source: SourceText, _ range: Range<Int>) {
        let bytes = source.bytes
        var index = SuppressionComment.skipBlanks(bytes, range.lowerBound + 4, range.upperBound)
        let wordStart = index
        while index < range.upperBound, bytes[index].isLetter || bytes[index] == UInt8(ascii: "-") { index += 1 }
        // Of `disable-->` the hyphens belong to the end of the comment.
        let end = range.upperBound - 3
        word = wordStart..<min(index, max(end, wordStart))
        let text = source.string(word)
        guard text.hasPrefix(SuppressionComment.beginning) else { return nil }
        directive = Directive(rawValue: text)
        names = SuppressionComment.names(source, word.upperBound..<max(end, word.upperBound))
        self.range = range
    }

    /// The names up to the colon.
    private static func names(_ source: SourceText, _ range: Range<Int>) -> [Name] {
        let bytes = source.bytes
        var names: [Name] = []
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] != UInt8(ascii: ":") {
            let start = index
            while index < range.upperBound, isPart(bytes[index]) { index += 1 }
            if index == start {
                index += 1
            } else {
                names.append(Name(pattern: RulePattern(source.string(start..<index)), range: start..<index))
            }
        }
        return names
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        !byte.isBlank && !byte.isLineEnd && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ":")
    }

    private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isBlank || bytes[index].isLineEnd { index += 1 }
        return index
    }
}
