import SourceText

/// All runs of backticks of a block, by length, so that the end of a code span is found without searching again.
struct BacktickRuns {
    private var starts: [Int: [Int]] = [:]

    init(_ cursor: InlineCursor) {
        var cursor = cursor
        while let byte = cursor.byte {
            let start = cursor.offset
            if byte == UInt8(ascii: "`") {
                starts[cursor.skip { $0 == byte }, default: []].append(start)
            } else {
                cursor.advance()
            }
        }
    }

    /// Offset of the first run of exactly this length that begins after `offset`.
    ///
    /// - Complexity: O(log *runs*).
    func next(ofLength length: Int, after offset: Int) -> Int? {
        guard let places = starts[length] else { return nil }
        let index = places.partitionPoint { $0 <= offset }
        return index < places.count ? places[index] : nil
    }
}
