import SourceText

/// What is wrong with a document that is no plan, such as a configuration file: a first line for editors, the line
/// concerned, and a mark.
public enum ProblemLayout {
    /// The text, without an end of line.
    ///
    /// - Parameter range: the bytes concerned; an empty range at 0 points at nothing.
    public static func text(path: String, source: SourceText, range: Range<Int>, message: String) -> String {
        let shown = Escaping.visible(message)
        guard !range.isEmpty else { return "\(Escaping.visible(path)): error: \(shown)" }
        let place = source.position(at: range.lowerBound)
        let gutter = Gutter(width: String(place.line).utf8.count, style: .plain)
        var text = "\(Escaping.visible(path)):\(place.line):\(place.column): error: \(shown)\n" + gutter.row()
        let line = source.lineRange(place.line)
        let mark = Excerpt.Mark(range: range.clamped(to: line), message: "", isPrimary: true)
        for excerpt in Excerpt.excerpts(of: line, marks: [mark], in: source) {
            text += gutter.row(place.line, excerpt.text)
            for placed in excerpt.rows.joined() {
                let marks = String(repeating: "^", count: placed.width)
                text += gutter.row(nil, String(repeating: " ", count: placed.column) + marks)
            }
        }
        return String(text.dropLast())
    }
}
