import TaskLint
import Testing

@testable import TaskReport

@Suite struct GroupedFormatTests {
    @Test("places, severities and messages stand in columns below their document")
    func columns() throws {
        let text = "⟦a⟧ b ⟦c⟧\n" + String(repeating: "\n", count: 8) + "0123456789⟦d⟧"
        let first = Marked(text).document(severities: [.error, .warning, .info])
        let second = Marked("⟦a⟧").document(severities: [.error], path: "a.md")
        expectSame(
            try report(.grouped, first, second),
            """
            docs/tasks.md: 1 error, 1 warning, 1 info
               1:1   error[TL301]    wrong (parallel-file-conflict)
               1:5   warning[TL301]  wrong (parallel-file-conflict)
              10:11  info[TL301]     wrong (parallel-file-conflict)

            a.md: 1 error
              1:1  error[TL301]  wrong (parallel-file-conflict)

            """)
    }

    @Test("documents without findings are passed over")
    func nothingFound() throws {
        let silent = Marked("a").document(severities: [])
        let found = Marked("⟦a⟧").document(severities: [.error])
        expectSame(try report(.grouped, silent), "")
        expectSame(try report(.grouped, silent, found, silent), try report(.grouped, found))
    }

    @Test("colour only repeats what the words say")
    func colour() throws {
        let document = Marked("⟦a⟧\n⟦b⟧").document(severities: [.error, .info])
        let coloured = try report(.grouped, document, style: .coloured)
        #expect(coloured.contains("\u{1B}[1;31merror[TL301]\u{1B}[0m  wrong"))
        expectSame(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: ""), try report(.grouped, document))
    }
}
