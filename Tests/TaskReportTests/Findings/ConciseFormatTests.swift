import TaskLint
import Testing

@testable import TaskReport

@Suite struct ConciseFormatTests {
    @Test func oneLinePerFinding() throws {
        let document = Marked("# 任务\n\t- [ ] 任务 ⟦T001⟧").document(severity: .warning)
        expectSame(
            try report(.concise, document, document),
            """
            docs/tasks.md:2:15: warning[TL301] task "T001" is a sample (parallel-file-conflict)
            docs/tasks.md:2:15: warning[TL301] task "T001" is a sample (parallel-file-conflict)

            """)
    }

    @Test func colour() throws {
        expectSame(
            try report(.concise, Marked("⟦a⟧").document(severity: .info), style: .coloured),
            "\u{1B}[1mdocs/tasks.md:1:1:\u{1B}[0m \u{1B}[1;36minfo[TL301]\u{1B}[0m task \"T001\" is a sample "
                + "\u{1B}[2m(parallel-file-conflict)\u{1B}[0m\n")
    }

    @Test func nothingFound() throws {
        let document = LintedDocument(path: "a.md", source: Marked("").source, diagnostics: [], taskCount: 0)
        expectSame(try report(.concise, document), "")
    }
}
