import TaskLint

/// One XML document in the form of Checkstyle, which many programs read: a file for each document, with or without
/// findings, and an error for each finding.
///
/// Checkstyle publishes no schema; Tests/Formats/checkstyle.xsd says what is kept to. Columns count bytes of UTF-8 as in
/// the other formats: the form itself does not say what they count.
struct CheckstyleReporter: LintReporter {
    /// The version of Checkstyle whose form this is. Some programs want one.
    var opening: String { #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n<checkstyle version=\"4.3\">\n" }

    func body(of document: LintedDocument) -> String {
        let path = MarkupText.escaped(document.path)
        guard !document.diagnostics.isEmpty else { return "  <file name=\"\(path)\"/>\n" }
        let errors = document.diagnostics.map { diagnostic in
            let place = document.source.position(at: diagnostic.range.lowerBound)
            return
                #"    <error line="\#(place.line)" column="\#(place.column)" severity="\#(diagnostic.severity.rawValue)""#
                + #" message="\#(MarkupText.visible(diagnostic.message))" source="tasklint.\#(diagnostic.rule.code)"/>"#
                + "\n"
        }
        return "  <file name=\"\(path)\">\n\(errors.joined())  </file>\n"
    }

    func closing(_: LintTally) -> String { "</checkstyle>\n" }
}
