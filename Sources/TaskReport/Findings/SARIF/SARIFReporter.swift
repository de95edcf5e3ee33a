import TaskLint

/// One log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, with errata 01), for code scanning
/// and editors. Sections in comments are those of the standard.
///
/// Keys are sorted, which puts the results before the tool that found them; so they can be written as they come.
struct SARIFReporter: LintReporter {
    /// Positions of the rules in the list of the tool, by code.
    private let ruleIndices: [String: Int]

    init() {
        let codes = RuleCatalogue.all.enumerated().map { ($1.identity.code, $0) }
        ruleIndices = Dictionary(codes) { first, _ in first }
    }

    var opening: String {
        let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        // Lines end as in CommonMark, a lone CR included; without this, readers take only LF and CRLF for ends.
        let lineEnds = #""newlineSequences":["\r\n","\n","\r"]"#
        let root = #""\#(SARIFPlaces.root)":{"description":{"text":"The folder in which tasklint was started."}}"#
        return #"{"$schema":"\#(schema)","runs":[{"columnKind":"utf16CodeUnits",\#(lineEnds),"#
            + #""originalUriBaseIds":{\#(root)},"results":["#
    }

    var separator: String { "," }

    func body(of document: LintedDocument) throws -> String {
        guard !document.diagnostics.isEmpty else { return "" }
        let places = SARIFPlaces(document)
        var fingerprint = Fingerprint(path: document.path, source: document.source)
        let results = try document.diagnostics.map { diagnostic in
            let result = SARIFResult(
                diagnostic, places: places, ruleIndex: ruleIndices[diagnostic.rule.code],
                fingerprint: fingerprint.text(of: diagnostic))
            return "\n" + (try JSONText.text(of: result))
        }
        return results.joined(separator: ",")
    }

    func closing(_: LintTally) throws -> String {
        let rules = try RuleCatalogue.all.map { "\n" + (try JSONText.text(of: SARIFRule($0))) }.joined(separator: ",")
        let driver = #"{"name":"tasklint","rules":[\#(rules)],"semanticVersion":"\#(Version.current)"}"#
        return #"],"tool":{"driver":\#(driver)}}],"version":"2.1.0"}"# + "\n"
    }
}

extension Severity {
    /// `level` of a result and of a rule (section 3.27.10).
    var sarifLevel: String {
        switch self {
        case .info: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }
}
