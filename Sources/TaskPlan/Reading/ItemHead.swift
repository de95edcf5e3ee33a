import SourceText

/// The beginning of an item's text: id, tags, title.
struct ItemHead: Sendable {
    let id: Identifier?
    let isParallel: Bool
    let labels: [String]
    let title: Range<Int>

    init(_ source: borrowing SourceText, _ text: Range<Int>, survey: borrowing Survey) {
        let front = Tags(source, in: text)
        var leading = LeadingIdentifier.match(source, in: front.end..<text.upperBound)
        // A tag in front of the id may be the id itself: `[T001] [US1]`.
        if !survey.ids.accepts(leading) { leading = LeadingIdentifier.match(source, in: text) }
        if !survey.ids.accepts(leading) { leading = nil }
        let isFirst = leading.map { $0.identifier.range.lowerBound < front.end } ?? false
        let tags = Tags(source, in: (leading?.end ?? text.lowerBound)..<text.upperBound)
        id = leading?.identifier ?? CommentedIdentifier.match(source, in: text)
        let before = leading == nil || isFirst ? [] : front.labels
        labels = before + tags.labels
        let rest = ItemHead.trim(
            source, (leading == nil ? tags.end : max(tags.end, leading?.end ?? 0))..<text.upperBound, of: text)
        let trailing = Tags.endsWithParallelMark(source, rest)
        isParallel =
            tags.isParallel || trailing != nil || (!before.isEmpty || leading != nil) && !isFirst && front.isParallel
        title = trailing.map { ItemHead.trim(source, rest.lowerBound..<$0.lowerBound, of: text) } ?? rest
    }

    /// The rest of a text without blanks, the punctuation behind an id, and marks of emphasis at its end that open in
    /// front of it.
    private static func trim(_ source: SourceText, _ range: Range<Int>, of text: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, !source.beginsOption(start..<range.upperBound) {
            if source.bytes[start].isOne(of: " \t:-") {
                start += 1
            } else if let separator = source.separatorLength(start..<range.upperBound) {
                start += separator
            } else {
                break
            }
        }
        let title = source.trimmed(start..<range.upperBound)
        guard let last = title.last, source.bytes[last].isOne(of: "*~_") else { return title }
        let front = text.lowerBound..<title.lowerBound
        let closes = ["**", "~~", "__"].contains { mark in
            source.bytes[title].suffix(2).elementsEqual(mark.utf8) && count(mark, in: front, of: source) % 2 == 1
                && count(mark, in: title, of: source) == 1
        }
        return closes ? title.lowerBound..<title.upperBound - 2 : title
    }

    private static func count(_ mark: String, in range: Range<Int>, of source: SourceText) -> Int {
        var count = 0
        var index = range.lowerBound
        while let found = source.find(mark, in: index..<range.upperBound) {
            count += 1
            index = found.upperBound
        }
        return count
    }
}

/// Ids that stand elsewhere on the line: `<!-- id: 4 -->`, `🆔 abc`, `[id:: abc]`.
enum CommentedIdentifier {
    private static let keys = ["<!-- id:", "<!--id:", "🆔", "[id::", "(id::"]

    private static let table = PhraseTable(PhraseList(keys), areWords: false)

    static func match(_ source: SourceText, in range: Range<Int>) -> Identifier? {
        guard table.first(in: range, of: source) != nil else { return nil }
        for key in keys {
            guard let found = source.find(key, in: range) else { continue }
            var start = found.upperBound
            while start < range.upperBound, source.bytes[start].isBlank { start += 1 }
            var end = start
            while end < range.upperBound, source.bytes[end].isAlphanumeric || source.bytes[end].isOne(of: "-_.") {
                end += 1
            }
            if end > start { return Identifier(naming: start..<end, in: source) }
        }
        return nil
    }
}

extension Identifier {
    /// An id of any shape, as a tool writes it for itself.
    init(naming range: Range<Int>, in source: SourceText) {
        let shape = IdentifierShape.match(source, at: range.lowerBound, end: range.upperBound)
        let key =
            shape.flatMap { $0.range == range ? $0.key : nil }
            ?? Key(prefix: source.string(range), numbers: [], letter: "", suffix: "")
        self.init(text: source.string(range), range: range, key: key)
    }
}

extension SourceText {
    /// Length of a sign beyond ASCII that parts an id from a title, where a text begins with one.
    func separatorLength(_ text: Range<Int>) -> Int? {
        guard let first = text.first, bytes[first] >= 0x80 else { return nil }
        let text = bytes[text]
        if text.starts(with: "—") || text.starts(with: "–") || text.starts(with: "：") { return 3 }
        return text.starts(with: "·") ? 2 : nil
    }

    /// Whether a text begins with an option of a command: `--dry-run`.
    func beginsOption(_ text: Range<Int>) -> Bool {
        text.count > 2 && bytes[text].starts(with: "--") && bytes[text.lowerBound + 2].isLetter
    }

    /// The first place of a text, capitals and small letters counting as equal.
    package func find(_ text: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, range.count >= wanted.count else { return nil }
        // Of the bytes with which a character may begin that is folded to another one, these two are all there are.
        let other = first < 0x80 ? first ^ 0x20 : 0xD0
        var start = range.lowerBound
        let end = range.upperBound - wanted.count + 1
        while let index = bytes.firstIndex(of: first, or: other, in: start..<max(start, end)) {
            if bytes.hold(wanted, at: index) || folded.hold(wanted, at: index) {
                return index..<index + wanted.count
            }
            start = index + 1
        }
        return nil
    }
}
