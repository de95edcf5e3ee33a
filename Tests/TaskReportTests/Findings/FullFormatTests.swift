import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite struct FullFormatTests {
    @Test func twoNeighbouringLines() throws {
        let path = "src/config/models.py"
        let marked = Marked(
            """
            ## Phase 3
            - [X] **T015** [P] Implement TestConfiguration model in `⟦\(path)⟧`
            - [X] **T016** [P] Implement GlobalConfig model in `⟦\(path)⟧`
            """)
        expectSame(
            try report(.full, marked.document(notes: [#""T016" also writes it"#])),
            """
            docs/tasks.md:2:58: error[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            2 | - [X] **T015** [P] Implement TestConfiguration model in `src/config/models.py`
              |                                                          ^^^^^^^^^^^^^^^^^^^^
            3 | - [X] **T016** [P] Implement GlobalConfig model in `src/config/models.py`
              |                                                     -------------------- "T016" also writes it
              = help: mend it

            """)
    }

    @Test func placesInDocumentOrderWithGaps() throws {
        let marked = Marked(
            "- [ ] ⟦T001⟧ a\n\n\n- [ ] T002\n- [ ] ⟦T001⟧ b\n\n\n\n\n- [ ] ⟦T001⟧ c\n")
        expectSame(
            try report(.full, marked.document(primary: 2, notes: ["first", "second"], severity: .warning)),
            """
            docs/tasks.md:10:7: warning[TL301] task "T001" is a sample (parallel-file-conflict)
               |
             1 | - [ ] T001 a
               |       ---- first
            ...
             5 | - [ ] T001 b
               |       ---- second
            ...
            10 | - [ ] T001 c
               |       ^^^^
               = help: mend it

            """)
    }

    @Test func placesOnOneLineShareARowUntilAMessage() throws {
        let marked = Marked("- ⟦T001⟧, ⟦T002⟧ and ⟦T003⟧ before T004")
        expectSame(
            try report(.full, marked.document(notes: ["", "and this"], severity: .info)),
            """
            docs/tasks.md:1:3: info[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            1 | - T001, T002 and T003 before T004
              |   ^^^^  ----     ---- and this
              = help: mend it

            """)
        expectSame(
            try report(.full, marked.document(primary: 2, notes: ["one", "two"])),
            """
            docs/tasks.md:1:18: error[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            1 | - T001, T002 and T003 before T004
              |   ---- one
              |         ---- two
              |                  ^^^^
              = help: mend it

            """)
    }

    @Test func findingsAndDocumentsAreSetApart() throws {
        let marked = Marked("⟦a⟧")
        let text = try report(.full, marked.document(path: "a.md"), marked.document(path: "b.md"))
        #expect(text.contains("= help: mend it\n\nb.md:1:1: "))
        let silent = LintedDocument(path: "c.md", source: marked.source, diagnostics: [], taskCount: 0)
        expectSame(
            try report(.full, silent, marked.document(path: "a.md")), try report(.full, marked.document(path: "a.md")))
        expectSame(try report(.full, silent), "")
    }

    /// Text before the mark, and the columns that it takes up on a terminal.
    @Test(arguments: [
        ("\t- ", 6),
        ("- \t", 4),
        ("ab\t\t", 8),
        ("- [ ] 任务 ", 11),
        ("- ｆｕｌｌ ", 11),
        ("- 한국어 ", 9),
        ("- 👩‍👩‍👧‍👦 ", 5),
        ("- ⚠️ ", 5),
        ("- 🇩🇪 ", 5),
        ("- 👍🏽 ", 5),
        ("- 1️⃣ ", 5),
        ("- ✅ ", 5),
        ("- e\u{301}tude ", 8),
        ("- שלום ", 7),
        ("- مَرْحَبًا ", 8),
        ("- นี้ ", 4),
        ("- \u{1B}[31m ", 13),
        ("- \u{202E}abc\u{202C} ", 22),
    ])
    func caretStandsBelowItsText(prefix: String, columns: Int) throws {
        let lines = try report(.full, Marked(prefix + "⟦here⟧ and on").document()).split(separator: "\n")
        expectSame(String(lines[3]), "  | " + String(repeating: " ", count: columns) + "^^^^")
    }

    @Test func caretsAreAsWideAsTheirText() throws {
        for (text, carets) in [("中文", "^^^^"), ("👩‍👩‍👧", "^^"), ("e\u{301}", "^"), ("\u{7}", "^^^^^"), ("", "^")] {
            let lines = try report(.full, Marked("ab ⟦\(text)⟧ cd").document()).split(separator: "\n")
            expectSame(String(lines[3]), "  |    " + carets)
        }
    }

    @Test func mixedScripts() throws {
        let marked = Marked("\t- [ ] 实现 👩🏽‍💻 cafe\u{301} שלום `⟦数据/模型.py⟧` ok\u{202E}")
        expectSame(
            try report(.full, marked.document()),
            """
            docs/tasks.md:1:48: error[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            1 |     - [ ] 实现 👩🏽‍💻 cafe\u{301} שלום `数据/模型.py` ok\\u{202E}
              |                              ^^^^^^^^^^^^
              = help: mend it

            """)
    }

    @Test func controlCharactersInMessagesAndPaths() throws {
        let source = SourceText("x")
        let diagnostic = Diagnostic(
            rule: .sample, range: 0..<1, message: "\"\u{1B}[2J\"\nnext", help: "remove \u{200F}it")
        let document = LintedDocument(path: "a\tb.md", source: source, diagnostics: [diagnostic], taskCount: 0)
        expectSame(
            try report(.full, document),
            """
            a\\u{9}b.md:1:1: error[TL301] "\\u{1B}[2J"\\u{A}next (parallel-file-conflict)
              |
            1 | x
              | ^
              = help: remove \\u{200F}it

            """)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEndsAndByteOrderMark(end: String) throws {
        let text = "\u{FEFF}# Tasks\(end)- [ ] ⟦T001⟧ a\(end)\(end)- [ ] ⟦T001⟧ b"
        expectSame(
            try report(.full, Marked(text).document(primary: 1, notes: ["first"])),
            """
            docs/tasks.md:4:7: error[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            2 | - [ ] T001 a
              |       ---- first
            ...
            4 | - [ ] T001 b
              |       ^^^^
              = help: mend it

            """)
    }

    @Test func ofAnEmptyDocumentNothingIsShown() throws {
        expectSame(
            try report(.full, Marked("⟦⟧").document()),
            """
            docs/tasks.md:1:1: error[TL301] task "T001" is a sample (parallel-file-conflict)
              = help: mend it

            """)
    }

    @Test func ofLongRangesTheFirstLineIsMarked() throws {
        expectSame(
            try report(.full, Marked("⟦- T001 blocks  \n  T002⟧\n").document()),
            """
            docs/tasks.md:1:1: error[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            1 | - T001 blocks
              | ^^^^^^^^^^^^^
              = help: mend it

            """)
    }

    @Test func manyPlacesAreCounted() throws {
        let line = "- [ ] ⟦T001⟧ a\n"
        let marked = Marked(String(repeating: line, count: 30))
        let text = try report(.full, marked.document(notes: Array(repeating: "too", count: 29)))
        #expect(text.split(separator: "\n").count(where: { $0.contains("---- too") }) == 20)
        #expect(text.contains("\n   = note: 9 more places; --format json lists all\n   = help: mend it\n"))
    }

    @Test func colourOnlyRepeatsWhatTheWordsSay() throws {
        let document = Marked("- ⟦T001⟧ and ⟦T002⟧").document(notes: ["too"])
        let coloured = try report(.full, document, style: .coloured)
        #expect(coloured.contains("\u{1B}[1;31merror[TL301]\u{1B}[0m"))
        expectSame(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: ""), try report(.full, document))
    }
}
