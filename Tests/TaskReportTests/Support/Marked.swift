import SourceText
import Testing

@testable import TaskLint
@testable import TaskReport

/// A document in which `⟦…⟧` marks the places of a finding, so that tests carry no offsets.
struct Marked {
    let source: SourceText
    /// The marked places in document order.
    let ranges: [Range<Int>]

    init(_ text: String) {
        var bytes: [UInt8] = []
        var open: [Int] = []
        var ranges: [Range<Int>] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "⟦": open.append(bytes.count)
            case "⟧": if let start = open.popLast() { ranges.append(start..<bytes.count) }
            default: bytes += String(scalar).utf8
            }
        }
        source = SourceText(bytes)
        self.ranges = ranges
    }

    /// The document with a finding at every place.
    func document(
        severities: [Severity], message: String = "wrong", help: String = "mend it", path: String = "docs/tasks.md"
    ) -> LintedDocument {
        let findings = zip(ranges, severities).map { range, severity in
            Diagnostic(rule: .sample, severity: severity, range: range, message: message, help: help, tasks: ["T001"])
        }
        return LintedDocument(path: path, source: source, diagnostics: findings, taskCount: 2)
    }

    /// The document with one finding: at the place number `primary`, with notes at all others.
    func document(
        primary: Int = 0, notes: [String] = [], severity: Severity = .error, path: String = "docs/tasks.md"
    ) -> LintedDocument {
        var places = ranges
        let range = places.remove(at: primary)
        let diagnostic = Diagnostic(
            rule: .sample, severity: severity, range: range, message: #"task "T001" is a sample"#,
            notes: zip(places, notes).map { Diagnostic.Note(range: $0, message: $1) }, help: "mend it",
            tasks: ["T001"], subject: "src/a.py")
        return LintedDocument(path: path, source: source, diagnostics: [diagnostic], taskCount: 2)
    }
}

extension RuleIdentity {
    /// A rule that exists only in these tests.
    static let sample = RuleIdentity(code: "TL301", name: "parallel-file-conflict", severity: .error)
}

/// The whole report over some documents.
func report(_ format: LintFormat, _ documents: LintedDocument..., style: Style = .plain) throws -> String {
    try report(format, documents, style: style)
}

/// The whole report over a list of documents.
func report(_ format: LintFormat, _ documents: [LintedDocument], style: Style = .plain) throws -> String {
    let report = format.reporter(style: style)
    var tally = LintTally()
    documents.map({ LintTally($0) }).forEach { tally.add($0) }
    let bodies = try documents.map(report.body).filter { !$0.isEmpty }
    return report.opening + bodies.joined(separator: report.separator) + (try report.closing(tally))
}

/// Compares scalar by scalar: `==` takes composed and decomposed characters for the same.
func expectSame(_ actual: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let isSame = actual.unicodeScalars.elementsEqual(expected.unicodeScalars)
    #expect(isSame, "got:\n\(actual)\nwanted:\n\(expected)", sourceLocation: sourceLocation)
}
