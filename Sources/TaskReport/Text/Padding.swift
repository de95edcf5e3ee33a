extension DisplayWidth {
    /// The text with blanks behind it, so that it takes up a number of columns; wider text stays as it is.
    static func pad(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(columns - self.columns(of: text), 0))
    }
}

extension String {
    /// The text with a capital letter at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
