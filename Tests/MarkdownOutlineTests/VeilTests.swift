import SourceText
import Testing

@testable import MarkdownOutline
import TestSupport

@Suite("The veil covers what only inlines care about")
struct VeilTests {
    private func veiled(_ text: String) -> String {
        let source = SourceText(text)
        return String(decoding: Veil(source, frontMatter: FrontMatter.lines(of: source)).bytes, as: UTF8.self)
    }

    @Test("in ordinary text behind all markers")
    func text() {
        #expect(veiled("a *b* `c` [d](e) <f> &amp; \\g !h _i_") == "a %b% %c% %d%(e) %f> %amp; %g %h %i%")
        #expect(veiled("> - 1. [ ] *a*\n# `b`\n`c` d") == "> - 1. % % %a%\n# %b%\n%c% d")
        #expect(veiled("*a\n**b**\n* c*") == "%a\n%%b%%\n* c%")
        #expect(veiled("a~b|c:d@e") == "a~b|c:d@e")
    }

    @Test("but leaves fences and thematic breaks alone")
    func marks() {
        for text in ["```", "````  ", "~~~ x", "***", "* * *", "_ _\t_", "- ***", "* **", "---", "- - -"] {
            #expect(veiled(text) == text)
        }
        #expect(veiled("``` *a*") == "``` %a%")
        #expect(veiled("``` a`b") == "%%% a%b")
        #expect(veiled("** * a") == "%% % a")
    }

    @Test("but leaves what opens and closes HTML alone")
    func html() {
        for text in [
            "<!-- a", "b -->", "<?a", "b?>", "<!A", "<![CDATA[", "a]]>", "]]>", "x </pre>", "<a_b c:d=\"e\" f=`g`>",
            "<", "</",
        ] {
            #expect(veiled(text) == text)
        }
        #expect(veiled("<a b=[c]*!&\\?>") == "<a b=%c%%%%%?>")
        #expect(veiled("<a b='[c]*!&\\? '>") == "<a b='%c%%%%%% '>")
        #expect(veiled("<![CDATA[[a]]") == "<![CDATA[%a%%")
        #expect(veiled("a ]]]> ]] > ]>] </") == "a %]]> %% > %>% </")
    }

    @Test("but leaves what may define a reference alone, up to the next blank line")
    func definitions() {
        #expect(veiled("[a]: <*b*>\n\\[`c`] <d> !?\n\n[e]\n[f]: g") == "[a]: <%b%>\n\\[%c%] <d> %%\n\n%e%\n[f]: g")
        #expect(veiled("[a\n*\n    >\nb]: c\n*d*") == "[a\n*\n    >\nb]: c\n%d%")
        #expect(veiled("[a [b]: c") == "%a %b%: c")
        #expect(veiled("[a\\]b]: c") == "[a\\]b]: c")
        #expect(veiled("[ ] a") == "% % a")
        #expect(veiled("[a]: b\n<c [d]*>") == "[a]: b\n<c [d]%>")
    }

    @Test("and makes code spans of the lines of a long paragraph")
    func longParagraphs() {
        func spanEnds(_ lines: [String]) -> [Int] {
            let lines = veiled(lines.joined(separator: "\n")).split(separator: "\n", omittingEmptySubsequences: false)
            return lines.indices.filter { lines[$0].contains("`") }
        }
        let text = [String](repeating: "ab", count: 193)
        #expect(spanEnds(text) == [64, 127, 128, 191, 192])
        #expect(spanEnds(text.map { "> " + $0 }) == [64, 127, 128, 191, 192])
        #expect(spanEnds([String](repeating: "- ab", count: 193)).isEmpty)
        #expect(spanEnds(text + ["", "a"] + text) == [64, 127, 128, 191, 192] + [258, 321, 322, 385, 386])
        #expect(spanEnds(["[a]: b"] + text).isEmpty)
    }

    @Test("and blanks out front matter")
    func frontMatter() {
        #expect(veiled("---\na: *b*\n---\n*c*") == "   \n      \n   \n%c%")
    }

    @Test("and replaces zero bytes, which would shift cmark's columns")
    func zero() {
        #expect(veiled("\0# a\0\n- \0 b\n```\0") == "%# a%\n- % b\n```%")
        #expect(
            golden("- a\0\n  - b\0") == "item - 1-2 |a\0|\n  paragraph 1 |a\0|\n  item - 2 |b\0|\n    paragraph 2 |b\0|"
        )
    }

    @Test("and leaves only so many lines alone that cmark would search an end for in vain")
    func unclosed() {
        let lines = [String](repeating: "    <!A", count: 70).joined(separator: "\n")
        #expect(veiled("x\n" + lines).split(separator: "\n").count { $0 == "    <!A" } == 64)
        #expect(veiled("x\n" + lines).hasSuffix("<%A"))
    }

    @Test("and never changes the length, a line end or a byte beyond ASCII", arguments: 1...20 as ClosedRange<UInt64>)
    func lengths(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = NastyDocuments.mixture(&generator)
            let bytes = Array(text.utf8)
            let veil = Array(veiled(text).utf8)
            #expect(veil.count == bytes.count)
            for (before, after) in zip(bytes, veil) where before.isLineEnd || before >= 0x80 || after.isLineEnd {
                #expect(before == after)
            }
        }
    }
}

@Suite("Containers are followed to a limit")
struct DepthTests {
    private func tooDeepLine(_ text: String) -> Int? { Outline(SourceText(text)).tooDeepLine }
    private let limit = Outline.usualNestingLimit

    @Test("whose first line behind it is reported")
    func reported() {
        let deep = String(repeating: "> ", count: limit / 2 + 1)
        #expect(tooDeepLine("a\n\n\(deep)a\n\(deep)b") == 3)
        #expect(tooDeepLine(String(repeating: " ", count: limit) + "- a") == nil)
        #expect(tooDeepLine("a\n" + String(repeating: " ", count: limit) + "- a") == 2)
    }

    @Test("at which nothing is lost")
    func notReported() {
        let text = String(repeating: "> ", count: limit / 2) + "a"
        let outline = Outline(SourceText(text))
        #expect(outline.tooDeepLine == nil)
        #expect(outline.blocks.count == limit / 2 + 1)
        #expect(outline.blocks.last?.quoteDepth == limit / 2)
    }

    @Test("behind which the rest of the line is text")
    func rest() throws {
        let outline = Outline(SourceText(String(repeating: "- ", count: limit / 2 + 1) + "[ ] a"))
        let last = outline.blocks.count - 1
        #expect(outline.blocks.count == limit / 2 + 1)
        #expect(outline.content(of: last).map { outline.source.string($0) } == ["- [ ] a"])
    }

    @Test("that does not hold in code, HTML and thematic breaks")
    func verbatim() {
        let deep = String(repeating: "- ", count: limit) + "a"
        #expect(tooDeepLine("```\n\(deep)\n```\n") == nil)
        #expect(tooDeepLine("<!--\n\(deep)\n-->\n") == nil)
        #expect(tooDeepLine("    a\n    \(deep)") == nil)
        #expect(tooDeepLine("```\n\(deep)\n```\n\(deep)") == 4)
        #expect(tooDeepLine(String(repeating: "- ", count: limit)) == nil)
        #expect(tooDeepLine("> " + String(repeating: "*\t", count: limit)) == nil)
        #expect(tooDeepLine("---\nx: y\n\(deep)\n---\n") == nil)
    }
}
