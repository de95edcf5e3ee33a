import Foundation
import Testing

/// The Markdown files of the project's corpora.
enum FixtureFiles {
    /// A file, shown by its name.
    struct File: Sendable, CustomTestStringConvertible {
        let url: URL

        var testDescription: String { url.lastPathComponent }
    }

    /// Every Markdown file below `Fixtures`, in a stable order; none if the folder does not exist.
    static let all: [File] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let files = FileManager.default.enumerator(
            at: root.appending(path: "Fixtures"), includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
            .sorted { $0.path < $1.path }.map(File.init)
    }()

    static func bytes(_ file: File) throws -> [UInt8] { try [UInt8](Data(contentsOf: file.url)) }
}
