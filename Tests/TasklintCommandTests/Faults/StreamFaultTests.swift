import Foundation
import Testing

/// What happens if standard streams are closed or full, and in environments that are out of the ordinary.
@Suite("Faults of streams and environments", .timeLimit(.minutes(5)))
struct StreamFaultTests {
    @Test("closed standard input is an error where it is to be read, and nothing elsewhere")
    func closedInput() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let closed = try Tool.shell("\"$TASKLINT\" - <&-", in: folder)
        #expect(closed.status == 2 && closed.output == "")
        #expect(closed.complaints == ["<stdin>: error: cannot be read: it is closed"])
        let list = try Tool.shell("\"$TASKLINT\" --files-from - <&-", in: folder)
        #expect(list.status == 2 && list.complaints == ["<stdin>: error: cannot be read: it is closed"])
        #expect(try Tool.shell("\"$TASKLINT\" tasks.md <&-", in: folder).status == 1)
    }

    @Test("closed standard output is an error if there is something to say, in every command")
    func closedOutput() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        try folder.write("clean.md", Sample.clean)
        let complaint = "standard output: error: cannot be written: it is closed"
        for command in ["lint", "graph", "waves", "next", "stats"] {
            let result = try Tool.shell("\"$TASKLINT\" \(command) tasks.md >&-", in: folder)
            #expect(result.status == 2 && result.complaints == [complaint], "\(command)")
        }
        for command in ["rules", "explain TL101", "init -"] {
            let result = try Tool.shell("\"$TASKLINT\" \(command) >&-", in: folder)
            #expect(result.status == 2 && result.complaints == [complaint], "\(command)")
        }
        #expect(try Tool.shell("\"$TASKLINT\" clean.md >&-", in: folder).status == 0)
    }

    @Test("closed standard error keeps nobody from the findings and the status")
    func closedErrors() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let result = try Tool.shell("\"$TASKLINT\" --format concise tasks.md gone.md 2>&-", in: folder)
        #expect(result.status == 2)
        #expect(result.output.hasPrefix("tasks.md:4:7: error[TL101]") && result.errors == "")
        #expect(try Tool.shell("\"$TASKLINT\" tasks.md <&- >&- 2>&-", in: folder).status == 2)
    }

    @Test(
        "no file takes the place of a closed stream: what is printed cannot get into a plan",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "there is no /proc"))
    func places() throws {
        let folder = try Folder()
        let line = """
            mkfifo a.md; "$TASKLINT" a.md <&- >&- 2>&- & exec 3>a.md
            for place in 0 1 2; do readlink /proc/$!/fd/$place; done; exec 3>&-; wait $!; echo $?
            """
        let result = try Tool.shell(line, in: folder)
        #expect(result.output == "/dev/null\n/dev/null\n/dev/null\n0\n")
    }

    @Test("plans are fixed with closed streams")
    func closedWhileFixing() throws {
        let folder = try Folder()
        for index in 0..<10 { try folder.write("\(index)-tasks.md", Sample.mendable) }
        #expect(try Tool.shell("\"$TASKLINT\" --fix . <&- >&- 2>&-", in: folder).status == 0)
        for index in 0..<10 { #expect(try folder.text("\(index)-tasks.md") == Sample.mended) }
    }

    @Test(
        "a full disk under standard output or a report",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func fullDisk() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.wrong)
        let complaint = "error: cannot be written: no space left on device"
        for command in ["lint", "graph", "waves", "next", "stats"] {
            let result = try Tool.shell("\"$TASKLINT\" \(command) tasks.md >/dev/full", in: folder)
            #expect(result.status == 2 && result.complaints == ["standard output: \(complaint)"], "\(command)")
        }
        let report = try Tool.run(["-o", "/dev/full", "tasks.md"], in: folder)
        #expect(report.status == 2)
        #expect(
            report.complaints == [
                "/dev/full: error: not written: no space left on device; make room and run tasklint again"
            ])
    }

    @Test("no home, no environment at all")
    func noEnvironment() throws {
        let folder = try Folder()
        try folder.write(".git/HEAD", "")
        try folder.write("tasks.md", Sample.wrong)
        let usual = try Tool.run(["--format", "full"], in: folder)
        #expect(usual.status == 1 && usual.output.hasPrefix("tasks.md:4:7: "))
        for environment in ["env -i", "env -u HOME -u XDG_CONFIG_HOME", "env HOME=", "env HOME=/none XDG_CONFIG_HOME="]
        {
            let result = try Tool.shell("\(environment) \"$TASKLINT\" --format full", in: folder)
            #expect(result.status == 1 && result.output == usual.output, "\(environment)")
            #expect(result.complaints == [])
        }
    }

    @Test("no /proc, from which arguments are read", .enabled(if: TestMachine.canMount, "\(TestMachine.cannotMount)"))
    func noProc() throws {
        let folder = try Folder()
        try folder.write("tasks.md", Sample.mendable)
        let line = "unshare -rm sh -c 'mount -t tmpfs none /proc; exec \"$TASKLINT\" --fix tasks.md'"
        let result = try Tool.shell(line, in: folder)
        #expect(result.status == 2 && result.output == "")
        #expect(
            result.complaints.first == "Error: The system does not tell how tasklint was called; /proc must be mounted."
        )
        #expect(try folder.text("tasks.md") == Sample.mendable)
    }

    @Test("no locale changes a word, a letter or the order of anything")
    func locales() throws {
        let folder = try Folder()
        for name in ["I-tasks.md", "i-tasks.md", "ä-tasks.md", "z-tasks.md"] {
            try folder.write(name, "- [ ] T001 IIİıi Größe\n- [ ] T001 ФАЙЛ 文件\n- [ ] t002 Paint\n")
        }
        let arguments = "--select TL1,Duplicate-ID --format full . none.md"
        func run(_ locale: String) throws -> [String] {
            let variables = "LC_ALL=\(locale) LANG=\(locale) LANGUAGE=\(locale)"
            let result = try Tool.shell("\(variables) \"$TASKLINT\" \(arguments)", in: folder)
            return ["\(result.status)", result.output] + result.complaints
        }
        let usual = try run("en_US.UTF-8")
        #expect(usual.first == "2" && usual.last == "none.md: error: no such file or directory")
        for locale in ["C", "POSIX", "C.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "ja_JP.SJIS", "none", "''"] {
            #expect(try run(locale) == usual, "\(locale)")
        }
    }
}
