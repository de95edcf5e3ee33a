import SourceText
import Testing

@testable import MarkdownOutline

@Suite("The inline scanner finds what readers treat as one thing")
struct InlineScannerTests {
    /// One line per span of the paragraphs: kind, content, destination.
    private func spans(_ text: String) -> [String] {
        let outline = Outline(SourceText(text))
        let source = outline.source
        let paragraphs = outline.blocks.indices.filter { outline.blocks[$0].kind == .paragraph }
        let spans = paragraphs.flatMap { InlineScanner.spans(in: source, lines: outline.content(of: $0)) }
        return spans.map { span in
            let content = source.string(span.content)
            switch span.kind {
            case .code: return "code |\(content)|"
            case .link(let text, let destination):
                return "link |\(source.string(text))| |\(source.string(destination))|"
            case .image(let text, let destination):
                return "image |\(source.string(text))| |\(source.string(destination))|"
            case .autolink: return "autolink |\(content)|"
            case .comment: return "comment |\(content)|"
            case .html: return "html |\(content)|"
            }
        }
    }

    @Test("which is nothing in plain text", arguments: ["", "a", "a * b _c_ \\` ] > !", "[x] (a)"])
    func nothing(text: String) {
        #expect(spans(text) == [])
    }

    @Test("code spans")
    func code() {
        #expect(spans("`a` ``b ` c`` ` d `") == ["code |a|", "code |b ` c|", "code | d |"])
        #expect(spans("``` a `b` ``c") == ["code |b|"])
        #expect(spans("\\`a`b` `c\\` d`") == ["code |b|", "code |c\\|"])
        #expect(spans("`a\nb`") == ["code |a\nb|"])
        #expect(spans("> `a\n> b`") == ["code |a\n> b|"])
        #expect(spans("`[a](b)` [`c](d)`") == ["code |[a](b)|", "code |c](d)|"])
        let eighty = String(repeating: "`", count: 80)
        #expect(spans("a \(eighty)b\(eighty)") == ["code |b|"])
        #expect(spans("a \(eighty)`b\(eighty)`") == [])
    }

    @Test("links and images")
    func links() {
        #expect(spans("[a](b) ![c](d)") == ["link |a| |b|", "image |c| |d|"])
        #expect(spans("[a]() [b](<c d>) [e]( f )") == ["link |a| ||", "link |b| |c d|", "link |e| |f|"])
        #expect(spans("[a](b_(c)_d) [e](f\\)g)") == ["link |a| |b_(c)_d|", "link |e| |f\\)g|"])
        #expect(spans("[a](b \"t\") [c](d 't') [e](f\n(t))") == ["link |a| |b|", "link |c| |d|", "link |e| |f|"])
        #expect(spans("[![a](b)](c)") == ["link |![a](b)| |c|", "image |a| |b|"])
        #expect(spans("![[a](b)](c)") == ["image |[a](b)| |c|", "link |a| |b|"])
        #expect(spans("[`a`](b)") == ["link |`a`| |b|", "code |a|"])
        #expect(spans("[a\nb](c)") == ["link |a\nb| |c|"])
        #expect(spans("\\[a](b) [c\\](d)") == [])
    }

    @Test("but no link in a link")
    func linksInLinks() {
        #expect(spans("[a [b](c) d](e)") == ["link |b| |c|"])
        #expect(spans("[a ![b [c](d)](e) f](g)") == ["image |b [c](d)| |e|", "link |c| |d|"])
        #expect(spans("[a [b](c)] [d](e)") == ["link |b| |c|", "link |d| |e|"])
    }

    @Test(
        "but no link whose destination does not end",
        arguments: [
            "[a](b", "[a](b c)", "[a](<b\nc>)", "[a](<b<c>)", "[a](b \"t)", "[a](b (t()", "[a] (b)", "[a](b \"t\"c)",
        ])
    func noLinks(text: String) {
        #expect(!spans(text).contains { $0.hasPrefix("link") })
    }

    @Test("and titles and parentheses as cmark reads them")
    func quirks() {
        #expect(spans("[a](b \"t\\\"u\")") == ["link |a| |b|"])
        #expect(spans("[a](b \"t\\\")") == ["link |a| |b|"])
        #expect(spans("[a](b (t\\(u))") == ["link |a| |b|"])
        #expect(spans("[a](b\u{0C}c)") == ["link |a| |b\u{0C}c|"])
        let parentheses = (String(repeating: "(", count: 32), String(repeating: ")", count: 32))
        #expect(spans("[a](\(parentheses.0)b\(parentheses.1))").count == 1)
        #expect(spans("[a]((\(parentheses.0)b\(parentheses.1)))") == [])
        #expect(spans("![^a](b)") == ["link |^a| |b|"])
    }

