import SourceText

/// Phrases as the sources write them, in one array of bytes: a program makes more than a hundred of these lists when it
/// starts.
package struct PhraseList: Sendable {
    /// The bytes of all phrases, and what stands between them.
    private(set) var bytes: [UInt8] = []
    /// Where each phrase stands in ``bytes``.
    private(set) var ranges: [Range<Int>] = []

    package init() {}

    /// Phrases as they are; none is empty.
    package init(_ phrases: [String]) {
        for phrase in phrases {
            let start = bytes.count
            bytes.append(contentsOf: phrase.utf8)
            ranges.append(start..<bytes.count)
        }
    }

    /// Adds the phrases that stand between separators, without the blanks around them.
    package mutating func add(_ phrases: String, isSeparator: (UInt8) -> Bool) {
        var start = bytes.count
        bytes.append(contentsOf: phrases.utf8)
        let end = bytes.count
        ranges.reserveCapacity(ranges.count + (end - start) / PhraseList.usualLength)
        while start < end {
            var stop = start
            while stop < end, !isSeparator(bytes[stop]) { stop += 1 }
            add(start..<stop)
            start = stop + 1
        }
    }

    /// Of a phrase and what stands in front of it, in bytes.
    private static let usualLength = 8

    private mutating func add(_ range: Range<Int>) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isBlank { start += 1 }
        while start < end, bytes[end - 1].isBlank { end -= 1 }
        if start < end { ranges.append(start..<end) }
    }
}
