import SourceText

/// A run of characters beyond ASCII, decoded anew until nothing in it looks garbled.
struct GarbledStretch {
    /// How often a text is decoded anew. What still changes then was never text.
    private static let mostPasses = 4

    private let source: SourceText
    private let range: Range<Int>
    private let isQuoteOpen: Bool
    /// The characters, at last those that they were meant to be.
    private(set) var cells: [GarbledCell]
    /// The places that are garbled and cannot be repaired, in order.
    private(set) var lost: [GarbledRun] = []

    /// Takes the characters of a range of the document; `isQuoteOpen` says that a garbled opening quotation mark stands
    /// earlier on the line.
    init(_ range: Range<Int>, of source: SourceText, isQuoteOpen: Bool = false) {
        self.source = source
        self.range = range
        self.isQuoteOpen = isQuoteOpen
        cells = []
        cells.reserveCapacity(range.count / 2)
        let bytes = source.bytes
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] < 0x80 {
                // The only ASCII character that belongs to a stretch: the blank that was a no-break space.
                cells.append(GarbledCell(start: index, scalar: 0xA0))
                index += 1
                continue
            }
            let unit = UTF8Unit(bytes, at: index)
            cells.append(GarbledCell(start: index, scalar: unit?.scalar ?? 0xFFFD))
            index += unit?.length ?? 1
        }
    }

    /// The encodings in which two neighbours could be bytes of one character, and GBK where one character may come from it.
    var suspects: MisreadEncodings {
        var suspects: MisreadEncodings = []
        if cells.contains(where: { GBKGlyphs.begins(with: $0.scalar) }) { suspects.insert(.gbk) }
        // A character alone was no other one's bytes: most documents hold only such, and need no table of roles.
        for (cell, next) in zip(cells, cells.dropFirst()) {
            let leads = ByteRoles(of: cell.scalar).leads
            if !leads.isEmpty { suspects.formUnion(leads.intersection(ByteRoles(of: next.scalar).tails)) }
        }
        return suspects
    }

    /// What the characters could have been in one encoding.
    func misreading(in encoding: MisreadEncoding, isEvident: Bool = false) -> Misreading {
        let stretch = Misreading.Stretch(
            cells: cells, before: range.lowerBound > 0 ? source.bytes[range.lowerBound - 1] : nil,
            after: range.upperBound < source.bytes.count ? source.bytes[range.upperBound] : nil,
            isQuoteOpen: isQuoteOpen)
        return Misreading(stretch, in: encoding, isEvident: isEvident)
    }

    /// Decodes the characters anew. Of encodings that explain equally many characters the first is taken.
    mutating func restore(by encodings: [MisreadEncoding], evident: MisreadEncodings) {
        let original = cells
        var last = best(of: encodings, evident)
        for _ in 0..<GarbledStretch.mostPasses {
            guard let misreading = last, misreading.repairedCount > 0 else { break }
            apply(misreading)
            last = best(of: encodings, evident)
        }
        if let last, last.repairedCount == 0, !cells.contains(where: \.isUnfinished) {
            // Of a unit that holds restored characters at least those are right.
            lost = last.units.filter { cells[$0.cells].allSatisfy { $0.encoding == nil } }.map {
                GarbledRun(range: bytes(of: $0.cells), encoding: last.encoding, replacement: nil)
            }
        } else if last != nil || cells.contains(where: \.isUnfinished) {
            cells = original
        }
    }

    /// Neighbours that were garbled in one encoding, as one run.
    var runs: [GarbledRun] {
        var runs: [GarbledRun] = []
        var index = 0
        while index < cells.count {
            let first = index
            guard let encoding = cells[first].encoding else {
                index += 1
                continue
            }
            var replacement: [UInt8] = []
            while index < cells.count, cells[index].encoding == encoding {
                if let scalar = Unicode.Scalar(cells[index].scalar) { replacement += UTF8.encode(scalar) ?? .init() }
                index += 1
            }
            runs.append(GarbledRun(range: bytes(of: first..<index), encoding: encoding, replacement: replacement))
        }
        return runs
    }

    private func best(of encodings: [MisreadEncoding], _ evident: MisreadEncodings) -> Misreading? {
        var best: Misreading?
        let suspects = suspects
        for encoding in encodings where suspects.contains(encoding) {
            let misreading = misreading(in: encoding, isEvident: evident.contains(encoding))
            let rank = (misreading.repairedCount, misreading.lostCount)
            if rank > (best?.repairedCount ?? 0, best?.lostCount ?? 0) { best = misreading }
        }
        return best
    }

    private mutating func apply(_ misreading: Misreading) {
        var restored: [GarbledCell] = []
        restored.reserveCapacity(cells.count)
        var index = 0
        for unit in misreading.units where unit.original.areKnown {
            restored += cells[index..<unit.cells.lowerBound]
            let first = cells[unit.cells.lowerBound].start
            restored.append(GarbledCell(start: first, scalar: unit.original.first, encoding: misreading.encoding))
            if unit.original.second != 0 {
                let second = cells[unit.cells.lowerBound + 1].start
                restored.append(GarbledCell(start: second, scalar: unit.original.second, encoding: misreading.encoding))
            }
            index = unit.cells.upperBound
        }
        restored += cells[index...]
        cells = restored
    }

    private func bytes(of range: Range<Int>) -> Range<Int> {
        let end = range.upperBound < cells.count ? cells[range.upperBound].start : self.range.upperBound
        return cells[range.lowerBound].start..<end
    }
}

extension GarbledCell {
    /// Whether decoding anew has made a control or a private character of it, which was never meant.
    fileprivate var isUnfinished: Bool {
        encoding != nil && OriginalCharacters(scalar).areUnfinished
    }
}
