/// A line of a document with its places marked, and what is said about them below.
///
/// Places are elements of their own, so that they stay where they belong when a narrow page breaks the line, whatever
/// the widths of its characters.
struct MarkedLine {
    /// 1-based.
    let number: Int
    let excerpt: Excerpt

    /// What a character is part of. The place of the finding goes before the others.
    private enum Role {
        case plain
        case note
        case primary
    }

    var text: String {
        let notes = excerpt.rows.flatMap { $0 }.sorted { $0.column < $1.column }.map(\.mark.message)
        let remarks = notes.filter { !$0.isEmpty }.map { "<p>\(MarkupText.escaped($0))</p>\n" }
        return "<div class=\"line\"><span class=\"number\">\(number)</span><code>\(marked)</code></div>\n"
            + (remarks.isEmpty ? "" : "<div class=\"notes\">\(remarks.joined())</div>\n")
    }

    private var marked: String {
        let marks = excerpt.rows.flatMap { $0 }
        var text = ""
        var run = ""
        var role = Role.plain
        var column = 0
        for cell in excerpt.cells {
            let next = MarkedLine.role(of: column..<column + cell.width, marks)
            if next != role {
                text += MarkedLine.element(run, role)
                (run, role) = ("", next)
            }
            run += cell.text
            column += cell.width
        }
        text += MarkedLine.element(run, role)
        // A place at the end of the line has no character.
        let behind = MarkedLine.role(of: column..<Int.max, marks)
        return behind == .plain ? text : text + MarkedLine.element(" ", behind)
    }

    /// A character without width belongs to what it is drawn into.
    private static func role(of columns: Range<Int>, _ marks: [Excerpt.PlacedMark]) -> Role {
        let hits = marks.filter { mark in
            mark.column < max(columns.upperBound, columns.lowerBound + 1)
                && columns.lowerBound < mark.column + mark.width
        }
        if hits.isEmpty { return .plain }
        return hits.contains(where: \.mark.isPrimary) ? .primary : .note
    }

    private static func element(_ text: String, _ role: Role) -> String {
        if text.isEmpty { return "" }
        let text = MarkupText.escaped(text)
        return switch role {
        case .plain: text
        case .note: "<mark class=\"note\">\(text)</mark>"
        case .primary: "<mark>\(text)</mark>"
        }
    }
}
