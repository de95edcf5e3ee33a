import SourceText

/// Where the phrases of a table stand in a whole document, for those who ask about one line after the other, and ask again.
struct PhrasePlaces: Sendable {
    private let table: PhraseTable
    private let text: [UInt8]
    /// Ascending.
    private let phrases: [Range<Int>]

    /// - Parameter text: the bytes of the document, as they are or folded.
    /// - Complexity: O(*n*) in the size of the document.
    init(_ table: PhraseTable, _ text: [UInt8], _ starts: WordStarts) {
        (self.table, self.text) = (table, text)
        phrases = table.all(in: text, starts: starts)
    }

    /// Where the first one in a range begins.
    ///
    /// - Complexity: O(log *phrases*), and a look at each that the end of the range cuts.
    func first(in range: Range<Int>) -> Int? {
        var next = phrases.partitionPoint { $0.lowerBound < range.lowerBound }
        while next < phrases.count, phrases[next].lowerBound < range.upperBound {
            let phrase = phrases[next]
            // Of a phrase that goes on behind the range a shorter one may stand in it.
            if phrase.upperBound <= range.upperBound
                || table.match(text, at: phrase.lowerBound, end: range.upperBound) != nil
            {
                return phrase.lowerBound
            }
            next += 1
        }
        return nil
    }
}
