import TaskLint
import TaskPlan
import TaskReport

/// What is done with the fixes of findings.
enum Mending: Sendable {
    /// Nothing.
    case none
    /// They are applied, and the files replaced.
    case write(includesUnsafe: Bool)
    /// They are shown as a diff.
    case diff(includesUnsafe: Bool, isShown: Bool)

    /// Whether diffs are printed instead of findings.
    var isDiff: Bool { if case .diff = self { true } else { false } }

    /// Whether files are replaced.
    var isWriting: Bool { if case .write = self { true } else { false } }

    /// What came of one document.
    struct Result {
        let plan: Plan
        let diagnostics: [Diagnostic]
        var fixCount = 0
        /// The diff, if one is wanted; empty if nothing changes.
        var diff: String?
    }

    /// Lints a document, and mends it as wanted.
    ///
    /// - Parameter root: the root of the project whose files the plan names; nil for the one that it lies in.
    func result(
        of bytes: [UInt8], _ input: Input, _ linter: Linter, root: String?
    ) throws(InputProblem) -> Result {
        let surroundings: any Surroundings = input.place.map { PlanFolder(of: $0, root: root) } ?? NoSurroundings()
        let plan = linter.plan(of: bytes)
        try input.check(plan)
        switch self {
        case .none:
            return Result(plan: plan, diagnostics: linter.check(plan, in: surroundings))
        case .write(let includesUnsafe):
            let outcome = Fixer(linter, includesUnsafe: includesUnsafe).fix(bytes, in: surroundings)
            if outcome.fixCount > 0 { try input.replace(bytes, by: outcome.plan.source.bytes) }
            return Result(plan: outcome.plan, diagnostics: outcome.diagnostics, fixCount: outcome.fixCount)
        case .diff(let includesUnsafe, let isShown):
            let outcome = Fixer(linter, includesUnsafe: includesUnsafe).fix(bytes, in: surroundings)
            let diff = UnifiedDiff.text(
                path: FileName.bytes(of: input.name), old: bytes, new: outcome.plan.source.bytes, isShown: isShown)
            return Result(
                plan: outcome.plan, diagnostics: outcome.diagnostics, fixCount: outcome.fixCount, diff: diff)
        }
    }
}
