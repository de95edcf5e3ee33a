/// Lower case that never changes the length of the text.
///
/// Only those capitals are folded whose small letter has as many UTF-8 bytes and that occur in the keywords of the
/// readers: ASCII, Latin-1 (U+00C0–U+00DE) and Cyrillic (U+0410–U+042F). Source of the pairs: Unicode CaseFolding.txt.
package enum CaseFolding {
    package static func fold(_ bytes: [UInt8]) -> [UInt8] {
        var folded = bytes
        folded.withUnsafeMutableBytes { bytes in
            var index = 0
            while index < bytes.count {
                let next = EightBytes(UnsafeRawBufferPointer(bytes), at: index)
                if next.beyondASCII == 0, index + EightBytes.count <= bytes.count {
                    // The bit that tells small letters from capitals is two below the one of the answer.
                    next.adding(next.between(UInt8(ascii: "A"), UInt8(ascii: "Z")) >> 2).store(bytes, at: index)
                    index += EightBytes.count
                } else {
                    let byte = bytes[index]
                    bytes[index] = byte.small
                    if byte >= 0xC3, index + 1 < bytes.count { foldPair(bytes, at: index) }
                    index += 1
                }
            }
        }
        return folded
    }

    private static func foldPair(_ bytes: UnsafeMutableRawBufferPointer, at index: Int) {
        let second = bytes[index + 1]
        switch (bytes[index], second) {
        case (0xC3, 0x80...0x9E) where second != 0x97:  // À–Þ, except ×
            bytes[index + 1] = second + 0x20
        case (0xD0, 0x90...0x9F):  // А–П
            bytes[index + 1] = second + 0x20
        case (0xD0, 0xA0...0xAF):  // Р–Я
            bytes[index] = 0xD1
            bytes[index + 1] = second - 0x20
        default:
            break
        }
    }
}
