/// One line per finding, for editors and grep.
struct ConciseReporter: LintReporter {
    let style: Style

    func body(of document: LintedDocument) -> String {
        let headline = Headline(path: document.path, source: document.source, style: style)
        return document.shown.reduce(into: "") { text, finding in text += headline.text(of: finding) + "\n" }
    }
}
