import SourceText
import TaskPlan

/// Mends a document: applies the fixes of its findings until none is left that can be applied.
///
/// Fixes are held to three promises, whatever a rule does: the ids of the tasks stay, unless the rule says that it
/// changes them; no finding of another rule appears, unless the fix makes text readable; and the text comes to rest. A fix that would break one of them is
/// not applied, and its finding stays.
public struct Fixer: Sendable {
    private let linter: Linter
    private let includesUnsafe: Bool

    /// More rounds than this mean that two fixes undo each other.
    private static let mostRounds = 64
    /// More failures than this are not followed up one by one.
    private static let mostFailures = 256

    /// Makes a fixer.
    ///
    /// - Parameters:
    ///   - linter: the linter whose findings are mended.
    ///   - includesUnsafe: whether fixes are applied too of which the author of the plan may think otherwise.
    public init(_ linter: Linter, includesUnsafe: Bool = false) {
        self.linter = linter
        self.includesUnsafe = includesUnsafe
    }

    /// What came of a document.
    public struct Outcome: Sendable {
        /// The plan as it is now.
        public let plan: Plan
        /// What is left to be found in it.
        public let diagnostics: [Diagnostic]
        /// Number of fixes that were applied.
        public let fixCount: Int
    }

    /// Applies all fixes that can be applied.
    ///
    /// - Complexity: the cost of linting by the number of rounds, which is small unless fixes depend on each other.
    public func fix(_ bytes: [UInt8], in surroundings: any Surroundings = NoSurroundings()) -> Outcome {
        var state = state(of: bytes, surroundings)
        // A document that is read with substitutes for some of its bytes would lose them.
        guard state.plan.source.bytes == bytes else {
            return Outcome(plan: state.plan, diagnostics: state.diagnostics, fixCount: 0)
        }
        var fixCount = 0
        var failures = 0
        for _ in 0..<Fixer.mostRounds {
            let candidates = disjoint(state.diagnostics)
            guard !candidates.isEmpty else { break }
            if let next = attempt(candidates[...], on: state, surroundings) {
                state = next
                fixCount += candidates.count
                continue
            }
            let accepted = accept(candidates, on: &state, &failures, surroundings)
            fixCount += accepted
            if accepted == 0 { break }
        }
        return Outcome(plan: state.plan, diagnostics: state.diagnostics, fixCount: fixCount)
    }

    // MARK: - Rounds

    /// A document and what is found in it.
    private struct State {
        let plan: Plan
        let diagnostics: [Diagnostic]
        let ids: [Identifier.Key: Int]
        let counts: [String: Int]
    }

    private func state(of bytes: [UInt8], _ surroundings: any Surroundings) -> State {
        let plan = linter.plan(of: bytes)
        let diagnostics = linter.check(plan, in: surroundings)
        var ids: [Identifier.Key: Int] = [:]
        for case let id? in plan.items.lazy.filter(\.isTask).map(\.id) { ids[id.key, default: 0] += 1 }
        let counts = diagnostics.reduce(into: [:]) { $0[$1.rule.code, default: 0] += 1 }
        return State(plan: plan, diagnostics: diagnostics, ids: ids, counts: counts)
    }

    /// The findings whose fixes may be applied at once, each fix whole or not at all; the first of two that overlap.
    private func disjoint(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let candidates = diagnostics.compactMap { diagnostic -> (Diagnostic, Range<Int>)? in
            guard let fix = diagnostic.fix, fix.isSafe || includesUnsafe, let first = fix.edits.first,
                let last = fix.edits.last
            else { return nil }
            return (diagnostic, first.range.lowerBound..<last.range.upperBound)
        }
        var taken: [Diagnostic] = []
        var end = -1
        // A fix with edits far apart takes all between them, so that nothing has to be woven together.
        for (diagnostic, extent) in candidates.sorted(by: { $0.1.upperBound < $1.1.upperBound })
        where extent.lowerBound > end {
            taken.append(diagnostic)
            end = extent.upperBound
        }
        return taken
    }

    /// The document after some fixes, or nil if it would break a promise.
    private func attempt(
        _ fixes: ArraySlice<Diagnostic>, on state: State, _ surroundings: any Surroundings
    ) -> State? {
        let bytes = fixes.flatMap { $0.fix?.edits ?? [] }.applied(to: state.plan.source.bytes)
        guard bytes != state.plan.source.bytes else { return nil }
        let next = self.state(of: bytes, surroundings)
        let applied = Set(fixes.map(\.rule.code))
        let descriptions = linter.rules.map { type(of: $0) }.filter { applied.contains($0.identity.code) }
            .map { $0.fix }
        let mayChangeIDs = descriptions.contains { $0?.changesIDs == true }
        let mayReveal = descriptions.contains { $0?.revealsText == true }
        guard mayChangeIDs || next.ids == state.ids else { return nil }
        let isQuiet =
            mayReveal
            || next.counts.allSatisfy { code, count in
                applied.contains(code) || count <= state.counts[code, default: 0]
            }
        // A fix that leaves as many findings of its rule as before has mended nothing.
        let isProgress = applied.allSatisfy { next.counts[$0, default: 0] < state.counts[$0, default: 0] }
        return isQuiet && isProgress ? next : nil
    }

    /// Applies those of some fixes that can be applied by halves, and how many that were.
    private func accept(
        _ fixes: [Diagnostic], on state: inout State, _ failures: inout Int, _ surroundings: any Surroundings
    ) -> Int {
        var open = [fixes[...]]
        while let slice = open.popLast(), failures < Fixer.mostFailures {
            if let next = attempt(slice, on: state, surroundings) {
                state = next
                // The places of the others may have moved: they have their turn in the next round.
                return slice.count
            }
            failures += 1
            guard slice.count > 1 else { continue }
            let middle = slice.startIndex + slice.count / 2
            open += [slice[middle...], slice[..<middle]]
        }
        return 0
    }
}
