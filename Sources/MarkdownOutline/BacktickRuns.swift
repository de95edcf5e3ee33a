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
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : nil
    }
}
