import SourceText
import TaskLint
import Testing

@testable import TaskReport

/// Places in text that is not as wide as its bytes: carets stand below what they mean, columns count bytes.
@Suite struct ScriptTests {
    /// A line each with a tab, Chinese, a joined emoji, a combining mark, right-to-left text, and all of them.
    private static let document = Marked(
        """
        -\t[ ]\t⟦T001⟧\tx
        - [ ] 任务 ⟦数据⟧、模型
        - [ ] 👩🏽‍💻 ⟦👨‍👩‍👧‍👦 T003⟧ 🏳️‍🌈
        - [ ] re\u{301}sume\u{301} ⟦cafe\u{301}⟧ x
        - [ ] שלום ⟦עולם⟧ مرحبا
        \t- 中👍🏽e\u{301}ש\t⟦T006⟧ ✅
        """
    ).document(severities: Array(repeating: .error, count: 6), message: "\"任务 👩🏽‍💻 e\u{301} שלום\" is wrong")

    @Test("full")
    func full() throws {
        let head = "error[TL301] \"任务 👩🏽‍💻 e\u{301} שלום\" is wrong (parallel-file-conflict)\n  |\n"
        let tail = "\n  = help: mend it\n"
        expectSame(
            try report(.full, Self.document),
            [
                "docs/tasks.md:1:7: \(head)1 | -   [ ] T001    x\n  |         ^^^^\(tail)",
                "docs/tasks.md:2:14: \(head)2 | - [ ] 任务 数据、模型\n  |            ^^^^\(tail)",
                "docs/tasks.md:3:23: \(head)3 | - [ ] 👩🏽‍💻 👨‍👩‍👧‍👦 T003 🏳️‍🌈\n  |          ^^^^^^^\(tail)",
                "docs/tasks.md:4:18: \(head)4 | - [ ] re\u{301}sume\u{301} cafe\u{301} x\n  |              ^^^^\(tail)",
                "docs/tasks.md:5:16: \(head)5 | - [ ] שלום עולם مرحبا\n  |            ^^^^\(tail)",
                "docs/tasks.md:6:21: \(head)6 |     - 中👍🏽e\u{301}ש    T006 ✅\n  |                 ^^^^\(tail)",
            ].joined(separator: "\n"))
    }

    @Test("concise and grouped")
    func lines() throws {
        let places = [(1, 7), (2, 14), (3, 23), (4, 18), (5, 16), (6, 21)]
        let message = "\"任务 👩🏽‍💻 e\u{301} שלום\" is wrong (parallel-file-conflict)\n"
        expectSame(
            try report(.concise, Self.document),
            places.map { "docs/tasks.md:\($0):\($1): error[TL301] \(message)" }.joined())
        expectSame(
            try report(.grouped, Self.document),
            "docs/tasks.md: 6 errors\n"
                + places.map { "  \($0):\($1)\($1 < 10 ? " " : "")  error[TL301]  \(message)" }.joined())
    }

    /// What a terminal could take for a command: control characters, escape sequences of 7 and 8 bits, separators, and
    /// marks that turn the direction of text.
    private static let harmful: [Unicode.Scalar] = [
        "\u{0}", "\u{7}", "\u{8}", "\u{9}", "\u{B}", "\u{C}", "\u{D}", "\u{1B}", "\u{7F}", "\u{85}", "\u{90}", "\u{9B}",
        "\u{9D}",
        "\u{61C}", "\u{200E}", "\u{202A}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{2069}", "\u{FEFF}",
    ]

    @Test("no command for the terminal goes through, wherever it stands", arguments: LintFormat.allCases)
    func terminal(format: LintFormat) throws {
        let text = Self.harmful.map { "a\($0)[31mb" }.joined() + "\r\n\t"
        let source = SourceText("\(text)\n\(text)")
        let finding = Diagnostic(
            rule: .sample, range: 3..<10, message: text, notes: [Diagnostic.Note(range: 40..<41, message: text)],
            help: text, tasks: [text], subject: text, fix: Fix(title: text, edits: []))
        let document = LintedDocument(path: text, source: source, diagnostics: [finding], taskCount: 0)
        let output = try report(format, document)
        for scalar in output.unicodeScalars where scalar != "\n" {
            #expect(!Self.harmful.contains(scalar), "\(scalar.value)")
        }
    }
}
