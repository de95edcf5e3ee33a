import Foundation
import Testing

@Suite("Configuration on disk")
struct ConfigurationCommandTests {
    private func status(_ arguments: [String], in folder: Folder) throws -> Int32 {
        try Tool.run(["--format", "concise"] + arguments, in: folder).status
    }

    @Test(
        "the nearest file counts, in the order of its names",
        arguments: ["tasklint.toml", ".tasklint.toml", ".config/tasklint.toml"])
    func homes(name: String) throws {
        let folder = try Folder()
        try folder.write("a/tasks.md", Sample.wrong)
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("a/\(name)", "ignore = [\"TL101\"]\n")
        #expect(try status(["a/tasks.md"], in: folder) == 0)
        #expect(try status(["tasks.md"], in: folder) == 1)
        try folder.write("tasklint.toml", "ignore = [\"duplicate-id\"]\n")
        #expect(try status(["tasks.md"], in: folder) == 0)
        #expect(try status(["--isolated", "tasks.md", "a/tasks.md"], in: folder) == 1)
    }

    @Test("a table of pyproject.toml counts, and a project without it is passed over")
    func pyproject() throws {
        let folder = try Folder()
        try folder.write("a/b/tasks.md", Sample.wrong)
        try folder.write("a/b/pyproject.toml", "[project]\nname = \"x\"\n")
        try folder.write("a/pyproject.toml", "[tool.tasklint]\nignore = [\"TL1\"]\n")
        #expect(try status(["a/b/tasks.md"], in: folder) == 0)
    }

