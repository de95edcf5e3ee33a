import SourceText
import Testing

@testable import MarkdownOutline

/// Input on which a careless reader takes quadratic time or deep recursion. The tests only have to end; they would not
/// for hours, or crash, if the cost were quadratic or the stack were used.
@Suite("Hostile input is read in linear time")
struct HostileInputTests {
    struct Input: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String

        init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }

        var testDescription: String { name }
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let nested: [Input] = [
        Input("quotes on one line", many("> ", 100_000) + "a"),
        Input("quotes without blanks", many(">", 100_000) + "a"),
        Input("bullets on one line", many("- ", 100_000) + "a"),
        Input("stars on one line", many("* ", 100_000) + "a"),
        Input("numbers on one line", many("1. ", 100_000) + "a"),
        Input("changing markers on one line", many("- > 1) ", 30_000) + "a"),
        Input("bullets with lazy lines", many("- ", 8_000) + "a\n" + many("lazy\n", 8_000)),
        Input("quotes with lazy lines", many("> ", 8_000) + "a\n" + many("lazy\n", 8_000)),
        Input("bullets with blank lines", many("- ", 8_000) + "a\n" + many("\n", 100_000) + "b"),
        Input("deep lines again and again", many(many("- ", 2_000) + "a\n", 100)),
        Input("deep quotes again and again", many(many(">", 4_000) + "a\n", 100)),
    ]

    static let flat = flat(scale: 1)

    /// The same in places where the veil must leave more of it alone.
    static let behindExceptions: [Input] = flat(scale: 40).flatMap { input in
        [
            Input(input.name + " behind a bracket", "[a\n" + input.text),
            Input(input.name + " behind a definition", "[a]: b\n" + input.text),
            Input(input.name + " behind a tag", "x\n    <a " + input.text),
            Input(input.name + " behind a bracket and a tag", "[a\n<a " + input.text),
            Input(input.name + " behind a backtick", "`" + input.text),
        ]
    }

    private static func flat(scale: Int) -> [Input] {
        func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count / scale) }
        return [
            Input("a thematic break of bullets", many("- ", 100_000)),
            Input("a staircase of items", (0..<90).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
            Input("empty links in images", many("![[]()", 20_000)),
            Input("declarations", many("<!A ", 40_000)),
            Input("declarations below a paragraph", "a\n" + many("    <!A \n", 40_000)),
            Input("declarations behind numbers", "a\n" + many("2. <!A \n", 40_000)),
            Input("instructions below a paragraph", "a\n" + many("    <?a \n", 40_000)),
            Input("CDATA", many("a <![CDATA[", 20_000)),
            Input("CDATA below a paragraph", "a\n" + many("    <![CDATA[\n", 20_000)),
            Input("comments", many("a <!--", 20_000)),
            Input("comments below a paragraph", "a\n" + many("    <!--a\n", 20_000)),
            Input("link openers", many("[a](", 50_000)),
            Input("angle destinations", many("[a](<b", 50_000)),
            Input("titles", many("[a](b \"", 50_000)),
            Input("escaped titles", many("[a](b '\\'\" ", 50_000)),
            Input("parentheses", "[a](" + many("(", 50_000)),
            Input("brackets", many("[", 50_000) + "a" + many("]", 50_000)),
            Input("brackets with parentheses", many("[", 50_000) + "a" + many("](", 50_000)),
            Input("images before links", many("![", 20_000) + many("[a](b)", 20_000)),
            Input(
                "backtick runs of growing length",
                (1...600 / scale).map { String(repeating: "`", count: $0) + " " }.joined()),
            Input("two kinds of backtick runs", many("` `` ", 50_000)),
            Input("tags", many("<a b='", 50_000)),
            Input("tags in attributes", many("<a b=\"<a c='", 30_000)),
            Input("attributes", "<a" + many(" b=c", 50_000)),
            Input("closing tags", many("</a ", 50_000)),
            Input("emphasis", many("*a _b ", 30_000)),
            Input("entities", many("&amp;&#x", 50_000)),
            Input("pipes", many("|", 100_000) + "\n" + many("-|", 50_000)),
            Input("backslashes", many("\\", 100_000)),
            Input("an unclosed fence", "```\n" + many("- [ ] a\n", 50_000)),
            Input("short lines", many("a\n", 100_000)),
            Input("blank lines", many("\n", 200_000)),
        ]
    }

    @Test("and what nests too deeply is reported", arguments: nested)
    func reportsDepth(of input: Input) {
        let outline = Outline(SourceText(input.text))
        #expect(outline.tooDeepLine == 1)
        readContent(of: outline)
    }

    @Test("and what does not nest is not reported", arguments: flat + behindExceptions)
    func reads(_ input: Input) {
        let outline = Outline(SourceText(input.text))
        #expect(outline.tooDeepLine == nil)
        readContent(of: outline)
    }

    private func readContent(of outline: Outline) {
        for index in outline.blocks.indices {
            let lines = outline.content(of: index)
            _ = InlineScanner.spans(in: outline.source, lines: lines)
            _ = Table(outline.source, lines: lines)
        }
    }
}
