import SourceText

/// What a clause consists of as a whole.
struct ClauseShape: Sendable {
    private(set) var pathCount = 0
    private(set) var otherWords = 0
    /// A verb of a script without spaces.
    private(set) var embedded: Action?
    /// The clause is Japanese or Korean, where the verb stands last.
    private(set) var isVerbFinal = false

    /// What follows a colon behind it may be a list of its files: it begins the text, or says so.
    private(set) var announcesList = false

    /// Only paths and as many words that describe them.
    func listsPaths(extraWords: Int) -> Bool { pathCount > 0 && otherWords <= extraWords }

    /// One shape per clause.
    static func shapes(_ source: SourceText, clauses: [Clause], words: [ClauseWord]) -> [ClauseShape] {
        var shapes = clauses.map { ClauseShape(source, $0) }
        for word in words { shapes[word.clause].count(word.kind) }
        return shapes
    }

    private init(_ source: SourceText, _ clause: Clause) {
        for piece in clause.pieces { findVerb(source, piece) }
        switch clause.opening {
        case .sentence: announcesList = clause.pieces.first.map { namesFiles(source, $0) } ?? false
        case .text, .description, .parenthesis: announcesList = true
        }
    }

    private mutating func count(_ word: ClauseWord.Kind) {
        switch word {
        case .path: pathCount += 1
        case .filler: break
        case .verb(.writes), .structure, .governor(.means), .other: otherWords += 1
        // What has another verb or governor, or an arrow, says more than a list.
        case .verb, .infinitive, .governor, .purpose, .arrow: otherWords += 10
        }
    }

    private func namesFiles(_ source: SourceText, _ piece: Range<Int>) -> Bool {
        let start = source.bytes[piece].firstIndex { $0.isWordByte } ?? piece.lowerBound
        return FieldKeys.kind(source, source.trimmed(start..<piece.upperBound)) == .files
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
