import SourceText

/// A place where the text was UTF-8 and was decoded in another encoding.
///
/// What is found is garbled for sure: a capital with an accent may stand in front of a quotation mark or a sign, so
/// characters count only where no well-written text has them together.
package struct GarbledRun: Hashable, Sendable {
    /// The bytes of the document.
    package let range: Range<Int>
    /// The encoding in which the text was read.
    package let encoding: MisreadEncoding
    /// The bytes that stood there, nil where it cannot be told for sure.
    package let replacement: [UInt8]?

    /// All places of a document, in order. Repairing them leaves none that can be repaired.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    package static func all(in source: SourceText) -> [GarbledRun] {
        GarbledRunFinder(source).runs()
    }
}

/// Finds garbled text in two walks: the first learns which encodings explain most of the document, the second decides.
private struct GarbledRunFinder {
    let source: SourceText
    /// The stretches that may be garbled.
    private var stretches: [Range<Int>] = []
    /// How many stretches each encoding explains, as well as any other does, without regard to the rest.
    private var votes = [Int](repeating: 0, count: MisreadEncoding.allCases.count)

    init(_ source: SourceText) {
        self.source = source
        // What stays in a restored document has no vote: it would count for more there than it does here.
        var examples = EncodingExamples(source)
        for range in GarbledRunFinder.stretches(of: source.bytes) {
            let stretch = GarbledStretch(range, of: source)
            let suspects = stretch.suspects
            guard !suspects.isEmpty, !examples.contain(range) else { continue }
            let explained = MisreadEncoding.allCases.filter(suspects.contains).map { stretch.misreading(in: $0) }
            guard explained.contains(where: { !$0.isEmpty }) else { continue }
            stretches.append(range)
            let most = explained.reduce(0) { max($0, $1.repairedCount) }
            for misreading in explained where misreading.repairedCount == most && most > 0 && misreading.isFinal {
                votes[Int(misreading.encoding.rawValue)] += 1
            }
        }
    }

    func runs() -> [GarbledRun] {
        // Of encodings with equal votes the first of the list is the most common one.
        let encodings = MisreadEncoding.allCases.sorted {
            (votes[Int($1.rawValue)], $0.rawValue) < (votes[Int($0.rawValue)], $1.rawValue)
        }
        // An encoding that explains a few places only was perhaps met by chance.
        let most = votes.max() ?? 0
        var evident: MisreadEncodings = []
        for encoding in encodings where votes[Int(encoding.rawValue)] * 2 >= max(most, 1) {
            evident.insert(encoding)
        }
        var runs: [GarbledRun] = []
        var openQuoteLine: Int?
        for range in stretches {
            let line = source.line(at: range.lowerBound)
            var stretch = GarbledStretch(range, of: source, isQuoteOpen: openQuoteLine == line)
            stretch.restore(by: encodings, evident: evident)
            for cell in stretch.cells where cell.encoding != nil {
                if cell.scalar == 0x201C { openQuoteLine = line }
                if cell.scalar == 0x201D { openQuoteLine = nil }
            }
            let found = stretch.runs
            if stretch.lost.isEmpty {
                runs += found
            } else {
                runs += (found + stretch.lost).sorted { $0.range.lowerBound < $1.range.lowerBound }
            }
        }
        return runs
    }

    /// The maximal runs of bytes beyond ASCII that hold more than one character.
    private static func stretches(of bytes: [UInt8]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var index = 0
        while let start = bytes.firstBeyondASCII(in: index..<bytes.count) {
            index = start
            while index < bytes.count, bytes[index] >= 0x80 || isBlankInWarning(bytes, index) { index += 1 }
            if index - start >= 4 { stretches.append(start..<index) }
        }
        return stretches
    }

    /// `âš ï¸`: the no-break space of a garbled warning sign has become a blank.
    private static func isBlankInWarning(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == .space && bytes[..<index].hasSuffix([0xC3, 0xA2, 0xC5, 0xA1])
            && bytes[(index + 1)...].starts(with: [0xC3, 0xAF, 0xC2, 0xB8])
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
