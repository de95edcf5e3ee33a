/// Findings as people read them at a terminal: headline, source with marks, help.
struct FullReporter: LintReporter {
    let style: Style

    var separator: String { "\n" }

    func body(of document: LintedDocument) -> String {
        let layout = FullLayout(document: document, style: style)
        return document.shown.map(layout.text).joined(separator: "\n")
    }
}
