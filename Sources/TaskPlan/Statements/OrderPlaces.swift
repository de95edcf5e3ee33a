import SourceText

/// Where connectives and arrows stand in a document: lines without any say nothing about order.
struct OrderPlaces: Sendable {
    private let connectives: PhrasePlaces
    private let arrows: PhrasePlaces

    /// - Complexity: O(*n*) in the size of the document.
    init(_ source: SourceText) {
        connectives = PhrasePlaces(Connective.lexicon.table, source.folded, source.wordStarts)
        arrows = PhrasePlaces(ArrowGlyph.table, source.bytes, source.wordStarts)
    }

    /// Where the first connective or arrow in a range begins.
    func first(in range: Range<Int>) -> Int? {
        let (word, arrow) = (connectives.first(in: range), arrows.first(in: range))
        guard let word, let arrow else { return word ?? arrow }
        return min(word, arrow)
    }

    /// Whether a connective stands in a range.
    func holdConnective(in range: Range<Int>) -> Bool { connectives.first(in: range) != nil }
}
