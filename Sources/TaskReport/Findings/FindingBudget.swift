import TaskLint

/// Findings of a run as a person reads them at a terminal: the first ones are shown, the others counted.
public struct FindingBudget: Sendable {
    /// Findings that were shown so far.
    private var shown = 0
    /// Findings that were not.
    private var hidden = LintTally()

    /// Nothing is shown yet.
    public init() {}

    /// A document with as many of its findings shown as there is room for.
    ///
    /// - Parameter limit: how many findings of the whole run are shown when this document is reached; nil for all.
    public mutating func spend(on document: LintedDocument, limit: Int?) -> LintedDocument {
        let part = document.showing(first: limit.map { $0 - shown } ?? document.diagnostics.count)
        shown += part.shownCount
        hidden.add(LintTally(document.with(Array(part.hidden))))
        return part
    }

    /// What comes after the findings if some are left out: how many, and how to see them.
    public var lastLine: String? {
        let counts = Severity.allCases.map { hidden.count(of: $0) }
        let count = counts.reduce(0, +)
        guard count > 0 else { return nil }
        let (findings, verb) = count == 1 ? ("finding", "is") : ("findings", "are")
        return "\(count) more \(findings) \(verb) not shown (\(hidden.found)); --max-findings all shows all\n"
    }
}
