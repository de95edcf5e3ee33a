import TaskLint

/// How findings are printed.
public enum LintFormat: String, CaseIterable, Sendable {
    /// A first line for editors, the source with marks, and help.
    case full
    /// One line per finding.
    case concise
    /// One JSON document for programs.
    case json
}

/// Findings as text, piece by piece, so that a run over many documents need not hold them all.
///
/// The whole report is ``opening``, then the bodies that are not empty with ``separator`` between them, then
/// ``closing(_:)``.
public struct LintReport: Sendable {
    /// How findings are printed.
    public let format: LintFormat
    /// Whether they are coloured; JSON never is.
    public let style: Style

    /// Makes a report.
    public init(format: LintFormat, style: Style = .plain) {
        self.format = format
        self.style = style
    }

    /// What comes before the first document.
    public var opening: String {
        format == .json ? #"{"diagnostics":["# : ""
    }

    /// What stands between the bodies of two documents.
    public var separator: String {
        switch format {
        case .full: "\n"
        case .concise: ""
        case .json: ","
        }
    }

    /// The findings of one document; empty if there are none.
    public func body(of document: LintedDocument) throws -> String {
        switch format {
        case .full:
            let layout = FullLayout(document: document, style: style)
            return document.diagnostics.map(layout.text).joined(separator: "\n")
        case .concise:
            let headline = Headline(path: document.path, source: document.source, style: style)
            return document.diagnostics.map { headline.text(of: $0) + "\n" }.joined()
        case .json:
            return try DiagnosticValue.values(of: document).map { "\n" + (try JSONText.text(of: $0)) }
                .joined(separator: ",")
        }
    }

    /// What comes after the last document.
    public func closing(_ tally: LintTally) throws -> String {
        guard format == .json else { return "" }
        return #"],"summary":\#(try JSONText.text(of: SummaryValue(tally))),"version":1}"# + "\n"
    }
}
