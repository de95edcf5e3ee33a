/// Makes text of the input fit for a terminal: what would move the cursor, change colours or reorder the line is written
/// out, as in `\u{1B}`.
public enum Escaping {
    /// A message, title or path with everything harmful written out, tabs and line ends included.
    public static func visible(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        return text.reduce(into: "") { $0 += escape($1) ?? String($1) }
    }

    /// The character with its harmful scalars written out, or nil if it has none.
    static func escape(_ character: Character) -> String? {
        let scalars = character.unicodeScalars
        guard scalars.contains(where: isHarmful) else { return nil }
        // The flags of England, Scotland and Wales are a black flag followed by invisible tags.
        if scalars.first?.value == 0x1F3F4, scalars.dropFirst().allSatisfy(isTag) { return nil }
        return scalars.reduce(into: "") { text, scalar in
            text += isHarmful(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
        }
    }

    /// Whether a scalar beyond the control characters of ASCII is a command: DEL and the control characters of 8 bits,
    /// separators of lines, marks that turn the direction of text, and the byte order mark. Formats for programs keep
    /// such scalars as references.
    static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func isTag(_ scalar: Unicode.Scalar) -> Bool {
        (0xE0020...0xE007F).contains(scalar.value)
    }

    /// Control characters, line and paragraph separators, and invisible format characters such as bidi controls.
    /// The two joiners stay: emoji and several scripts are spelt with them.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator:
            return true
        case .format:
            if scalar.value == 0x200C || scalar.value == 0x200D { return false }
            return scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value)
        default:
            return false
        }
    }
}
