import Foundation
import TaskLint
import TaskReport
import Testing

@testable import TasklintCommand

@Suite struct UsageTests {
    @Test(arguments: [
        ["--help"], ["lint", "--help"], ["graph", "-h"], ["help", "graph"], ["waves", "-h"], ["next", "-h"],
        ["stats", "-h"], ["rules", "-h"], ["explain", "-h"], ["init", "-h"],
    ])
    func helpHasPurposeExamplesAndStatus(arguments: [String]) throws {
        let result = try Tool.run(arguments)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("OVERVIEW: "))
        let examples = result.output.components(separatedBy: "Examples:\n").last?.components(separatedBy: "\n\n").first
        #expect(examples?.components(separatedBy: "tasklint ").count ?? 0 >= 4)
        #expect(result.output.contains("Exit status: 0"))
    }

    @Test("a line for every rule")
    func rules() throws {
        let lines = try Tool.run(["rules"]).output.split(separator: "\n").map(String.init)
        #expect(lines.count == RuleCatalogue.all.count)
        for (line, rule) in zip(lines, RuleCatalogue.all) {
            #expect(line.hasPrefix("\(rule.identity.code) \(rule.identity.name) "))
        }
    }

    @Test("explain shows an example, what is printed about it, and how to silence it")
    func explain() throws {
        let text = try Tool.run(["explain", "parent-status"]).output
        #expect(text.hasPrefix("TL502 parent-status (warning)\n"))
        #expect(text.contains("\n    - [ ] T001 Build the car\n"))
        #expect(text.contains("tasks.md:1:7: warning[TL502] \"T001\" is todo"))
        #expect(text.contains("\nFix (unsafe): "))
        #expect(text.contains("<!-- tasklint-disable-next-line TL502: the reason -->"))
        #expect(try Tool.run(["explain", "TL2"]).output.contains("\nTL202 unknown-reference (error)\n"))
    }

    @Test(
        "the examples of help fit into a line of a terminal",
        arguments: [
            "--help", "lint --help", "graph --help", "waves --help", "next --help", "stats --help", "rules --help",
            "explain --help", "init --help",
        ])
    func examplesFit(arguments: String) throws {
        let output = try Tool.run(arguments.split(separator: " ").map(String.init)).output
        let examples = output.components(separatedBy: "Examples:\n").last?.components(separatedBy: "\n\n").first ?? ""
        for line in examples.split(separator: "\n") { #expect(line.contains("tasklint "), "\(line)") }
    }

    @Test func version() throws {
        let result = try Tool.run(["--version"])
        #expect(result.status == 0)
        #expect(result.output == "tasklint \(Version.current)\n")
    }

    @Test(arguments: [
        (["--fromat", "json"], "'--format'"),
        (["--format", "jsno"], "'json'"),
        (["--format", "xml"], "Possible values: full, concise, "),
        (["graph", "--format", "tre"], "'tree'"),
        (["waves", "--format", "gantt"], "text, json, markdown, mermaid"),
        (["next", "--open"], "--open"),
        (["stats", "--format", "jsn"], "'json'"),
        (["graph", "--select", "TL1"], "--select"),
        (["--color", "alwyas"], "'always'"),
        (["--select", "duplicat-id"], "did you mean \"duplicate-id\"?"),
        (["--select", "TL1O1"], "did you mean \"TL101\"?"),
        (["--ignore", "nonsense"], "there is no rule \"nonsense\"; tasklint rules lists them all"),
        (["explain", "duplicat-id"], "did you mean \"duplicate-id\"?"),
        (["--select", "TL101,"], "a rule name is missing"),
        (["--ignore", ""], "an empty text names no rule"),
        (["--ignore", "TL903"], "TL903 is an error of the input"),
        (["--select", "TL101", "--ignore", "TL1"], "no rule is left to run"),
        (["--threads", "0"], "at least 1, not 0"),
        (["--threads", "many"], "'many'"),
        (["--stdin-filename", "a.md"], "only with the path -"),
        (["--watch", "--fix"], "--watch cannot be combined with --fix"),
        (["--watch", "--diff"], "--watch cannot be combined with --diff"),
        (["--watch", "-"], "--watch cannot be combined with standard input"),
        (["--watch", "--files-from", "-"], "--watch cannot be combined with standard input"),
        (["-q", "-v"], "--quiet and --verbose contradict each other"),
        (["--files-from", "list", "-"], "--files-from and the path - cannot be combined"),
        (["graph", "--files-from", "-", "-"], "--files-from and the path - cannot be combined"),
    ])
    func wrongUsage(arguments: [String], complaint: String) throws {
        let result = try Tool.run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("Error: "))
        #expect(result.errors.contains(complaint), "\(result.errors)")
    }

    @Test("a command that finds out late that it is used wrongly names its own help, not the usage of all commands")
    func lateComplaint() throws {
        #expect(
            try Tool.run(["explain", "duplicat-id"]).errors == """
                Error: there is no rule "duplicat-id"; did you mean "duplicate-id"?
                  See 'tasklint explain --help' for more information.

                """)
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        #expect(
            try Tool.run(["-o", "tasks.md", "tasks.md"], in: folder).errors == """
                Error: tasks.md is read in this run; write the report to another file.
                  See 'tasklint lint --help' for more information.

                """)
    }

    @Test("usage fits into a line of a terminal", arguments: ["graph", "waves", "next", "stats", "rules", "explain"])
    func usage(command: String) throws {
        let lines = try Tool.run([command, "--help"]).output.split(separator: "\n")
        let usage = try #require(lines.first { $0.hasPrefix("USAGE: tasklint \(command) ") })
        #expect(usage.utf8.count <= 80)
    }

    @Test(arguments: [
        ("grpah", "graph"), ("GRAPH", "graph"), ("lnit", "lint"), ("lint2", "lint"), ("tasks.md", nil), ("", nil),
    ])
    func suggestion(word: String, expected: String?) {
        #expect(Suggestion.nearest(to: word, among: ["lint", "graph"]) == expected)
    }

    @Test(
        arguments: [
            (.always, [:], false, true), (.never, ["FORCE_COLOR": "1"], true, false), (.auto, [:], true, true),
            (.auto, [:], false, false), (.auto, ["NO_COLOR": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
            (.auto, ["TERM": "dumb"], true, false), (.auto, ["CLICOLOR_FORCE": "1"], false, true),
            (.auto, ["FORCE_COLOR": "0"], false, false), (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
            (.always, ["NO_COLOR": "1"], false, true),
        ] as [(ColorChoice, [String: String], Bool, Bool)])
    func color(choice: ColorChoice, environment: [String: String], isInteractive: Bool, expected: Bool) {
        let terminal = Terminal(isInteractive: isInteractive) { environment[$0] }
        #expect(terminal.wantsColor(choice) == expected)
    }

    @Test(arguments: [1, 2, 3, 8, 100])
    func poolKeepsTheOrder(width: Int) {
        var results: [Int] = []
        OrderedPool.run(Array(0..<200), width: width) { number in
            if number % 17 == 0 { usleep(2000) }
            return number * 2
        } emit: {
            results.append($0)
        }
        #expect(results == (0..<200).map { $0 * 2 })
    }
}
