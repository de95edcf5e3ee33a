import SourceText
import Testing

@testable import MarkdownOutline

@Suite("An item has the content that people read behind its marker")
struct OutlineItemTests {
    private func first(_ text: String) -> [String] {
        let outline = Outline(SourceText(text))
        return outline.content(of: 0).map { outline.source.string($0) }
    }

    @Test("which is the first paragraph with all its lines")
    func paragraph() {
        #expect(first("- [ ] a\n  b\nlazy\n\n  other") == ["[ ] a", "b", "lazy"])
        #expect(first("7) a") == ["a"])
        #expect(first("-     [x] a") == ["[x] a"])
    }

    @Test("which may be a heading")
    func heading() {
        #expect(first("- ## a ##") == ["a"])
        #expect(first("- [ ] a\n  b\n  ---") == ["[ ] a", "b"])
    }

    @Test("which may be empty", arguments: ["-", "- ", "*\n", "+\t\n\n", "1.\n2.", "-\n  a"])
    func empty(text: String) {
        #expect(first(text) == [""])
    }

    @Test("which is the first line where cmark sees a definition, HTML or indented code")
    func firstLine() {
        #expect(first("- [P]: a.swift\n  [Q]: b") == ["[P]: a.swift"])
        #expect(first("- <!-- id: 4 --> [ ] a\n  b") == ["<!-- id: 4 --> [ ] a"])
        #expect(first("-      [ ] a\n       b") == ["[ ] a"])
    }

    @Test("and nothing if another block begins there", arguments: ["- - a", "- > a", "- ```\n  a", "- ***", "- 1) a"])
    func none(text: String) {
        #expect(first(text) == [])
    }

    @Test("even beside a byte order mark and tabs")
    func bytes() {
        #expect(first("\u{FEFF}-\t[ ]\ta\t\r\n\tb") == ["[ ]\ta", "b"])
    }
}

@Suite("Containers hold their blocks")
struct OutlineTreeTests {
    private let outline = Outline(SourceText("- a\n  - b\n\n    c\n- d\n\n> e\n"))

    @Test("which name them as parents")
    func parents() {
        #expect(outline.blocks.map { $0.parent ?? -1 } == [-1, 0, 0, 2, 2, -1, 5, -1, 7])
    }

    @Test("and list them as children")
    func children() {
        let children = outline.blocks.indices.map(outline.children)
        #expect(children == [[1, 2], [], [3, 4], [], [], [6], [], [8], []])
    }

    @Test("and end where the last of them ends, unlike leaves, which hold none")
    func ends() {
        for (index, block) in outline.blocks.enumerated() {
            let last = outline.children(of: index).last.map { outline.blocks[$0].lines.upperBound }
            #expect(block.kind.isContainer == (last != nil))
            #expect(last == nil || last == block.lines.upperBound)
        }
    }
}
