import SourceText
import TaskPlan

/// The findings of a document after its comments have had their say, those about the comments among them.
struct SuppressionRun {
    private let plan: Plan
    private let suppressions: Suppressions
    /// Rules that exist.
    private let known: [RuleIdentity]
    /// Rules that were run.
    private let run: [RuleIdentity]
    private var used: Set<Suppressions.Part> = []

    /// - Parameters:
    ///   - known: all rules that exist, run or not.
    ///   - run: the rules that were run.
    init(_ plan: Plan, known: [RuleIdentity], run: [RuleIdentity]) {
        self.plan = plan
        self.known = known
        self.run = run
        suppressions = Suppressions(plan.outline) { pattern in known.contains(where: pattern.matches) }
    }

    /// The findings that no comment silences, and findings about comments that silence nothing.
    mutating func remaining(of diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !suppressions.comments.isEmpty else { return diagnostics }
        var remaining = diagnostics.filter { !isSilenced($0, isExplicit: false) }
        // A comment may speak of the findings about comments too, but only by name: else no comment would be unused.
        if isRun(UnknownSuppression.identity) {
            remaining += UnknownSuppression.findings(suppressions.comments, plan.source, known: known)
                .filter { !isSilenced($0, isExplicit: true) }
        }
        if isRun(UnusedSuppression.identity) {
            // What silences one of them is of use after all: it is marked as such before the rest are reported.
            for finding in UnusedSuppression.findings(unusedParts, suppressions.comments, plan.source) {
                _ = isSilenced(finding, isExplicit: true)
            }
            remaining += UnusedSuppression.findings(unusedParts, suppressions.comments, plan.source)
                .filter { !isSilenced($0, isExplicit: true) }
        }
        return remaining
    }

    private func isRun(_ rule: RuleIdentity) -> Bool { run.contains(rule) }

    private mutating func isSilenced(_ diagnostic: Diagnostic, isExplicit: Bool) -> Bool {
        let parts = suppressions.parts(
            silencing: diagnostic.rule, at: diagnostic.lines(in: plan.source), isExplicit: isExplicit)
        used.formUnion(parts)
        return !parts.isEmpty
    }

    /// What silenced nothing although its rules were run, in document order.
    private var unusedParts: [Suppressions.Part] {
        let idle = Set(suppressions.idleEnds)
        var unused: [Suppressions.Part] = []
        for (index, comment) in suppressions.comments.enumerated() where comment.directive != nil {
            for (pattern, part) in suppressions.parts(
                of: index, known: { pattern in known.contains(where: pattern.matches) })
            {
                let wasRun = pattern.map { run.contains(where: $0.matches) } ?? true
                let isIdle = comment.directive == .enable ? idle.contains(part) : !used.contains(part)
                if isIdle, wasRun { unused.append(part) }
            }
        }
        return unused
    }
}

extension Diagnostic {
    /// The 1-based lines of all its places.
    fileprivate func lines(in source: SourceText) -> Set<Int> {
        var lines: Set<Int> = []
        for range in [range] + notes.map(\.range) {
            let first = source.line(at: range.lowerBound)
            let last = range.isEmpty ? first : source.line(at: range.upperBound - 1)
            lines.formUnion(first...last)
        }
        return lines
    }
}
