import SourceText

/// How many columns a terminal gives to a character.
enum DisplayWidth {
    /// Columns of a text: the sum over its characters.
    static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// The text, cut off with an ellipsis if it needs more columns.
    static func clip(_ text: String, to columns: Int) -> String {
        guard self.columns(of: text) > columns else { return text }
        var clipped = ""
        var room = columns - 1
        for character in text {
            room -= self.columns(of: character)
            if room < 0 { break }
            clipped.append(character)
        }
        while clipped.last == " " { clipped.removeLast() }
        return clipped + "…"
    }

    /// Columns of a user-perceived character: 0, 1 or 2 for most, more for some syllables of Indic scripts.
    static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.isASCII, scalars.count == 1 { return 1 }
        if first.properties.isEmoji, scalars.dropFirst().contains(where: drawsAsPicture) { return 2 }
        return scalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// Whether a scalar behind an emoji makes one picture of the two: the emoji variation selector, the joiner, a skin
    /// tone, the second letter of a flag, or a tag.
    private static func drawsAsPicture(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE0F, 0x200D, 0x1F1E6...0x1F1FF, 0xE0020...0xE007F: true
        default: scalar.properties.isEmojiModifier
        }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .format where scalar.properties.isDefaultIgnorableCodePoint: return 0
        default: break
        }
        if isTrailingJamo(scalar) { return 0 }
        return scalar.properties.isEmojiPresentation || isWide(scalar) ? 2 : 1
    }

    /// Vowels and final consonants of Hangul, which are drawn into the syllable that a leading consonant begins.
    private static func isTrailingJamo(_ scalar: Unicode.Scalar) -> Bool {
        (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x1100 else { return false }
        let index = wideRanges.partitionPoint { $0.upperBound < scalar.value }
        return index < wideRanges.count && wideRanges[index].contains(scalar.value)
    }

    /// Wide and full-width characters in ascending order; gaps that hold no assigned character are closed.
    ///
    /// Source: Unicode EastAsianWidth.txt, values W and F. Characters that Unicode draws as emoji are left out: the
    /// standard library knows them.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x3029, 0x3030...0x303E,
        0x3041...0x3096, 0x309B...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF2...0x1B2FB,
        0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}
