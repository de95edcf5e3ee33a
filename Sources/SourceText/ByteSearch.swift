extension [UInt8] {
    /// Where one of two bytes first stands in a range, looked for in eight bytes at a time; nil if neither does.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstIndex(of byte: UInt8, or other: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBytes { bytes in
            var index = range.lowerBound
            while index < range.upperBound {
                let next = EightBytes(bytes, at: index)
                let found = next.equal(byte) | next.equal(other)
                if found != 0 {
                    index += found.trailingZeroBitCount / 8
                    return index < range.upperBound ? index : nil
                }
                index += EightBytes.count
            }
            return nil
        }
    }

    /// Whether a character beyond ASCII stands in a range.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func holdBeyondASCII(in range: Range<Int>) -> Bool {
        withUnsafeBytes { bytes in
            var index = range.lowerBound
            while index < range.upperBound {
                let found = EightBytes(bytes, at: index).beyondASCII
                if found != 0 { return index + found.trailingZeroBitCount / 8 < range.upperBound }
                index += EightBytes.count
            }
            return false
        }
    }

    /// Where a byte first stands in a range; nil if it does not.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        firstIndex(of: byte, or: byte, in: range)
    }
}
