/// Where words and signs of a text begin: one bit per byte, so that searches for words pass over the letters inside of
/// others, sixty-four bytes at a time.
///
/// A byte has its bit unless it is a blank, the end of a line, a part of a character that began before it, or an ASCII
/// letter or digit behind another.
///
/// Public so that the loops of other modules hold its code; of what is `package` they hold a call.
public struct WordStarts: Sendable {
    @usableFromInline let blocks: [UInt64]

    /// - Complexity: O(*n*).
    init(_ bytes: [UInt8]) {
        var blocks: [UInt64] = []
        blocks.reserveCapacity(bytes.count / 64 + 1)
        // Whether the byte in front of the block is a letter or a digit.
        var before: UInt64 = 0
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, through: bytes.count, by: 64) {
                let (letters, begins) = WordStarts.classes(bytes, from: start)
                blocks.append(begins & ~(letters & (letters << 1 | before)))
                before = letters >> 63
            }
        }
        self.blocks = blocks
    }

    /// Of sixty-four bytes, which are ASCII letters or digits, and which are visible and begin a character.
    private static func classes(
        _ bytes: UnsafeRawBufferPointer, from start: Int
    ) -> (letters: UInt64, begins: UInt64) {
        var (letters, begins): (UInt64, UInt64) = (0, 0)
        for index in stride(from: start, to: min(start + 64, bytes.count), by: EightBytes.count) {
            let next = EightBytes(bytes, at: index)
            let shift = UInt64(index & 63)
            letters |= EightBytes.bits(next.alphanumerics) << shift
            begins |= EightBytes.bits(next.visible & ~next.continuations) << shift
        }
        return (letters, begins)
    }

    /// The starts in a range, ascending.
    @inlinable
    public func starts(in range: Range<Int>) -> Starts { Starts(self, range) }

    /// The starts in a range.
    public struct Starts: Sequence, IteratorProtocol {
        @usableFromInline let blocks: [UInt64]
        @usableFromInline let end: Int
        @usableFromInline var block: Int
        /// Those of the current block that were not told yet.
        @usableFromInline var left: UInt64

        @inlinable
        init(_ starts: WordStarts, _ range: Range<Int>) {
            blocks = starts.blocks
            end = range.upperBound
            block = range.lowerBound >> 6
            left = range.isEmpty ? 0 : blocks[block] & (.max << UInt64(range.lowerBound & 63))
        }

        /// The next start, or nil behind the last.
        @inlinable @inline(__always)
        public mutating func next() -> Int? {
            while left == 0 {
                block += 1
                guard block << 6 < end else { return nil }
                left = blocks[block]
            }
            let index = block << 6 + left.trailingZeroBitCount
            left &= left - 1
            return index < end ? index : nil
        }
    }
}
