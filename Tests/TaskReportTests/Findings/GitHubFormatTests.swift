import TaskLint
import Testing

@testable import TaskReport

@Suite struct GitHubFormatTests {
    @Test("a command names the place, the rule, what is wrong, and what to do")
    func command() throws {
        let document = Marked("a\n- ⟦任务⟧ ⟦T002⟧\n⟦T003⟧").document(severities: [.error, .warning, .info])
        let title = "title=TL301 parallel-file-conflict"
        expectSame(
            try report(.github, document),
            """
            ::error file=docs/tasks.md,line=2,endLine=2,col=3,endColumn=9,\(title)::wrong%0Ahelp: mend it
            ::warning file=docs/tasks.md,line=2,endLine=2,col=10,endColumn=14,\(title)::wrong%0Ahelp: mend it
            ::notice file=docs/tasks.md,line=3,endLine=3,col=1,endColumn=5,\(title)::wrong%0Ahelp: mend it

            """)
    }

    @Test("a place of several lines has no columns")
    func lines() throws {
        let text = try report(.github, Marked("a\n- ⟦b\n  c⟧").document(severities: [.error], help: ""))
        expectSame(
            text, "::error file=docs/tasks.md,line=2,endLine=3,title=TL301 parallel-file-conflict::wrong\n")
    }

    @Test("nothing of a plan or a path ends a value or the command")
    func escaping() throws {
        let document = Marked("⟦a⟧").document(
            severities: [.error], message: "100%,\n::error::\r\u{1B}[0m 50%0A", help: "", path: "a,b:c%2C\n::x.md")
        expectSame(
            try report(.github, document, style: .coloured),
            #"::error file=a%2Cb%3Ac%252C\u{A}%3A%3Ax.md,line=1,endLine=1,col=1,endColumn=2,"#
                + #"title=TL301 parallel-file-conflict::100%25,\u{A}::error::\u{D}\u{1B}[0m 50%250A"# + "\n")
    }

    @Test("values and messages are escaped each in their way")
    func escapings() {
        let command = WorkflowCommand(
            name: "notice", properties: [("a", "%:,\r\n;="), ("b", "")], message: "%:,\r\n;=")
        #expect(command.text == "::notice a=%25%3A%2C%0D%0A;=,b=::%25:,%0D%0A;=")
    }
}
