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
            source, (leading == nil ? tags.end : max(tags.end, leading?.end ?? 0))..<text.upperBound)
        let trailing = Tags.endsWithParallelMark(source, rest)
        isParallel =
            tags.isParallel || trailing != nil || (!before.isEmpty || leading != nil) && !isFirst && front.isParallel
        title = trailing.map { ItemHead.trim(source, rest.lowerBound..<$0.lowerBound) } ?? rest
    }

    /// The text without blanks, bold marks that open or close outside, and the punctuation behind an id.
    private static func trim(_ source: SourceText, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            if source.bytes[start].isOne(of: " \t:-") {
                start += 1
            } else if source.bytes[start..<range.upperBound].starts(with: "—")
                || source.bytes[start..<range.upperBound].starts(with: "–")
                || source.bytes[start..<range.upperBound].starts(with: "：")
            {
                start += 3
            } else {
                break
            }
        }
        return source.trimmed(start..<range.upperBound)
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
