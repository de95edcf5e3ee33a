import SourceText
import TaskLint

/// A finding in the Reviewdog Diagnostic Format; Tests/Formats/rdjson.schema.json is its schema. The names of the
/// properties are the keys of the format, and absent values have none.
struct RDJSONDiagnostic: Encodable {
    let message: String
    let location: RDJSONLocation
    let severity: String
    let code: Code
    let suggestions: [RDJSONSuggestion]?
    let relatedLocations: [RelatedLocation]?

    /// The rule.
    struct Code: Encodable {
        let value: String
    }

    /// Another place of the finding.
    struct RelatedLocation: Encodable {
        let message: String
        let location: RDJSONLocation
    }

    enum CodingKeys: String, CodingKey {
        case message, location, severity, code, suggestions
        case relatedLocations = "related_locations"
    }

    init(_ diagnostic: Diagnostic, document: LintedDocument) {
        let help = diagnostic.help.isEmpty ? "" : "\n\nHelp: \(Escaping.visible(diagnostic.help))"
        message = Escaping.visible(diagnostic.message) + help
        location = RDJSONLocation(diagnostic.range, document: document)
        severity = diagnostic.severity.reviewdogName
        code = Code(value: diagnostic.rule.code)
        suggestions = diagnostic.fix.flatMap { RDJSONSuggestion($0, in: document.source) }.map { [$0] }
        let related = diagnostic.notes.map {
            RelatedLocation(
                message: Escaping.visible($0.message), location: RDJSONLocation($0.range, document: document))
        }
        relatedLocations = related.isEmpty ? nil : related
    }
}

/// A range of a document.
struct RDJSONLocation: Encodable {
    let path: String
    let range: RDJSONRange

    init(_ range: Range<Int>, document: LintedDocument) {
        path = document.path
        self.range = RDJSONRange(range, in: document.source)
    }
}

/// 1-based lines and columns in UTF-8 bytes, the end behind the last byte.
struct RDJSONRange: Encodable {
    /// A place between two characters.
    struct Place: Encodable {
        let line: Int
        let column: Int
    }

    let start: Place
    let end: Place

    init(_ range: Range<Int>, in source: SourceText) {
        let span = Span(range, in: source)
        start = Place(line: span.start.line, column: span.start.column)
        end = Place(line: span.end.line, column: span.end.column)
    }
}

/// A change that a reader may take over with one click.
///
/// Every suggestion is taken over alone, so a fix is one suggestion: its edits, and between them the text that stays.
struct RDJSONSuggestion: Encodable {
    let range: RDJSONRange
    let text: String

    /// A fix that reaches farther, in bytes, is not suggested: nobody reviews it in a comment, and many such fixes
    /// would repeat the document many times.
    private static let farthestReach = 4096

    /// nil for a fix that is unsafe or reaches too far.
    init?(_ fix: Fix, in source: SourceText) {
        guard fix.isSafe, let first = fix.edits.first, let last = fix.edits.last else { return nil }
        let reach = first.range.lowerBound..<last.range.upperBound
        guard reach.count <= RDJSONSuggestion.farthestReach else { return nil }
        range = RDJSONRange(reach, in: source)
        let kept = Array(source.bytes[reach])
        let edits = fix.edits.map { edit in
            let start = edit.range.lowerBound - reach.lowerBound
            return Edit(range: start..<start + edit.range.count, replacement: edit.replacement)
        }
        text = String(decoding: edits.applied(to: kept), as: UTF8.self)
    }
}

extension Severity {
    /// The severities of the Reviewdog Diagnostic Format.
    var reviewdogName: String {
        switch self {
        case .info: "INFO"
        case .warning: "WARNING"
        case .error: "ERROR"
        }
    }
}
