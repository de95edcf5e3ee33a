/// Cuts a stretch into pieces that an encoding can write, and those into units.
struct UnitReader {
    private let stretch: Misreading.Stretch
    private let encoding: MisreadEncoding
    private let known: KnownGlyphs?
    /// The bytes from which the cells were read, 0 where the encoding lacks a character.
    private let bytes: [UInt8]
    private var index = 0

    /// Prepares to read a stretch.
    init(_ stretch: Misreading.Stretch, _ page: CodePage, _ encoding: MisreadEncoding) {
        self.stretch = stretch
        self.encoding = encoding
        known = KnownGlyphs.left(in: encoding)
        bytes = stretch.cells.map { page.byte(of: $0.scalar) }
    }

    /// The next piece that holds units.
    mutating func next() -> GarbledPiece? {
        while index < bytes.count {
            var piece = GarbledPiece()
            let start = index
            if start > 0 { piece.addForeign(stretch.cells[start - 1].scalar) }
            while index < bytes.count, bytes[index] != 0 { readUnit(into: &piece) }
            if index < bytes.count { piece.addForeign(stretch.cells[index].scalar) }
            if !piece.units.isEmpty { return piece }
            index += 1
        }
        return nil
    }

    private mutating func readUnit(into piece: inout GarbledPiece) {
        if let unit = wholeUnit() ?? shortenedUnit(after: piece) ?? lostUnit(after: piece) {
            piece.append(unit)
            index = unit.cells.upperBound
        } else {
            piece.addStray(stretch.cells[index].scalar)
            index += 1
        }
    }

    /// A character whose bytes are all there.
    private func wholeUnit() -> Misreading.Unit? {
        guard let unit = UTF8Unit(bytes, at: index), let kind = CharacterKind(unit.scalar) else { return nil }
        let cells = index..<index + unit.length
        let suspect = SuspectUnit(
            encoding: encoding, kind: kind, scalar: unit.scalar, lead: bytes[index],
            tailTraits: stretch.cells[cells.dropFirst()].reduce(.all) {
                $0.intersection(CharacterTraits(of: $1.scalar))
            },
            before: neighbour(before: cells), after: neighbour(behind: cells))
        return Misreading.Unit(
            cells: cells, original: OriginalCharacters(unit.scalar), kind: kind, strength: suspect.strength,
            isTypographic: suspect.isTypographic)
    }

    /// A known glyph that lost bytes. Where only two characters are left, what stands around must not explain them.
    private func shortenedUnit(after piece: GarbledPiece) -> Misreading.Unit? {
        guard let (count, glyph) = known?.match(bytes, at: index) else { return nil }
        let cells = index..<index + count
        if bytes[index] == 0xE2, count == 2 {
            guard standsAlone(cells, after: piece) else { return nil }
        }
        if bytes[index] == 0xEF, piece.units.last?.cells.upperBound != index { return nil }
        return Misreading.Unit(cells: cells, original: glyph, kind: nil, strength: .strong)
    }

    private func standsAlone(_ cells: Range<Int>, after piece: GarbledPiece) -> Bool {
        let follows = piece.units.last?.cells.upperBound == cells.lowerBound
        let before = neighbour(before: cells)
        return !before.isLetter && (before != .beyond || follows || bytes[cells.lowerBound - 1] == 0)
            && (cells.upperBound == bytes.count || bytes[cells.upperBound] & 0xC0 != 0x80)
    }

    /// What was a character for sure, though it cannot always be told which.
    private func lostUnit(after piece: GarbledPiece) -> Misreading.Unit? {
        guard encoding.isWestern, index + 1 < bytes.count else { return nil }
        switch (bytes[index], bytes[index + 1]) {
        case (0xF0, 0x9F):
            var end = index + 2
            while end < min(index + 4, bytes.count), bytes[end] & 0xC0 == 0x80 || bytes[end] == CodePage.substitute {
                end += 1
            }
            return Misreading.Unit(cells: index..<end, original: .unknown, kind: nil, strength: .strong)
        case (0xE2, 0x80) where encoding != .latin1:
            return quoteOrJoiner(after: piece)
        case (0xEF, 0xBF) where index + 2 < bytes.count && bytes[index + 2] == 0xBD:
            // U+FFFD itself: whatever it was, it was lost before.
            return Misreading.Unit(cells: index..<index + 3, original: .unknown, kind: nil, strength: .strong)
        default:
            return nil
        }
    }

    /// `â€` without its last byte: a joiner between two pictograms, the quotation mark that closes what another opened,
    /// or a mark whose last character somebody made a straight quotation mark.
    private func quoteOrJoiner(after piece: GarbledPiece) -> Misreading.Unit {
        let end = index + 2
        let substitute = end < bytes.count && bytes[end] == CodePage.substitute
        let cells = index..<(substitute ? end + 1 : end)
        let isPictogramNext = cells.upperBound < bytes.count && [0xF0, 0xE2].contains(bytes[cells.upperBound])
        let joins = isPictogramNext && piece.units.last.map { $0.cells.upperBound == index && $0.isPictogram } ?? false
        if joins {
            return Misreading.Unit(cells: cells, original: OriginalCharacters(0x200D), kind: nil, strength: .strong)
        }
        let opened = piece.isQuoteOpen ?? stretch.isQuoteOpen
        let isStraightened = cells.upperBound == bytes.count && stretch.after == UInt8(ascii: "\"")
        let closes = opened && !isStraightened
        return Misreading.Unit(
            cells: cells, original: closes ? OriginalCharacters(0x201D) : .unknown, kind: nil, strength: .strong)
    }

    private func neighbour(before cells: Range<Int>) -> Neighbour {
        cells.lowerBound == 0 ? Neighbour(stretch.before) : .beyond
    }

    private func neighbour(behind cells: Range<Int>) -> Neighbour {
        cells.upperBound == bytes.count ? Neighbour(stretch.after) : .beyond
    }
}

extension Misreading.Unit {
    /// Whether it was a pictogram or the selector behind one.
    var isPictogram: Bool {
        original.last >= 0x1F000 || original.last == 0xFE0F || !original.areKnown
    }
}
