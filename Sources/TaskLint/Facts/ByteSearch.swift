extension ArraySlice<UInt8> {
    /// Where a text begins that stands in these bytes; nil if it is nowhere in them.
    ///
    /// - Complexity: O(*n*) for texts whose first byte is rare.
    func place(of text: [UInt8]) -> Int? {
        guard let first = text.first, count >= text.count else { return nil }
        return withUnsafeBytes { bytes in
            let end = bytes.count - text.count + 1
            var index = 0
            while index < end {
                // Whole documents are searched for what few of them hold: eight bytes at a time.
                while index + 8 <= end,
                    !ByteSearch.holds(first, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                {
                    index += 8
                }
                guard index < end else { return nil }
                if bytes[index] == first, text.indices.allSatisfy({ bytes[index + $0] == text[$0] }) {
                    return startIndex + index
                }
                index += 1
            }
            return nil
        }
    }

    /// Whether a text stands in these bytes.
    func holds(_ text: [UInt8]) -> Bool { place(of: text) != nil }
}

private enum ByteSearch {
    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of eight bytes is this one. Source: "Determine if a word has a zero byte", Sean Anderson, Bit Twiddling
    /// Hacks.
    static func holds(_ byte: UInt8, _ eight: UInt64) -> Bool {
        let zeroWhereEqual = eight ^ (lowBits &* UInt64(byte))
        return (zeroWhereEqual &- lowBits) & ~zeroWhereEqual & highBits != 0
    }
}
