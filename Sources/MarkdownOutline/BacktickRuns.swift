import SourceText

/// All runs of backticks of a block, by length, so that the end of a code span is found without searching again.
struct BacktickRuns {
    private struct Run {
        let length: Int
        let start: Int
    }

    /// Shorter runs first, of equal ones in their order.
    private var runs: [Run] = []

    private static let usualCount = 8

    /// - Complexity: O(*n* + *r* log *r*) in the number of bytes and of runs.
    init(_ bytes: [UInt8], _ lines: [Range<Int>]) {
        for line in lines {
            var index = line.lowerBound
            while let start = bytes.firstIndex(of: UInt8(ascii: "`"), in: index..<line.upperBound) {
                index = start
                while index < line.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
                if runs.isEmpty { runs.reserveCapacity(BacktickRuns.usualCount) }
                runs.append(Run(length: index - start, start: start))
            }
        }
        runs.sort { ($0.length, $0.start) < ($1.length, $1.start) }
    }

    /// Offset of the first run of exactly this length that begins after `offset`.
    ///
    /// - Complexity: O(log *runs*).
    func next(ofLength length: Int, after offset: Int) -> Int? {
        let index = runs.partitionPoint { ($0.length, $0.start) <= (length, offset) }
        return index < runs.count && runs[index].length == length ? runs[index].start : nil
    }
}
