extension DisplayWidth {
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

    /// The text with blanks behind it, so that it takes up a number of columns; wider text stays as it is.
    static func pad(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(columns - self.columns(of: text), 0))
    }
}

extension String {
    /// The text with a capital letter at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
