import TaskLint

/// The findings of a document. The gravest are shown in their lines, as many as a browser can well bear; the rest are a
/// list that is folded.
struct FindingList {
    /// Findings of a document that are shown in their lines.
    private static let mostShown = 200
    /// Findings beyond those that are listed.
    private static let mostListed = 10_000

    private let document: LintedDocument
    /// A name for each finding, which stays while lines are added elsewhere: links to it go on working.
    private let names: [String]

    init(_ document: LintedDocument) {
        self.document = document
        var fingerprint = Fingerprint(path: document.path, source: document.source)
        names = document.diagnostics.map { "f-\(fingerprint.text(of: $0))" }
    }

    var text: String {
        guard !document.diagnostics.isEmpty else { return "<p class=\"clean\">Nothing was found.</p>\n" }
        let shown = FindingList.gravest(document.diagnostics)
        let isShown = Set(shown)
        let rest = document.diagnostics.indices.filter { !isShown.contains($0) }
        return shown.map(finding).joined() + restText(rest)
    }

    /// Positions of the findings that are shown, in document order.
    private static func gravest(_ findings: [Diagnostic]) -> [Int] {
        guard findings.count > mostShown else { return Array(findings.indices) }
        let order = findings.indices.sorted { left, right in
            let (one, other) = (findings[left].severity, findings[right].severity)
            return one == other ? left < right : one > other
        }
        return order.prefix(mostShown).sorted()
    }

    private func finding(_ index: Int) -> String {
        FindingMarkup(finding: document.diagnostics[index], source: document.source, name: names[index]).text
    }

    private func restText(_ rest: [Int]) -> String {
        guard !rest.isEmpty else { return "" }
        let lines = rest.prefix(FindingList.mostListed).map { index in
            let finding = document.diagnostics[index]
            let place = document.source.position(at: finding.range.lowerBound)
            return "<li class=\"\(finding.severity.className)\" id=\"\(names[index])\"><span class=\"faint\">"
                + "\(place.line):\(place.column)</span> \(FindingMarkup.grade(finding)) "
                + "\(MarkupText.visible(finding.message)) \(FindingMarkup.rule(finding))</li>\n"
        }
        let left = rest.count - lines.count
        let omission =
            left > 0
            ? "<p>\(left) more \(left == 1 ? "finding is" : "findings are") left out; "
                + "<code>--format json</code> has all.</p>\n" : ""
        return
            "<details class=\"rest\">\n<summary>\(counted(rest.count, "more finding")), without their lines: only the "
            + "\(FindingList.mostShown) gravest have them</summary>\n<ol>\n\(lines.joined())</ol>\n\(omission)</details>\n"
    }
}
