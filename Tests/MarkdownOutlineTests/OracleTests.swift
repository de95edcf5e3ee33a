import SourceText
import Testing

@testable import MarkdownOutline
import TestSupport

/// cmark is the judge of block structure and of inlines; these tests ask it about every document at hand.
@Suite("The outline agrees with cmark")
struct OracleTests {
    typealias Oracle = @Sendable ([UInt8]) -> String?

    static let blockOracles: [Oracle] = [
        Oracles.blockDisagreement, Oracles.contentDisagreement, Oracles.veilDisagreement,
    ]

    @Test("about every fixture", arguments: FixtureFiles.all)
    func fixtures(file: FixtureFiles.File) throws {
        let bytes = try FixtureFiles.bytes(file)
        for oracle in OracleTests.blockOracles { #expect(oracle(bytes) == nil) }
        #expect(
            Oracles.inlineDisagreement(Array(withoutDefinitions(String(decoding: bytes, as: UTF8.self)).utf8)) == nil)
    }

    @Test("about the blocks of small documents")
    func smallBlocks() {
        check(NastyDocuments.small, OracleTests.blockOracles)
    }

    @Test("about the inlines of small documents")
    func smallInlines() {
        check(NastyDocuments.small.map(withoutDefinitions), [Oracles.inlineDisagreement])
    }

    @Test("about the blocks of mixed documents", arguments: 1...10 as ClosedRange<UInt64>)
    func mixedBlocks(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        check((0..<500).map { _ in NastyDocuments.mixture(&generator) }, OracleTests.blockOracles)
    }

    @Test("about the blocks of documents with long paragraphs", arguments: 1...10 as ClosedRange<UInt64>)
    func longParagraphs(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let documents = (0..<100).map { _ in
            (0..<3).map { _ in
                let lines = Int.random(in: 60...140, using: &generator)
                return NastyDocuments.mixture(&generator) + String(repeating: "\nbe it", count: lines)
            }.joined(separator: "\n")
        }
        check(documents, OracleTests.blockOracles)
    }

    @Test("about the inlines of mixed documents", arguments: 1...10 as ClosedRange<UInt64>)
    func mixedInlines(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let mixtures = (0..<250).map { _ in NastyDocuments.mixture(&generator) }
        let paragraphs = (0..<500).map { _ in NastyDocuments.paragraph(&generator) }
        check((mixtures + paragraphs).map(withoutDefinitions), [Oracles.inlineDisagreement])
    }

    /// Fails with the first few documents about which an oracle disagrees.
    private func check(_ documents: [String], _ oracles: [Oracle]) {
        var failures = 0
        for document in documents where failures < 3 {
            for oracle in oracles {
                guard let disagreement = oracle(Array(document.utf8)) else { continue }
                failures += 1
                Issue.record("\(document.debugDescription)\n\(disagreement)")
            }
        }
    }

    /// Reference links are text to the scanner, so the documents must define none.
    private func withoutDefinitions(_ document: String) -> String {
        document.split(separator: "]:", omittingEmptySubsequences: false).joined(separator: "] :")
    }
}