    @Test("the command line wins over files")
    func commandLine() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("tasklint.toml", "select = [\"TL2\"]\nignore = [\"TL101\"]\nfail-on = \"error\"\n")
        #expect(try status(["tasks.md"], in: folder) == 0)
        #expect(try status(["--select", "TL1", "tasks.md"], in: folder) == 1)
        #expect(try status(["--extend-select", "TL101", "tasks.md"], in: folder) == 1)
        let lenient = ["--extend-select", "TL101", "--severity", "duplicate-id=warning", "tasks.md"]
        #expect(try status(lenient, in: folder) == 0)
        #expect(try status(["--fail-on", "warning"] + lenient, in: folder) == 1)
        #expect(try status(["--fail-on", "never", "--extend-select", "TL101", "tasks.md"], in: folder) == 0)
    }

    @Test("a file may build upon others and differ for some plans")
    func layers() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("old/tasks.md", Sample.wrong)
        try folder.write("shared/base.toml", "ignore = [\"TL101\"]\n")
        try folder.write(
            "tasklint.toml",
            "extends = [\"shared/base.toml\"]\n[[overrides]]\nfiles = [\"old/**\"]\nextend-select = [\"TL101\"]\n")
        #expect(try status(["tasks.md"], in: folder) == 0)
        #expect(try status(["old/tasks.md"], in: folder) == 1)
        #expect(try status(["--config", "shared/base.toml", "old/tasks.md"], in: folder) == 0)
    }

    @Test("what is wrong is shown with its line, once, and its plans are not linted")
    func problems() throws {
        let folder = try Folder()
        try folder.write("a/tasks.md", Sample.wrong)
        try folder.write("a/b-tasks.md", Sample.wrong)
        try folder.write("a/tasklint.toml", "select = [\"TL1\"]\nignroe = []\n")
        let result = try Tool.run(["a"], in: folder)
        #expect(result.status == 2 && result.output == "")
        #expect(
            result.errors
                == "a/tasklint.toml:2:1: error: unknown key \"ignroe\"; did you mean \"ignore\"?\n  |\n2 | ignroe = []\n  | ^^^^^^\n"
        )
    }

    @Test("a file that is built upon must be there, and not be itself")
    func bases() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("tasklint.toml", "extends = [\"none.toml\"]\n")
        #expect(
            try Tool.run(["tasks.md"], in: folder).errors.hasPrefix(
                "tasklint.toml:1:12: error: none.toml: no such file"))
        try folder.write("tasklint.toml", "extends = [\"tasklint.toml\"]\n")
        let result = try Tool.run(["tasks.md"], in: folder)
        #expect(result.status == 2 && result.errors.contains("built upon more than once"))
        #expect(try Tool.run(["--config", "gone.toml", "tasks.md"], in: folder).status == 2)
    }

    @Test("files are found and passed over as the patterns say")
    func patterns() throws {
        let folder = try Folder()
        try folder.write("plans/one.md", Sample.wrong)
        try folder.write("plans/old/two.md", Sample.wrong)
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("tasklint.toml", "include = [\"plans/**\"]\nexclude = [\"plans/old/\"]\n")
        let found = try Tool.run(["--format", "concise"], in: folder)
        #expect(found.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["plans/one.md"])
        let named = try Tool.run(["--format", "concise", "plans/old/two.md"], in: folder)
        #expect(named.status == 0 && named.output == "")
        #expect(named.errors.hasPrefix("plans/old/two.md: note: excluded by the configuration"))
        #expect(try status(["--no-exclude", "plans/old/two.md"], in: folder) == 1)
    }

    @Test("a plan is read in the light of the configuration")
    func reading() throws {
        let folder = try Folder()
        try folder.write("tasks.md", "- [%] T001 Build\n- [x] T002 Paint (depends on T001)\n")
        #expect(try status(["tasks.md"], in: folder) == 0)
        try folder.write("tasklint.toml", "dialect = \"openspec\"\n[legend]\n\"[%]\" = \"in-progress\"\n")
        #expect(try status(["tasks.md"], in: folder) == 1)
        #expect(try Tool.run(["graph", "--format", "json", "tasks.md"], in: folder).output.contains("\"openspec\""))
    }

    @Test("-v tells how each plan is read, in the order of the plans")
    func verbose() throws {
        let folder = try Folder()
        try folder.write("a/tasks.md", Sample.wrong)
        try folder.write("a/tasklint.toml", "extends = [\"../base.toml\"]\n")
        try folder.write("base.toml", "ignore = [\"TL101\"]\n")
        try folder.write("b\n/tasks.md", "- [ ] 1. Paint\n")
        try folder.write("b\n/pyproject.toml", "[tool.tasklint]\ndialect = \"openspec\"\n")
        try folder.write("c/tasks.md", "# Nothing\n")
        let notes = [
            "a/tasks.md: note: read as spec-kit (boxes with ids like T001); "
                + "configuration: a/tasklint.toml, built upon base.toml",
            "b\\u{A}/tasks.md: note: read as openspec (as configured); configuration: b\\u{A}/pyproject.toml",
            "c/tasks.md: note: read as checklist (no tasks); configuration: none",
        ]
        #expect(try Tool.run(["-v", "."], in: folder).complaints == notes)
        #expect(try Tool.run(["graph", "--verbose", "."], in: folder).complaints == notes)
        let isolated = try Tool.run(["-v", "--isolated", "a"], in: folder)
        #expect(isolated.complaints.first?.hasSuffix("; configuration: none") == true)
    }

    @Test("init writes a file once")
    func initialise() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        #expect(try Tool.run(["init"], in: folder).errors == "wrote tasklint.toml\n")
        #expect(try status(["tasks.md"], in: folder) == 1)
        let second = try Tool.run(["init"], in: folder)
        #expect(second.status == 2 && second.errors.hasPrefix("tasklint.toml: error: not written: file exists"))
        #expect(try Tool.run(["init", "-"], in: folder).output.hasPrefix("# How tasklint"))
        let misplaced = try Tool.run(["init", "none/a.toml"], in: folder)
        #expect(misplaced.status == 2)
        #expect(misplaced.errors == "none/a.toml: error: not written: there is no folder none\n")
    }
}
