import Foundation
import Testing

@Suite("Paths from a list")
struct PathListTests {
    private static let plans = ["a b-tasks.md", "b.md", "docs/tasks.md"]

    private func folder() throws -> Folder {
        let folder = try Folder()
        for plan in Self.plans + ["other-tasks.md"] { try folder.write(plan, Sample.wrong) }
        return folder
    }

    @Test(
        "lines, lines of Windows, NUL, empty lines, folders",
        arguments: [
            "a b-tasks.md\nb.md\ndocs/tasks.md\n", "a b-tasks.md\r\nb.md\r\n\r\ndocs/tasks.md",
            "\n\na b-tasks.md\n\nb.md\n./docs\n", "a b-tasks.md\0b.md\0docs/tasks.md\0",
            "a b-tasks.md\nb.md\nb.md\ndocs/../docs\n",
        ])
    func list(text: String) throws {
        let folder = try folder()
        try folder.write("list", text)
        let shown = Self.plans.joined(separator: "\n") + "\n"
        let arguments = ["--show-files", "--files-from"]
        let fromFile = try Tool.run(arguments + ["list"], in: folder)
        #expect(fromFile.status == 0 && fromFile.errors == "")
        #expect(fromFile.output.replacing("docs/../", with: "") == shown)
        let fromInput = try Tool.run(arguments + ["-"], in: folder, input: Data(text.utf8))
        #expect(fromInput.output == fromFile.output && fromInput.status == 0)
        let both = try Tool.run(arguments + ["list", "other-tasks.md"], in: folder)
        #expect(both.output == "other-tasks.md\n" + fromFile.output)
    }

    @Test("between NULs, line ends belong to names; a name that ends with a carriage return needs them")
    func strangeNames() throws {
        let folder = try Folder()
        for name in ["a\n.md", "b\r"] { try folder.write(name, Sample.clean) }
        let list = Data("a\n.md\0b\r\0".utf8)
        let result = try Tool.run(["--show-files", "--files-from", "-"], in: folder, input: list)
        #expect(result.output == "a\\u{A}.md\nb\\u{D}\n")
        #expect(try Tool.run(["--files-from", "-"], in: folder, input: list).status == 0)
    }

    @Test("every command that reads plans knows lists")
    func commands() throws {
        let folder = try folder()
        let list = Data("docs/tasks.md\n".utf8)
        let lint = try Tool.run(["--format", "concise", "--files-from", "-"], in: folder, input: list)
        #expect(lint.status == 1 && lint.output.hasPrefix("docs/tasks.md:4:"))
        let graph = try Tool.run(["graph", "--format", "json", "--files-from", "-"], in: folder, input: list)
        #expect(graph.status == 0 && graph.output.contains("\"path\":\"docs/tasks.md\""))
        #expect(
            try Tool.run(["graph", "--show-files"], in: folder).output
                == "a b-tasks.md\ndocs/tasks.md\nother-tasks.md\n")
    }

    @Test("what is wrong with a list is told, and the rest is read")
    func problems() throws {
        let folder = try folder()
        let missing = try Tool.run(["--format", "concise", "--files-from", "gone", "b.md"], in: folder)
        #expect(missing.status == 2 && missing.output.hasPrefix("b.md:4:"))
        #expect(missing.complaints == ["gone: error: no such file or directory"])
        let list = Data("b.md\ngone.md\ncaf\u{1B}".utf8) + Data([0xE9, 0x0A])
        let partly = try Tool.run(["--format", "concise", "--files-from", "-"], in: folder, input: list)
        #expect(partly.status == 2 && partly.output.hasPrefix("b.md:4:"))
        #expect(
            partly.complaints == [
                "gone.md: error: no such file or directory",
                "caf\\u{1B}\\xE9: error: no such file or directory",
            ])
    }

    @Test("an empty list is an error, unless it may be empty; it never means the whole repository")
    func empty() throws {
        let folder = try folder()
        let result = try Tool.run(["--files-from", "-"], in: folder)
        #expect(result.status == 2 && result.output == "")
        #expect(result.errors == "<stdin>: error: the list names no file; --allow-empty takes that for no error\n")
        let allowed = try Tool.run(["--files-from", "-", "--allow-empty"], in: folder)
        #expect(allowed.status == 0 && allowed.output == "" && allowed.errors == "")
        #expect(try Tool.run(["--files-from", "/dev/null", "b.md"], in: folder).status == 1)
    }

    @Test("what would be read is shown, and what would not be is told")
    func shownFiles() throws {
        let folder = try folder()
        try folder.write("old/tasks.md", Sample.wrong)
        try folder.write("broken/tasks.md", Sample.wrong)
        try folder.write("broken/tasklint.toml", "nonsense = 1\n")
        try folder.write("tasklint.toml", "exclude = [\"old/\"]\n")
        let result = try Tool.run(["--show-files", ".", "gone.md", "old/tasks.md", "b.md"], in: folder)
        #expect(result.output == "a b-tasks.md\ndocs/tasks.md\nother-tasks.md\nb.md\n")
        #expect(result.status == 2)
        #expect(result.errors.contains("gone.md: error: no such file"))
        #expect(result.errors.contains("broken/tasklint.toml:1:1: error: unknown key"))
        #expect(result.errors.contains("old/tasks.md: note: excluded"))
        #expect(try Tool.run(["--show-files", "-"]).output == "<stdin>\n")
    }
}
