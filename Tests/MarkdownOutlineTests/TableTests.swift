import SourceText
import Testing

@testable import MarkdownOutline

@Suite("A table is read from the lines of a paragraph")
struct TableTests {
    /// The cells of the first block, row by row, or nil if it is no table.
    private func cells(_ text: String) -> [[String]]? {
        let outline = Outline(SourceText(text))
        guard let table = Table(outline.source, lines: outline.content(of: 0)) else { return nil }
        return ([table.header] + table.rows).map { $0.cells.map { outline.source.string($0) } }
    }

    @Test("with or without pipes at its sides")
    func sides() {
        #expect(cells("| ID | Task |\n|----|:----:|\n| 1 | a |") == [["ID", "Task"], ["1", "a"]])
        #expect(cells("ID | Task\n-- | --:\n1 | a") == [["ID", "Task"], ["1", "a"]])
        #expect(cells("|a|\n|-|\n|b|") == [["a"], ["b"]])
        #expect(cells(" |  a\t|b |  \n\t|:-|-| \n  | c|d") == [["a", "b"], ["c", "d"]])
    }

    @Test("whose rows may have other numbers of cells, and empty ones")
    func rows() {
        #expect(
            cells("a|b\n-|-\nc\nd|e|f\n||\n|g|\n| |h") == [
                ["a", "b"], ["c"], ["d", "e", "f"], [""], ["g"], ["", "h"],
            ])
    }

    @Test("below other lines of the paragraph")
    func paragraph() {
        #expect(cells("Status:\n| a | b |\n|---|---|\n| c | d |") == [["a", "b"], ["c", "d"]])
        #expect(cells("x\n|---|---|\n| a | b |\n|---|---|") == [["a", "b"]])
    }

    @Test("in which a pipe after a backslash is text, and a pipe in a code span is not")
    func escapes() {
        #expect(cells("a|b\n-|-\nx \\| y|z") == [["a", "b"], ["x \\| y", "z"]])
        #expect(cells("a|b\n-|-\nx \\\\| y|z") == [["a", "b"], ["x \\\\| y", "z"]])
        #expect(cells("a|b\n-|-\n`x|y`") == [["a", "b"], ["`x", "y`"]])
        #expect(cells("\\|a|b\n-|-\nc\\") == [["\\|a", "b"], ["c\\"]])
    }

    @Test("in quotes and items, in which every row is a byte range of the document")
    func containers() throws {
        let outline = Outline(SourceText("> - x\n>\n>   | a | b |\n>   |---|---|\n>   | c | d |\n"))
        let lines = outline.content(of: outline.blocks.count - 1)
        let table = try #require(Table(outline.source, lines: lines))
        #expect(outline.source.string(table.header.range) == "| a | b |")
        #expect(table.rows.map { outline.source.string($0.range) } == ["| c | d |"])
    }

    @Test(
        "and there is none without a delimiter row of as many cells below the header",
        arguments: [
            "a | b", "a | b\nc | d", "a|b\n---", "a|b\n|-|-|-|", "a|b\n-:-|-", "|a|b|\n|:|-|", "|a|\n|---|x",
            "a|b\n=|=",
            "|-|-|\na|b", "a|b\n|| -|", "|a\\|b|\n|-|-|",
        ])
    func none(text: String) {
        #expect(cells(text) == nil)
    }
}
