/// Neighbouring characters that one encoding can write, cut into units.
struct GarbledPiece {
    /// The units in order; stray characters lie between them.
    private(set) var units: [Misreading.Unit] = []
    /// Whether a character is in no unit and is not just punctuation.
    private var hasStrayLetters = false
    /// Whether a quotation mark was opened or closed last; nil where there is none.
    private(set) var isQuoteOpen: Bool?

    /// Adds the next unit.
    mutating func append(_ unit: Misreading.Unit) {
        units.append(unit)
        if unit.scalars == [0x201C] { isQuoteOpen = true }
        if unit.scalars == [0x201D] { isQuoteOpen = false }
    }

    /// Adds a character that is in no unit.
    mutating func addStray(_ scalar: UInt32) {
        if !UnitStrength.closing.contains(scalar) { hasStrayLetters = true }
    }

    /// The units that are believed.
    ///
    /// Where a piece is garbled from end to end and one unit is sure, all are. Where it is not, letters may stand
    /// there rightly; only glyphs are believed that nobody would write.
    func believed(isEvident: Bool, in encoding: MisreadEncoding) -> [Misreading.Unit] {
        let hasChain = hasChain(in: encoding)
        if hasStrayLetters {
            if hasChain { return [lost] }
            return units.filter { $0.strength == .strong && $0.kind != .latin && $0.kind != .vietnamese }
        }
        if hasChain || units.contains(where: { $0.strength == .strong }) { return units }
        return isEvident && units.allSatisfy { $0.strength == .weak } ? units : []
    }

    /// Words of other scripts whose bytes are not all there.
    private var lost: Misreading.Unit {
        let first = units.first?.cells.lowerBound ?? 0
        let end = units.last?.cells.upperBound ?? first
        return Misreading.Unit(cells: first..<end, scalars: [], kind: nil, strength: .strong)
    }

    /// Whether several letters of one script stand here, more than chance makes.
    private func hasChain(in encoding: MisreadEncoding) -> Bool {
        var counts: [CharacterKind: Int] = [:]
        for unit in units where unit.strength == .weak {
            guard let kind = unit.kind, let needed = kind.chainLength(in: encoding) else { continue }
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] >= needed { return true }
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
