import SourceText
import Testing

@testable import MarkdownOutline

@Suite("Front matter is set apart")
struct FrontMatterTests {
    private func lines(_ text: String) -> ClosedRange<Int>? { Outline(SourceText(text)).frontMatter }

    @Test("from the blocks, whose lines count on")
    func blocks() {
        #expect(
            golden("---\ntitle: a\n- [ ] no item\n---\n- [ ] item\n") == """
                front matter 1-4
                item - 5 |[ ] item|
                  paragraph 5 |[ ] item|
                """)
    }

    @Test("between hyphens, or hyphens and dots")
    func fences() {
        #expect(lines("---\na: b\n---") == 1...3)
        #expect(lines("---\na: b\n...\n---") == 1...3)
        #expect(lines("--- \t\na: b\n---  \nc") == 1...3)
        #expect(lines("---\n---\n") == 1...2)
        #expect(lines("\u{FEFF}---\r\na: b\r\n---\r\n") == 1...3)
        #expect(lines("---\ra: b\r---") == 1...3)
    }

    @Test("only at the very beginning, only if it ends, and not below a thematic break")
    func others() {
        #expect(lines("\n---\na: b\n---") == nil)
        #expect(lines(" ---\na: b\n---") == nil)
        #expect(lines("----\na: b\n----") == nil)
        #expect(lines("---\na: b\n ---") == nil)
        #expect(lines("---\na: b\n") == nil)
        #expect(lines("...\na: b\n...") == nil)
        #expect(lines("---") == nil)
        #expect(lines("") == nil)
        #expect(lines("---\n\n# Plan\n\n---\n") == nil)
    }

    @Test("below a blank line, if nothing but metadata stands between the hyphens")
    func blankLine() {
        #expect(lines("---\n\ndescription: \"Tasks of the garden\"\n---\n\n# Plan\n") == 1...4)
        #expect(lines("---\r\n \r\ndescription: a\r\n\r\n---\r\n") == 1...5)
        #expect(lines("---\n\nstatus: open\ntags:\n  - a\n  - b\nnext-step:\n\n---") == 1...9)
        #expect(
            golden("---\n\ndescription: a\n---\n\n# Plan\n") == """
                front matter 1-4
                heading 1 6 |Plan|
                """)
    }

    @Test(
        "but not below a blank line if the document itself may stand there",
        arguments: [
            "---\n\n---\n", "---\n\n\n", "---\n\nThe plan\n---\n", "---\n\nNote: a draft.\n\n---\n",
            "---\n\n**Status**: open\n---\n", "---\n\nstatus: open\n\n# Plan\n\n---\n",
            "---\n\nstatus: open\n\n- [ ] a\n\n---\n", "---\n\ntasks:\n- [ ] a\n\n---\n",
            "---\n\nstatus: open\nand more text\n---\n", "---\n\n- a\n\n---\n", "---\n\nhttps://a.b\n---\n",
            "---\n\nstatus: open\n",
        ])
    func documents(text: String) {
        #expect(lines(text) == nil)
    }
}
