import TaskLint

/// Numbers over all documents of a run.
public struct LintTally: Sendable {
    /// Documents that were linted.
    public private(set) var files = 0
    /// Tasks in them, criteria aside.
    public private(set) var tasks = 0
    /// Fixes that were applied, or would be.
    public private(set) var fixes = 0
    /// Findings grave enough to make the run fail.
    public private(set) var failures = 0
    /// Findings by rule and severity.
    private var findings: [RuleCount.Subject: RuleCount] = [:]

    /// Numbers of an empty run.
    public init() {}

    /// The numbers of one document.
    ///
    /// - Parameters:
    ///   - fixes: fixes that were applied to it.
    ///   - failures: findings in it that make the run fail.
    public init(_ document: LintedDocument, fixes: Int = 0, failures: Int = 0) {
        files = 1
        self.failures = failures
        self.fixes = fixes
        tasks = document.taskCount
        findings = Dictionary(document.diagnostics.map { RuleCount($0) }.map { ($0.subject, $0) }, uniquingKeysWith: +)
    }

    /// The numbers of a document that could not be read: what is wrong with it counts, the document does not.
    public init(unread document: LintedDocument) {
        self.init(document)
        files = 0
        tasks = 0
    }

    /// Number of findings of one severity.
    public func count(of severity: Severity) -> Int {
        findings.values.reduce(0) { $0 + ($1.severity == severity ? $1.findings : 0) }
    }

    /// How often each rule found something, in the order in which that is shown.
    var ruleCounts: [RuleCount] { findings.values.sorted(by: RuleCount.isBefore) }

    /// Adds the numbers of other documents.
    public mutating func add(_ other: LintTally) {
        files += other.files
        tasks += other.tasks
        fixes += other.fixes
        failures += other.failures
        findings.merge(other.findings, uniquingKeysWith: +)
    }

    /// One line for people: files, tasks, findings and the time of the whole run.
    public func summary(time: Duration) -> String {
        let mended = fixes > 0 ? "\(LintTally.counted(fixes, "fix")), " : ""
        return "\(scope): \(mended)\(found) (\(LintTally.readable(time)))"
    }

    /// The findings by their severity: `2 errors, 1 warning`.
    var found: String {
        let counts = Severity.allCases.reversed().compactMap { severity in
            count(of: severity) > 0 ? LintTally.counted(count(of: severity), severity.rawValue) : nil
        }
        return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    }

    /// What was linted: `3 files, 42 tasks`.
    var scope: String { "\(LintTally.counted(files, "file")), \(LintTally.counted(tasks, "task"))" }

    private static func counted(_ number: Int, _ noun: String) -> String {
        if noun == "info" { return "\(number) info" }
        if noun == "fix" { return number == 1 ? "1 fix" : "\(number) fixes" }
        return number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    private static func readable(_ time: Duration) -> String {
        let milliseconds = time / .milliseconds(1)
        if milliseconds < 9.95 { return "\((milliseconds * 10).rounded() / 10) ms" }
        if milliseconds < 999.5 { return "\(Int(milliseconds.rounded())) ms" }
        return "\((milliseconds / 10).rounded() / 100) s"
    }
}
