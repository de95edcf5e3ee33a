/// One line per finding, for editors and grep.
struct ConciseReporter: LintReporter {
    let style: Style

    func body(of document: LintedDocument) -> String {
        let headline = Headline(path: document.path, source: document.source, style: style)
        return document.shown.map { headline.text(of: $0) + "\n" }.joined()
    }
}
