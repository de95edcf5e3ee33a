import SourceText
import TaskLint

/// Findings below the path of their document, places first, in columns.
struct GroupedReporter: LintReporter {
    let style: Style

    var separator: String { "\n" }

    func body(of document: LintedDocument) -> String {
        let shown = document.shown
        guard !shown.isEmpty else { return "" }
        let places = shown.map { document.source.position(at: $0.range.lowerBound) }
        let labels = shown.map { "\($0.severity.rawValue)[\($0.rule.code)]" }
        // Numbers and labels are ASCII: a byte is a column.
        let lineWidth = places.map { String($0.line).utf8.count }.max() ?? 0
        let columnWidth = places.map { String($0.column).utf8.count }.max() ?? 0
        let labelWidth = labels.map(\.utf8.count).max() ?? 0
        var text = style(Escaping.visible(document.path), .emphasis) + ": \(LintTally(document).found)\n"
        for (diagnostic, (place, label)) in zip(shown, zip(places, labels)) {
            let line = String(place.line).padded(to: lineWidth, isRight: true)
            let column = String(place.column).padded(to: columnWidth)
            text += "  \(line):\(column)  "
            text += style(label, .severity(diagnostic.severity)) + label.padding(to: labelWidth) + "  "
            text += "\(Escaping.visible(diagnostic.message)) \(style("(\(diagnostic.rule.name))", .faint))\n"
        }
        return text
    }
}
