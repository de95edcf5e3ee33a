import Foundation
import TaskReport
import Testing

@testable import TasklintCommand

/// Which reports are made, and where they go.
@Suite struct ReportTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
    }

    private func run(_ arguments: String...) throws -> Tool.Result { try Tool.run(arguments, in: folder) }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
    }

    @Test("a file holds what standard output would, though findings fail the run, and nothing else is written")
    func file() throws {
        for format in ["full", "concise", "json"] {
            let printed = try run("--format", format, "tasks.md")
            #expect(printed.status == 1 && !printed.output.isEmpty)
            let written = try run("--format", format, "-o", "report", "tasks.md")
            #expect(written.status == 1 && written.output == "")
            #expect(try text("report") == printed.output)
            #expect(try run("--format", "\(format)=report2", "tasks.md").output == "")
            #expect(try text("report2") == printed.output)
        }
        #expect(try names == ["report", "report2", "tasks.md"])
    }

    @Test("several reports of one run")
    func several() throws {
        let result = try run(
            "--format", "json=out.json", "--format", "concise", "--format", "full=out.txt", "tasks.md")
        #expect(result.status == 1)
        #expect(try result.output == run("--format", "concise", "tasks.md").output)
        #expect(try text("out.json") == run("--format", "json", "tasks.md").output)
        #expect(try text("out.txt") == run("tasks.md").output)
        #expect(try run("--format", "json=-", "tasks.md").output == text("out.json"))
        #expect(try run("--format", "json", "-o", "-", "tasks.md").output == text("out.json"))
        #expect(try run("-o", "plain.txt", "--format", "json=other.json", "--format", "full", "tasks.md").output == "")
        #expect(try text("plain.txt") == text("out.txt"))
    }

    @Test("every format is the same with any number of threads, and however it is asked for")
    func threads() throws {
        for index in 0..<40 {
            try folder.write("plans/\(index)/tasks.md", index % 3 == 0 ? Sample.clean : Sample.wrong)
        }
        try folder.write("plans/7/bad-tasks.md", bytes: [0xFF])
        func written(threads: String) throws -> [String] {
            let formats = LintFormat.allCases.flatMap { ["--format", "\($0.rawValue)=out.\($0.rawValue)"] }
            #expect(try Tool.run(formats + ["--threads", threads, "plans"], in: folder).status == 2)
            return try LintFormat.allCases.map { try text("out.\($0.rawValue)") }
        }
        let single = try written(threads: "1")
        for threads in ["2", "64"] { #expect(try written(threads: threads) == single) }
        for (format, report) in zip(LintFormat.allCases, single) {
            #expect(try run("--format", format.rawValue, "plans").output == report)
        }
    }

    @Test("a file that is there is replaced, and keeps its mode; a link stays a link")
    func replacement() throws {
        try folder.write("old.json", "old")
        try folder.link("link.json", to: "old.json")
        let old = folder.url.appendingPathComponent("old.json").path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: old)
        #expect(try run("--format", "json=link.json", "tasks.md").status == 1)
        #expect(try text("old.json") == run("--format", "json", "tasks.md").output)
        let attributes = try FileManager.default.attributesOfItem(atPath: old)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: old.replacing("old.", with: "link.")) != "")
    }

    @Test("a new file has the mode of new files")
    func mode() throws {
        let result = try Tool.shell("umask 027; \"$TASKLINT\" -q -o new.txt tasks.md; ls -l new.txt", in: folder)
        #expect(result.output.hasPrefix("-rw-r-----"))
    }

    @Test("what is no file is written to as it is")
    func device() throws {
        let findings = try run("tasks.md").output
        #expect(try run("-o", "/dev/stdout", "tasks.md").output == findings)
        _ = try Tool.shell("echo before >log; \"$TASKLINT\" -o /dev/stdout tasks.md >>log", in: folder)
        #expect(try text("log") == "before\n" + findings)
        #expect(try run("--format", "json=/dev/null", "tasks.md").errors.hasPrefix("1 file, "))
        let pipe = try Tool.shell("\"$TASKLINT\" -q --format json=/dev/fd/3 tasks.md 3>&1 >/dev/null | cat", in: folder)
        #expect(try pipe.output == run("--format", "json", "tasks.md").output)
    }

    @Test("a file is complete though standard output is closed, and though other input is missing")
    func trouble() throws {
        let whole = try run("--format", "json", "tasks.md").output
        _ = try Tool.shell("\"$TASKLINT\" --format full --format json=a.json tasks.md | true", in: folder)
        #expect(try text("a.json") == whole)
        #expect(try run("--format", "json=b.json", "tasks.md", "missing.md").status == 2)
        #expect(try text("b.json") == whole)
    }

    @Test("a run that is killed leaves the old file and nothing beside it")
    func interrupted() throws {
        try folder.write("out.json", "old")
        // The complaint about the missing file tells that the run has begun; the plan without end, that it goes on.
        let line = """
            mkfifo endless errors; exec 4<>endless
            "$TASKLINT" --format json=out.json tasks.md endless missing.md 2>errors &
            read -r message <errors; kill -TERM $!; wait $!; echo "$? $message"
            """
        let result = try Tool.shell(line, in: folder)
        #expect(result.output == "143 missing.md: error: no such file or directory\n")
        #expect(try text("out.json") == "old")
        #expect(try names == ["endless", "errors", "out.json", "tasks.md"])
    }

    @Test("a place that cannot be is refused before anything is read")
    func refused() throws {
        try folder.write("sub/tasks.md", Sample.wrong)
        try folder.write("known.json", #"{"findings":[],"version":1}"#)
        try folder.link("other.md", to: "tasks.md")
        let cases: [([String], String)] = [
            (
                ["--format", "json", "--format", "concise"],
                "json and concise would both go to standard output; give each"
            ),
            (["--format", "json=-", "--format", "full"], "json and full would both go to standard output; "),
            (["--format", "json", "--format", "full", "-o", "x"], "json and full would both go to x; "),
            (["--format", "json=x", "--format", "full=sub/../x"], "json and full would both go to sub/../x; "),
            (["--format", "json=x", "-o", "y"], "-o y would stay empty: every --format names a file of its own."),
            (["--format", "json="], "A file must follow the equals sign."),
            (["--format", "jsno=x"], "Did you mean 'json'?"),
            (["-o", ""], "a report needs a file, and its name is missing."),
            (["-o", "sub"], "sub is a folder; a report needs a file."),
            (["-o", "none/x.txt"], "none/x.txt cannot be written: there is no folder none."),
            (["-o", "none/"], "there is no folder none"),
            (["-o", "a\u{1B}/x"], "there is no folder a\\u{1B}."),
            (["-o", "tasks.md"], "tasks.md is read in this run; write the report to another file."),
            (["-o", "other.md"], "other.md is read in this run"),
            (["--format", "full", "--format", "json=sub/tasks.md"], "sub/tasks.md is read in this run"),
            (["--baseline", "known.json", "-o", "known.json"], "known.json is read in this run"),
            (["--diff", "--format", "json"], "--diff shows changes in place of a report; --format, -o and"),
            (
                ["--write-baseline", "--baseline", "x", "-o", "y"],
                "--write-baseline writes a file in place of a report"
            ),
        ]
        for (arguments, complaint) in cases {
            let result = try Tool.run(arguments + ["."], in: folder)
            #expect(result.status == 2 && result.output == "")
            #expect(result.errors.hasPrefix("Error: ") && result.errors.contains(complaint), "\(result.errors)")
        }
        #expect(try text("tasks.md") == Sample.wrong)
        #expect(try names == ["known.json", "other.md", "sub", "tasks.md"])
    }

    @Test("a plan that is excluded or cannot be configured is no place for a report either")
    func bystanders() throws {
        try folder.write("tasklint.toml", "exclude = [\"tasks.md\"]\n")
        #expect(try run("-o", "tasks.md", "tasks.md").errors.contains("tasks.md is read in this run"))
        try folder.write("tasklint.toml", "nonsense = 1\n")
        #expect(try run("-o", "tasks.md", "tasks.md").status == 2)
        #expect(try text("tasks.md") == Sample.wrong)
    }

    @Test("files are coloured only by those who insist")
    func color() throws {
        let environment = ["FORCE_COLOR": "1"]
        _ = try Tool.run(["-o", "a.txt", "tasks.md"], in: folder, environment: environment)
        #expect(try !text("a.txt").contains("\u{1B}"))
        _ = try run("-o", "a.txt", "--color", "always", "tasks.md")
        #expect(try text("a.txt").contains("\u{1B}"))
    }

    @Test("the github format adds a summary of the job where there is a place for it")
    func jobSummary() throws {
        try folder.write("summary.md", "before\n")
        let environment = ["GITHUB_STEP_SUMMARY": "summary.md"]
        let tables = try run("--format", "markdown", "tasks.md").output
        let result = try Tool.run(["--format", "github", "tasks.md"], in: folder, environment: environment)
        #expect(result.output.hasPrefix("::error file=tasks.md,line=4,"))
        #expect(try text("summary.md") == "before\n" + tables)
        _ = try Tool.run(
            ["--format", "github=x", "--format", "json", "tasks.md"], in: folder, environment: environment)
        #expect(try text("summary.md") == "before\n" + tables + tables)
        _ = try Tool.run(["--format", "markdown", "tasks.md"], in: folder, environment: environment)
        _ = try Tool.run(["--format", "github", "tasks.md"], in: folder, environment: ["GITHUB_STEP_SUMMARY": ""])
        #expect(try text("summary.md") == "before\n" + tables + tables)
    }

    @Test("a summary that cannot be written changes no verdict")
    func jobSummaryFails() throws {
        let environment = ["GITHUB_STEP_SUMMARY": "none/summary.md"]
        let result = try Tool.run(["-q", "--format", "github", "tasks.md"], in: folder, environment: environment)
        #expect(result.status == 1)
        #expect(
            result.errors == "none/summary.md: note: no summary of the job written: no such file or directory\n")
    }

    @Test("a summary of a job stays below the size that is taken")
    func jobSummarySize() throws {
        let path = folder.url.appendingPathComponent("summary.md").path
        var printer = ReportPrinter(separator: "")
        var stream = ReportStream(
            LintReport(reporter: LintFormat.markdown.reporter(), destination: .jobSummary(path)))
        stream.open(&printer)
        let table = String(repeating: "table\n", count: 100_000)
        for _ in 0..<3 { stream.add(.body(table), &printer) }
        stream.close(LintTally(), &printer)
        let left = "\nLeft out, for want of room: the findings of 2 more files.\n"
        #expect(try text("summary.md") == "## tasklint\n\n\(table)**no findings** in 0 files, 0 tasks\n\(left)")
    }

    @Test("statistics stand in every report that has a place for them")
    func statistics() throws {
        let table = "\ncount  fixable  code   severity  rule\n    1        0  TL101  error     duplicate-id\n"
        let findings = try run("--format", "concise", "tasks.md").output
        let result = try run("--statistics", "--format", "concise", "--format", "json=out.json", "tasks.md")
        #expect(result.status == 1)
        #expect(result.output == findings + table)
        #expect(try text("out.json") == run("--format", "json", "tasks.md").output)
        try folder.write("tasks.md", Sample.clean)
        #expect(try run("--statistics", "tasks.md").output == "")
    }
}
