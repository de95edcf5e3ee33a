/// The shape of UTF-8, as table 3-7 of the Unicode Standard, chapter 3, gives it.
package enum UTF8Sequence {
    /// The number of bytes, 2 to 4, of the character beyond ASCII that begins at an index; nil where the bytes are not
    /// well formed.
    package static func length(_ bytes: [UInt8], at index: Int) -> Int? {
        bytes.withUnsafeBufferPointer { length($0, at: index) }
    }

    /// The same for who walks through many bytes.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return nil }
        for next in index + 2..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return nil }
        return length
    }
}
