import Foundation
import Testing

@Suite("Watching", .timeLimit(.minutes(5)))
struct WatchTests {
    private static let arguments = ["--watch", "--format", "concise"]

    /// The paths of the findings of one run.
    private func found(_ tool: RunningTool, plans: Int) throws -> [String] {
        try tool.output(upTo: "watching \(plans) plan\(plans == 1 ? "" : "s"); Ctrl-C ends\n")
            .split(separator: "\n").filter { $0.contains("[TL") }.map { String($0.prefix { $0 != ":" }) }
    }

    @Test("plans that change, appear and go, and configurations, cause another run; the last one decides the status")
    func changes() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.clean)
        let tool = try RunningTool(Self.arguments, in: folder)
        #expect(try found(tool, plans: 1) == [])
        try folder.write("tasks.md", Sample.wrong)
        #expect(try found(tool, plans: 1) == ["tasks.md"])
        try folder.write("new/tasks.md", Sample.wrong)
        #expect(try found(tool, plans: 2) == ["new/tasks.md", "tasks.md"])
        try folder.write("new/tasklint.toml", "ignore = [\"TL101\"]\n")
        #expect(try found(tool, plans: 2) == ["tasks.md"])
        try folder.write("new/tasklint.toml", "extends = [\"../base.toml\"]\n")
        #expect(try tool.output(upTo: "base.toml: no such file").contains("new/tasklint.toml:1:12: error: "))
        #expect(try found(tool, plans: 1) == ["tasks.md"])
        try folder.write("base.toml", "ignore = [\"TL101\"]\n")
        #expect(try found(tool, plans: 2) == ["tasks.md"])
        try folder.write("base.toml", "ignore = []\n")
        #expect(try found(tool, plans: 2) == ["new/tasks.md", "tasks.md"])
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("tasks.md"))
        #expect(try found(tool, plans: 1) == ["new/tasks.md"])
        #expect(tool.interrupt() == 1)
    }

    @Test("a file that is named may go and come back")
    func namedFile() throws {
        let folder = try Folder()
        try folder.write("a.md", Sample.wrong)
        let tool = try RunningTool(Self.arguments + ["a.md"], in: folder)
        #expect(try found(tool, plans: 1) == ["a.md"])
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("a.md"))
        #expect(try tool.output(upTo: "watching 0 plans") == "a.md: error: no such file or directory\n")
        try folder.write("a.md", Sample.clean)
        #expect(try found(tool, plans: 1) == [])
        #expect(tool.interrupt() == 0)
    }

    @Test("a reader that goes away ends it, with the status of the last run")
    func closedPipe() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let tool = try RunningTool(Self.arguments, in: folder)
        #expect(try found(tool, plans: 1) == ["tasks.md"])
        #expect(try tool.goAway() == 1)
    }

    @Test("a file of known findings is watched too, and output that is no terminal is not cleared")
    func baseline() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let arguments = ["--baseline", "known.json"]
        #expect(try Tool.run(arguments + ["--write-baseline"], in: folder).status == 0)
        let known = try String(contentsOf: folder.url.appendingPathComponent("known.json"), encoding: .utf8)
        let tool = try RunningTool(Self.arguments + arguments, in: folder)
        #expect(try found(tool, plans: 1) == [])
        try folder.write("known.json", "nonsense")
        #expect(try tool.output(upTo: "no baseline").hasSuffix("known.json: error: "))
        _ = try tool.output(upTo: "watching 1 plan; Ctrl-C ends\n")
        try folder.write("known.json", known)
        let text = try tool.output(upTo: "watching 1 plan; Ctrl-C ends\n")
        #expect(text.contains("no findings") && !text.contains("\u{1B}"))
        #expect(tool.interrupt() == 0)
    }
}
