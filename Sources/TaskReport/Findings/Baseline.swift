import TaskLint

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Findings that are known and not reported again, so that a project with old findings can begin with the new ones.
///
/// A finding is known by its fingerprint, which does not depend on its line; equal findings of a document are counted.
public struct Baseline: Sendable {
    /// A known finding.
    public struct Entry: Codable, Hashable, Sendable {
        /// The path of the plan.
        public let path: String
        /// The code of the rule.
        public let rule: String
        /// The fingerprint of the finding.
        public let fingerprint: String
    }

    /// The form of the file.
    private struct File: Codable {
        let version: Int
        let findings: [Entry]
    }

    /// The known findings, ordered by path, rule and fingerprint.
    public let entries: [Entry]
    private let known: Set<String>

    /// Makes a baseline.
    public init(_ entries: some Sequence<Entry>) {
        self.entries = Set(entries).sorted {
            ($0.path, $0.rule, $0.fingerprint) < ($1.path, $1.rule, $1.fingerprint)
        }
        known = Set(self.entries.map(\.fingerprint))
    }

    /// Reads a file.
    ///
    /// - Throws: if the bytes are no baseline of a version that is known.
    public init(reading bytes: [UInt8]) throws {
        let file = try JSONDecoder().decode(File.self, from: Data(bytes))
        guard file.version == 1 else { throw UnknownVersion(version: file.version) }
        self.init(file.findings)
    }

    /// A file of another version of the program.
    public struct UnknownVersion: Error, CustomStringConvertible {
        let version: Int

        /// One line.
        public var description: String { "version \(version) is not known, only version 1" }
    }

    /// The text of the file, one finding a line.
    public func text() throws -> String {
        let lines = try entries.map { try JSONText.text(of: $0) }
        let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
        return "{\"findings\":\(list),\"version\":1}\n"
    }

    /// The findings of a document as entries, in their order.
    public static func entries(of document: LintedDocument) -> [Entry] {
        var fingerprint = Fingerprint(path: document.path, source: document.source)
        return document.diagnostics.map {
            Entry(path: document.path, rule: $0.rule.code, fingerprint: fingerprint.text(of: $0))
        }
    }

    /// The document with its new findings only.
    public func withoutKnown(_ document: LintedDocument) -> LintedDocument {
        let new = zip(document.diagnostics, Baseline.entries(of: document)).filter { !known.contains($1.fingerprint) }
        return document.with(new.map(\.0))
    }

    /// The entries that are about these documents and were not found in them.
    ///
    /// - Parameters:
    ///   - found: all findings of the documents.
    ///   - paths: the documents.
    ///   - isRun: whether the rule of an entry was run on its document.
    public func stale(found: [Entry], in paths: Set<String>, isRun: (Entry) -> Bool) -> [Entry] {
        let found = Set(found)
        return entries.filter { paths.contains($0.path) && isRun($0) && !found.contains($0) }
    }
}
