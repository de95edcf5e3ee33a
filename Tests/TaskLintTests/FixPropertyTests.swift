import Foundation
import TaskLint
import TestSupport
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

    @Test("come to rest, keep ids and line ends, and bring no other finding", arguments: plans)
    func fixture(path: String) throws {
        let bytes = try MarkedPlan(Fixtures.bytes(path)).bytes
        try FixPromises.check(bytes, includesUnsafe: false)
        let text = String(decoding: bytes, as: UTF8.self)
        let other = "\u{FEFF}" + text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        try FixPromises.check(Array(other.utf8), includesUnsafe: true)
    }

    @Test(
        "hold their promises in generated plans with a defect that they mend",
        arguments: RuleCatalogue.all.filter { $0.fix != nil }.map { $0.identity.code })
    func generatedPlan(code: String) throws {
        let seeder = try #require(SeederList.all.first { $0.code == code })
        for plant in seeder.plants(6) {
            let bytes = MarkedPlan(plant.planted).bytes
            for includesUnsafe in [false, true] { try FixPromises.check(bytes, includesUnsafe: includesUnsafe) }
        }
    }

    @Test("hold their promises in real plans", arguments: corpus)
    func realPlan(path: String) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        for includesUnsafe in [false, true] { try FixPromises.check(bytes, includesUnsafe: includesUnsafe) }
    }
}
