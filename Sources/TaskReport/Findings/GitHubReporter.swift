import TaskLint

/// Findings as commands to the runner of GitHub Actions, which shows them beside the lines that they are about.
struct GitHubReporter: LintReporter {
    func body(of document: LintedDocument) -> String {
        document.diagnostics.map { command(for: $0, in: document).text + "\n" }.joined()
    }

    private func command(for diagnostic: Diagnostic, in document: LintedDocument) -> WorkflowCommand {
        let extent = Extent(diagnostic.range, in: document.source)
        var properties = [
            ("file", Escaping.visible(document.path)), ("line", "\(extent.line)"), ("endLine", "\(extent.endLine)"),
        ]
        // The runner wants no columns where the lines differ.
        if extent.line == extent.endLine {
            properties += [("col", "\(extent.column)"), ("endColumn", "\(extent.endColumn)")]
        }
        properties.append(("title", "\(diagnostic.rule.code) \(diagnostic.rule.name)"))
        let lines = [diagnostic.message, diagnostic.help.isEmpty ? "" : "help: \(diagnostic.help)"]
        return WorkflowCommand(
            name: name(of: diagnostic.severity), properties: properties.map { (name: $0.0, value: $0.1) },
            message: lines.filter { !$0.isEmpty }.map(Escaping.visible).joined(separator: "\n"))
    }

    private func name(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }
}
