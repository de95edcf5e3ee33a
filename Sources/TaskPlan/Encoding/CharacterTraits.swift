/// In which places of a well-written text a character beyond ASCII is at home.
struct CharacterTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Punctuation that closes, joins or cuts off, and the no-break space: it may follow any letter.
    static let closing = CharacterTraits(rawValue: 1)
    /// Signs that can follow a word in capitals: marks, ordinals, powers.
    static let trailing = CharacterTraits(rawValue: 2)
    /// Signs that can follow a sign of mathematics.
    static let mathematical = CharacterTraits(rawValue: 4)
    /// Parts of drawings.
    static let drawing = CharacterTraits(rawValue: 8)
    /// All of them.
    static let all: CharacterTraits = [.closing, .trailing, .mathematical, .drawing]

    /// The traits of a character.
    init(of scalar: UInt32) {
        self = []
        for (trait, characters) in CharacterTraits.table where characters.contains(scalar) { insert(trait) }
        if (0x2500...0x259F).contains(scalar) { insert(.drawing) }
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    private static let table: [(CharacterTraits, Set<UInt32>)] = [
        (.closing, "“”‘’–—…•‹›«»\u{A0}"), (.trailing, "™®©°ºª²³¹·´`§"), (.mathematical, "∞±≤≥≠≈∂∑∏π∫Ωµ¥∆"),
    ].map { ($0, Set($1.unicodeScalars.map(\.value))) }
}

extension CharacterTraits {
    /// Whether a character has these traits.
    func contains(_ scalar: UInt32) -> Bool { CharacterTraits(of: scalar).isSuperset(of: self) }
}
