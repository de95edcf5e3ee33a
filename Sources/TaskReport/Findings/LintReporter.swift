import TaskLint

/// A way to print findings, piece by piece, so that a run over many documents need not hold them all.
///
/// The whole report is ``opening``, then the bodies that are not empty with ``separator`` between them, then
/// ``closing(_:)``. A reporter keeps nothing between documents, so that they can be printed at the same time and put in
/// order afterwards.
public protocol LintReporter: Sendable {
    /// What comes before the first document.
    var opening: String { get }
    /// What stands between the bodies of two documents.
    var separator: String { get }
    /// The findings of one document; empty if it adds nothing to the report.
    func body(of document: LintedDocument) throws -> String
    /// What comes after the last document.
    func closing(_ tally: LintTally) throws -> String
}

extension LintReporter {
    /// Nothing.
    public var opening: String { "" }
    /// Nothing.
    public var separator: String { "" }
    /// Nothing.
    public func closing(_: LintTally) throws -> String { "" }
}

/// The formats in which findings are printed, by the names that they have on the command line.
public enum LintFormat: String, CaseIterable, Sendable {
    /// A first line for editors, the source with marks, and help.
    case full
    /// One line per finding.
    case concise
    /// One line per finding, below the path of its document.
    case grouped
    /// One JSON document for programs.
    case json
    /// One JSON object a line, for programs.
    case jsonLines = "json-lines"
    /// One line per finding, for language models.
    case agent
    /// Commands to the runner of GitHub Actions.
    case github
    /// Tables for a comment on a pull request.
    case markdown
    /// Static Analysis Results Interchange Format, for code scanning and editors.
    case sarif
    /// The list of GitLab Code Quality.
    case gitlab
    /// Test results, as they began with JUnit.
    case junit
    /// Reviewdog Diagnostic Format.
    case rdjson
    /// The form of Checkstyle.
    case checkstyle
    /// A page for browsers.
    case html

    /// The reporter of this format.
    ///
    /// - Parameters:
    ///   - style: whether text for people is coloured; formats for programs never are.
    ///   - countsRules: whether the numbers of each rule come after the findings, in a format that has a place for them.
    public func reporter(style: Style = .plain, countsRules: Bool = false) -> any LintReporter {
        guard countsRules, let layout = statistics(style: style) else { return findings(style: style) }
        return StatisticsReporter(base: findings(style: style), layout: layout)
    }

    /// Whether people read the format at a terminal, so that it may leave out findings where there are too many to be
    /// read. Formats for programs never do.
    public var isForTerminals: Bool {
        switch self {
        case .full, .concise, .grouped: true
        default: false
        }
    }

    /// Whether the format has a place for the numbers of each rule. In formats for programs every line has its meaning.
    public var hasStatistics: Bool { statistics(style: .plain) != nil }

    private func findings(style: Style) -> any LintReporter {
        switch self {
        case .full: FullReporter(style: style)
        case .concise: ConciseReporter(style: style)
        case .grouped: GroupedReporter(style: style)
        case .json: JSONReporter()
        case .jsonLines: JSONLinesReporter()
        case .agent: AgentReporter()
        case .github: GitHubReporter()
        case .markdown: MarkdownReporter()
        case .sarif: SARIFReporter()
        case .gitlab: GitLabReporter()
        case .junit: JUnitReporter()
        case .rdjson: RDJSONReporter()
        case .checkstyle: CheckstyleReporter()
        case .html: HTMLReporter()
        }
    }

    private func statistics(style: Style) -> StatisticsReporter.Layout? {
        switch self {
        case .full, .concise, .grouped: .text(style)
        case .markdown: .markdown
        default: nil
        }
    }
}
