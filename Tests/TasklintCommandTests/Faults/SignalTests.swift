import Foundation
import Testing

/// What a signal leaves behind that ends the program in the middle of its work.
@Suite("Signals", .timeLimit(.minutes(5)))
struct SignalTests {
    @Test("Ctrl-C is status 130 for a shell, in every command", arguments: ["lint", "lint --fix", "graph", "stats"])
    func status(command: String) throws {
        let folder = try Folder()
        let pipe = try NamedPipe("a.md", in: folder)
        let words = command.split(separator: " ").map(String.init)
        let tool = try RunningTool(words + ["a.md"], in: folder)
        let writer = try pipe.open()
        // By the signal itself: a shell adds 128, and a script that runs the program ends too.
        #expect(tool.interrupt() == SIGINT)
        try writer.close()
        let line = """
            { exec 3>a.md; kill -INT $(cat pid); } &
            sh -c 'echo $$ >pid; exec "$TASKLINT" \(command) a.md'; echo $?
            """
        #expect(try Tool.shell(line, in: folder).output == "130\n")
    }

    @Test(
        "Ctrl-C, kill and a closed terminal clear the progress line and end colours",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func terminal(signal: Int32) throws {
        let folder = try Folder()
        let pipes = try ["a.md", "c.md"].map { try NamedPipe($0, in: folder) }
        try folder.write("b.md", Sample.wrong)
        let terminal = try PseudoTerminal()
        let process = try terminal.start(["--threads", "1", "a.md", "b.md", "c.md"], in: folder, withOutput: true)
        let writer = try pipes[0].open()
        // Before that, nobody needs a progress line.
        Thread.sleep(forTimeInterval: 0.6)
        try writer.write(contentsOf: Data(Sample.clean.utf8))
        try writer.close()
        let last = try pipes[1].open()
        #expect(try terminal.output(upTo: " of 3 plans\u{1B}[K").hasPrefix("\r"))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
        #expect(terminal.rest().hasSuffix("\r\u{1B}[K\u{1B}[0m"))
        try last.close()
    }

    @Test("a program that was started to go on goes on (nohup, & in a script)")
    func ignored() throws {
        let folder = try Folder()
        try folder.write("b.md", Sample.mendable)
        #expect(try Tool.shell("mkfifo a.md", in: folder).status == 0)
        let line = """
            trap '' INT HUP
            "$TASKLINT" --fix -q --threads 1 a.md b.md &
            exec 3>a.md; kill -INT $!; kill -HUP $!; exec 3>&-; wait $!; echo $?
            """
        let result = try Tool.shell(line, in: folder)
        #expect(result.output == "0\n" && result.errors == "")
        #expect(try folder.text("b.md") == Sample.mended)
    }
}
