/// What a unit was before it was garbled: one character, or two with a variation selector behind; none where it cannot
/// be told.
struct OriginalCharacters: Equatable, Sendable {
    /// The first character, 0 where there is none. No unit stands for U+0000.
    let first: UInt32
    /// The second character, 0 where there is none.
    let second: UInt32

    /// One character, or two.
    init(_ first: UInt32, _ second: UInt32 = 0) {
        (self.first, self.second) = (first, second)
    }

    /// The characters of a glyph.
    init(_ glyph: some StringProtocol) {
        var scalars = glyph.unicodeScalars.makeIterator()
        self.init(scalars.next()?.value ?? 0, scalars.next()?.value ?? 0)
    }

    /// Not to be told.
    static let unknown = OriginalCharacters(0)

    /// Whether it can be told.
    var areKnown: Bool { first != 0 }
    /// Whether it was a control or a private character, which a text garbled twice has on its way back.
    var areUnfinished: Bool { 0x80...0x9F ~= first || first == 0xF8FF }
    /// The last character.
    var last: UInt32 { second != 0 ? second : first }
}
