import TaskLint

/// One XML document of test results, for programs that show those: a suite for each document, a failed case for each
/// finding, and a passed case for a document without any, so that nothing found looks other than nothing read.
///
/// There is no standard; Tests/Formats/junit-10.xsd, by which Jenkins checks, is the strictest description, and GitLab
/// takes cases of one class and name for one. So the class is the path, and a name carries no line, which moves with
/// every edit, but a number where a message comes again. Every finding fails, whatever its severity: a passed case
/// would not be shown. There are no times: a report is the same in every run.
struct JUnitReporter: LintReporter {
    var opening: String { #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n<testsuites name=\"tasklint\">\n" }

    func body(of document: LintedDocument) -> String {
        let path = MarkupText.escaped(document.path)
        let failures = document.diagnostics.count
        let counts = #"tests="\#(max(failures, 1))" failures="\#(failures)" errors="0" skipped="0""#
        let layout = FullLayout(document: document, style: .plain)
        var names = CaseNames()
        let cases = document.diagnostics.map { diagnostic in
            """
                <testcase classname="\(path)" name="\(MarkupText.escaped(names.name(of: diagnostic)))">
                  <failure type="\(diagnostic.severity.rawValue)" message="\(MarkupText.visible(diagnostic.message))">\
            \(MarkupText.lines(layout.text(of: diagnostic)))</failure>
                </testcase>

            """
        }
        let clean = cases.isEmpty ? "    <testcase classname=\"\(path)\" name=\"no findings\"/>\n" : ""
        return """
              <testsuite name="\(path)" \(counts) file="\(path)">
            \(clean)\(cases.joined())  </testsuite>

            """
    }

    func closing(_: LintTally) -> String { "</testsuites>\n" }
}

/// Names for the cases of one suite, no two of them equal.
private struct CaseNames {
    private var used: Set<String> = []
    private var counts: [String: Int] = [:]

    mutating func name(of diagnostic: Diagnostic) -> String {
        let base = "\(diagnostic.rule.code) \(Escaping.visible(diagnostic.message))"
        var name = base
        while !used.insert(name).inserted {
            counts[base, default: 1] += 1
            name = "\(base) (\(counts[base, default: 1]))"
        }
        return name
    }
}
