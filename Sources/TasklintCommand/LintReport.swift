import TaskConfiguration
import TaskReport

/// A report that a run makes.
struct LintReport: Sendable {
    let reporter: any LintReporter
    let destination: ReportDestination
    /// Whether it leaves out findings where there are too many to be read: on a terminal, in a format for people.
    var isCut = false

    /// What one document adds to the report.
    enum Piece: Sendable {
        case body(String)
        /// Its findings, of which it depends on the documents before it how many are shown: so many in the whole run.
        case findings(LintedDocument, limit: FindingLimit)
    }

    /// What a document adds to the report.
    ///
    /// - Parameter limit: how many findings are shown at most where the report is cut.
    func piece(of document: LintedDocument, limit: FindingLimit) throws -> Piece {
        guard isCut, limit != .all else { return .body(try reporter.body(of: document)) }
        // Without the plan: documents wait for their turn, and formats for terminals do not ask for it.
        let document = LintedDocument(
            path: document.path, source: document.source, diagnostics: document.diagnostics,
            taskCount: document.taskCount)
        return .findings(document, limit: limit)
    }
}
