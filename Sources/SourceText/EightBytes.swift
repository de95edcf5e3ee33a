/// Eight bytes of a text that follow each other, so that what is asked of each is asked of all of them at once.
///
/// An answer has the highest bit of each byte set for which it is yes, and no other bit. The arithmetic is that of SIMD
/// within a register; see Warren, Hacker's Delight, section 6-1.
struct EightBytes {
    private let word: UInt64

    private static let lows: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// How many there are.
    static let count = 8

    /// The bytes from an index on, with zeros behind the end of the text.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
        if index + EightBytes.count <= bytes.count {
            word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        } else {
            var word: UInt64 = 0
            for offset in index..<bytes.count { word |= UInt64(bytes[offset]) << UInt64((offset - index) * 8) }
            self.word = word
        }
    }

    private init(word: UInt64) { self.word = word }

    /// The bytes with bits added.
    @inline(__always)
    func adding(_ bits: UInt64) -> EightBytes { EightBytes(word: word | bits) }

    /// Writes the bytes where they came from.
    @inline(__always)
    func store(_ bytes: UnsafeMutableRawBufferPointer, at index: Int) {
        bytes.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
    }

    /// Which are beyond ASCII.
    var beyondASCII: UInt64 { @inline(__always) get { word & EightBytes.highs } }

    /// Which are equal to a byte.
    @inline(__always)
    func equal(_ byte: UInt8) -> UInt64 {
        let difference = word ^ UInt64(byte) * EightBytes.lows
        let rest = ~EightBytes.highs
        return ~((difference & rest) + rest | difference | rest)
    }

    /// Which are at least as large as an ASCII byte, when looked at without their highest bit.
    @inline(__always)
    private func lowBitsAtLeast(_ byte: UInt8) -> UInt64 {
        ((word & ~EightBytes.highs) + UInt64(0x80 - byte) * EightBytes.lows) & EightBytes.highs
    }

    /// Which lie between two ASCII bytes, these included.
    @inline(__always)
    func between(_ low: UInt8, _ high: UInt8) -> UInt64 {
        lowBitsAtLeast(low) & ~lowBitsAtLeast(high + 1) & ~word
    }

    /// Which are larger than a blank.
    var visible: UInt64 { @inline(__always) get { lowBitsAtLeast(0x21) | beyondASCII } }

    /// Which stand in the middle of a UTF-8 sequence.
    var continuations: UInt64 { @inline(__always) get { beyondASCII & ~(word << 1) } }

    /// Which are ASCII digits.
    var digits: UInt64 { @inline(__always) get { between(UInt8(ascii: "0"), UInt8(ascii: "9")) } }

    /// Which are ASCII letters or digits.
    var alphanumerics: UInt64 {
        @inline(__always) get {
            digits
                | adding(0x20 * EightBytes.lows).between(UInt8(ascii: "a"), UInt8(ascii: "z"))
        }
    }

    /// An answer in eight bits, that of the first byte lowest: the factor moves each bit to the place of its byte in the
    /// highest byte of the product.
    @inline(__always)
    static func bits(_ answer: UInt64) -> UInt64 { (answer >> 7 &* 0x0102_0408_1020_4080) >> 56 }
}
