import Foundation
import Testing

@Suite struct GraphCommandTests {
    @Test func jsonWhenPiped() throws {
        let folder = try Folder()
        try folder.write("a.md", Sample.clean)
        try folder.write("b.md", Sample.wrong)
        let result = try Tool.run(["graph", "b.md", "a.md"], in: folder)
        #expect(result.status == 0)
        #expect(result.errors == "")
        let graph = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let documents = try #require(graph?["documents"] as? [[String: Any]])
        #expect(documents.map { $0["path"] as? String } == ["b.md", "a.md"])
        #expect(documents.map { ($0["items"] as? [Any])?.count } == [2, 2])
        #expect(try Tool.run(["graph", "--format", "json", "b.md", "a.md"], in: folder).output == result.output)
    }

    @Test func tree() throws {
        let result = try Tool.run(["graph", "--format", "tree", "-"], input: Data(Sample.clean.utf8))
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("<stdin> ("))
        #expect(result.output.contains("└── [ ] T002 Create `src/b.py`\n"))
    }

    /// `script` (util-linux, BSD) gives a program a terminal; without it there is nothing to see.
    @Test func treeOnATerminal() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        guard try Tool.shell("command -v script", in: folder).status == 0 else { return }
        #if os(Linux)
            let run = { (arguments: String) in "TERM=xterm script -qec '\"$TASKLINT\" \(arguments)' /dev/null" }
        #else
            let run = { (arguments: String) in "TERM=xterm script -q /dev/null \"$TASKLINT\" \(arguments)" }
        #endif
        let graph = try Tool.shell(run("graph tasks.md"), in: folder)
        #expect(graph.output.contains("── [ ] T001 Create"))
        #expect(try Tool.shell(run("tasks.md"), in: folder).output.contains("\u{1B}[1;31merror[TL101]"))
    }

    @Test func partsOfPlans() throws {
        let folder = try Folder()
        try folder.write("a.md", "# A\n- [ ] T001 One\n- [ ] T002 Two (depends on T001)\n- [x] T003 Three\n")
        try folder.write("b.md", "# B\n- [ ] B001 Else\n")
        let focus = try Tool.run(["graph", "--focus", "t002", "--depth", "1", "a.md", "b.md"], in: folder)
        #expect(focus.status == 0)
        #expect(focus.output.contains("T001 One") && !focus.output.contains("T003"))
        #expect(!focus.output.contains("b.md"))
        let open = try Tool.run(["graph", "--open", "a.md"], in: folder)
        #expect(open.output.contains("T002 Two") && !open.output.contains("T003"))
    }

    @Test func unknownPartsAreErrors() throws {
        let folder = try Folder()
        try folder.write("a.md", "# A\n- [ ] T001 One\n- [ ] T002 Two (depends on T001)\n")
        let unknown = try Tool.run(["graph", "--focus", "T0002", "a.md"], in: folder)
        #expect(unknown.status == 2)
        #expect(unknown.output == "")
        #expect(unknown.errors == "error: there is no task \"T0002\"; did you mean \"T002\"?\n")
        let depth = try Tool.run(["graph", "--depth", "2", "a.md"], in: folder)
        #expect(depth.status == 2)
        #expect(depth.errors.contains("--depth is of use only with --focus"))
        let json = try Tool.run(["graph", "--format", "json", "--open", "a.md"], in: folder)
        #expect(json.status == 2)
        #expect(json.errors.contains("always prints whole plans"))
    }

    @Test(arguments: ["mermaid", "dot", "svg", "html"])
    func picturesDoNotDependOnThreads(format: String) throws {
        let folder = try Folder()
        for number in 1...8 {
            try folder.write("\(number).md", "## \(number)\n- [ ] T00\(number) One\n- [x] T010 Two\n")
        }
        let files = (1...8).map { "\($0).md" }
        let one = try Tool.run(["graph", "--format", format, "--threads", "1"] + files, in: folder)
        #expect(one.status == 0)
        for number in 1...8 { #expect(one.output.contains("T00\(number)")) }
        #expect(try Tool.run(["graph", "--format", format, "--threads", "4"] + files, in: folder).output == one.output)
    }

    @Test(.enabled(if: graphvizIsInstalled, "Graphviz is not installed")) func graphvizTakesIt() throws {
        let folder = try Folder()
        try folder.write(
            "a.md", "## \"A\" \\N <b>\n- [ ] T001 One \\ &lt; \"\n- [ ] T002 Two (depends on T001, T002)\n")
        try folder.write("b.md", "## B\n- [ ] T001 One\n- [ ] T002 Two\n\n## C\n- [ ] T003 Three\n")
        let drawn = try Tool.shell("\"$TASKLINT\" graph --format dot a.md b.md | dot -Tcanon", in: folder)
        #expect(drawn.errors == "")
        #expect(drawn.status == 0)
        #expect(drawn.output.contains("d1t2"))
    }

    private static let graphvizIsInstalled =
        (try? Tool.shell("command -v dot", in: Folder()).status == 0) ?? false

    @Test func foldingIsForPictures() throws {
        let folder = try Folder()
        try folder.write("a.md", "## A\n- [ ] T001 One\n- [ ] T002 Two\n## B\n- [ ] T003 Three\n")
        let folded = try Tool.run(["graph", "--format", "mermaid", "--fold-above", "2", "a.md"], in: folder)
        #expect(folded.output.contains("]]:::folded") && folded.output.contains("T003"))
        let tree = try Tool.run(["graph", "--format", "tree", "--fold-above", "2", "a.md"], in: folder)
        #expect(tree.status == 2)
        #expect(tree.errors.contains("--fold-above is of use only with a --format that draws"))
    }
}
