import TaskLint

/// A report for a comment on a pull request or the summary of a job: a table for every document, and the numbers.
struct MarkdownReporter: LintReporter {
    var opening: String { "## tasklint\n\n" }

    func body(of document: LintedDocument) -> String {
        guard !document.diagnostics.isEmpty else { return "" }
        let heading = "### \(MarkdownText.escaped(document.path))\n\n\(LintTally(document).found)\n\n"
        let table = "| line | severity | rule | finding |\n|---:|---|---|---|\n"
        return heading + table + document.diagnostics.map { row($0, in: document) }.joined() + "\n"
    }

    func closing(_ tally: LintTally) -> String { "**\(tally.found)** in \(tally.scope)\n" }

    private func row(_ diagnostic: Diagnostic, in document: LintedDocument) -> String {
        let line = document.source.line(at: diagnostic.range.lowerBound)
        var finding = MarkdownText.escaped(diagnostic.message)
        if !diagnostic.help.isEmpty { finding += "<br>*help:* \(MarkdownText.escaped(diagnostic.help))" }
        let rule = "\(diagnostic.rule.code) \(diagnostic.rule.name)"
        return "| \(line) | \(diagnostic.severity.rawValue) | \(rule) | \(finding) |\n"
    }
}
