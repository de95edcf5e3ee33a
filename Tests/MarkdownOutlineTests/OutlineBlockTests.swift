import SourceText
import Testing

@testable import MarkdownOutline

@Suite("The outline holds the blocks of a document")
struct OutlineBlockTests {
    @Test("of which there may be none", arguments: ["", "\n", " \t\r\n\r", "\u{FEFF}"])
    func empty(text: String) {
        #expect(golden(text) == "")
    }

    @Test("with headings in both forms")
    func headings() {
        let text = """
            # Plan #
            ##  Phase 2: `x`  ##\u{20}
            ### C#
            #hashtag
            ####### seven
            #
            Setup
            over two lines
            ===
            Build
            ---
            text
            """
        #expect(
            golden(text) == """
                heading 1 1 |Plan|
                heading 2 2 |Phase 2: `x`|
                heading 3 3 |C#|
                paragraph 4-5 |#hashtag|####### seven|
                heading 1 6 ||
                heading 1 7-9 |Setup|over two lines|
                heading 2 10-11 |Build|
                paragraph 12 |text|
                """)
    }

    @Test("with setext headings that end with their underlines, whatever follows")
    func setextEnds() {
        #expect(golden("a\n===") == "heading 1 1-2 |a|")
        #expect(golden("a\n===\n") == "heading 1 1-2 |a|")
        #expect(golden("a\n===\n\n\n") == "heading 1 1-2 |a|")
        #expect(golden("a\n===\nb") == "heading 1 1-2 |a|\nparagraph 3 |b|")
        #expect(golden("a\n---\n---") == "heading 2 1-2 |a|\nrule 3")
        #expect(golden("a\n===\n===") == "heading 1 1-2 |a|\nparagraph 3 |===|")
        #expect(golden("a\n===\n[b]: c") == "heading 1 1-2 |a|")
        #expect(golden("> a\n> ===\n>") == "quote 1-2\n  heading 1 1-2 |a|")
        #expect(golden("> a\n===\n> b\n> ===") == "quote 1-4\n  heading 1 1-4 |a|===|b|")
        #expect(golden("#tag\n===") == "heading 1 1-2 |#tag|")
    }

    @Test("with nested lists")
    func lists() {
        let text = """
            - [ ] 1. Set up
              - [x] 1.1 Install
                with details

                More text.
              - [ ] 1.2 Test
            * other list
            1. [ ] first
            10) [ ] tenth
            """
        #expect(
            golden(text) == """
                item - 1-6 |[ ] 1. Set up|
                  paragraph 1 |[ ] 1. Set up|
                  item - 2-5 |[x] 1.1 Install|with details|
                    paragraph 2-3 |[x] 1.1 Install|with details|
                    paragraph 5 |More text.|
                  item - 6 |[ ] 1.2 Test|
                    paragraph 6 |[ ] 1.2 Test|
                item - 7 |other list|
                  paragraph 7 |other list|
                item 1. 8 |[ ] first|
                  paragraph 8 |[ ] first|
                item 1. 9 |[ ] tenth|
                  paragraph 9 |[ ] tenth|
                """)
    }

    @Test("with items in items on one line, of which the inner has the text")
    func nestedItems() {
        #expect(
            golden("- 1. [ ] a\n     b\n- - * c") == """
                item - 1-2
                  item 1. 1-2 |[ ] a|b|
                    paragraph 1-2 |[ ] a|b|
                item - 3
                  item - 3
                    item - 3 |c|
                      paragraph 3 |c|
                """)
    }

    @Test("with block quotes and their lazy lines")
    func quotes() {
        let text = """
            > - [ ] a
            >   b
            lazy
            >
            >> deep
            > lazy too

            > > # h
            >>
            > text
            """
        #expect(
            golden(text) == """
                quote 1-6
                  item - 1-3 |[ ] a|b|lazy|
                    paragraph 1-3 |[ ] a|b|lazy|
                  quote 5-6
                    paragraph 5-6 |deep|lazy too|
                quote 8-10
                  quote 8
                    heading 1 8 |h|
                  paragraph 10 |text|
                """)
    }

    @Test("with the number of quotes around each")
    func quoteDepth() {
        let outline = Outline(SourceText("a\n\n> b\n>\n> - > c\n\n- > d"))
        let depths = outline.blocks.indices.map { "\(outline.name(of: $0)) \(outline.blocks[$0].quoteDepth)" }
        #expect(
            depths == [
                "paragraph 0", "quote 0", "paragraph 1", "item - 1", "quote 1", "paragraph 2", "item - 0", "quote 0",
                "paragraph 1",
            ])
    }

    @Test("with tabs behind and in front of markers")
    func tabs() {
        #expect(
            golden("-\t[ ] a\n\t- [x] b\n\n\t  c\t\n1.\td") == """
                item - 1-4 |[ ] a|
                  paragraph 1 |[ ] a|
                  item - 2-4 |[x] b|
                    paragraph 2 |[x] b|
                    paragraph 4 |c|
                item 1. 5 |d|
                  paragraph 5 |d|
                """)
    }

    @Test("with HTML, comments and thematic breaks")
    func html() {
        let text = """
            <!-- a remark -->
            <!-- over
            - [ ] no item

            lines -->
            <details>
            - [ ] no item
            </details>

            ***
            - - -
            <b>inline</b> text
            """
        #expect(
            golden(text) == """
                html 1 |<!-- a remark -->|
                html 2-5 |<!-- over|- [ ] no item||lines -->|
                html 6-8 |<details>|- [ ] no item|</details>|
                rule 10
                rule 11
                paragraph 12 |<b>inline</b> text|
                """)
    }

    @Test("and sees a blank line where a comment speaks to the linter")
    func toolComments() {
        let comment = "<!-- tasklint-disable-next-line TL101: a reason -->"
        #expect(
            golden("- a\n  - b\n\(comment)\n  - c\n") == golden("- a\n  - b\n\n  - c\n"))
        #expect(golden("> a\n> \(comment)\n> b\n") == golden("> a\n>\n> b\n"))
        #expect(golden("```\n\(comment)\n```\n") == "fence 1-3 |\(comment)|")
        #expect(golden("a\n<!-- tasklint --> \(comment)\n").contains("html"))
    }

    @Test("with unclosed HTML up to the end of what holds it")
    func unclosedHTML() {
        #expect(golden("<!-- a\n\n- b\n") == "html 1-3 |<!-- a||- b|")
        #expect(golden("> <!-- a\n> b\n\nc") == "quote 1-2\n  html 1-2 |<!-- a|b|\nparagraph 4 |c|")
    }

    @Test("but not what defines references")
    func definitions() {
        #expect(golden("[a]: /url\n[b]: <x y>\n  'title'\n") == "")
        #expect(golden("[a]: /url\ntext [a]") == "paragraph 1-2 |[a]: /url|text [a]|")
        #expect(golden("[a]: /url\nTitle\n---\n") == "heading 2 1-3 |[a]: /url|Title|")
        #expect(golden("[a]: no url") == "paragraph 1 |[a]: no url|")
        #expect(golden("- [P]: src/a.swift\n- b") == "item - 1 |[P]: src/a.swift|\nitem - 2 |b|\n  paragraph 2 |b|")
    }

    @Test("at the same places whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(terminator: String) {
        let text = """
            ---
            title: a
            ---
            # Plan

            - [ ] a
              b
            > ```
            > - c

            Title
            ===
            """
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(golden(lines.joined(separator: terminator)) == golden(text))
        #expect(golden("\u{FEFF}" + lines.joined(separator: terminator)) == golden(text))
        #expect(
            golden(text) == """
                front matter 1-3
                heading 1 4 |Plan|
                item - 6-7 |[ ] a|b|
                  paragraph 6-7 |[ ] a|b|
                quote 8-9
                  fence 8-9 |- c|
                heading 1 11-12 |Title|
                """)
    }

    @Test("which start at their first character, even behind a byte order mark and characters of several bytes")
    func starts() {
        let outline = Outline(SourceText("\u{FEFF}  é\n\n> 1. [ ] ü\n>    # ö\n"))
        let starts = outline.blocks.map { outline.source.string($0.start..<$0.start + 2) }
        #expect(starts == ["é", "> ", "1.", "[ ", "# "])
        #expect(outline.blocks[0].start == 5)
    }
}
