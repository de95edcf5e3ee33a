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
        self = scalar < 0x2600 ? CharacterTraits.table[Int(scalar)] : []
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// By characters; those from U+2600 on have none.
    private static let table: [CharacterTraits] = {
        var table = [CharacterTraits](repeating: [], count: 0x2600)
        let characters: [(CharacterTraits, String)] = [
            (.closing, "“”‘’–—…•‹›«»\u{A0}"), (.trailing, "™®©°ºª²³¹·´`§"), (.mathematical, "∞±≤≥≠≈∂∑∏π∫Ωµ¥∆"),
        ]
        for (trait, characters) in characters {
            for character in characters.unicodeScalars { table[Int(character.value)].insert(trait) }
        }
        for character in 0x2500...0x259F { table[character].insert(.drawing) }
        return table
    }()
}

extension CharacterTraits {
    /// Whether a character has these traits.
    func contains(_ scalar: UInt32) -> Bool { CharacterTraits(of: scalar).isSuperset(of: self) }
}
