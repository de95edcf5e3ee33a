import TaskLint

/// One undecorated line per finding, for language models: the place, the rule, what is wrong, what to do, and the tasks
/// concerned. A model reads it line by line, so a line tells everything, and nothing but a finding makes a line.
struct AgentReporter: LintReporter {
    func body(of document: LintedDocument) -> String {
        document.diagnostics.map { line(of: $0, in: document) + "\n" }.joined()
    }

    private func line(of diagnostic: Diagnostic, in document: LintedDocument) -> String {
        let line = document.source.line(at: diagnostic.range.lowerBound)
        var parts = ["\(diagnostic.rule.code) \(diagnostic.severity.rawValue): \(diagnostic.message)"]
        if !diagnostic.help.isEmpty { parts.append("help: \(diagnostic.help)") }
        if !diagnostic.tasks.isEmpty { parts.append("tasks: \(diagnostic.tasks.joined(separator: ", "))") }
        return Escaping.visible("\(document.path):\(line): \(parts.joined(separator: "; "))")
    }
}
