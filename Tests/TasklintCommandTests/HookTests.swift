import Foundation
import Testing

/// The hooks for pre-commit are handed the files that the program itself would find.
@Suite struct HookTests {
    private static let names = [
        "tasks.md", "TASKS.md", "TODO.md", "login-tasks.md", "login_tasks.md", "-tasks.md", "_tasks.md",
        "Tasks.md", "todo.md", "plan.md", "mytasks.md", "tasks.md.bak", "tasks-md", "login-TASKS.md", "tasks.mdx",
    ]

    @Test("hooks take the names of plans that a search finds, and no others")
    func files() throws {
        let folder = try Folder()
        let paths = Self.names + Self.names.map { "a/b c/\($0)" }
        for path in paths { try folder.write(path, Sample.wrong) }
        let found = try Tool.run(["--format", "concise"], in: folder).output
            .split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) }
        let pattern = try Regex(try Self.pattern())
        #expect(Set(found) == Set(paths.filter { $0.contains(pattern) }))
        #expect(found.count == 14)
    }

    /// What stands behind `files:` for all hooks.
    private static func pattern() throws -> String {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(".pre-commit-hooks.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n")
        let hooks = lines.count { $0.hasPrefix("- id: ") }
        #expect(hooks == 3)
        #expect(lines.count { $0.hasPrefix("  files: &plans '") || $0 == "  files: *plans" } == hooks)
        #expect(lines.count { $0 == "  require_serial: true" } == hooks)
        let pattern = try #require(text.firstMatch(of: /files: &plans '(.+)'/))
        return String(pattern.1)
    }
}
