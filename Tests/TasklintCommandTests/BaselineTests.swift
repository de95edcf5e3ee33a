import Foundation
import Testing

@Suite("A baseline")
struct BaselineTests {
    @Test("hides what is known, wherever its lines went, and nothing else")
    func hides() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let written = try Tool.run(["--baseline", "known.json", "--write-baseline", "tasks.md"], in: folder)
        #expect(written.status == 0 && written.output == "")
        #expect(written.errors.hasPrefix("wrote 1 finding to known.json\n"))
        try folder.write("tasks.md", "A new line\n\n" + Sample.wrong)
        let known = try Tool.run(["--baseline", "known.json", "tasks.md"], in: folder)
        #expect(known.status == 0 && known.output == "")
        try folder.write("tasks.md", Sample.wrong + "- [ ] T002 a\n- [ ] T002 b\n")
        let new = try Tool.run(["--format", "concise", "--baseline", "known.json", "tasks.md"], in: folder)
        #expect(new.status == 1)
        #expect(new.output.split(separator: "\n").count == 1 && new.output.contains("\"T002\""))
    }

    @Test("tells what is gone, and only of rules and plans that were looked at")
    func stale() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("other-tasks.md", Sample.wrong)
        _ = try Tool.run(["--baseline", "known.json", "--write-baseline"], in: folder)
        try folder.write("tasks.md", Sample.clean)
        let gone = try Tool.run(["--baseline", "known.json", "tasks.md"], in: folder)
        #expect(gone.status == 0)
        #expect(
            gone.errors.hasPrefix(
                "known.json: note: no longer found: tasks.md TL101; --write-baseline takes them out\n"))
        let elsewhere = try Tool.run(["--baseline", "known.json", "--select", "TL2", "tasks.md"], in: folder)
        #expect(!elsewhere.errors.contains("no longer found"))
        _ = try Tool.run(["--baseline", "known.json", "--write-baseline", "tasks.md"], in: folder)
        let rest = try Tool.run(["--baseline", "known.json"], in: folder)
        #expect(rest.status == 0 && !rest.errors.contains("no longer found"))
    }

    @Test("that cannot be read is an error")
    func unreadable() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("known.json", "[]")
        try folder.write("newer.json", "{\"version\":2,\"findings\":[]}")
        for (arguments, message) in [
            (["--baseline", "none.json"], "none.json: error: no such file or directory; --write-baseline makes one\n"),
            (["--baseline", "known.json"], "known.json: error: no baseline"),
            (["--baseline", "newer.json"], "version 2 is not known"),
            (["--write-baseline"], "--write-baseline needs --baseline FILE"),
            (["--baseline", "known.json", "--write-baseline", "--fix"], "cannot be combined"),
        ] {
            let result = try Tool.run(arguments + ["tasks.md"], in: folder)
            #expect(result.status == 2)
            #expect(result.errors.contains(message), "\(result.errors)")
            #expect(!result.errors.contains("Error: ") || !result.errors.contains(" error: "), "\(result.errors)")
        }
    }
}
