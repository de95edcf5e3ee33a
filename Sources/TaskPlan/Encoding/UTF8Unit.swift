import SourceText

/// One character beyond ASCII as its UTF-8 bytes give it.
struct UTF8Unit: Sendable {
    /// The character.
    let scalar: UInt32
    /// Number of its bytes: 2 to 4.
    let length: Int

    /// The character whose bytes begin at `start`, or nil where they are not well formed.
    init?(_ bytes: [UInt8], at start: Int) {
        guard let length = UTF8Sequence.length(bytes, at: start) else { return nil }
        self.length = length
        var value = UInt32(bytes[start]) & (0x7F >> UInt32(length))
        for index in start + 1..<start + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        scalar = value
    }
}

/// What kinds of characters a plan is written in. Everything else is no sign that a text was garbled.
enum CharacterKind: Hashable, Sendable {
    /// A pictogram beyond the basic plane.
    case emoji
    /// Punctuation, arrows, box drawing, dingbats, variation selectors.
    case symbol
    /// A letter or sign of the Latin alphabet with its extensions.
    case latin
    /// A letter with two accents, as in Vietnamese.
    case vietnamese
    /// Letters of the other scripts, which never stand alone.
    case cyrillic, greek, hebrew, arabic, indic, eastAsian
    /// A control or a private character: no text, but a stage of a text that was garbled twice.
    case intermediate

    /// The kind of a character beyond ASCII, nil for those that plans do not hold.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x80...0x9F, 0xF8FF, 0x2C6...0x2DD: self = .intermediate
        case 0xA0...0x17F, 0x18F, 0x192, 0x259, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x218...0x21B: self = .latin
        case 0x386...0x3CE: self = .greek
        case 0x400...0x491: self = .cyrillic
        case 0x5D0...0x5EA: self = .hebrew
        case 0x60C...0x6D2: self = .arabic
        case 0x904...0xDF4, 0xE01...0xE5B: self = .indic
        case 0x1E00...0x1EF9: self = .vietnamese
        case 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFE6: self = .eastAsian
        case 0xFE0E, 0xFE0F, 0xFEFF, 0xFB01, 0xFB02: self = .symbol
        // Without what plans do not hold: patterns of Braille, rare operators, Coptic.
        case 0x200B...0x2027, 0x202F...0x205E, 0x2070...0x27FF, 0x2900...0x297F, 0x2B00...0x2B5A: self = .symbol
        case 0x1F000...0x1FAFF: self = .emoji
        default: return nil
        }
    }
}
