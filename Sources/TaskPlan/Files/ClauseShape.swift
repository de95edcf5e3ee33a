import SourceText

/// What a clause consists of as a whole.
struct ClauseShape: Sendable {
    private(set) var pathCount = 0
    private(set) var otherWords = 0
    /// A verb of a script without spaces.
    private(set) var embedded: Action?
    /// The clause is Japanese or Korean, where the verb stands last.
    private(set) var isVerbFinal = false

    /// Only paths and as many words that describe them.
    func listsPaths(extraWords: Int) -> Bool { pathCount > 0 && otherWords <= extraWords }

    /// One shape per clause.
    static func shapes(_ source: SourceText, _ list: ClauseList, words: [ClauseWord]) -> [ClauseShape] {
        var shapes = list.clauses.map { _ in ClauseShape() }
        for piece in list.pieces { shapes[piece.clause].findVerb(source, piece.range) }
        for word in words { shapes[word.clause].count(word.kind) }
        return shapes
    }

    private mutating func count(_ word: ClauseWord.Kind) {
        switch word {
        case .path: pathCount += 1
        case .filler, .standard: break
        case .verb(.writes), .structure, .governor(.means), .other: otherWords += 1
        // What has another verb or governor, or an arrow, says more than a list.
        case .verb, .infinitive, .governor, .predicate, .purpose, .arrow: otherWords += 10
        }
    }

    private mutating func findVerb(_ source: SourceText, _ piece: Range<Int>) {
        var position = piece.lowerBound
        while position < piece.upperBound {
            guard source.bytes[position] >= 0xE3 else {
                position += 1
                continue
            }
            if isKanaOrHangul(source, position) { isVerbFinal = true }
            if let verb = ActionWords.embedded.match(source.folded, at: position, end: piece.upperBound) {
                if embedded == nil || isVerbFinal { embedded = verb.meaning }
                position = verb.end
            } else {
                position += 1
            }
        }
    }

    /// U+3040–U+30FF and U+A000–U+DFFF.
    private func isKanaOrHangul(_ source: SourceText, _ position: Int) -> Bool {
        switch source.bytes[position] {
        case 0xE3: position + 1 < source.bytes.count && (0x81...0x83).contains(source.bytes[position + 1])
        case 0xEA...0xED: true
        default: false
        }
    }
}
