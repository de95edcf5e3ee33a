/// One JSON document for programs; docs/schema/lint.schema.json is its schema.
struct JSONReporter: LintReporter {
    var opening: String { #"{"diagnostics":["# }

    var separator: String { "," }

    func body(of document: LintedDocument) throws -> String {
        try DiagnosticValue.values(of: document).map { "\n" + (try JSONText.text(of: $0)) }.joined(separator: ",")
    }

    func closing(_ tally: LintTally) throws -> String {
        #"],"summary":\#(try JSONText.text(of: SummaryValue(tally))),"version":1}"# + "\n"
    }
}
