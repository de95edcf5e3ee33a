/// Searches that look at eight bytes at a time.
extension [UInt8] {
    /// Where one of three bytes first stands in a range; nil if none does.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstIndex(of byte: UInt8, or second: UInt8, or third: UInt8, in range: Range<Int>) -> Int? {
        firstIndex(in: range) { $0.equal(byte) | $0.equal(second) | $0.equal(third) }
    }

    /// Where one of two bytes first stands in a range; nil if neither does.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstIndex(of byte: UInt8, or second: UInt8, in range: Range<Int>) -> Int? {
        firstIndex(in: range) { $0.equal(byte) | $0.equal(second) }
    }

    /// Calls `body` with each place of a range where one of two bytes stands, in order.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func forEachIndex(of byte: UInt8, or second: UInt8, in range: Range<Int>, _ body: (Int) -> Void) {
        withUnsafeBytes { bytes in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: EightBytes.count) {
                let eight = EightBytes(bytes, at: start)
                var found = eight.equal(byte) | eight.equal(second)
                while found != 0 {
                    let index = start + found.trailingZeroBitCount / 8
                    if index >= range.upperBound { return }
                    body(index)
                    found &= found - 1
                }
            }
        }
    }

    /// Where a byte first stands in a range; nil if it does not.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        firstIndex(in: range) { $0.equal(byte) }
    }

    /// Where a digit first stands in a range; nil if none does.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstDigit(in range: Range<Int>) -> Int? { firstIndex(in: range) { $0.digits } }

    /// Where a character beyond ASCII first begins in a range, or goes on; nil if none does.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func firstBeyondASCII(in range: Range<Int>) -> Int? { firstIndex(in: range) { $0.beyondASCII } }

    /// Where a text of at least one byte first stands in a range; nil if it does not.
    ///
    /// - Complexity: O(*n*) for texts whose first byte is rare.
    package func firstIndex(of text: [UInt8], in range: Range<Int>) -> Int? {
        withUnsafeBytes { $0.firstIndex(of: text, in: range) }
    }

    /// Whether a text stands at an index; it must end before the bytes do.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package func hold(_ text: [UInt8], at index: Int) -> Bool {
        withUnsafeBytes { bytes in
            text.withUnsafeBytes { text in
                UnsafeRawBufferPointer(rebasing: bytes[index..<index + text.count]).isEqual(to: text)
            }
        }
    }

    /// Where a question about bytes is first answered with yes.
    @inline(__always)
    private func firstIndex(in range: Range<Int>, where answers: (EightBytes) -> UInt64) -> Int? {
        withUnsafeBytes { $0.firstIndex(in: range, where: answers) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a text of at least one byte stands in these bytes.
    ///
    /// - Complexity: O(*n*) for texts whose first byte is rare.
    package func holds(_ text: [UInt8]) -> Bool {
        withUnsafeBytes { $0.firstIndex(of: text, in: 0..<$0.count) != nil }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether as many bytes are the same.
    func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while index + EightBytes.count <= count {
            if loadUnaligned(fromByteOffset: index, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            {
                return false
            }
            index += EightBytes.count
        }
        while index < count, self[index] == other[index] { index += 1 }
        return index == count
    }

    @inline(__always)
    fileprivate func firstIndex(in range: Range<Int>, where answers: (EightBytes) -> UInt64) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            let found = answers(EightBytes(self, at: index))
            if found != 0 {
                index += found.trailingZeroBitCount / 8
                return index < range.upperBound ? index : nil
            }
            index += EightBytes.count
        }
        return nil
    }

    fileprivate func firstIndex(of text: [UInt8], in range: Range<Int>) -> Int? {
        var start = range.lowerBound
        while let index = firstIndex(in: start..<range.upperBound, where: { $0.equal(text[0]) }) {
            guard index + text.count <= range.upperBound else { return nil }
            if text.indices.allSatisfy({ self[index + $0] == text[$0] }) { return index }
            start = index + 1
        }
        return nil
    }
}
