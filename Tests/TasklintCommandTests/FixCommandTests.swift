import Foundation
import Testing

@Suite("Fixes on disk")
struct FixCommandTests {
    private static let plan =
        "# Plan\n\n- [ ] T001 Build the car\n  - [x] Engine\n<!-- tasklint-disable-file TL101 -->\n"
    private static let safe = "# Plan\n\n- [ ] T001 Build the car\n  - [x] Engine\n"
    private static let unsafe = "# Plan\n\n- [x] T001 Build the car\n  - [x] Engine\n"

    private func content(_ name: String, _ folder: Folder) throws -> String {
        try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
    }

    @Test("--fix applies what is safe, keeps the mode, and says how much it did")
    func safeFixes() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Self.plan)
        let path = folder.url.appendingPathComponent("tasks.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let result = try Tool.run(["--fix", "--format", "concise", "tasks.md"], in: folder)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("tasks.md:3:7: warning[TL502]"))
        #expect(result.errors.hasPrefix("1 file, 2 tasks: 1 fix, 1 warning"))
        #expect(try content("tasks.md", folder) == Self.safe)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["tasks.md"])
    }

    @Test("--unsafe-fixes applies the rest")
    func unsafeFixes() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Self.plan)
        let result = try Tool.run(["--fix", "--unsafe-fixes", "tasks.md"], in: folder)
        #expect(result.status == 0 && result.output.isEmpty)
        #expect(try content("tasks.md", folder) == Self.unsafe)
        #expect(try Tool.run(["--fix", "--unsafe-fixes", "tasks.md"], in: folder).errors.contains("no findings"))
    }

    @Test("--diff writes nothing, and its output is a patch")
    func diff() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Self.plan)
        let result = try Tool.run(["--diff", "--unsafe-fixes", "tasks.md"], in: folder)
        #expect(result.status == 1)
        #expect(try content("tasks.md", folder) == Self.plan)
        try folder.write("fix.patch", result.output)
        #expect(try Tool.shell("patch -p1 <fix.patch || git apply fix.patch", in: folder).status == 0)
        #expect(try content("tasks.md", folder) == Self.unsafe)
        #expect(try Tool.run(["--diff", "--unsafe-fixes", "tasks.md"], in: folder).status == 0)
    }

    @Test("with --diff, findings that no fix mends do not count")
    func diffWithoutFixes() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        #expect(try Tool.run(["tasks.md"], in: folder).status == 1)
        #expect(try Tool.run(["--diff", "tasks.md"], in: folder).status == 0)
    }

    @Test("line ends and a byte order mark stay")
    func bytes() throws {
        let folder = try Folder()
        try folder.write("tasks.md", "\u{FEFF}" + Self.plan.replacing("\n", with: "\r\n"))
        #expect(try Tool.run(["--fix", "tasks.md"], in: folder).status == 0)
        let bytes = try Data(contentsOf: folder.url.appendingPathComponent("tasks.md"))
        #expect(bytes == Data(("\u{FEFF}" + Self.safe.replacing("\n", with: "\r\n")).utf8))
    }

    @Test(
        "what makes no sense is refused",
        arguments: [
            (["--unsafe-fixes", "tasks.md"], "--unsafe-fixes needs --fix"),
            (["--fix", "-"], "--fix cannot change standard input"),
        ])
    func refused(arguments: [String], message: String) throws {
        let result = try Tool.run(arguments)
        #expect(result.status == 2)
        #expect(result.errors.contains(message))
    }
}
