import TaskLint

/// One document in the Reviewdog Diagnostic Format (`rdjson`), for comments on pull requests.
struct RDJSONReporter: LintReporter {
    var opening: String { #"{"diagnostics":["# }

    var separator: String { "," }

    func body(of document: LintedDocument) throws -> String {
        try document.diagnostics.map { "\n" + (try JSONText.text(of: RDJSONDiagnostic($0, document: document))) }
            .joined(separator: ",")
    }

    func closing(_ tally: LintTally) -> String {
        let gravest = Severity.allCases.filter { tally.count(of: $0) > 0 }.max()
        let severity = gravest.map { #""severity":"\#($0.reviewdogName)","# } ?? ""
        return #"],\#(severity)"source":{"name":"tasklint"}}"# + "\n"
    }
}
