import Foundation
import Testing

@testable import TasklintCommand

@Suite struct DiscoveryTests {
    private func paths(
        _ arguments: [String], in folder: Folder, environment: [String: String] = [:]
    ) throws -> [String] {
        let result = try Tool.run(["--format", "concise"] + arguments, in: folder, environment: environment)
        return result.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
    }

    @Test func foldersAreSearchedForPlans() throws {
        let folder = try Folder()
        let plans = [
            ".kiro/specs/a/tasks.md", ".spec-workflow/specs/a/tasks.md", "TASKS.md", "TODO.md", "a/b/c/tasks.md",
            "import-tasks.md", "import_tasks.md", "specs/001-x/tasks.md",
        ]
        let others = [
            ".git/tasks.md", ".hidden/tasks.md", ".build/tasks.md", "node_modules/x/tasks.md", "plan.md", "Tasks.md",
            "todo.md", "mytasks.md", "tasks.txt", "specs/README.md",
        ]
        for plan in plans + others { try folder.write(plan, Sample.wrong) }
        #expect(try paths(["."], in: folder) == plans)
        #expect(try paths([], in: folder) == plans)
        #expect(try paths(["./specs/", "a"], in: folder) == ["specs/001-x/tasks.md", "a/b/c/tasks.md"])
        #expect(try paths([".hidden"], in: folder) == [".hidden/tasks.md"])
        #expect(try paths([folder.url.path], in: folder) == plans)
    }

    @Test func everyFileOnce() throws {
        let folder = try Folder()
        try folder.write("docs/tasks.md", Sample.wrong)
        try folder.link("TODO.md", to: "docs/tasks.md")
        #expect(try paths(["docs/tasks.md", "docs", ".//docs/./tasks.md", "."], in: folder) == ["docs/tasks.md"])
    }

    @Test("a file that is missing is told once, however often and in whatever way it is named")
    func missingFileOnce() throws {
        let folder = try Folder()
        let result = try Tool.run(["none.md", "./none.md", "none.md"], in: folder)
        #expect(result.status == 2)
        #expect(result.errors == "none.md: error: no such file or directory\n")
    }

    @Test(.timeLimit(.minutes(10))) func linksInACircle() throws {
        let folder = try Folder()
        try folder.write("a/tasks.md", Sample.wrong)
        try folder.link("a/loop", to: "..")
        try folder.link("a/self-tasks.md", to: "self-tasks.md")
        try folder.link("b", to: "a")
        #expect(try paths(["."], in: folder) == ["a/tasks.md"])
        #expect(try paths(["b"], in: folder) == ["b/tasks.md"])
    }

