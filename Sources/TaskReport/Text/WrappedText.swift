/// Text in lines of limited width, for drawings that cannot wrap by themselves.
enum WrappedText {
    /// The text in at most `count` lines of at most `columns` columns each. Lines break at spaces; a word that is
    /// longer than a line is cut through, and what is left at the end is replaced by an ellipsis.
    ///
    /// - Complexity: O(*lines* · *columns*), and the length of the text once.
    static func lines(_ text: String, columns: Int, count: Int) -> [String] {
        var lines: [String] = []
        var rest = Substring(text).drop { $0 == " " }
        while !rest.isEmpty, lines.count + 1 < count {
            let end = lineEnd(rest, columns: columns)
            lines.append(trimmed(rest[..<end]))
            rest = rest[end...].drop { $0 == " " }
        }
        if !rest.isEmpty { lines.append(DisplayWidth.clip(trimmed(rest), to: columns)) }
        return lines
    }

    /// Where a line ends that begins with the text: behind the last space that fits, or where the room ends.
    private static func lineEnd(_ text: Substring, columns: Int) -> String.Index {
        var room = columns
        var lastBreak: String.Index?
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if character == " " { lastBreak = index }
            room -= DisplayWidth.columns(of: character)
            if room < 0 { return lastBreak ?? (index > text.startIndex ? index : text.index(after: index)) }
            index = text.index(after: index)
        }
        return text.endIndex
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
