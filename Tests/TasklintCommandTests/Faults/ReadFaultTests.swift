import Foundation
import Testing

/// What happens if files cannot be read, are no files, or change while they are read. The other plans are always linted.
@Suite("Faults of reading", .timeLimit(.minutes(5)))
struct ReadFaultTests {
    private static let found =
        "tasks.md:4:7: error[TL101] \"T001\" is defined twice, in line 3 and line 4 (duplicate-id)\n"

    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        return folder
    }

    /// Lints with tasks.md as the last plan.
    private func lint(_ arguments: [String], in folder: Folder, found: String = found) throws -> [String] {
        let result = try Tool.run(["--format", "concise"] + arguments + ["tasks.md"], in: folder)
        #expect(result.status == 2)
        #expect(result.output == found)
        return result.complaints
    }

    @Test(
        "files, folders and configurations that may not be read",
        .enabled(if: TestMachine.withoutPower != nil, "\(TestMachine.hasPower)"))
    func forbidden() throws {
        let folder = try folder()
        for path in ["a.md", "closed/tasks.md", "set/tasks.md"] { try folder.write(path, Sample.wrong) }
        try folder.write("set/tasklint.toml", "")
        let line =
            "chmod 0 a.md closed set/tasklint.toml; \(TestMachine.withoutPower ?? "")\"$TASKLINT\" --format concise "
            + "a.md closed closed/tasks.md set tasks.md; status=$?; chmod 700 closed; exit $status"
        let result = try Tool.shell(line, in: folder)
        #expect(result.status == 2)
        #expect(result.output == Self.found)
        let advice = "cannot be read: permission denied; allow it to be read, or leave it out"
        #expect(
            Set(result.complaints) == [
                "a.md: error: \(advice)", "closed: error: \(advice)", "closed/tasks.md: error: \(advice)",
                "set/tasklint.toml: error: \(advice)",
            ])
    }

    @Test("folders in the place of files")
    func folders() throws {
        let folder = try folder()
        for path in ["d/other.md", "plan.md/tasks.md"] { try folder.write(path, Sample.clean) }
        let cannot = "error: cannot be read: is a directory; name a file"
        #expect(try lint(["--config", "d"], in: folder, found: "") == ["d: \(cannot)"])
        #expect(try lint(["--baseline", "d"], in: folder, found: "") == ["d: \(cannot)"])
        #expect(try lint(["--files-from", "d"], in: folder) == ["d: \(cannot)"])
        try folder.write("tasklint.toml", "extends = [\"d\"]\n")
        let problems = try lint([], in: folder, found: "")
        #expect(problems.first == "tasklint.toml:1:12: error: d: cannot be read: is a directory; name a file")
        try folder.write("tasklint.toml", "")
        let report = try Tool.run(["-o", "d", "tasks.md"], in: folder)
        #expect(report.status == 2 && report.errors.contains("Error: d is a folder; a report needs a file.\n"))
        // A folder that is called like a plan is searched.
        #expect(try Tool.run(["plan.md"], in: folder).status == 0)
    }

    @Test("links that lead in a circle or to nothing")
    func links() throws {
        let folder = try folder()
        try folder.link("loop.md", to: "loop.md")
        try folder.link("there.md", to: "back.md")
        try folder.link("back.md", to: "there.md")
        try folder.link("gone.md", to: "nowhere/plan.md")
        let loop = "error: cannot be read: too many levels of symbolic links; correct or remove the link"
        #expect(
            try lint(["loop.md", "there.md", "gone.md"], in: folder) == [
                "loop.md: \(loop)", "there.md: \(loop)",
                "gone.md: error: the link leads to nothing; correct or remove it",
            ])
        #expect(try lint(["--config", "loop.md"], in: folder, found: "") == ["loop.md: \(loop)"])
    }

    @Test("a plan that vanishes after it was found", arguments: ["lint", "graph", "stats"])
    func vanishing(command: String) throws {
        let folder = try folder()
        try folder.write("b.md", Sample.wrong)
        let pipe = try NamedPipe("a.md", in: folder)
        let tool = try RunningTool([command, "--threads", "1", "a.md", "b.md", "tasks.md"], in: folder)
        let writer = try pipe.open()
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("b.md"))
        try writer.close()
        let (text, status) = try tool.finish()
        #expect(status == 2)
        #expect(text.contains("b.md: error: no such file or directory\n"))
        #expect(text.contains(command == "lint" ? "tasks.md:4:7: error[TL101]" : "tasks.md"))
    }

    @Test("a plan that grows or shrinks after it was found is read as it then is, up to the limit")
    func growing() throws {
        let folder = try folder()
        for path in ["b.md", "c.md", "d.md"] { try folder.write(path, Sample.wrong) }
        let pipe = try NamedPipe("a.md", in: folder)
        let tool = try RunningTool(
            ["--threads", "1", "--format", "concise", "--max-document-size", "200", "a.md", "b.md", "c.md", "d.md"],
            in: folder)
        let writer = try pipe.open()
        try folder.write("b.md", Sample.wrong + String(repeating: "x", count: 200))
        try folder.write("c.md", "")
        try folder.write("d.md", Sample.wrong + "- [ ] T001 Paint\n")
        try writer.close()
        let (text, status) = try tool.finish()
        #expect(status == 2)
        #expect(text.contains("b.md:1:1: error[TL903] too large: more than 200 bytes (unreadable-input)\n"))
        #expect(text.contains("c.md: note: no tasks found; "))
        #expect(text.contains("d.md:4:7: error[TL101]") && text.contains("4 files, ") == false)
        #expect(text.contains("3 files, 3 tasks: "))
    }

    @Test("a plan that grows all the time: every run ends, with findings of what was there")
    func growingWhileRead() throws {
        let folder = try Folder()
        try folder.write("tasks.md", String(repeating: "- [ ] Lay the keel\n", count: 200))
        let line = """
            for line in $(seq 2000); do echo '- [ ] Set the mast' >>tasks.md; done &
            for run in 1 2 3; do "$TASKLINT" stats --format json tasks.md || echo "status $?"; done; wait
            """
        let result = try Tool.shell(line, in: folder)
        #expect(result.errors == "")
        let totals = result.output.matches(of: /"path":"tasks.md"/).count
        #expect(totals == 3 && !result.output.contains("status "))
    }

    @Test("a pipe is read where it is named and passed over in a search")
    func pipes() throws {
        let folder = try folder()
        let pipe = try NamedPipe("my-tasks.md", in: folder)
        #expect(try Tool.run(["--format", "concise"], in: folder).output == Self.found)
        let tool = try RunningTool(["--format", "concise", "my-tasks.md"], in: folder)
        try pipe.send(Sample.wrong)
        let (text, status) = try tool.finish()
        #expect(status == 1 && text.hasPrefix("my-\(Self.found)"))
    }

    @Test(
        "input without an end is read up to the limit",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/zero"), "there is no /dev/zero"))
    func endless() throws {
        let folder = try folder()
        let help = "split the plan, raise max-document-size, or leave this file out (unreadable-input)"
        let finding = { (path: String) in "\(path):1:1: error[TL903] too large: more than 64 MiB (unreadable-input)\n" }
        let complaint = { (path: String) in "\(path): error[TL903] too large: more than 64 MiB; \(help)" }
        #expect(
            try lint(["/dev/zero"], in: folder, found: finding("/dev/zero") + Self.found) == [complaint("/dev/zero")])
        let piped = try Tool.shell("cat /dev/zero | \"$TASKLINT\" --format concise -", in: folder)
        #expect(piped.status == 2 && piped.output == finding("<stdin>"))
        #expect(piped.complaints == [complaint("<stdin>")])
        #expect(
            try lint(["--config", "/dev/zero"], in: folder, found: "")
                == ["/dev/zero: error: no text in UTF-8 of at most 1 MiB"])
        #expect(
            try lint(["--baseline", "/dev/zero"], in: folder, found: "")
                == ["/dev/zero: error: a baseline of more than 64 MiB is not read"])
        #expect(
            try lint(["--files-from", "/dev/zero"], in: folder)
                == ["/dev/zero: error: a list of more than 64 MiB is not read"])
    }

    @Test("ten thousand plans with sixty-four open files")
    func manyFiles() throws {
        let folder = try Folder()
        let line = """
            for name in $(seq 10000); do echo '- [ ] Build' >$name-tasks.md; done
            ulimit -n 64; exec "$TASKLINT" --select TL101 .
            """
        let result = try Tool.shell(line, in: folder)
        #expect(result.status == 0)
        #expect(result.errors.hasPrefix("10000 files, 10000 tasks: no findings ("))
    }

    @Test("a working directory that is gone")
    func noWorkingDirectory() throws {
        let folder = try Folder()
        let line = "mkdir d; cd d; rmdir ../d; \"$TASKLINT\"; echo $?; \"$TASKLINT\" tasks.md; echo $?"
        let result = try Tool.shell(line, in: folder)
        #expect(result.output == "2\n2\n")
        #expect(result.complaints.count == 2)
        #expect(result.complaints.first?.hasPrefix(".: error: ") == true)
        #expect(result.complaints.last == "tasks.md: error: no such file or directory")
    }
}
