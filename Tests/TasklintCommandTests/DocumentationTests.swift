import Foundation
import TaskLint
import Testing

/// What README.md and docs/architecture.md say is what there is.
@Suite struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test("README.md shows what its commands print")
    func sessions() throws {
        let sessions = try Self.text("README.md").matches(of: /```console\n\$ tasklint (.*)\n((?s:.*?))```\n/)
        #expect(sessions.count == 3)
        for session in sessions {
            let result = try Tool.shell("cd '\(Self.root.path)' && exec \"$TASKLINT\" \(session.1)")
            #expect(result.output == session.2, "\(session.1)")
        }
    }

    @Test("the demo finds what it promises")
    func demo() throws {
        let result = try Tool.shell("cd '\(Self.root.path)' && exec \"$TASKLINT\" Fixtures/demo/tasks.md")
        #expect(result.status == 1)
        #expect(result.output.components(separatedBy: ": error[").count - 1 == 3)
    }

    @Test("README.md names the options that help names, and no others")
    func options() throws {
        let help = try ["lint", "graph", "waves", "next", "stats", "rules", "explain"].map {
            try Tool.run([$0, "--help"]).output
        }.joined()
        #expect(Self.options(in: try Self.text("README.md")) == Self.options(in: help))
    }

    @Test("docs/rules.md is what the program prints; TASKLINT_UPDATE=1 writes it anew")
    func rules() throws {
        let printed = try Tool.run(["rules", "--format", "markdown"]).output
        if ProcessInfo.processInfo.environment["TASKLINT_UPDATE"] == "1" {
            try Data(printed.utf8).write(to: Self.root.appendingPathComponent("docs/rules.md"))
        }
        #expect(try Self.text("docs/rules.md") == printed)
        #expect(printed.components(separatedBy: "\n## TL").count - 1 == RuleCatalogue.all.count)
    }

    @Test("README.md names every rule that finds errors, as it is")
    func errors() throws {
        let rows = try Self.text("README.md").split(separator: "\n").filter { $0.hasPrefix("| TL") }
        let errors = RuleCatalogue.all.map { $0.identity }.filter { $0.severity == .error }
        #expect(rows.count == errors.count)
        for (row, identity) in zip(rows, errors) {
            #expect(row.hasPrefix("| \(identity.code) | `\(identity.name)` |"))
        }
    }

    @Test(
        "what the pages point at exists",
        arguments: [
            "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md", "docs/architecture.md",
            "docs/robustness.md", "docs/stability.md",
        ])
    func links(page: String) throws {
        let folder = Self.root.appendingPathComponent(page).deletingLastPathComponent()
        for match in try Self.text(page).matches(of: /\]\(([^)#]+)\)/) where !match.1.hasPrefix("https:") {
            let target = folder.appendingPathComponent(String(match.1))
            #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
        }
    }

    @Test("every source file that docs/architecture.md names exists")
    func sources() throws {
        let known =
            FileManager.default.enumerator(atPath: Self.root.appendingPathComponent("Sources").path)?
            .compactMap { $0 as? String } ?? []
        for match in try Self.text("docs/architecture.md").matches(of: /[\w\/+]+\.swift/)
        where match.0 != "Package.swift" {
            let name = match.0.hasPrefix("Sources/") ? match.0.dropFirst("Sources/".count) : match.0
            #expect(known.contains { $0.hasSuffix("/\(name)") }, "\(name)")
        }
    }

    @Test("every test that docs/robustness.md names exists, and every test of faults is named there")
    func faults() throws {
        let folder = Self.root.appendingPathComponent("Tests/TasklintCommandTests")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        func tests(_ file: String) throws -> Set<String> {
            let suite = file.split(separator: "/").last?.dropLast(".swift".count) ?? ""
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            return Set(text.matches(of: /\n    (?:@Test.* )?func (\w+)\(/).map { "\(suite).\($0.1)" })
        }
        let sources = files.filter { $0.hasSuffix("Tests.swift") }
        let named = Set(try Self.text("docs/robustness.md").matches(of: /`(\w+Tests\.\w+)`/).map { String($0.1) })
        #expect(named.subtracting(try sources.reduce(into: Set()) { $0.formUnion(try tests($1)) }) == [])
        let faults = try sources.filter { $0.hasPrefix("Faults/") || $0.hasPrefix("LimitTests") }
            .reduce(into: Set<String>()) { $0.formUnion(try tests($1)) }
        // What the others are made of.
        let parts: Set = ["FileNameTests.texts", "FileNameTests.shown", "LimitTests.refused"]
        #expect(faults.subtracting(parts).subtracting(named) == [])
    }

    private static func options(in text: String) -> Set<String> {
        Set(text.matches(of: /--[a-z][a-z-]+/).map { String($0.0) })
    }
}