    @Test("what git ignores is not found, and read where it is named")
    func ignored() throws {
        let folder = try Folder()
        try folder.write(".git/info/exclude", "local-tasks.md\n")
        try folder.write(".gitignore", "build/\n*_tasks.md\n!keep_tasks.md\n/docs/old/**\n")
        try folder.write("docs/.gitignore", "!my_tasks.md\nTODO.md\n")
        let plans = ["docs/my_tasks.md", "docs/sub/tasks.md", "keep_tasks.md", "tasks.md"]
        let ignored = [
            "build/tasks.md", "docs/TODO.md", "docs/build/keep_tasks.md", "docs/old/a/tasks.md", "docs/sub/TODO.md",
            "local-tasks.md", "my_tasks.md",
        ]
        for plan in plans + ignored { try folder.write(plan, Sample.wrong) }
        #expect(try paths([], in: folder) == plans)
        #expect(try paths(["docs/sub", "keep_tasks.md"], in: folder) == ["docs/sub/tasks.md", "keep_tasks.md"])
        #expect(try paths(ignored, in: folder) == ignored)
        #expect(try paths(["build"], in: folder) == ["build/tasks.md"])
        let none = try Tool.run(["docs/old"], in: folder)
        #expect(
            none.status == 2
                && none.errors.hasSuffix("; .gitignore or the configuration excludes some files or folders\n"))
    }

    @Test("what the user ignores everywhere counts in repositories; .gitignore counts outside of them too")
    func ignoredByTheUser() throws {
        let folder = try Folder()
        try folder.write("home/git/ignore", "TODO.md\n")
        try folder.write("project/.gitignore", "old/\n")
        for plan in ["TODO.md", "tasks.md", "old/tasks.md"] { try folder.write("project/\(plan)", Sample.wrong) }
        let home = ["XDG_CONFIG_HOME": folder.url.appendingPathComponent("home").path]
        let plans = ["project/TODO.md", "project/tasks.md"]
        #expect(try paths(["project"], in: folder, environment: home) == plans)
        try folder.write("project/.git/HEAD", "")
        #expect(try paths(["project"], in: folder, environment: home) == ["project/tasks.md"])
    }

    @Test("without a path, the whole repository is searched, from wherever in it")
    func repository() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        for plan in ["docs/a/tasks.md", "docs/tasks.md", "specs/tasks.md", "TODO.md"] {
            try folder.write("project/\(plan)", Sample.wrong)
        }
        try folder.write("project/docs/.tasklint.toml", "ignore = [\"TL111\"]\n")
        let docs = folder.folder("project/docs")
        #expect(try paths([], in: docs) == ["a/tasks.md", "tasks.md"])
        try folder.write("project/.git/HEAD", "")
        #expect(try paths([], in: docs) == ["../TODO.md", "a/tasks.md", "tasks.md", "../specs/tasks.md"])
        #expect(try paths(["../docs/a", "../../project/specs"], in: docs) == ["a/tasks.md", "../specs/tasks.md"])
        let deep = folder.folder("project/docs/a")
        #expect(
            try paths([], in: deep) == ["../../TODO.md", "tasks.md", "../tasks.md", "../../specs/tasks.md"])
    }

    @Test func folderWithoutPlans() throws {
        let folder = try Folder()
        try folder.write("docs/notes.md", Sample.wrong)
        for arguments in [["docs"], ["graph", "docs"]] {
            let result = try Tool.run(arguments, in: folder)
            #expect(result.status == 2)
            #expect(result.errors.hasPrefix("docs: error: no task plan found below this folder; looked for tasks.md"))
            #expect(result.errors.split(separator: "\n").count == 1)
            let allowed = try Tool.run(arguments + ["--allow-empty"], in: folder)
            #expect(allowed.status == 0)
            #expect(allowed.errors == "docs: note: no task plan found below this folder\n")
        }
        #expect(try Tool.run(["--allow-empty", "gone"], in: folder).status == 2)
        try folder.write("tasklint.toml", "include = [\"*.plan\"]\n")
        #expect(try Tool.run(["docs"], in: folder).errors.contains("; looked for what the configuration includes, "))
    }

    @Test("excluded files and folders that are named get one note, and the run is clean")
    func excluded() throws {
        let folder = try Folder()
        for plan in ["old/a.md", "old/b/tasks.md", "tasks.md"] { try folder.write(plan, Sample.wrong) }
        try folder.write("tasklint.toml", "exclude = [\"old/\"]\n")
        let result = try Tool.run(["old/a.md", "old", "old/b"], in: folder)
        #expect(result.status == 0 && result.output == "")
        #expect(result.errors == "old/a.md and 2 more: note: excluded by the configuration; --no-exclude reads them\n")
        #expect(try paths(["old/a.md", "tasks.md"], in: folder) == ["tasks.md"])
        #expect(try paths(["--no-exclude", "old/a.md", "old"], in: folder) == ["old/a.md", "old/b/tasks.md"])
        // A folder is not excluded by a pattern that is called like itself.
        try folder.write("old/tasklint.toml", "exclude = [\"old\"]\n")
        #expect(try paths(["."], in: folder.folder("old")) == ["b/tasks.md"])
    }

    @Test(arguments: [
        ("tasks.md", "tasks.md"), ("./tasks.md", "tasks.md"), (".//a/./tasks.md", "a/tasks.md"), ("a/../b", "a/../b"),
        ("/home/me/plan/tasks.md", "tasks.md"), ("/home/me/plan", "."),
        ("/home/me/planner/t.md", "/home/me/planner/t.md"),
        ("../plan/a.md", "a.md"), ("../../me/plan/a.md", "a.md"), ("../../me/x/a.md", "../x/a.md"), ("../plan", "."),
        ("../planner/a.md", "../planner/a.md"), ("../../../../../a.md", "../../../../../a.md"), ("..", ".."),
        ("/", "/"), (".", "."), ("./", "."), ("a/", "a"), ("//x", "/x"),
    ])
    func shownPath(path: String, shown: String) {
        #expect(ShownPath.text(of: path, workingDirectory: "/home/me/plan") == shown)
    }
}
