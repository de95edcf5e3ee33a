import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// What fixing promises of any text.
package enum FixPromises {
    /// Fixes a document with safe fixes only, and with all.
    ///
    /// - Throws: the first promise that is broken.
    package static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        for includesUnsafe in [false, true] { try check(bytes, includesUnsafe: includesUnsafe) }
    }

    /// The text comes to rest and stays a text, its tasks keep their ids, its lines their ends, and nothing else is
    /// found in it than before.
    package static func check(_ bytes: [UInt8], includesUnsafe: Bool) throws(BrokenPromise) {
        let fixer = Fixer(LintPromises.everyRule, includesUnsafe: includesUnsafe)
        let before = LintPromises.everyRule.check(bytes)
        let outcome = fixer.fix(bytes)
        let fixed = outcome.plan.source.bytes
        guard isText(bytes) else {
            return try BrokenPromise.unless(outcome.fixCount == 0, "a document with substitutes was fixed")
        }
        try BrokenPromise.unless(outcome.fixCount > 0 || fixed == bytes, "changed without a fix")
        try BrokenPromise.unless(isText(fixed), "no text any more")
        let again = fixer.fix(fixed)
        try BrokenPromise.unless(again.plan.source.bytes == fixed, "not at rest: \(again.fixCount) fixes more")
        try BrokenPromise.unless(lineEnds(fixed).isSubset(of: lineEnds(bytes)), "other line ends")
        try BrokenPromise.unless(hasMark(fixed) == hasMark(bytes), "the byte order mark came or went")
        let places = Places(bytes: fixed)
        for diagnostic in outcome.diagnostics { try places.check(diagnostic) }
        try checkRules(before, outcome, ids: ids(LintPromises.everyRule.plan(of: bytes)))
        try DiffPromises.check(from: bytes, to: fixed)
    }

    /// What may change depends on the rules whose findings were mended.
    private static func checkRules(
        _ before: [Diagnostic], _ outcome: Fixer.Outcome, ids old: [String]
    ) throws(BrokenPromise) {
        let mended = Set(before.filter { $0.fix != nil }.map(\.rule.code))
        let fixes = RuleCatalogue.all.filter { mended.contains($0.identity.code) }.compactMap { $0.fix }
        if !fixes.contains(where: \.changesIDs) {
            try BrokenPromise.unless(ids(outcome.plan) == old, "ids changed: \(old) to \(ids(outcome.plan))")
        }
        guard !fixes.contains(where: \.revealsText) else { return }
        let (was, isNow) = (counts(before), counts(outcome.diagnostics))
        for (code, count) in isNow where !mended.contains(code) {
            try BrokenPromise.unless(count <= was[code, default: 0], "new findings of \(code)")
        }
    }

    /// Whether the bytes are read as they are. Zeros are: the command refuses them, the library has no reason to.
    private static func isText(_ bytes: [UInt8]) -> Bool { SourceText(bytes).bytes == bytes }

    private static func ids(_ plan: Plan) -> [String] { plan.items.filter(\.isTask).compactMap { $0.id?.text } }

    private static func counts(_ diagnostics: [Diagnostic]) -> [String: Int] {
        diagnostics.reduce(into: [:]) { $0[$1.rule.code, default: 0] += 1 }
    }

    private static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    private static func lineEnds(_ bytes: [UInt8]) -> Set<[UInt8]> {
        var ends: Set<[UInt8]> = []
        var index = 0
        while index < bytes.count {
            let isPair = bytes[index...].starts(with: [0x0D, 0x0A])
            if isPair || bytes[index] == 0x0A || bytes[index] == 0x0D {
                ends.insert(Array(bytes[index..<index + (isPair ? 2 : 1)]))
            }
            index += isPair ? 2 : 1
        }
        return ends
    }
}
