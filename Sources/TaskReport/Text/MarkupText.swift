/// Makes text of the input fit for XML and HTML, in content and in quoted attributes.
enum MarkupText {
    /// `text` with the five characters that mean something in markup written as references. Characters that XML 1.0
    /// (section 2.2) does not allow, not even as references, become U+FFFD, and so do control characters of 8 bits.
    static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += reference(to: $1) ?? String($1) }
    }

    /// `text` on one line, without characters that reorder or hide what people read: they are written out first.
    static func visible(_ text: String) -> String { escaped(Escaping.visible(text)) }

    /// `text` as content, which keeps its ends of lines.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(
            separator: "\n")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && !#"<>&"'"#.utf8.contains(byte)
    }

    private static func reference(to scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "<": "&lt;"
        case ">": "&gt;"
        case "&": "&amp;"
        case "\"": "&quot;"
        case "'": "&#39;"
        // An attribute would turn them into spaces.
        case "\t", "\n", "\r": "&#\(scalar.value);"
        case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
        // References to control characters of 8 bits mean others in HTML.
        case "\0"..<" ", "\u{7F}"..."\u{9F}": "\u{FFFD}"
        default: Escaping.isCommand(scalar) ? "&#\(scalar.value);" : nil
        }
    }
}
