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
}
