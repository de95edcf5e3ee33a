/// Makes text of the input fit for Markdown as services show it: what it says stands there, and nothing of it is taken for
/// a mark, a link, a formula, or the name of a person or an issue.
enum MarkdownText {
    /// `text` in one line, fit for a paragraph, a heading or a cell, though not for the beginning of a line.
    ///
    /// Marks get a backslash (CommonMark 0.31, section 2.4). That does not help against what is looked for in the finished
    /// text (`@name`, `#12`, `:smile:`, addresses), so an empty comment parts such a sign from what follows. A dollar sign
    /// is put into a span, as GitHub's page "Writing mathematical expressions" advises.
    static func escaped(_ text: String) -> String {
        let scalars = Escaping.visible(text).unicodeScalars
        let next = scalars.dropFirst().map { Optional($0) } + [nil]
        let escaped = zip(scalars, next).reduce(into: "") { text, pair in
            let (scalar, next) = pair
            if scalar == "$" { return text += "<span>$</span>" }
            if marks.contains(scalar) { text += "\\" }
            text.unicodeScalars.append(scalar)
            if signs.contains(scalar), let next, next != " " { text += "<!-- -->" }
        }
        return escaped.replacing("www.", with: "www<!-- -->.")
    }

    private static let marks = Set("\\`*_[]<>&|~#".unicodeScalars)
    private static let signs = Set("@#:".unicodeScalars)
}
