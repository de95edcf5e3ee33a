/// One finding a line, each a JSON object with the keys that it has in the `json` format; without a summary, so that a
/// program can read findings as they come.
struct JSONLinesReporter: LintReporter {
    func body(of document: LintedDocument) throws -> String {
        try DiagnosticValue.values(of: document).map { try JSONText.text(of: $0) + "\n" }.joined()
    }
}
