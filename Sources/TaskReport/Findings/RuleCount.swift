import TaskLint

/// How often a rule found something in a run. A rule whose findings differ in severity is counted once for each.
struct RuleCount: Sendable {
    /// What is counted together.
    struct Subject: Hashable {
        let rule: RuleIdentity
        let severity: Severity
    }

    let rule: RuleIdentity
    let severity: Severity
    private(set) var findings: Int
    /// Findings that come with a fix, safe or not.
    private(set) var fixable: Int

    init(_ diagnostic: Diagnostic) {
        rule = diagnostic.rule
        severity = diagnostic.severity
        findings = 1
        fixable = diagnostic.fix == nil ? 0 : 1
    }

    var subject: Subject { Subject(rule: rule, severity: severity) }

    /// The count of both.
    static func + (left: RuleCount, right: RuleCount) -> RuleCount {
        var sum = left
        sum.findings += right.findings
        sum.fixable += right.fixable
        return sum
    }

    /// The order of statistics: what was found most often comes first, then codes, then the graver.
    static func isBefore(_ left: RuleCount, _ right: RuleCount) -> Bool {
        if left.findings != right.findings { return left.findings > right.findings }
        if left.rule.code != right.rule.code { return left.rule.code < right.rule.code }
        return left.severity > right.severity
    }
}
