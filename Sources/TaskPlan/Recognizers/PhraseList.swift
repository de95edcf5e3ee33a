import SourceText

/// Phrases as the sources write them, in one array of bytes, with the numbers of what they mean: a program makes more than
/// a hundred of these lists when it starts.
package struct PhraseList: Sendable {
    /// One phrase.
    struct Phrase: Sendable {
        /// Where it begins in ``PhraseList/bytes``.
        let start: Int32
        /// Its bytes, at least one.
        let length: Int32
        /// The number of its meaning, from 0 on.
        let meaning: Int32
        /// For a ``PhraseTable``: the number of the next phrase of its chain, which is not longer; -1 at its end.
        var next: Int32 = -1
    }

    /// The bytes of all phrases, and what stands between them.
    private(set) var bytes: [UInt8] = []
    private(set) var phrases: [Phrase] = []
    private var meaningCount = 0

    package init() {}

    /// Phrases as they are, each with a meaning of its own; none is empty.
    package init(_ phrases: [String]) {
        for phrase in phrases {
            let start = bytes.count
            bytes.append(contentsOf: phrase.utf8)
            add(start..<bytes.count)
            meaningCount += 1
        }
    }

    /// Adds phrases of one meaning, which stand between separators or on lines of their own, without the blanks around them.
    package mutating func add(_ phrases: String, separator: UInt8) {
        var start = bytes.count
        bytes.append(contentsOf: phrases.utf8)
        if self.phrases.isEmpty { self.phrases.reserveCapacity(bytes.count / PhraseList.usualLength) }
        let bytes = bytes
        bytes.forEachIndex(of: separator, or: .lineFeed, in: start..<bytes.count) { stop in
            add(PhraseList.trimmed(start..<stop, of: bytes))
            start = stop + 1
        }
        add(PhraseList.trimmed(start..<bytes.count, of: bytes))
        meaningCount += 1
    }

    /// Of a phrase and what stands in front of it, in bytes.
    private static let usualLength = 8

    private mutating func add(_ range: Range<Int>) {
        if range.isEmpty { return }
        phrases.append(
            Phrase(
                start: Int32(truncatingIfNeeded: range.lowerBound), length: Int32(truncatingIfNeeded: range.count),
                meaning: Int32(truncatingIfNeeded: meaningCount)))
    }

    private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isBlank { start += 1 }
        while start < end, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}
