import Foundation
import Testing

@testable import TasklintCommand
import TestSupport

@Suite("What git ignores", .enabled(if: !Git.isMissing, "git is not installed"))
struct IgnoreRulesTests {
    /// A tree of folders and files whose names are hard for patterns.
    private static let folders = ["a", "b", "a/b", "a/ab", "a/b/a", "b/x y", "b/x y/é", "[a]", "a/b/a/-"]
    private static let names = [
        "a.md", "b.md", "ab", "a b.md", "a ", "!a", "#a", "*", "é.md", "]", "c-tasks.md", "A\\b",
    ]

    private static let pieces = [
        "a", "b", "a", "b", "ab", "*", "*", "**", "?", "[ab]", "[!a]", "[^b-d]", "[]a]", "[[:alpha:]]", "[a", "]",
        "[a-\\b]", "[[:bad:]]", "\\", "\\*", "/", "/", "/", "/**/", "**/", "/**", ".md", "*.md", "é", " ", "\\ ", "-",
        "!",
        "#", "x", "x y", "tasks", "\t",
    ]

    private static func line(_ random: inout SeededGenerator) -> String {
        let body = (0..<Int.random(in: 1...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        let front = ["", "", "", "!", "/", "!/", "\\"].randomElement(using: &random) ?? ""
        let end = ["", "", "", "/", " ", "\r", "\\"].randomElement(using: &random) ?? ""
        return front + body.joined() + end
    }

    private static func file(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in line(&random) }.joined(separator: "\n")
            + (Bool.random(using: &random) ? "\n" : "")
    }

    /// What is ignored in a tree, asked as a search asks it: from the top, and nothing below what is ignored.
    private static func ignored(below folder: String, in root: String, userFile: String?) throws -> Set<String> {
        var ignored: Set<String> = []
        let start = folder.isEmpty ? root : "\(root)/\(folder)"
        var open = [(folder, IgnoreRules(around: start, userFile: userFile), false)]
        while let (folder, above, isLost) = open.popLast() {
            let names = try FileSystem.contents(of: "\(root)/\(folder)").filter { !$0.text.hasPrefix(".git") }
            let rules = above.read(try FileSystem.contents(of: "\(root)/\(folder)"))
            for name in names {
                let path = folder.isEmpty ? name.text : "\(folder)/\(name.text)"
                let isIgnored = isLost || rules.ignores(name.text, isFolder: name.isDirectory)
                if isIgnored { ignored.insert(path) }
                if name.isDirectory { open.append((path, rules.entering(name.text), isIgnored)) }
            }
        }
        return ignored
    }

    @Test("agrees with git on patterns that nobody would write", arguments: [1, 2, 3, 10, 102] as [UInt64])
    func generatedPatterns(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let git = try Git()
        var paths = Self.folders
        for folder in [""] + Self.folders {
            paths += Self.names.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
        }
        paths = Array(Set(paths))
        for path in paths where !Self.folders.contains(path) && path != "a/ab" { try git.folder.write(path, "") }
        let homes = [".gitignore", "a/.gitignore", "a/b/.gitignore", "b/x y/.gitignore", ".git/info/exclude"]
        for _ in 0..<40 {
            var files: [String: String] = [:]
            for home in homes {
                files[home] = Bool.random(using: &random) ? Self.file(&random) : ""
                try git.folder.write(home, files[home] ?? "")
            }
            files["user"] = Int.random(in: 0..<4, using: &random) == 0 ? Self.file(&random) : ""
            try git.home.write("git/ignore", files["user"] ?? "")
            let userFile = git.home.url.appendingPathComponent("git/ignore").path
            let expected = try git.ignored(paths)
            let found = try Self.ignored(below: "", in: git.folder.url.path, userFile: userFile)
            #expect(found == expected, "\(found.symmetricDifference(expected)) with \(files)")
            // A search that begins inside comes to the same.
            for start in ["a/b", "b/x y"] where !expected.contains(start) && !expected.contains(String(start.prefix(1)))
            {
                let inside = try Self.ignored(below: start, in: git.folder.url.path, userFile: userFile)
                #expect(inside == expected.filter { $0.hasPrefix(start + "/") }, "\(start) with \(files)")
            }
        }
    }

    @Test("a repository inside of another one has rules of its own")
    func nestedRepository() throws {
        let outer = try Folder()
        try outer.write(".git/info/exclude", "c.md\n")
        try outer.write(".gitignore", "a.md\n")
        for path in ["in/a.md", "in/b.md", "in/c.md", "in/.git/info/exclude"] { try outer.write(path, "b.md\n") }
        #expect(try Self.ignored(below: "", in: outer.url.path, userFile: nil) == ["in/b.md"])
        #expect(try Self.ignored(below: "in", in: outer.url.path, userFile: nil) == ["in/b.md"])
    }

    @Test("a further work tree shares what the first one excludes")
    func workTree() throws {
        let git = try Git()
        _ = try git.run([
            "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "--allow-empty", "-m", "x",
        ])
        let other = try Folder()
        _ = try git.run(["worktree", "add", "-q", "--detach", other.url.appendingPathComponent("tree").path])
        try git.folder.write(".git/info/exclude", "a.md\n")
        try other.write("tree/a.md", "")
        try other.write("tree/b.md", "")
        #expect(try Self.ignored(below: "", in: other.url.path + "/tree", userFile: nil) == ["a.md"])
    }

    @Test("a .gitignore that is a link, a folder or a pipe says nothing and holds nobody up", .timeLimit(.minutes(10)))
    func strangeFiles() throws {
        let folder = try Folder()
        try folder.write("rules", "a.md\n")
        for name in ["link", "folder", "pipe"] { try folder.write("\(name)/a.md", "") }
        try folder.link("link/.gitignore", to: "../rules")
        try folder.write("folder/.gitignore/x", "")
        #expect(mkfifo(folder.url.path + "/pipe/.gitignore", 0o600) == 0)
        #expect(try Self.ignored(below: "", in: folder.url.path, userFile: nil) == [])
        #expect(try Self.ignored(below: "pipe", in: folder.url.path, userFile: nil) == [])
    }
}
