import Foundation
import TestSupport
import Testing

/// What holds of any bytes, held against all fixtures in damaged copies.
///
/// Environment: `TASKLINT_DAMAGE` is the number of copies of each fixture for each test; else every fixture is tried by
/// one of the two.
@Suite("Damaged plans")
struct ByteEditTests {
    private static let copies = ProcessInfo.processInfo.environment["TASKLINT_DAMAGE"].flatMap(Int.init)
    private static let plans = FixPropertyTests.plans.enumerated()

    private static func share(_ remainder: Int) -> [String] {
        plans.filter { copies != nil || $0.offset % 2 == remainder }.map(\.element)
    }

    @Test("are read, linted and reported as promised", arguments: share(0))
    func lint(path: String) throws { try check(path, LintPromises.check) }

    @Test("are fixed as promised", arguments: share(1))
    func fix(path: String) throws { try check(path, FixPromises.check) }

    private func check(_ path: String, _ promises: ([UInt8]) throws -> Void) throws {
        let plan = try MarkedPlan(Fixtures.bytes(path)).bytes
        for number in 0..<(Self.copies ?? 1) {
            var generator = SeededGenerator(path, number)
            var bytes = plan
            if generator.chance(50) { Damage.shuffle(&bytes, &generator) }
            if generator.chance(80) { Damage.apply(to: &bytes, &generator) }
            do {
                try promises(bytes)
            } catch {
                Issue.record("\(error)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            }
        }
    }
}
