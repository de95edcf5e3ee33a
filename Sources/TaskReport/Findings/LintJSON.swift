import SourceText
import TaskLint

/// A finding as JSON. The names of the properties are the keys of the format; docs/schema/lint.schema.json is its schema.
struct DiagnosticValue: Encodable {
    let code: String
    let rule: String
    let severity: String
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let message: String
    let notes: [NoteValue]
    let tasks: [String]
    let help: String
    let fix: Nullable<FixValue>
    let fingerprint: String

    /// The findings of a document in their order.
    static func values(of document: LintedDocument) -> [DiagnosticValue] {
        var fingerprint = Fingerprint(path: document.path, source: document.source)
        return document.diagnostics.map {
            DiagnosticValue($0, document: document, fingerprint: fingerprint.text(of: $0))
        }
    }

    private init(_ diagnostic: Diagnostic, document: LintedDocument, fingerprint: String) {
        let extent = Extent(diagnostic.range, in: document.source)
        code = diagnostic.rule.code
        rule = diagnostic.rule.name
        severity = diagnostic.severity.rawValue
        path = document.path
        line = extent.line
        column = extent.column
        endLine = extent.endLine
        endColumn = extent.endColumn
        message = diagnostic.message
        notes = diagnostic.notes.map { NoteValue($0, document: document) }
        tasks = diagnostic.tasks
        help = diagnostic.help
        fix = Nullable(diagnostic.fix.map { FixValue($0, document: document) })
        self.fingerprint = fingerprint
    }
}

/// A further place of a finding as JSON.
struct NoteValue: Encodable {
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let message: String

    init(_ note: Diagnostic.Note, document: LintedDocument) {
        let extent = Extent(note.range, in: document.source)
        path = document.path
        line = extent.line
        column = extent.column
        endLine = extent.endLine
        endColumn = extent.endColumn
        message = note.message
    }
}

/// A way to mend a finding as JSON.
struct FixValue: Encodable {
    let title: String
    let safe: Bool
    let edits: [EditValue]

    init(_ fix: Fix, document: LintedDocument) {
        title = fix.title
        safe = fix.isSafe
        edits = fix.edits.map { EditValue($0, document: document) }
    }
}

/// A change of a document as JSON. The end is the place behind the last byte that goes.
struct EditValue: Encodable {
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let text: String

    init(_ edit: Edit, document: LintedDocument) {
        let (start, end) = (
            document.source.position(at: edit.range.lowerBound), document.source.position(at: edit.range.upperBound)
        )
        line = start.line
        column = start.column
        endLine = end.line
        endColumn = end.column
        text = String(decoding: edit.replacement, as: UTF8.self)
    }
}

/// The numbers of a run as JSON.
struct SummaryValue: Encodable {
    let files: Int
    let tasks: Int
    let errors: Int
    let warnings: Int
    let infos: Int

    init(_ tally: LintTally) {
        files = tally.files
        tasks = tally.tasks
        errors = tally.count(of: .error)
        warnings = tally.count(of: .warning)
        infos = tally.count(of: .info)
    }
}
