import Foundation
import Testing

@testable import TasklintCommand

@Suite struct DiscoveryTests {
    private func paths(_ arguments: [String], in folder: Folder) throws -> [String] {
        let result = try Tool.run(["--format", "concise"] + arguments, in: folder)
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

    @Test(.timeLimit(.minutes(1))) func linksInACircle() throws {
        let folder = try Folder()
        try folder.write("a/tasks.md", Sample.wrong)
        try folder.link("a/loop", to: "..")
        try folder.link("a/self-tasks.md", to: "self-tasks.md")
        try folder.link("b", to: "a")
        #expect(try paths(["."], in: folder) == ["a/tasks.md"])
        #expect(try paths(["b"], in: folder) == ["b/tasks.md"])
    }

    @Test func folderWithoutPlans() throws {
        let folder = try Folder()
        try folder.write("docs/notes.md", Sample.wrong)
        for arguments in [["docs"], ["graph", "docs"]] {
            let result = try Tool.run(arguments, in: folder)
            #expect(result.status == 2)
            #expect(result.errors.hasPrefix("docs: error: no task plan found below this folder; looked for tasks.md"))
            #expect(result.errors.split(separator: "\n").count == 1)
        }
    }

    @Test(arguments: [
        ("tasks.md", "tasks.md"), ("./tasks.md", "tasks.md"), (".//a/./tasks.md", "a/tasks.md"), ("a/../b", "a/../b"),
        ("/home/me/plan/tasks.md", "tasks.md"), ("/home/me/plan", "."),
        ("/home/me/planner/t.md", "/home/me/planner/t.md"),
        ("/", "/"), (".", "."), ("./", "."), ("a/", "a"), ("//x", "/x"),
    ])
    func shownPath(path: String, shown: String) {
        #expect(ShownPath.text(of: path, workingDirectory: "/home/me/plan") == shown)
    }
}
