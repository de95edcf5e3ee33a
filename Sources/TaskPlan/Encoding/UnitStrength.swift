/// How surely some characters were one character before they were decoded wrongly.
enum UnitStrength: Comparable, Sendable {
    /// They may well stand together in a well-written text: `Ã”` at the end of a word in capitals.
    case doubtful
    /// They are believed where the document is garbled elsewhere.
    case weak
    /// No well-written text has them.
    case strong
}

/// Characters that could be one character in UTF-8, with what stands around them.
struct SuspectUnit: Sendable {
    /// The encoding in which they were read by mistake.
    let encoding: MisreadEncoding
    /// The kind of the character that they would be.
    let kind: CharacterKind
    /// That character.
    let scalar: UInt32
    /// The first of its bytes.
    let lead: UInt8
    /// What the characters have in common that its other bytes were read as.
    let tailTraits: CharacterTraits
    /// What stands in front.
    let before: Neighbour
    /// What stands behind.
    let after: Neighbour

    /// How surely they were one character, without regard to their surroundings beyond the next characters.
    ///
    /// Letters of scripts that are written in whole words are weak here: a chain of them decides.
    var strength: UnitStrength {
        switch kind {
        case .emoji: .strong
        case .symbol: symbolStrength
        case .latin: latinStrength
        case .vietnamese: encoding.isWestern && !isTypographic ? .strong : chainLinkStrength
        case .cyrillic, .greek, .hebrew, .arabic, .indic, .eastAsian: chainLinkStrength
        case .intermediate: .weak
        }
    }

    /// Whether every character behind the first is punctuation that may follow any letter. In code page 437: whether
    /// all are parts of a drawing.
    var isTypographic: Bool {
        if encoding == .codePage437 { return lead < 0xE0 && tailTraits.contains(.drawing) }
        return tailTraits.contains(.closing)
    }

    private var chainLinkStrength: UnitStrength {
        // Dashes are such letters in Mac Roman, and corners are in code page 437.
        isTypographic || !encoding.isWestern && lead < 0xE0 ? .doubtful : .weak
    }

    private var symbolStrength: UnitStrength {
        guard isTypographic, scalar < 0xFE00 else { return .strong }
        return before.isLetter || before == .quote ? .doubtful : .weak
    }

    private var latinStrength: UnitStrength {
        switch encoding {
        case .windows1252, .windows1254, .latin1: westernStrength
        case .macRoman: macStrength
        case .codePage437: dosStrength
        case .gbk: .doubtful
        }
    }

    /// `Ã©`, `Â°`, `Å‚`: a capital, then mostly punctuation. Words in capitals can end in such a letter.
    private var westernStrength: UnitStrength {
        if lead == 0xC2 { return isTypographic && before == .capital ? .doubtful : .strong }
        if isTypographic { return typographicLetterStrength }
        let followsCapitals = before == .capital && after != .small
        if tailTraits.contains(.trailing) {
            if lead == 0xC3 { return followsCapitals ? .weak : .strong }
            return before == .small || after == .small ? .strong : .weak
        }
        return lead == 0xC3 || before.isLetter || after.isLetter ? .strong : .weak
    }

    private var typographicLetterStrength: UnitStrength {
        let beginsWord = !before.isLetter && before != .quote && before != .beyond && after == .small
        if before == .small || beginsWord { return .strong }
        let isSign = scalar == 0xD7 || scalar == 0xF7
        if isSign, before == .other || before == .digit, after == .other || after == .digit { return .strong }
        // "à" is a word: a no-break space rarely follows a single capital.
        let isWord = scalar == 0xE0 && (before == .other || before == .digit)
        return after.isLetter || isWord ? .weak : .doubtful
    }

    /// `√©`, `¬∞`, `≈º`: a sign of mathematics, then mostly a letter with an accent.
    private var macStrength: UnitStrength {
        let isMath = tailTraits.contains(.mathematical)
        switch lead {
        case 0xC2: return !isMath || before == .digit || before.isLetter ? .strong : .weak
        case 0xC3: return !isMath || before == .small && after == .small ? .strong : .weak
        default: return !isMath && before.isLetter ? .strong : .weak
        }
    }

    /// `├⌐`, `┬░`: parts of a drawing, which letters rarely touch.
    private var dosStrength: UnitStrength {
        let isPlausible = before.isLetter || before == .digit && lead == 0xC2
        if isTypographic { return !before.isLetter ? .doubtful : after.isLetter ? .strong : .weak }
        return isPlausible ? .strong : .weak
    }
}
