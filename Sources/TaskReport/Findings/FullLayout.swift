import TaskLint

/// Findings as people read them: the headline, the source with marks in document order, and help.
struct FullLayout {
    let document: LintedDocument
    let style: Style

    func text(of diagnostic: Diagnostic) -> String {
        let shown = FindingSource(diagnostic, in: document.source)
        let gutter = Gutter(width: String(shown.lines.last?.number ?? 1).utf8.count, style: style)
        var text = Headline(path: document.path, source: document.source, style: style).text(of: diagnostic) + "\n"
        if !shown.lines.isEmpty { text += gutter.row() }
        for line in shown.lines {
            if line.followsGap { text += style("...", .gutter) + "\n" }
            text += rows(of: line, severity: diagnostic.severity, gutter: gutter)
        }
        if shown.hiddenPlaces > 0 {
            let places = shown.hiddenPlaces == 1 ? "place" : "places"
            text += gutter.remark("note", "\(shown.hiddenPlaces) more \(places); --format json lists all")
        }
        if let fix = diagnostic.fix {
            text += gutter.remark("fix", "\(Escaping.visible(fix.title)) (\(fix.options))")
        }
        if !diagnostic.help.isEmpty { text += gutter.remark("help", Escaping.visible(diagnostic.help)) }
        return text
    }

    private func rows(of line: FindingSource.Line, severity: Severity, gutter: Gutter) -> String {
        line.excerpts.map { excerpt in
            gutter.row(line.number, excerpt.text)
                + excerpt.rows.map { gutter.row(nil, markRow($0, severity: severity)) }.joined()
        }.joined()
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
