import Foundation
import TestSupport
import Testing

@testable import TasklintCommand

/// What happens if files cannot be written, or not to their end: each is the old one or the new one, whole.
@Suite("Faults of writing", .timeLimit(.minutes(5)))
struct WriteFaultTests {
    private static let notFixed = "tasks.md: error: not fixed, and left as it was: "

    /// A line of shell that makes `disk` a disk of 64 KiB.
    private static func withDisk(_ line: String) -> String {
        let quoted = "mkdir disk; mount -t tmpfs -o size=64k none disk; \(line)".replacing("'", with: "'\\''")
        return "unshare -rm sh -c '\(quoted)'"
    }

    @Test("a full disk", .enabled(if: TestMachine.canMount, "\(TestMachine.cannotMount)"))
    func fullDisk() throws {
        let folder = try Folder()
        let filler = String(repeating: "text\n", count: 3000)
        try folder.write("tasks.md", filler + Sample.mendable)
        try folder.write("small.md", Sample.mendable)
        let line = """
            cp tasks.md small.md disk; head -c 36000 /dev/zero >disk/rest; cd disk; "$TASKLINT" -q --fix tasks.md small.md
            echo $?; cmp tasks.md ../tasks.md && cat small.md; ls -A; rm rest
            "$TASKLINT" -q --fix tasks.md; echo $?; tail -n 1 tasks.md
            """
        let result = try Tool.shell(Self.withDisk(line), in: folder)
        #expect(
            result.complaints == [
                "\(Self.notFixed)no space left on device; make room and run tasklint again"
            ])
        let names = "rest\nsmall.md\ntasks.md\n"
        #expect(result.output == "2\n\(Sample.mended)\(names)0\n- [ ] T001 Create `src/a.py`\n")
    }

    @Test("a report on a full disk", .enabled(if: TestMachine.canMount, "\(TestMachine.cannotMount)"))
    func fullDiskForReport() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let line = """
            echo old >disk/old.json; head -c 100000 /dev/zero >disk/rest 2>/dev/null
            for name in old new; do "$TASKLINT" -q --format json=disk/$name.json tasks.md; echo $?; done
            "$TASKLINT" init disk/tasklint.toml; echo $?; "$TASKLINT" --baseline disk/known --write-baseline tasks.md
            echo $?; cat disk/old.json; ls -A disk
            """
        let result = try Tool.shell(Self.withDisk(line), in: folder)
        let reason = "error: not written: no space left on device; make room and run tasklint again"
        #expect(
            result.complaints.filter { $0.contains("error: not") } == [
                "disk/old.json: \(reason)", "disk/new.json: \(reason)", "disk/tasklint.toml: \(reason)",
                "disk/known: \(reason)",
            ])
        #expect(result.output == "2\n2\n2\n2\nold\nold.json\nrest\n")
    }

    @Test("a disk that can only be read", .enabled(if: TestMachine.canMount, "\(TestMachine.cannotMount)"))
    func readOnlyDisk() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.mendable)
        let line = """
            cp tasks.md disk; mount -o remount,ro disk; cd disk; "$TASKLINT" -q --fix tasks.md; echo $?
            cmp tasks.md ../tasks.md; ls -A
            """
        let result = try Tool.shell(Self.withDisk(line), in: folder)
        #expect(
            result.complaints == ["\(Self.notFixed)read-only file system; copy the file to where it can be written"])
        #expect(result.output == "2\ntasks.md\n")
    }

    @Test("a limit of the size of files")
    func sizeLimit() throws {
        let folder = try Folder()
        let filler = String(repeating: "text\n", count: 1000)
        try folder.write("tasks.md", filler + Sample.mendable)
        // Pipes have no limit.
        let line = "{ ulimit -f 4; \"$TASKLINT\" -q --fix tasks.md; echo $?; } 2>&1 | cat"
        let result = try Tool.shell(line, in: folder)
        #expect(result.output == "\(Self.notFixed)file too large; raise the limit of file sizes (ulimit -f)\n2\n")
        #expect(try folder.text("tasks.md") == filler + Sample.mendable)
        #expect(try folder.contents() == ["tasks.md"])
    }

    @Test(
        "files and folders that may not be written",
        .enabled(if: TestMachine.withoutPower != nil, "\(TestMachine.hasPower)"))
    func forbidden() throws {
        let folder = try Folder()
        for path in ["closed/tasks.md", "tasks.md", "other.md"] { try folder.write(path, Sample.mendable) }
        let line =
            "chmod 555 closed; chmod 444 tasks.md; \(TestMachine.withoutPower ?? "")\"$TASKLINT\" -q --fix closed/tasks.md "
            + "tasks.md other.md -o closed/report; status=$?; chmod 755 closed; exit $status"
        let result = try Tool.shell(line, in: folder)
        #expect(result.status == 2)
        let reason = "permission denied; allow the file and its folder to be written"
        #expect(
            result.complaints == [
                "closed/\(Self.notFixed)\(reason)", "\(Self.notFixed)\(reason)",
                "closed/report: error: not written: \(reason)",
            ])
        #expect(try folder.text("closed/tasks.md") == Sample.mendable)
        #expect(try folder.text("tasks.md") == Sample.mendable)
        #expect(try folder.text("other.md") == Sample.mended)
        #expect(try folder.contents("closed") == ["tasks.md"])
    }

    @Test("links stay, whatever they lead through; other names of the file keep the old one")
    func links() throws {
        let folder = try Folder()
        try folder.write("real/plan.md", Sample.mendable)
        try folder.link("real/near.md", to: "plan.md")
        try folder.link("far", to: "real")
        try folder.link("tasks.md", to: "far/near.md")
        try FileManager.default.linkItem(
            at: folder.url.appendingPathComponent("real/plan.md"), to: folder.url.appendingPathComponent("other.md"))
        #expect(try Tool.run(["-q", "--fix", "tasks.md"], in: folder).status == 0)
        let links = try ["tasks.md", "far", "real/near.md"].map {
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.appendingPathComponent($0).path)
        }
        #expect(links == ["far/near.md", "real", "plan.md"])
        #expect(try folder.text("real/plan.md") == Sample.mended)
        #expect(try folder.text("other.md") == Sample.mendable)
        #expect(try folder.contents("real") == ["near.md", "plan.md"])
    }

    @Test("a pipe is not fixed, and not waited for a second time")
    func pipe() throws {
        let folder = try Folder()
        let pipe = try NamedPipe("tasks.md", in: folder)
        let tool = try RunningTool(["-q", "--fix", "tasks.md"], in: folder)
        try pipe.send(Sample.mendable)
        let (text, status) = try tool.finish()
        #expect(status == 2)
        #expect(text == "\(Self.notFixed)it is no regular file; --diff shows what would change\n")
    }

    @Test("a file that was changed since it was read is not fixed")
    func changed() throws {
        let folder = try Folder()
        let path = folder.url.appendingPathComponent("tasks.md").path
        for now in [Sample.mendable + "\n", String(Sample.mendable.dropLast()), Sample.clean, ""] {
            try folder.write("tasks.md", now)
            #expect(throws: FileReplacement.Failure.self) {
                try FileReplacement(of: path, original: Array(Sample.mendable.utf8)).write(Array(Sample.mended.utf8))
            }
            #expect(try folder.text("tasks.md") == now)
        }
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: FileReplacement.Failure.self) {
            try FileReplacement(of: path, original: Array(Sample.mendable.utf8))
        }
        #expect(try folder.contents() == [])
        #expect("\(FileReplacement.Failure.changed)" == "the file was changed by another program; run tasklint again")
    }

    @Test(
        "a new file is whole and has the mode that it is given, with a name while it is written and without",
        arguments: [true, false])
    func newFile(isNameless: Bool) throws {
        let folder = try Folder()
        try folder.write("old", "old")
        let attributes = NewFile.Attributes(mode: 0o640, user: getuid(), group: getgid())
        func put(_ name: String, _ attributes: NewFile.Attributes?) throws(SystemError) {
            let path = folder.url.appendingPathComponent(name).path
            try NewFile.put(Array("new".utf8), at: path, attributes, isNameless: isNameless)
        }
        try put("old", attributes)
        try put("new", nil)
        #expect(try folder.contents() == ["new", "old"])
        #expect(try folder.text("old") == "new" && folder.text("new") == "new")
        #expect(try Tool.shell("touch usual", in: folder).status == 0)
        #expect(try mode("old", folder) == 0o640)
        #expect(try mode("new", folder) == mode("usual", folder))
        // A folder cannot be replaced, and nothing can be put where no folder is.
        try folder.write("folder/a", "a")
        #expect(throws: SystemError.self) { try put("folder", attributes) }
        #expect(throws: SystemError.self) { try put("none/new", attributes) }
        #expect(try folder.contents() == ["folder", "new", "old", "usual"])
        #expect(try folder.contents("folder") == ["a"])
    }

    private func mode(_ name: String, _ folder: Folder) throws -> Int? {
        let path = folder.url.appendingPathComponent(name).path
        return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("several runs that fix the same plans at once")
    func together() throws {
        let folder = try Folder()
        for index in 0..<30 { try folder.write("\(index)-tasks.md", Sample.mendable) }
        let tools = try (0..<4).map { _ in try RunningTool(["-q", "--fix"], in: folder) }
        for tool in tools {
            let (text, status) = try tool.finish()
            // Whoever comes second finds another file than the one that was read.
            let lines = text.split(separator: "\n")
            #expect(lines.allSatisfy { $0.hasSuffix("changed by another program; run tasklint again") }, "\(text)")
            #expect(status == (lines.isEmpty ? 0 : 2))
        }
        try expectWhole(folder, count: 30)
        #expect(try folder.contents().count == 30)
    }

    // MARK: - Runs that are ended

    /// Sees that every plan is the old one or the new one.
    ///
    /// - Returns: how many are the new one.
    @discardableResult
    private func expectWhole(_ folder: Folder, count: Int) throws -> Int {
        let texts = try (0..<count).map { try folder.text("\($0)-tasks.md") }
        #expect(texts.allSatisfy { $0 == Sample.mended || $0 == Sample.mendable })
        return texts.count { $0 == Sample.mended }
    }

    /// Ends runs over 24 plans at all kinds of moments.
    ///
    /// - Returns: how many runs were ended after the first and before the last plan was fixed, and what lies beside the
    ///   plans.
    private func end(by signal: Int32, runs: Int) throws -> (inBetween: Int, strays: [String]) {
        let (folder, count) = (try Folder(), 24)
        var generator = SeededGenerator(seed: 9)
        var inBetween = 0
        var strays: [String] = []
        for _ in 0..<runs {
            for index in 0..<count { try folder.write("\(index)-tasks.md", Sample.mendable) }
            let tool = try RunningTool(["-q", "--fix"], in: folder)
            // The first plans are being written when the last ones are still to be read; so the moment is counted in
            // plans, and not in time.
            let wanted = Int.random(in: 0..<count, using: &generator)
            while tool.isRunning, try folder.text("\(wanted)-tasks.md") == Sample.mendable {}
            let end = tool.end(by: signal)
            #expect(end == signal || end == 0)
            let mended = try expectWhole(folder, count: count)
            if (1..<count).contains(mended) { inBetween += 1 }
            let others = try folder.contents().filter { !$0.hasSuffix("-tasks.md") }
            for name in others { try FileManager.default.removeItem(at: folder.url.appendingPathComponent(name)) }
            strays += others
        }
        return (inBetween, strays)
    }

    @Test("a run that is killed leaves old and new plans, and no more beside them than one new plan for each thread")
    func killed() throws {
        let (inBetween, strays) = try end(by: SIGKILL, runs: 16)
        #expect(inBetween > 0)
        #expect(strays.allSatisfy { $0.contains(/^\d+-tasks\.md\.tasklint-[a-z]{6}$/) })
        #expect(strays.count < 16)
    }

    @Test("a run that is interrupted or asked to end leaves nothing beside the plans", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let (inBetween, strays) = try end(by: signal, runs: 6)
        #expect(inBetween > 0)
        #expect(strays == [])
    }
}
