extension [UInt8] {
    /// Where a byte first stands in a range, looked for in eight bytes at a time; nil if it does not.
    ///
    /// The lowest byte of the difference that is zero is found by borrowing from it; bytes above it may be taken for zeros
    /// too, and do not matter.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBytes { bytes in
            let (lows, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
            let pattern = UInt64(byte) * lows
            var index = range.lowerBound
            while index + 8 <= range.upperBound {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
                let zeros = (word &- lows) & ~word & highs
                if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
                index += 8
            }
            while index < range.upperBound {
                if bytes[index] == byte { return index }
                index += 1
            }
            return nil
        }
    }

    /// Whether a byte stands in a range.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func holds(_ byte: UInt8, in range: Range<Int>) -> Bool { firstIndex(of: byte, in: range) != nil }
}
