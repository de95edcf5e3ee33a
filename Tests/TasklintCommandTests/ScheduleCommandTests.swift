import Foundation
import Testing

/// `waves`, `next` and `stats` as their users run them.
@Suite struct ScheduleCommandTests {
    private static let commands = [["waves"], ["waves", "--open"], ["next"], ["stats"]]

    @Test("whatever a plan is like, the exit status is 0", arguments: commands)
    func status(command: [String]) throws {
        let folder = try Folder()
        try folder.write("a.md", Sample.clean)
        try folder.write("b.md", Sample.wrong)
        try folder.write("c.md", "- [ ] T1 a (depends on T2)\n- [ ] T2 b (depends on T1)\n")
        try folder.write("d.md", "")
        let result = try Tool.run(command + ["a.md", "b.md", "c.md", "d.md"], in: folder)
        #expect(result.status == 0)
        #expect(result.errors == "")
        for name in ["a.md", "b.md", "c.md", "d.md"] { #expect(result.output.contains("\n\(name)") || name == "a.md") }
        #expect(result.output.hasPrefix("a.md"))
    }

    @Test("a missing file is told, and the others are read", arguments: commands)
    func missing(command: [String]) throws {
        let folder = try Folder()
        try folder.write("a.md", Sample.clean)
        let result = try Tool.run(command + ["none.md", "a.md"], in: folder)
        #expect(result.status == 2)
        #expect(result.errors.contains("none.md: error: "))
        #expect(result.output.hasPrefix("a.md"))
    }

    @Test("output is the same with every number of threads", arguments: commands, ["text", "json", "markdown"])
    func threads(command: [String], format: String) throws {
        let folder = try Folder()
        for number in 0..<40 {
            try folder.write("\(number)/tasks.md", Sample.clean + (0..<number).map { "- [x] a\($0)\n" }.joined())
        }
        let results = try [1, 2, 7].map { threads in
            try Tool.run(command + ["--format", format, "--threads", "\(threads)"], in: folder).output
        }
        #expect(Set(results).count == 1)
    }

    @Test("the aliases of the configuration count among the files that tasks share")
    func aliases() throws {
        let folder = try Folder()
        try folder.write("tasks.md", "- [ ] T1 [P] Draw `@/a.ts`\n- [ ] T2 [P] Print `src/a.ts`\n")
        #expect(try !Tool.run(["waves", "tasks.md"], in: folder).output.contains("conflict"))
        try folder.write("tasklint.toml", "[options.parallel-file-conflict]\npath-aliases = { \"@/\" = \"src/\" }\n")
        #expect(
            try Tool.run(["waves", "tasks.md"], in: folder).output.contains("conflict: T1 and T2 write src/a.ts\n"))
    }

    @Test("colour is a matter of --color", arguments: commands)
    func colour(command: [String]) throws {
        let run = { (arguments: [String]) in
            try Tool.run(command + arguments + ["-"], input: Data("- [x] T1 a\n- [ ] T2 b\n".utf8)).output
        }
        #expect(try run([]).contains("\u{1B}") == false)
        #expect(try run(["--color", "always"]).contains("\u{1B}["))
    }
}
