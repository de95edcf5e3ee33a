import Foundation
import Synchronization
import TaskLint
import TestSupport
import Testing

/// A linter and a fixer are values that any number of threads may use at once.
@Suite("Threads at once")
struct ConcurrencyTests {
    private static let threadCount = 64
    /// Documents that each thread works on.
    private static let share = 6

    @Test("find and fix what one alone does")
    func sameAnswers() throws {
        let paths = FixPropertyTests.plans.enumerated().filter { $0.offset.isMultiple(of: 8) }.map(\.element)
        let documents = try paths.map { try MarkedPlan(Fixtures.bytes($0)).bytes }
        let wanted = documents.map(Self.answer)
        let differing = Mutex<Set<String>>([])
        Self.run { thread in
            // Neighbours begin with different documents and meet at all of them.
            for step in 0..<Self.share {
                let index = (thread + step * 7) % documents.count
                if Self.answer(documents[index]) != wanted[index] {
                    differing.withLock { _ = $0.insert(paths[index]) }
                }
            }
        }
        #expect(differing.withLock(\.self) == [])
    }

    /// Everything that is said of a document, and the document after all fixes.
    private static func answer(_ bytes: [UInt8]) -> String {
        let outcome = Fixer(LintPromises.everyRule, includesUnsafe: true).fix(bytes)
        return "\(LintPromises.everyRule.check(bytes))\n\(outcome.diagnostics)\n\(outcome.plan.source.bytes)"
    }

    /// Runs threads that begin together, and waits for all of them.
    private static func run(_ work: @escaping @Sendable (Int) -> Void) {
        let (ready, start, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchGroup())
        for number in 0..<threadCount {
            done.enter()
            Thread.detachNewThread {
                ready.signal()
                start.wait()
                work(number)
                done.leave()
            }
        }
        for _ in 0..<threadCount { ready.wait() }
        for _ in 0..<threadCount { start.signal() }
        done.wait()
    }
}
