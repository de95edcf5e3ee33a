/// What a stretch of characters beyond ASCII could have been before it was read in one encoding.
///
/// The stretch is cut at the characters that the encoding lacks, each piece into units: characters of UTF-8, known
/// glyphs that lost bytes, and stray characters.
struct Misreading: Sendable {
    /// Some neighbouring cells that were one character.
    struct Unit: Sendable {
        /// The cells, by their positions.
        let cells: Range<Int>
        /// What they were.
        let original: OriginalCharacters
        /// The kind of what they were; nil where bytes were lost.
        let kind: CharacterKind?
        /// How sure it is.
        let strength: UnitStrength
        /// Whether its last characters are punctuation or parts of a drawing.
        var isTypographic = false
    }

    /// The cells of a stretch, and what stands in front of it and behind it.
    struct Stretch: Sendable {
        /// The characters.
        let cells: [GarbledCell]
        /// The ASCII byte in front of them.
        let before: UInt8?
        /// The ASCII byte behind them.
        let after: UInt8?
        /// Whether a garbled opening quotation mark stands earlier on the line.
        let isQuoteOpen: Bool
    }

    /// The encoding.
    let encoding: MisreadEncoding
    /// The units that are believed, in order.
    private(set) var units: [Unit] = []
    /// Whether nothing looks as if it had been read in the encoding; units that are weak count as well.
    private(set) var isEmpty = true
    /// Number of cells in units that can be repaired.
    private(set) var repairedCount = 0
    /// Number of cells in units that cannot.
    private(set) var lostCount = 0

    /// Reads a stretch; `isEvident` says that the document has other text that was surely read in this encoding.
    /// It must be one of the encodings that ``GarbledStretch/suspects`` names: others only cost time.
    ///
    /// - Complexity: O(*n*) in the number of cells.
    init(_ stretch: Stretch, in encoding: MisreadEncoding, isEvident: Bool) {
        self.encoding = encoding
        guard let page = encoding.page else {
            readGlyphs(of: stretch)
            return
        }
        var pieces = UnitReader(stretch, page, encoding)
        while let piece = pieces.next() {
            isEmpty = false
            for unit in piece.believed(isEvident: isEvident, in: encoding) { append(unit) }
        }
    }

    /// Whether no unit must be decoded once more.
    var isFinal: Bool { !units.contains { $0.original.areUnfinished } }

    private mutating func append(_ unit: Unit) {
        isEmpty = false
        units.append(unit)
        if unit.original.areKnown { repairedCount += unit.cells.count } else { lostCount += unit.cells.count }
    }

    /// GBK: known glyphs only.
    private mutating func readGlyphs(of stretch: Stretch) {
        let cells = stretch.cells
        var index = cells.startIndex
        while index < cells.endIndex {
            if let (count, glyph) = GBKGlyphs.match(cells, at: index) {
                append(Unit(cells: index..<index + count, original: glyph, kind: nil, strength: .strong))
                index += count
                continue
            }
            let isCut = index + 1 < cells.endIndex && cells[index + 1].scalar == 0xFFFD
            if isCut, GBKGlyphs.beginnings.contains(cells[index].scalar) {
                append(Unit(cells: index..<index + 2, original: .unknown, kind: nil, strength: .strong))
            }
            index += isCut ? 2 : 1
        }
    }
}
