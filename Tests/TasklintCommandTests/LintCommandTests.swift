import Foundation
import Testing

@Suite struct LintCommandTests {
    @Test func cleanPlan() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.clean)
        let result = try Tool.run(["tasks.md"], in: folder)
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("1 file, 2 tasks: no findings ("))
    }

    @Test func planWithAnError() throws {
        let folder = try Folder()
        try folder.write("docs/tasks.md", Sample.wrong)
        let result = try Tool.run(["lint", "docs/tasks.md"], in: folder)
        #expect(result.status == 1)
        #expect(result.output.hasPrefix("docs/tasks.md:4:"))
        #expect(result.output.contains(": error[TL101] "))
        #expect(result.output.contains("   = help: ") || result.output.contains("  = help: "))
        #expect(result.errors.hasPrefix("1 file, 2 tasks: 1 error ("))
        #expect(try Tool.run(["docs/tasks.md"], in: folder).output == result.output)
    }

    @Test("a plan in which nothing is found to be checked is told of, so that it does not seem to be without faults")
    func planWithoutTasks() throws {
        let folder = try Folder()
        try folder.write("docs/tasks.md", "# Tasks\n\n- Build the mill\n- Dig the race\n")
        try folder.write("docs/done-tasks.md", "# Tasks\n\n## Acceptance Criteria\n\n- [ ] The mill turns\n")
        let result = try Tool.run(["docs"], in: folder)
        #expect(result.status == 0 && result.output == "")
        let note = """
            docs/tasks.md: note: no tasks found; a task begins with a box ("- [ ]"), a status glyph or an id, or is a \
            heading such as "Task 3"
            """
        #expect(result.complaints == [note])
        #expect(try Tool.run(["--quiet", "docs"], in: folder).errors == "")
    }

    @Test func quiet() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let result = try Tool.run(["-q", "tasks.md"], in: folder)
        #expect(result.status == 1)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("tasks.md:4:"))
    }

    @Test func concise() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let result = try Tool.run(["--format", "concise", "tasks.md"], in: folder)
        #expect(result.output.split(separator: "\n").count == 1)
        #expect(result.output.hasSuffix("(duplicate-id)\n"))
    }

    @Test func json() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let result = try Tool.run(["--format", "json", "tasks.md", "missing.md"], in: folder)
        #expect(result.status == 2)
        let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let summary = try #require(report?["summary"] as? [String: Int])
        #expect(summary == ["files": 1, "tasks": 2, "errors": 1, "warnings": 0, "infos": 0])
        #expect((report?["diagnostics"] as? [Any])?.count == 1)
    }

    @Test func standardInput() throws {
        let input = Data(Sample.wrong.utf8)
        let unnamed = try Tool.run(["--format", "concise", "-"], input: input)
        #expect(unnamed.status == 1)
        #expect(unnamed.output.hasPrefix("<stdin>:4:"))
        let named = try Tool.run(["--format", "concise", "-", "-", "--stdin-filename", "a/b.md"], input: input)
        #expect(named.output.hasPrefix("a/b.md:4:"))
        #expect(named.output.split(separator: "\n").count == 1)
    }

    @Test func severalFilesInTheOrderGiven() throws {
        let folder = try Folder()
        for name in ["b.md", "a.md", "c.md"] { try folder.write(name, Sample.wrong) }
        let result = try Tool.run(["--format", "concise", "c.md", "a.md", "b.md", "./a.md"], in: folder)
        #expect(result.output.split(separator: "\n").map { $0.prefix(4) } == ["c.md", "a.md", "b.md"])
        #expect(result.errors.hasPrefix("3 files, 6 tasks: 3 errors ("))
    }

    @Test func anyNumberOfThreadsPrintsTheSame() throws {
        let folder = try Folder()
        for index in 0..<60 {
            let filler = (0..<(index * 7 % 50)).map { "- [ ] T\(200 + $0) Create `src/f\($0).py`\n" }.joined()
            try folder.write("plans/\(index)/tasks.md", Sample.wrong + filler)
            if index % 10 == 0 { try folder.write("plans/\(index)/bad-tasks.md", bytes: [0xFF]) }
        }
        for arguments in [["--format", "full"], ["--format", "json"], ["graph"], ["graph", "--format", "tree"]] {
            let single = try Tool.run(arguments + ["--threads", "1", "plans"], in: folder)
            #expect(single.status == 2)
            #expect(single.complaints.count == 6)
            for threads in ["2", "4", "64"] {
                let several = try Tool.run(arguments + ["--threads", threads, "plans"], in: folder)
                #expect(several.output == single.output)
                #expect(several.complaints == single.complaints)
            }
        }
    }

    @Test func closedPipe() throws {
        let folder = try Folder()
        for index in 0..<50 {
            try folder.write("\(index)/tasks.md", Sample.wrong + String(repeating: "text\n", count: 99))
        }
        let result = try Tool.shell("{ \"$TASKLINT\" --format full .; echo \"status $?\" >&2; } | true", in: folder)
        #expect(result.errors.hasSuffix("status 1\n"))
        #expect(result.errors.split(separator: "\n").filter { !$0.hasPrefix("50 files") } == ["status 1"])
    }

    @Test func selection() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        for (arguments, status) in [
            (["--select", "TL101"], 1), (["--select", "tl1"], 1), (["--select", "duplicate-id"], 1),
            (["--ignore", "TL1"], 0), (["--ignore", "TL101"], 0), (["--select", "TL2, TL301"], 0),
            (["--select", "TL2", "--select", "TL1"], 1), (["--select", "TL1,TL2", "--ignore", "duplicate-id"], 0),
        ] as [([String], Int32)] {
            #expect(try Tool.run(arguments + ["tasks.md"], in: folder).status == status, "\(arguments)")
        }
    }

    @Test func color() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        func isColoured(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
            try Tool.run(arguments + ["tasks.md"], in: folder, environment: environment).output.contains("\u{1B}")
        }
        #expect(try !isColoured([]))
        #expect(try isColoured(["--color", "always"]))
        #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
        #expect(try isColoured([], ["FORCE_COLOR": "1"]))
        #expect(try isColoured([], ["CLICOLOR_FORCE": "1"]))
        #expect(try !isColoured([], ["FORCE_COLOR": "1", "NO_COLOR": "1"]))
        #expect(try !isColoured(["--color", "never"], ["FORCE_COLOR": "1"]))
        #expect(try !isColoured(["--format", "json", "--color", "always"]))
    }
}
