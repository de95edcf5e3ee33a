import TaskLint
import Testing

@testable import TaskReport

@Suite struct AgentFormatTests {
    @Test("a line tells the place, the rule, what is wrong, what to do, and which tasks")
    func line() throws {
        let document = Marked("a\n- ⟦T001⟧ ⟦T002⟧").document(severities: [.error, .info])
        expectSame(
            try report(.agent, document),
            """
            docs/tasks.md:2: TL301 error: wrong; help: mend it; tasks: T001
            docs/tasks.md:2: TL301 info: wrong; help: mend it; tasks: T001

            """)
    }

    @Test("whatever a plan says stays in its line, and nothing is coloured")
    func oneLine() throws {
        let message = "\"a\nb\r\n\u{2028}\u{1B}[31m\" is wrong"
        let document = Marked("⟦a⟧").document(severities: [.error], message: message, help: "", path: "a\nb.md")
        expectSame(
            try report(.agent, document, style: .coloured),
            #"a\u{A}b.md:1: TL301 error: "a\u{A}b\u{D}\u{A}\u{2028}\u{1B}[31m" is wrong; tasks: T001"# + "\n")
    }
}
