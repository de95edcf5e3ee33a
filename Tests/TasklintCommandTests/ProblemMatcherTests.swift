import Foundation
import Testing

/// `.github/tasklint-matcher.json` finds in the output for people what the JSON says.
@Suite struct ProblemMatcherTests {
    /// The file, as far as runners read it.
    private struct Matchers: Decodable {
        struct Matcher: Decodable {
            let owner: String
            let severity: String?
            let pattern: [Pattern]
        }

        struct Pattern: Decodable {
            let regexp: String
            let file: Int
            let line: Int
            let column: Int
            let severity: Int?
            let code: Int
            let message: Int
        }

        let problemMatcher: [Matcher]
    }

    /// What a matcher reads from a line, and what a finding says.
    private struct Problem: Hashable, Decodable {
        let path: String
        let line: Int
        let column: Int
        let severity: String
        let code: String
        let message: String
    }

    private struct Report: Decodable {
        let diagnostics: [Problem]
    }

    /// Errors, a warning, infos, and text that looks like findings: in plans, in titles and in the name of a file.
    private static let plans = [
        "specs/001 a:2:1: b/tasks.md": """
        ## a.md:1:1: error[TL101] not a finding (duplicate-id)
        - [ ] T002 a.md:1:1: error[TL101] not a finding (duplicate-id)
        - [ ] T002 = help: a.md:1:1: warning[TL101] not a finding (duplicate-id)
        - [ ] T001 (T002) a.md:1:1: info[TL106] not a finding (id-out-of-order)
        """,
        "b-tasks.md": """
        - [x ] T001 a
        - [ ] T001 (depends on T009) b [é] (c)
        """,
    ]

    @Test("every finding is matched by one matcher, and nothing else is", arguments: ["full", "concise"])
    func matches(format: String) throws {
        let folder = try Folder()
        for (path, text) in Self.plans { try folder.write(path, text + "\n") }
        let json = try Tool.run(["--format", "json"], in: folder).output
        let findings = try JSONDecoder().decode(Report.self, from: Data(json.utf8)).diagnostics
        #expect(Set(findings.map(\.severity)) == ["error", "warning", "info"])

        let matchers = try Self.matchers()
        let lines = try Tool.run(["--format", format], in: folder).output.split(separator: "\n").map(String.init)
        let problems = try lines.flatMap { line in try matchers.compactMap { try Self.problem(in: line, $0) } }
        #expect(problems == findings)
    }

    private static func matchers() throws -> [Matchers.Matcher] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(".github/tasklint-matcher.json")
        return try JSONDecoder().decode(Matchers.self, from: Data(contentsOf: file)).problemMatcher
    }

    /// A runner calls a finding of the least severity a notice.
    private static func problem(in line: String, _ matcher: Matchers.Matcher) throws -> Problem? {
        let pattern = try #require(matcher.pattern.first)
        guard let match = try Regex(pattern.regexp).firstMatch(in: line) else { return nil }
        func group(_ index: Int) throws -> String { String(try #require(match.output[index].substring)) }
        let severity = try pattern.severity.map(group) ?? matcher.severity
        return Problem(
            path: try group(pattern.file), line: try #require(Int(group(pattern.line))),
            column: try #require(Int(group(pattern.column))),
            severity: severity == "notice" ? "info" : try #require(severity), code: try group(pattern.code),
            message: try group(pattern.message))
    }
}
