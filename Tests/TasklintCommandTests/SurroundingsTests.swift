import Foundation
import Testing

/// The documents beside a plan, and the files below its root.
@Suite struct SurroundingsTests {
    private static let plan = "# Tasks\n\n- [ ] T001 Start (FR-001)\n- [ ] T002 Stop (FR-009)\n"
    private static let spec = "- **FR-001**: start\n"
    private static let created = "# Tasks\n\n- [ ] T001 Create src/a.py\n- [ ] T002 Create src/b.py\n"

    @Test("a requirement is looked up in the folder of the plan")
    func sibling() throws {
        let folder = try Folder()
        try folder.write("specs/one/tasks.md", Self.plan)
        try folder.write("specs/one/spec.md", Self.spec)
        try folder.write("specs/two/tasks.md", Self.plan)
        let result = try Tool.run(["--select", "TL603", "--format", "concise", "specs"], in: folder)
        #expect(
            result.output.hasPrefix("specs/one/tasks.md:4:18: warning[TL603] spec.md has no requirement \"FR-009\""))
        #expect(result.output.split(separator: "\n").count == 1)
    }

    @Test("a folder, or a document that is too large, is no sibling")
    func unreadableSibling() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Self.plan)
        try folder.write("spec.md/readme", Self.spec)
        try folder.write("requirements.md", bytes: [UInt8](repeating: 32, count: 8 << 20) + Array(Self.spec.utf8))
        #expect(try Tool.run(["--select", "TL603", "tasks.md"], in: folder).output == "")
    }

    @Test("standard input has siblings only where its name has a folder")
    func standardInput() throws {
        let folder = try Folder()
        try folder.write("specs/spec.md", Self.spec)
        try folder.write("spec.md", Self.spec)
        let arguments = ["--select", "TL603", "--format", "concise", "-"]
        let input = Data(Self.plan.utf8)
        #expect(try Tool.run(arguments, in: folder, input: input).output == "")
        #expect(try Tool.run(arguments + ["--stdin-filename", "tasks.md"], in: folder, input: input).output == "")
        let placed = try Tool.run(arguments + ["--stdin-filename", "specs/tasks.md"], in: folder, input: input)
        #expect(placed.output.hasPrefix("specs/tasks.md:4:"))
    }

    @Test("files are looked for below the folder that holds .git, below the plan's own, or below --root")
    func root() throws {
        let folder = try Folder()
        try folder.write("specs/tasks.md", Self.created)
        try folder.write("src/a.py", "")
        try folder.write("specs/src/b.py", "")
        let arguments = ["--select", "TL602", "--format", "concise", "specs/tasks.md"]
        #expect(try Tool.run(arguments, in: folder).output.contains("create src/b.py, which exists"))
        #expect(try Tool.run(arguments + ["--root", "."], in: folder).output.contains("create src/a.py, which exists"))
        try folder.write(".git/HEAD", "")
        let found = try Tool.run(arguments, in: folder).output
        #expect(found.contains("create src/a.py, which exists"))
        #expect(!found.contains("src/b.py"))
    }

    @Test("nothing outside of the root is looked at")
    func outside() throws {
        let folder = try Folder()
        let text = "- [ ] T001 Create ../src/a.py\n- [ ] T002 Create link/a.py\n- [ ] T003 Create in/../src/c.py\n"
        try folder.write("project/tasks.md", text)
        try folder.write("src/a.py", "")
        try folder.write("project/src/c.py", "")
        try folder.link("project/link", to: "../src")
        let arguments = ["--select", "TL602", "--format", "concise", "project/tasks.md", "--root", "project"]
        let found = try Tool.run(arguments, in: folder).output
        #expect(found.split(separator: "\n").count == 1)
        #expect(found.contains("src/c.py, which exists"))
    }

    @Test("a root that is no folder is wrong usage")
    func wrongRoot() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Self.created)
        let result = try Tool.run(["tasks.md", "--root", "nowhere"], in: folder)
        #expect(result.status == 2)
        #expect(result.errors.contains("--root needs a folder"))
    }
}
