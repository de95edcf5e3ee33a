import SourceText
import TaskLint
import Testing

@testable import TaskReport
import TestSupport

@Suite struct LongLineTests {
    @Test func linesOfOrdinaryLengthAreWhole() throws {
        let text = String(repeating: "word ", count: 22) + "⟦end⟧"
        #expect(try !report(.full, Marked(text).document()).contains("…"))
    }

    @Test func cutOnTheRight() throws {
        let text = "- [ ] ⟦T001⟧ " + String(repeating: "word ", count: 60)
        expectSame(
            try report(.full, Marked(text).document()),
            """
            docs/tasks.md:1:7: error[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            1 | - [ ] T001 \(String(repeating: "word ", count: 21))wor…
              |       ^^^^
              = help: mend it

            """)
    }

    @Test func cutOnBothSides() throws {
        let words = String(repeating: "word ", count: 60)
        expectSame(
            try report(.full, Marked("- [ ] \(words)`⟦src/a.py⟧` \(words)").document()),
            """
            docs/tasks.md:1:308: error[TL301] task "T001" is a sample (parallel-file-conflict)
              |
            1 | …ord word word word word word `src/a.py` \(String(repeating: "word ", count: 15))wor…
              |                                ^^^^^^^^
              = help: mend it

            """)
    }

    @Test func distantPlacesOfOneLineAreShownApart() throws {
        let words = String(repeating: "word ", count: 60)
        let text = try report(.full, Marked("⟦T001⟧ \(words)⟦T002⟧ \(words)⟦T003⟧").document(notes: ["two", "three"]))
        let rows = text.split(separator: "\n").map(String.init)
        #expect(rows.count(where: { $0.hasPrefix("1 | ") }) == 3)
        #expect(rows.allSatisfy { DisplayWidth.columns(of: $0) <= Excerpt.widestLine + 10 })
        for (mark, name) in [("^^^^", "T001"), ("---- two", "T002"), ("---- three", "T003")] {
            let row = try #require(rows.firstIndex { $0.hasSuffix(mark) })
            let column = rows[row].count - mark.count
            #expect(rows[row - 1].dropFirst(column).hasPrefix(name))
        }
    }

    @Test func aPlaceWiderThanTheScreenIsCut() throws {
        let text = "⟦" + String(repeating: "中", count: 400) + "⟧"
        let rows = try report(.full, Marked(text).document()).split(separator: "\n")
        expectSame(String(rows[2]), "1 | " + String(repeating: "中", count: 59) + "…")
        expectSame(String(rows[3]), "  | " + String(repeating: "^", count: 118))
    }

    /// A thousand findings on one line of a megabyte must not cost their product.
    @Test(.timeLimit(.minutes(10))) func manyFindingsInAnEndlessLine() throws {
        let source = SourceText(String(repeating: "T999, 中 ", count: 100_000))
        let diagnostics = (0..<1000).map { index in
            Diagnostic(rule: .sample, range: index * 100..<index * 100 + 4, message: "unknown", help: "")
        }
        let document = LintedDocument(path: "a.md", source: source, diagnostics: diagnostics, taskCount: 0)
        #expect(try report(.full, document).utf8.count < 1000 * 600)
    }

    /// Whatever the line and the place, as long as there is a line: no trap, one row of marks, nothing beyond the width.
    @Test func anyPlaceInAnyLine() throws {
        let pieces = [
            "a", " ", "\t", "中", "👩‍👩‍👧", "e\u{301}", "\u{301}", "\u{202E}", "\u{1B}", "\u{200D}", "\u{FE0F}", "🇩", "\r",
            "‮",
            "\u{1100}\u{1161}\u{11A8}", "क्षि", "\u{FEFF}", String(repeating: "x", count: 90),
        ]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let source = SourceText(text)
            let start = Int.random(in: 0...source.bytes.count, using: &random)
            let end = Int.random(in: start...source.bytes.count, using: &random)
            let diagnostic = Diagnostic(rule: .sample, range: start..<end, message: "m", help: "")
            let document = LintedDocument(path: "a.md", source: source, diagnostics: [diagnostic], taskCount: 0)
            let rows = try report(.full, document).split(separator: "\n")
            #expect(rows.count == 4)
            #expect(rows[3].contains("^"))
            #expect(rows.dropFirst().allSatisfy { DisplayWidth.columns(of: $0) <= Excerpt.widestLine + 8 })
        }
    }
}
