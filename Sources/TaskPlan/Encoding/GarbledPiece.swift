/// Neighbouring characters that one encoding can write, cut into units.
struct GarbledPiece {
    /// The units in order; stray characters lie between them.
    private(set) var units: [Misreading.Unit] = []
    /// Whether a character is in no unit and is not just punctuation.
    private var hasStrayLetters = false
    /// Whether the piece is the whole stretch and every character of it is in a unit.
    private var isWhole = true
    /// Whether a quotation mark was opened or closed last; nil where there is none.
    private(set) var isQuoteOpen: Bool?

    /// Adds the next unit.
    mutating func append(_ unit: Misreading.Unit) {
        units.append(unit)
        if unit.original.first == 0x201C { isQuoteOpen = true }
        if unit.original.first == 0x201D { isQuoteOpen = false }
    }

    /// Adds a character that is in no unit.
    mutating func addStray(_ scalar: UInt32) {
        isWhole = false
        if !CharacterTraits.closing.contains(scalar) { hasStrayLetters = true }
    }

    /// Adds a character beside the piece, which the encoding lacks. A letter there belongs to the same word, which was
    /// therefore not read in this encoding.
    mutating func addForeign(_ scalar: UInt32) {
        isWhole = false
        if scalar < 0x2190 { addStray(scalar) }
    }

    /// The units that are believed.
    ///
    /// Where a piece is garbled from end to end and one unit is sure, all are. Where it is not, letters may stand
    /// there rightly; only glyphs are believed that nobody would write.
    func believed(isEvident: Bool, in encoding: MisreadEncoding) -> [Misreading.Unit] {
        let hasChain = hasChain(in: encoding) || encoding == .codePage437 && isWovenDrawing
        if hasStrayLetters {
            if hasChain { return [lost] }
            // What follows the first character of a glyph is a letter in the other encodings, and those letters may
            // belong to their neighbours.
            guard encoding.isWestern else { return [] }
            return units.filter { $0.strength == .strong && $0.kind != .latin && $0.kind != .vietnamese }
        }
        if hasChain || units.contains(where: { $0.strength == .strong }) { return units }
        return isEvident && isWhole && units.allSatisfy { $0.strength == .weak } ? units : []
    }

    /// Words of other scripts whose bytes are not all there.
    private var lost: Misreading.Unit {
        let first = units.first?.cells.lowerBound ?? 0
        let end = units.last?.cells.upperBound ?? first
        return Misreading.Unit(cells: first..<end, original: .unknown, kind: nil, strength: .strong)
    }

    /// Whether parts of drawings and letters follow one another, as in no drawing.
    private var isWovenDrawing: Bool {
        isWhole && units.count { $0.kind != .symbol && !$0.isTypographic } > 1
    }

    /// Whether several letters of one script stand here, more than chance makes, and not all end in punctuation.
    private func hasChain(in encoding: MisreadEncoding) -> Bool {
        var counts: [CharacterKind: Int] = [:]
        var sureKinds: Set<CharacterKind> = []
        for unit in units {
            guard let kind = unit.kind, let needed = kind.chainLength(in: encoding) else { continue }
            counts[kind, default: 0] += 1
            if !unit.isTypographic { sureKinds.insert(kind) }
            if counts[kind, default: 0] >= needed, sureKinds.contains(kind) { return true }
        }
        return false
    }
}

extension CharacterKind {
    /// How many letters of a script must stand together to be believed; nil where a chain tells nothing.
    fileprivate func chainLength(in encoding: MisreadEncoding) -> Int? {
        switch self {
        case .eastAsian, .indic, .vietnamese: 2
        // Dashes and drawings are the leading bytes in the other encodings.
        case .cyrillic, .greek, .hebrew, .arabic: encoding.isWestern ? 2 : 3
        case .emoji, .symbol, .latin, .intermediate: nil
        }
    }
}
