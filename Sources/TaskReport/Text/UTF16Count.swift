/// Code units of UTF-16 in parts of a document.
///
/// Sums are kept at every 256th byte, so that a place on a very long line costs no more than any other.
struct UTF16Count {
    private let bytes: [UInt8]
    /// Code units before each block.
    private var sums: [Int] = [0]

    private static let blockSize = 256

    /// - Complexity: O(*n*) in the number of bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        for start in stride(from: 0, to: bytes.count, by: UTF16Count.blockSize) {
            let block = bytes[start..<min(start + UTF16Count.blockSize, bytes.count)]
            sums.append((sums.last ?? 0) + UTF16Count.units(in: block))
        }
    }

    /// The code units that the characters of a range need, which begins and ends between characters.
    ///
    /// - Complexity: O(1).
    func count(in range: Range<Int>) -> Int {
        units(before: range.upperBound) - units(before: range.lowerBound)
    }

    private func units(before offset: Int) -> Int {
        let block = offset / UTF16Count.blockSize
        return sums[block] + UTF16Count.units(in: bytes[block * UTF16Count.blockSize..<offset])
    }

    /// A character counts at its first byte: one unit, or two if it needs four bytes (RFC 3629, section 3; RFC 2781,
    /// section 2.1).
    private static func units(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }
}
