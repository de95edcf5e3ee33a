import ArgumentParser
import TaskReport
import Testing

@testable import TasklintCommand

@Suite("A plain call")
struct PlainCallTests {
    private static let plain: [[String]] = [
        ["a.md"], ["docs/", "./next", "a b.md"], ["--format", "concise", "docs/tasks.md"], ["--format", "json", "./x"],
    ]

    @Test("asks for what the parser of arguments understands too", arguments: plain)
    func asParsed(arguments: [String]) throws {
        let parsed = try #require(try TasklintCommand.parseAsRoot(arguments) as? LintArguments)
        let wish = try #require(PlainCall(arguments)).wish
        #expect(wish == .lint(parsed.input.request, parsed.report.request))
        #expect(!parsed.quiet && !parsed.verbose && !parsed.watch && !parsed.fix && parsed.baseline == nil)
    }

    @Test(
        "is none where a word may be something else",
        arguments: [
            [], ["graph"], ["tasks"], ["-"], ["-q", "a.md"], ["a.md", "--fix"], ["a.md", "--format", "json"],
            ["--format", "yaml", "a.md"], ["--format", "json=x.json", "a.md"], ["--format", "json"],
            ["--version", "a.md"],
            ["a.md", ""], ["--", "a.md"], ["help", "a.md"],
        ])
    func others(arguments: [String]) {
        #expect(PlainCall(arguments) == nil)
    }

    @Test("prints the version")
    func version() throws {
        let result = try Tool.run(["--version"], in: nil)
        #expect(result.output == "tasklint \(Version.current)\n" && result.errors.isEmpty && result.status == 0)
    }
}
