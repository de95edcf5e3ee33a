import TaskLint

/// One list of findings for GitLab Code Quality, with the properties that GitLab reads of the format of Code Climate.
struct GitLabReporter: LintReporter {
    var opening: String { "[" }

    var separator: String { "," }

    func body(of document: LintedDocument) throws -> String {
        var fingerprint = Fingerprint(path: document.path, source: document.source)
        let findings = try document.diagnostics.map { diagnostic in
            let finding = GitLabFinding(diagnostic, document: document, fingerprint: fingerprint.text(of: diagnostic))
            return "\n" + (try JSONText.text(of: finding))
        }
        return findings.joined(separator: ",")
    }

    func closing(_: LintTally) -> String { "]\n" }
}

/// A finding as GitLab reads it; Tests/Formats/gitlab.schema.json is its schema.
struct GitLabFinding: Encodable {
    /// Where a finding is.
    struct Location: Encodable {
        let path: String
        let lines: Lines
    }

    /// 1-based lines, the last one included. Columns would take the place of lines, and GitLab shows none.
    struct Lines: Encodable {
        let begin: Int
        let end: Int
    }

    let description: String
    let checkName: String
    /// GitLab takes findings of one fingerprint for one, and a finding of another branch by it for the same.
    let fingerprint: String
    let severity: String
    let location: Location

    enum CodingKeys: String, CodingKey {
        case description, fingerprint, severity, location
        case checkName = "check_name"
    }

    init(_ diagnostic: Diagnostic, document: LintedDocument, fingerprint: String) {
        let extent = Extent(diagnostic.range, in: document.source)
        // Where the name of the check is not shown, the rule can still be looked up.
        description = "\(Escaping.visible(diagnostic.message)) (\(diagnostic.rule.code))"
        checkName = diagnostic.rule.name
        self.fingerprint = fingerprint
        severity = diagnostic.severity.gitLabName
        location = Location(path: document.path, lines: Lines(begin: extent.line, end: extent.endLine))
    }
}

extension Severity {
    /// GitLab has `blocker` and `critical` above these: words for defects of running programs.
    fileprivate var gitLabName: String {
        switch self {
        case .info: "info"
        case .warning: "minor"
        case .error: "major"
        }
    }
}
