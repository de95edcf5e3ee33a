import Foundation
import SourceText
import TaskLint
import TaskPlan
import Testing

/// What must hold of fixes whatever the plan is: over all fixtures, and over real plans where a folder of them is named
/// by TASKLINT_CORPUS.
@Suite("Fixes")
struct FixPropertyTests {
    static let plans: [String] = ["clean", "near-misses", "planted", "demo"].flatMap(Fixtures.plans)

    static let corpus: [String] = {
        guard let folder = ProcessInfo.processInfo.environment["TASKLINT_CORPUS"] else { return [] }
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }.sorted()
    }()

    private static let everyRule = Linter(
        Configuration(selection: RuleSelection([.add((1...9).map { RulePattern("TL\($0)") })])))

    @Test("come to rest, keep ids and line ends, and bring no other finding", arguments: plans)
    func fixture(path: String) throws {
        let bytes = try MarkedPlan(Fixtures.bytes(path)).bytes
        try expectPromises(bytes, includesUnsafe: false)
        let text = String(decoding: bytes, as: UTF8.self)
        let other = "\u{FEFF}" + text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        try expectPromises(Array(other.utf8), includesUnsafe: true)
    }

    @Test(
        "hold their promises in generated plans with a defect that they mend",
        arguments: RuleCatalogue.all.filter { $0.fix != nil }.map { $0.identity.code })
    func generatedPlan(code: String) throws {
        let seeder = try #require(SeederList.all.first { $0.code == code })
        for plant in seeder.plants(6) {
            let bytes = MarkedPlan(plant.planted).bytes
            for includesUnsafe in [false, true] { try expectPromises(bytes, includesUnsafe: includesUnsafe) }
        }
    }

    @Test("hold their promises in real plans", arguments: corpus)
    func realPlan(path: String) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        for includesUnsafe in [false, true] { try expectPromises(bytes, includesUnsafe: includesUnsafe) }
    }

    private func expectPromises(_ bytes: [UInt8], includesUnsafe: Bool) throws {
        guard SourceText.unreadableReason(of: bytes) == nil else { return }
        let fixer = Fixer(Self.everyRule, includesUnsafe: includesUnsafe)
        let before = Self.everyRule.check(bytes)
        let outcome = fixer.fix(bytes)
        let fixed = outcome.plan.source.bytes
        #expect(fixer.fix(fixed).plan.source.bytes == fixed)
        let mended = Set(before.filter { $0.fix != nil }.map(\.rule.code))
        let mayChangeIDs = RuleCatalogue.all.contains {
            mended.contains($0.identity.code) && $0.fix?.changesIDs == true
        }
        if !mayChangeIDs { #expect(ids(outcome.plan) == ids(Plan(parsing: bytes))) }
        #expect(lineEnds(fixed).isSubset(of: lineEnds(bytes)))
        #expect(fixed.starts(with: [0xEF, 0xBB, 0xBF]) == bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let (old, new) = (counts(before), counts(outcome.diagnostics))
        let mayReveal = mended.contains("TL113")
        for (code, count) in new where !mended.contains(code) && !mayReveal {
            #expect(count <= old[code, default: 0], "\(code)")
        }
        #expect(outcome.fixCount > 0 || fixed == bytes)
    }

    private func ids(_ plan: Plan) -> [String] { plan.items.filter(\.isTask).compactMap { $0.id?.text } }

    private func counts(_ diagnostics: [Diagnostic]) -> [String: Int] {
        diagnostics.reduce(into: [:]) { $0[$1.rule.code, default: 0] += 1 }
    }

    private func lineEnds(_ bytes: [UInt8]) -> Set<String> {
        var ends: Set<String> = []
        for (index, byte) in bytes.enumerated() where byte == .carriageReturn || byte == .lineFeed {
            let isPair = byte == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
            let isSecond = byte == .lineFeed && index > 0 && bytes[index - 1] == .carriageReturn
            if !isSecond { ends.insert(isPair ? "CRLF" : byte == .lineFeed ? "LF" : "CR") }
        }
        return ends
    }
}
