import SourceText

/// Words and phrases with what they mean, looked up at a place of a text.
///
/// Phrases are written in small letters and compared with ``SourceText/folded``. Where a phrase begins or ends with a
/// letter of an alphabet, it must do so at a word boundary; scripts without spaces between words have none.
///
/// The methods can be inlined, so that modules which use them need no generic code at run time.
package struct Lexicon<Meaning: Sendable>: Sendable {
    @usableFromInline package let table: PhraseTable
    /// By the numbers that the table knows.
    @usableFromInline package let meanings: [Meaning]

    /// - Parameter areWords: whether letters at the ends of phrases must stand at the ends of words.
    package init(_ phrases: [(phrase: String, meaning: Meaning)], areWords: Bool = true) {
        table = PhraseTable(PhraseList(phrases.map(\.phrase)), areWords: areWords)
        meanings = phrases.map { $0.meaning }
    }

    /// A table from meanings to phrases, which are separated by commas.
    package init(_ table: [(Meaning, String)]) {
        var phrases = PhraseList()
        for (_, words) in table { phrases.add(words, separator: UInt8(ascii: ",")) }
        self.table = PhraseTable(phrases)
        meanings = table.map { $0.0 }
    }

    /// The longest phrase that stands at `start`.
    @inlinable
    package func match(_ text: [UInt8], at start: Int, end: Int) -> (end: Int, meaning: Meaning)? {
        guard let found = table.match(text, at: start, end: end) else { return nil }
        return (found.end, meanings[found.meaning])
    }

    /// The meaning of the whole of a range.
    @inlinable
    package func meaning(of range: Range<Int>, in text: [UInt8]) -> Meaning? {
        guard let found = table.match(text, at: range.lowerBound, end: range.upperBound),
            found.end == range.upperBound
        else { return nil }
        return meanings[found.meaning]
    }

    /// The first phrase that stands anywhere in a range, capitals and small letters counting as equal.
    @inlinable
    package func first(in range: Range<Int>, of source: SourceText) -> (range: Range<Int>, meaning: Meaning)? {
        guard let found = table.first(in: range, of: source) else { return nil }
        return (found.range, meanings[found.meaning])
    }
}
