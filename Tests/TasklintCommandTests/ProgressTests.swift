import Foundation
import Synchronization
import Testing

@testable import TasklintCommand

@Suite("Progress")
struct ProgressTests {
    @Test("appears after a while, is rewritten now and then, and is wiped once")
    func line() {
        let text = Mutex("")
        let start = ContinuousClock.now
        let line = ProgressLine(total: 9, start: start) { piece in text.withLock { $0 += piece } }
        func taken() -> String {
            text.withLock { text in
                defer { text = "" }
                return text
            }
        }
        line.advance(at: start + .milliseconds(499))
        line.wipe()
        #expect(taken() == "")
        line.advance(at: start + .milliseconds(500))
        #expect(taken() == "\r2 of 9 plans\u{1B}[K")
        line.advance(at: start + .milliseconds(599))
        #expect(taken() == "")
        line.advance(at: start + .milliseconds(600))
        #expect(taken() == "\r4 of 9 plans\u{1B}[K")
        line.wipe()
        line.wipe()
        #expect(taken() == "\r\u{1B}[K")
        line.advance(at: start + .seconds(1))
        #expect(taken() == "\r5 of 9 plans\u{1B}[K")
    }

    @Test(
        "is for terminals that can rewrite a line, for several plans, and not for the quiet",
        arguments: [
            (2, false, true, "xterm", true), (1, false, true, "xterm", false), (2, true, true, "xterm", false),
            (2, false, false, "xterm", false), (2, false, true, "dumb", false),
        ])
    func isWanted(total: Int, isQuiet: Bool, isInteractive: Bool, term: String, expected: Bool) {
        let terminal = Terminal(isInteractive: isInteractive) { $0 == "TERM" ? term : nil }
        #expect((ProgressLine.forRun(over: total, isQuiet: isQuiet, terminal: terminal) != nil) == expected)
    }

    /// Enough for a run of more than half a second.
    private func folder() throws -> Folder {
        let folder = try Folder()
        let plan = "# Tasks\n\n" + (0..<300).map { "- [ ] T\(1000 + $0) Create `src/f\($0).py`\n" }.joined()
        for index in 10..<30 { try folder.write("\(index)/tasks.md", plan) }
        try folder.write("28/tasks.md", Sample.wrong)
        return folder
    }

    @Test("is seen on a terminal, and leaves no trace among findings and messages")
    func terminal() throws {
        let arguments = ["--format", "concise", "--threads", "1", ".", "gone.md"]
        let (text, status) = try PseudoTerminal.run(arguments, in: folder(), withOutput: true)
        #expect(status == 2)
        #expect(text.contains(/\r\d+ of 20 plans\u{1B}\[K/))
        // As the screen shows it: of each line only what was written after it was last cleared.
        let lines = text.components(separatedBy: "\r\n").map { $0.components(separatedBy: "\u{1B}[K").last ?? "" }
        try #require(lines.count == 4)
        #expect(lines[0] == "gone.md: error: no such file or directory")
        #expect(lines[1].contains("28/tasks.md") && !lines[1].contains("plans"))
        #expect(lines[2].hasPrefix("20 files, ") && lines[3] == "")
    }

    @Test("graph shows it too, and nobody else's standard error does")
    func graph() throws {
        let folder = try folder()
        let (text, status) = try PseudoTerminal.run(["graph", "--threads", "1", "."], in: folder)
        #expect(status == 0)
        #expect(text.contains(" of 20 plans") && text.hasSuffix("\r\u{1B}[K"))
        #expect(try Tool.run(["graph", "--threads", "1", "."], in: folder).errors == "")
    }
}