    @Test("but no reference links, since definitions must not turn tags into links")
    func references() {
        #expect(spans("- [P] [US1] a [b][c]\n\n[P]: x") == [])
    }

    @Test("autolinks")
    func autolinks() {
        #expect(spans("<https://a.b/c?d=[e]>") == ["autolink |https://a.b/c?d=[e]|"])
        #expect(spans("<mailto:a@b> <a.b+c@d-e.f>") == ["autolink |mailto:a@b|", "autolink |a.b+c@d-e.f|"])
        let scheme = String(repeating: "a", count: 32)
        #expect(spans("<\(scheme):> <a\(scheme):>") == ["autolink |\(scheme):|"])
        let label = String(repeating: "b", count: 63)
        #expect(spans("<a@\(label)> <a@b\(label)>") == ["autolink |a@\(label)|"])
    }

    @Test(
        "but no autolinks like these",
        arguments: [
            "<a:b c>", "<a:>", "<1a:b>", "<ab:c", "<ab:<c>", "<a@-b>", "<a@b->", "<a@b.>", "<@b>", "<a@b", "<a@b c>",
        ])
    func noAutolinks(text: String) {
        #expect(!spans(text).contains { $0.hasPrefix("autolink") })
    }

    @Test("comments")
    func comments() {
        #expect(spans("a <!-- id: 4 --> b") == ["comment | id: 4 |"])
        #expect(spans("a <!----> <!---b-->") == ["comment ||", "comment |-b|"])
        #expect(spans("a <!-- b\nc -->") == ["comment | b\nc |"])
        #expect(spans("a <!--> b -->") == [])
        #expect(spans("a <!---> b -->") == [])
        #expect(spans("a <!-- b -- c -->") == [])
        #expect(spans("a <!-- b <!-- c") == [])
        #expect(spans("a <!-- b <! <!-") == [])
    }

    @Test("tags")
    func tags() {
        #expect(spans("a <b> </b > <c/> <d-1 />") == ["html |b|", "html |/b |", "html |c/|", "html |d-1 /|"])
        #expect(spans("a <b c d=e f = 'g>' h=\"i\nj\">") == ["html |b c d=e f = 'g>' h=\"i\nj\"|"])
        #expect(spans("a <b\u{0C}_c:.-1>") == ["html |b\u{0C}_c:.-1|"])
        #expect(spans("a <b c='[d](e)' > `f`") == ["html |b c='[d](e)' |", "code |f|"])
    }

    @Test(
        "but no tags like these",
        arguments: [
            "a <1>", "a < b>", "a <b", "a </b c>", "a </1>", "a <b c=>", "a <b c='d>", "a <b c=\"d>", "a <b 1>",
            "a <b c='d'e>",
            "a <b/ >", "a <b c=d`e`>", "a <b c= >", "a <b c d", "a <", "a </",
        ])
    func noTags(text: String) {
        #expect(!spans(text).contains { $0.hasPrefix("html") })
    }

    @Test("instructions, declarations and CDATA as cmark reads them")
    func otherHTML() {
        #expect(spans("a <?b?> <??> <???b?>") == ["html |?b?|", "html |??|", "html |???b?|"])
        #expect(spans("a <?> <?b??> <?c") == [])
        #expect(spans("a <?b <?c <???>") == ["html |?b <?c <???|"])
        #expect(spans("a <?b??> <??>") == ["html |??|"])
        #expect(spans("a <!B c> <!B> <!b c>") == ["html |!B c|"])
        #expect(spans("a <!B c <!D e") == [])
        #expect(spans("a <![CDATA[b]c]]> <![CDATA[]]>") == ["html |![CDATA[b]c]]|", "html |![CDATA[]]|"])
        #expect(spans("a <![CDATA[b]]]> <![CDATA[c") == [])
    }

    @Test("in lines of which some are empty")
    func emptyLines() {
        let source = SourceText("`a\n\nb`")
        let spans = InlineScanner.spans(in: source, lines: [0..<2, 3..<3, 4..<6])
        #expect(spans == [InlineSpan(kind: .code, range: 0..<6, content: 1..<5)])
        #expect(InlineScanner.spans(in: source, lines: []) == [])
        #expect(InlineScanner.spans(in: source, lines: [0..<2, 2..<2]) == [])
    }
}
