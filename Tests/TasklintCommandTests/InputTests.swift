import Foundation
import Testing

@Suite struct InputTests {
    /// Every bad input has one message and leaves the other files alone.
    @Test(
        arguments: [
            (
                "utf16le.md", [0xFF, 0xFE, 0x2D, 0x00, 0x20, 0x00],
                "not UTF-8: the document is in UTF-16; save it as UTF-8"
            ),
            (
                "utf16be.md", [0xFE, 0xFF, 0x00, 0x2D, 0x00, 0x20],
                "not UTF-8: the document is in UTF-16; save it as UTF-8"
            ),
            ("no-mark.md", Array("- [ ] abc".utf8).flatMap { [$0, 0] }, "not UTF-8: the document is in UTF-16"),
            ("nul.md", Array("# a\n- \0".utf8), "not a text: NUL byte at 2:3; "),
            (
                "latin1.md", Array("# a\n\n- caf".utf8) + [0xE9, 0x0A],
                "not UTF-8: invalid byte at 3:6; save the document as"
            ),
            ("cut.md", Array("# ".utf8) + [0xE4, 0xB8], "not UTF-8: invalid byte at 1:3; "),
        ] as [(String, [UInt8], String)])
    func unreadable(name: String, bytes: [UInt8], message: String) throws {
        let folder = try Folder()
        try folder.write(name, bytes: bytes)
        try folder.write("tasks.md", Sample.wrong)
        let result = try Tool.run(["--format", "concise", name, "tasks.md"], in: folder)
        #expect(result.status == 2)
        let found = result.output.split(separator: "\n")
        try #require(found.count == 2 && result.complaints.count == 1)
        #expect(found[0].hasPrefix("\(name):") && found[0].contains(": error[TL903] not "))
        #expect(found[1].hasPrefix("tasks.md:4:"))
        #expect(result.complaints[0].hasPrefix("\(name): error[TL903] \(message)"))
        #expect(result.complaints[0].hasSuffix(" (unreadable-input)"))
        let graph = try Tool.run(["graph", name, "tasks.md"], in: folder)
        #expect(graph.status == 2)
        #expect(graph.errors == result.complaints[0] + "\n")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(graph.output.utf8)) }
    }

    @Test("a program that reads findings learns of documents that could not be read")
    func reported() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.clean)
        try folder.write("bad.md", bytes: Array("# a\n\n- caf".utf8) + [0xE9, 0x0A])
        let result = try Tool.run(["--format", "json", "bad.md", "tasks.md"], in: folder)
        #expect(result.status == 2)
        let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let summary = try #require(report?["summary"] as? [String: Int])
        #expect(summary == ["files": 1, "tasks": 2, "errors": 1, "warnings": 0, "infos": 0])
        let finding = try #require((report?["diagnostics"] as? [[String: Any]])?.first)
        #expect(finding["code"] as? String == "TL903" && finding["path"] as? String == "bad.md")
        #expect(finding["line"] as? Int == 3 && finding["column"] as? Int == 6)
        try folder.write("bad.md", bytes: Array("# a\n\nnew\n- caf".utf8) + [0xE9, 0x0A])
        let later = try Tool.run(["--format", "json", "bad.md", "tasks.md"], in: folder)
        let fingerprint = try #require(finding["fingerprint"] as? String)
        #expect(later.output.contains(fingerprint))
        let baseline = ["--baseline", "known.json", "--write-baseline"]
        #expect(try Tool.run(baseline + ["bad.md", "tasks.md"], in: folder).errors.contains("wrote 0 findings"))
        #expect(try Tool.run(["--diff", "bad.md"], in: folder).output == "")
    }

    @Test func tooLarge() throws {
        let folder = try Folder()
        let size = 64 << 20 + 1
        try folder.write("big.md", "")
        try FileHandle(forWritingTo: folder.url.appendingPathComponent("big.md")).truncate(atOffset: UInt64(size))
        let result = try Tool.run(["big.md"], in: folder)
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("big.md: error[TL903] too large: more than 64 MiB; "))
        #expect(
            result.output
                == """
                big.md:1:1: error[TL903] too large: more than 64 MiB (unreadable-input)
                  = help: split the plan, raise max-document-size, or leave this file out

                """)
    }

    @Test(.timeLimit(.minutes(10))) func nestedTooDeep() throws {
        let folder = try Folder()
        try folder.write("deep.md", "# a\n" + String(repeating: "> ", count: 100_000) + "- [ ] a\n")
        let result = try Tool.run(["deep.md"], in: folder)
        #expect(result.status == 2)
        #expect(
            result.output.hasPrefix(
                "deep.md:2:1: error[TL903] nested too deep at line 2: beyond column 200 (unreadable-input)\n"))
        #expect(result.errors.hasPrefix("deep.md: error[TL903] nested too deep at line 2: beyond column 200; "))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func emptyFile() throws {
        let folder = try Folder()
        try folder.write("empty.md", "")
        for format in ["full", "concise", "json"] {
            #expect(try Tool.run(["--format", format, "empty.md"], in: folder).status == 0)
        }
        #expect(try Tool.run(["graph", "empty.md"], in: folder).status == 0)
    }

    @Test func missingPath() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let result = try Tool.run(["--format", "concise", "missing.md", "tasks.md", "tasks.md/x", ""], in: folder)
        #expect(result.status == 2)
        #expect(result.output.hasPrefix("tasks.md:4:"))
        #expect(
            result.complaints == [
                "missing.md: error: no such file or directory", "tasks.md/x: error: no such file or directory",
                "\"\": error: an empty path names no file",
            ])
    }

    @Test func misspeltCommand() throws {
        let result = try Tool.run(["grpah"])
        #expect(result.status == 2)
        #expect(result.errors == "grpah: error: no such file or directory; did you mean the command \"graph\"?\n")
    }

    @Test func fileCalledLikeACommand() throws {
        let folder = try Folder()
        try folder.write("graph", Sample.wrong)
        let result = try Tool.run(["--format", "concise", "./graph"], in: folder)
        #expect(result.output.hasPrefix("graph:4:"))
        #expect(try Tool.run(["graph", "graph"], in: folder).status == 0)
    }

    @Test func pipeAsFile() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let result = try Tool.shell("cat tasks.md | \"$TASKLINT\" --format concise /dev/stdin", in: folder)
        #expect(result.output.hasPrefix("/dev/stdin:4:"))
    }

    @Test func namesWithControlCharacters() throws {
        let folder = try Folder()
        try folder.write("a\u{1B}\n.md", Sample.wrong)
        let result = try Tool.run(["--format", "concise", "a\u{1B}\n.md"], in: folder)
        #expect(result.output.hasPrefix("a\\u{1B}\\u{A}.md:4:"))
    }
}
