import Foundation
import Testing

@Suite("Limits")
struct LimitTests {
    /// A plan with so many errors: ids that are defined twice.
    private static func plan(errors count: Int) -> String {
        let twice = (0..<count).map { "- [ ] T\(100 + $0) Lay keel \($0)\n- [ ] T\(100 + $0) Set mast \($0)\n" }
        // Where most ids repeat, they name something else.
        let once = (0...count).map { "- [ ] T\(500 + $0) Sew sail \($0)\n" }
        return (twice + once).joined()
    }

    // MARK: - What is read

    @Test("a plan of just the size that is allowed is read, one byte more is TL903, in every command")
    func documentSize() throws {
        let folder = try Folder()
        let filler = String(repeating: "x", count: 1024 - Sample.wrong.utf8.count - 1)
        try folder.write("fits.md", Sample.wrong + filler + "\n")
        try folder.write("large.md", Sample.wrong + filler + "x\n")
        let arguments = ["--max-document-size", "1 KiB", "fits.md", "large.md"]
        let result = try Tool.run(["--format", "concise"] + arguments, in: folder)
        #expect(result.status == 2)
        #expect(result.output.hasPrefix("fits.md:4:7: error[TL101]"))
        #expect(
            result.output.hasSuffix(
                "\nlarge.md:1:1: error[TL903] too large: more than 1 KiB (unreadable-input)\n"))
        let complaint =
            "large.md: error[TL903] too large: more than 1 KiB; split the plan, raise max-document-size, or leave this "
            + "file out (unreadable-input)"
        #expect(result.complaints == [complaint])
        for command in ["graph", "waves", "next", "stats"] {
            let result = try Tool.run([command] + arguments, in: folder)
            #expect(result.status == 2 && result.complaints == [complaint], "\(command)")
        }
        let piped = try Tool.run(
            ["--max-document-size", "10", "-"], in: folder, input: Data(Sample.clean.utf8))
        #expect(piped.status == 2 && piped.output.hasPrefix("<stdin>:1:1: error[TL903] too large: more than 10 bytes"))
    }

    @Test("lists and quotes nest to the column that is allowed; the first line beyond it is TL903")
    func nesting() throws {
        let folder = try Folder()
        let line = { (depth: Int) in String(repeating: "> ", count: depth) + "- [ ] T001 Build\n" }
        try folder.write("fits.md", line(4))
        try folder.write("deep.md", "# Plan\n\n" + line(5) + "\n" + line(6).replacing("T001", with: "T002"))
        let arguments = ["--max-nesting", "10", "fits.md", "deep.md"]
        let result = try Tool.run(["--format", "concise"] + arguments, in: folder)
        #expect(result.status == 2)
        #expect(
            result.output
                == "deep.md:3:1: error[TL903] nested too deep at line 3: beyond column 10 (unreadable-input)\n")
        let complaint =
            "deep.md: error[TL903] nested too deep at line 3: beyond column 10; remove the excess list markers and "
            + "\">\", or raise max-nesting (unreadable-input)"
        #expect(result.complaints == [complaint])
        for command in ["graph", "waves", "next", "stats"] {
            let result = try Tool.run([command] + arguments, in: folder)
            #expect(result.status == 2 && result.complaints == [complaint], "\(command)")
        }
        #expect(try Tool.run(["--max-nesting", "13", "deep.md"], in: folder).status == 0)
    }

    @Test("a configuration sets limits, for some plans others; the command line wins")
    func configured() throws {
        let folder = try Folder()
        for name in ["tasks.md", "large/tasks.md"] {
            try folder.write(name, "> > > - [ ] T001 Build\n" + String(repeating: "x", count: 100))
        }
        try folder.write(
            "tasklint.toml",
            """
            max-document-size = 100
            [[overrides]]
            files = ["large/**"]
            max-document-size = "1 KiB"
            max-nesting = 5
            """)
        let result = try Tool.run(["--format", "concise", "."], in: folder)
        #expect(result.status == 2)
        #expect(
            result.output == """
                large/tasks.md:1:1: error[TL903] nested too deep at line 1: beyond column 5 (unreadable-input)
                tasks.md:1:1: error[TL903] too large: more than 100 bytes (unreadable-input)

                """)
        #expect(try Tool.run(["--max-document-size", "1MiB", "--max-nesting", "10", "."], in: folder).status == 0)
        try folder.write("tasklint.toml", "max-nesting = 0\n")
        let wrong = try Tool.run(["tasks.md"], in: folder)
        #expect(wrong.status == 2)
        #expect(
            wrong.errors.hasPrefix(
                "tasklint.toml:1:1: error: \"max-nesting\" must be a whole number from 1 to 1000, not 0\n"))
    }

    // MARK: - What is shown

    @Test(
        "a terminal shows the first findings and tells how many it does not show; all of them count",
        arguments: [("full", "\r\n"), ("concise", ""), ("grouped", "\r\n")])
    func terminal(format: String, gap: String) throws {
        let folder = try Folder()
        try folder.write("a.md", Self.plan(errors: 2))
        try folder.write("b.md", "- [x] T001 Build (depends on T002)\n- [ ] T002 Plan\n" + Self.plan(errors: 2))
        try folder.write("c.md", "- [ ] T001 Build\n  - [x] Engine\n" + Self.plan(errors: 1))
        let arguments = ["--format", format, "--max-findings", "3", "a.md", "b.md", "c.md"]
        let (text, status) = try PseudoTerminal.run(
            arguments, in: folder, withOutput: true, environment: ["NO_COLOR": "1"])
        #expect(status == 1)
        let parts = text.components(separatedBy: "\r\n\(gap)4 more findings ")
        try #require(parts.count == 2)
        #expect(parts[0].components(separatedBy: "error[TL").count - 1 == 3)
        #expect(!parts[0].contains("c.md"))
        #expect(parts[1].hasPrefix("are not shown (3 errors, 1 warning); --max-findings all shows all\r\n3 files, "))
        #expect(parts[1].contains(": 6 errors, 1 warning ("))
        // The number behind the path is that of all findings.
        if format == "grouped" { #expect(parts[0].contains("\r\nb.md: 3 errors\r\n")) }
    }

    @Test("what is not shown decides the status, too")
    func status() throws {
        let folder = try Folder()
        try folder.write("tasks.md", "- [ ] T001 Build\n  - [x] Engine\n" + Self.plan(errors: 1))
        let arguments = ["-q", "--format", "concise", "--max-findings", "1", "tasks.md"]
        let (text, status) = try PseudoTerminal.run(arguments, in: folder, withOutput: true)
        #expect(status == 1)
        #expect(text.contains("warning[TL502]") || text.contains("TL502"))
        #expect(text.hasSuffix("\r\n1 more finding is not shown (1 error); --max-findings all shows all\r\n"))
    }

    @Test("there is a limit without any word of it, a configuration sets another, and all may be wanted")
    func usual() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Self.plan(errors: 101))
        func shown(_ arguments: [String] = []) throws -> Int {
            let arguments = ["--format", "concise", "tasks.md"] + arguments
            let environment = ["NO_COLOR": "1"]
            return try PseudoTerminal.run(arguments, in: folder, withOutput: true, environment: environment).text
                .components(separatedBy: "error[TL").count - 1
        }
        #expect(try shown() == 100)
        #expect(try shown(["--max-findings", "all"]) == 101)
        #expect(try shown(["--max-findings", "500"]) == 101)
        try folder.write("tasklint.toml", "max-findings = 7\n")
        #expect(try shown() == 7)
        #expect(try shown(["--max-findings", "8"]) == 8)
        try folder.write("tasklint.toml", "max-findings = \"all\"\n")
        #expect(try shown() == 101)
    }

    @Test("nothing is left out where a program reads: in pipes, in files, in formats for programs")
    func elsewhere() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Self.plan(errors: 120))
        try folder.write("tasklint.toml", "max-findings = 1\n")
        for format in ["full", "concise", "grouped"] {
            let result = try Tool.run(["--format", format, "tasks.md"], in: folder)
            #expect(result.output.components(separatedBy: "error[TL101]").count - 1 == 120, "\(format)")
            #expect(!result.output.contains("not shown"))
        }
        for format in ["json", "json-lines", "agent", "github", "gitlab", "sarif", "rdjson", "checkstyle"] {
            let report = try Tool.run(["--format", format, "tasks.md"], in: folder).output
            let (text, _) = try PseudoTerminal.run(
                ["-q", "--format", format, "tasks.md"], in: folder, withOutput: true)
            #expect(text.replacing("\r\n", with: "\n") == report, "\(format)")
        }
        let both = ["--format", "concise", "--format", "concise=all.txt", "tasks.md"]
        let (text, _) = try PseudoTerminal.run(both, in: folder, withOutput: true)
        #expect(text.contains("119 more findings are not shown"))
        #expect(try folder.text("all.txt").split(separator: "\n").count == 120)
    }

    @Test(
        "what makes no sense is refused",
        arguments: [
            (["--max-document-size", "0"], "It needs a size from 1 byte to 512 MiB, such as \"64 MiB\"."),
            (["--max-document-size", "1 GiB"], "It needs a size from 1 byte to 512 MiB"),
            (["graph", "--max-document-size", "big"], "It needs a size from 1 byte to 512 MiB"),
            (["--max-nesting", "1001"], "It needs a whole number from 1 to 1000."),
            (["--max-findings", "0"], "It needs a whole number of at least 1, or \"all\"."),
            (["--max-findings", "none"], "It needs a whole number of at least 1, or \"all\"."),
            (
                ["--format", "json", "--max-findings", "3"],
                "--max-findings needs a format that is read at a terminal: full, concise, grouped."
            ),
        ])
    func refused(arguments: [String], message: String) throws {
        let result = try Tool.run(arguments)
        #expect(result.status == 2 && result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
