import Foundation
import Testing

/// The real git, as judge of what it ignores.
struct Git {
    let folder: Folder
    /// In place of the home of whoever runs the tests.
    let home: Folder

    private static let program = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    static var isMissing: Bool { program == nil }

    /// Makes a repository.
    init() throws {
        folder = try Folder()
        home = try Folder()
        _ = try run(["init", "-q"])
    }

    /// Those of some paths in the repository that git ignores.
    func ignored(_ paths: [String]) throws -> Set<String> {
        let input = paths.map { $0 + "\0" }.joined()
        let output = try run(["check-ignore", "--no-index", "-z", "--stdin"], input: input)
        return Set(output.split(separator: "\0").map(String.init))
    }

    func run(_ arguments: [String], input: String = "") throws -> String {
        let program = try #require(Git.program)
        let files = try Folder()
        try files.write("input", input)
        try files.write("output", "")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = [
            "HOME": home.url.path, "XDG_CONFIG_HOME": home.url.path, "GIT_CONFIG_NOSYSTEM": "1",
            "PATH": "/usr/bin:/bin",
        ]
        process.standardInput = try FileHandle(forReadingFrom: files.url.appendingPathComponent("input"))
        let output = files.url.appendingPathComponent("output")
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        // 1 means that no path is ignored.
        #expect(process.terminationStatus <= 1, "git \(arguments)")
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
}
