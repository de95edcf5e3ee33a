import SourceText
import TaskLint

/// Findings as people read them: the headline, the source with marks in document order, and help.
struct FullLayout {
    let document: LintedDocument
    let style: Style

    /// More places than this are counted instead of shown.
    private static let mostNotes = 20

    func text(of diagnostic: Diagnostic) -> String {
        // Of a document that cannot be read there may be nothing to show.
        let marks = document.source.bytes.isEmpty ? [:] : marks(of: diagnostic)
        let lines = marks.keys.sorted()
        let gutter = Gutter(width: String(lines.last ?? 1).utf8.count, style: style)
        var text = Headline(path: document.path, source: document.source, style: style).text(of: diagnostic) + "\n"
        if !lines.isEmpty { text += gutter.row() }
        var previous: Int?
        for line in lines {
            if let previous, line > previous + 1 { text += style("...", .gutter) + "\n" }
            text += excerpts(of: line, marks: marks[line] ?? [], severity: diagnostic.severity, gutter: gutter)
            previous = line
        }
        if diagnostic.notes.count > FullLayout.mostNotes {
            let hidden = diagnostic.notes.count - FullLayout.mostNotes
            text += gutter.remark("note", "\(hidden) more \(hidden == 1 ? "place" : "places"); --format json lists all")
        }
        if let fix = diagnostic.fix {
            let options = fix.isSafe ? "--fix" : "--fix --unsafe-fixes"
            text += gutter.remark("fix", "\(Escaping.visible(fix.title)) (\(options))")
        }
        if !diagnostic.help.isEmpty { text += gutter.remark("help", Escaping.visible(diagnostic.help)) }
        return text
    }

    private func marks(of diagnostic: Diagnostic) -> [Int: [Excerpt.Mark]] {
        var marks = [Excerpt.Mark(range: diagnostic.range, message: "", isPrimary: true)]
        marks += diagnostic.notes.prefix(FullLayout.mostNotes).map {
            Excerpt.Mark(range: $0.range, message: Escaping.visible($0.message), isPrimary: false)
        }
        return Dictionary(grouping: marks) { document.source.line(at: $0.range.lowerBound) }
    }

    private func excerpts(of line: Int, marks: [Excerpt.Mark], severity: Severity, gutter: Gutter) -> String {
        let range = document.source.lineRange(line)
        let marks = marks.map { mark in
            let start = min(max(mark.range.lowerBound, range.lowerBound), range.upperBound)
            let end = min(max(mark.range.upperBound, start), range.upperBound)
            return Excerpt.Mark(
                range: document.source.withoutTrailingBlanks(start..<end), message: mark.message,
                isPrimary: mark.isPrimary)
        }
        var text = ""
        for excerpt in Excerpt.excerpts(of: range, marks: marks, in: document.source) {
            text += gutter.row(line, excerpt.text)
            for row in excerpt.rows { text += gutter.row(nil, markRow(row, severity: severity)) }
        }
        return text
    }

    private func markRow(_ row: [Excerpt.PlacedMark], severity: Severity) -> String {
        var text = ""
        var column = 0
        for placed in row {
            let role: Style.Role = placed.mark.isPrimary ? .severity(severity) : .note
            let line = String(repeating: placed.mark.isPrimary ? "^" : "-", count: placed.width)
            let label = placed.mark.message.isEmpty ? line : line + " " + placed.mark.message
            text += String(repeating: " ", count: max(placed.column - column, 0)) + style(label, role)
            column = placed.column + placed.width
        }
        return text
    }
}

/// The column of line numbers at the left.
struct Gutter {
    /// Digits of the greatest line number.
    let width: Int
    let style: Style

    /// A row with or without line number and text.
    func row(_ line: Int? = nil, _ text: String = "") -> String {
        let number = line.map(String.init) ?? ""
        let padding = String(repeating: " ", count: max(width - number.utf8.count, 0))
        return style("\(padding)\(number) |", .gutter) + (text.isEmpty ? "" : " \(text)") + "\n"
    }

    /// A remark below the source.
    func remark(_ label: String, _ text: String) -> String {
        style(String(repeating: " ", count: width + 1) + "=", .gutter) + " \(style("\(label):", .emphasis)) \(text)\n"
    }
}

extension SourceText {
    /// `range` without blanks at its end, unless it is all blank.
    fileprivate func withoutTrailingBlanks(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
        return end > range.lowerBound ? range.lowerBound..<end : range
    }
}
