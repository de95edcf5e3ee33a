import TestSupport

/// Documents made to disagree about: every fragment alone, and seeded mixtures of fragments.
enum NastyDocuments {
    /// What stands at the beginning of lines.
    static let prefixes = [
        "", "", "", "", "- ", "* ", "+ ", "1. ", "2. ", "10) ", "> ", ">", "  ", "    ", "\t", " ", "   ", "- [ ] ",
        "1. [x] ", ">> ", "> > ", "-\t", "*  ", "-     ", "      ", "  - ", "    1. ", ">\t", "# ", "### ", "#",
        "123456789. ", "1234567890. ", "*\u{0B}", "-\u{0C}", "+", "1.", "1)", "*",
    ]

    /// Lines and parts of lines on which block structure turns.
    static let blocks = [
        "", "foo", "bar baz", "---", "===", "-", "=", "***", "* * *", "_ _ _", "**", "- - -", "-- -", "__", "___ *",
        "```", "````", "~~~", "~~~~", "``` swift", "~~~ a`b", "``` a`b", "```` ```", "`````", "~~~ ~~~", "``", "~~",
        "<div>", "</div>", "<div", "<p>x", "<script>", "</script>", "<SCRIPT", "</pre> x", "<style>", "<!--", "-->",
        "<!-- a -->", "<!-->", "<!--->", "<?", "?>", "<?php ?>", "<!A", "<!DOCTYPE html>", "<!a>", "<![CDATA[", "]]>",
        "<![CDATA[ x ]]>", "<a>", "<a", "</a>", "</a >", "<a b>", "<a b='[x]'>", "<a b=*c*>", "<a *>", "<a `b`>",
        "<a b=`c`>", "<a\tb=\"c\nd\">", "<b/>", "<b />", "<a_b>", "<x:y>", "<x-y z>", "<", "<!", "<1>", "<a b=c&d!>",
        "<a b=[c]>", "<a\\b>", "<a &b>", "<a [b]>", "<a b = '!'  >", "<a><b>", "<textarea>", "<table>", "<hr>", "<!x",
        "[foo]: /url", "[foo]:", "[foo]: <a b>", "[foo]: <a", "/url", "'title'", "\"ti", "tle\"", "[foo]: /u 'a", "b'",
        "[foo", "bar]: /url", "[a\\]b]: x", "[a]b]: x", "[]: x", "[ ]: x", "[P]: src/a.swift", "[x] done", "[ ] todo",
        "[a]: b c", "[a]: b \"c\" d", "[a]:b", "[*a*]: `b`", "[!]: !", "[_]: _", "[a]: <b>c", "[a]: (b", "[&]: &amp;",
        "[`a]: x`", "[\\]: x", "[a", "]: x", "[a]: <\\>>", "(title)", "[a]: b (", "c)", "[a] : b", "[[a]]: b",
        "# foo #", "## foo \\#", "####### x", "#", "# #", "#tag", "# `a` #", "foo #", "\\# x", "\\- x", "1", "1.",
        "12)",
        "| a | b |", "|---|:-:|", "a | b", "--- | ---", "\\> x", "&gt; x", "x  ", "x\\", "\u{0B}", "\u{0C}foo", "é",
        "😀",
    ]

    /// Pieces of inlines.
    static let inlines = [
        "`", "``", "```", "` a `", "`` b ` c ``", "\\`", "\\", "\\\\", "\\[", "\\]", "[", "]", "![", "![^", "](", ")",
        "(", "[a](b)", "[a](<b c>)", "[a](b \"t\")", "[a](b 't", "')", "[a](b (t))", "[](", "![a](b)", "[![a](b)](c)",
        "[a [b](c) d](e)", "[a](b\\)c)", "[a](b(c)d)", "[a]( b )", "[a](\t<>)", "[a](b\"c\")", "[a](b \"c\\\")",
        "[a](b \"c\\\\\")", "[a](<b\\>c>)", "[a](<b<c>)", "[a](<b>c)", "[a](", "[a]()", "[a](b", "[a]((b c)", "<", ">",
        "<http://a.b>", "<a@b.c>", "<a.!#$@b-c.d>", "<a@-b>", "<a@b.>", "<a:b>", "<ab:c d>", "<a+b.c:>", "<1b:c>",
        "<b>", "</b>", "<b c=\"d\">", "<b c='", "'>", "<b c=d/>", "<b c=`d`>", "<b c d>", "<b\tc = d >", "<b c=>",
        "<b/",
        "<!-- c -->", "<!--", "-->", "<!---->", "<!--->", "<!-- a -- b -->", "<!--a--->", "<!---a-->", "--",
        "<?a?>", "<?>", "<??>", "<???>", "<?a??>", "<?", "?>", "<!A b>", "<!a b>", "<!A>", "<!AB\tc", "<![CDATA[a]]>",
        "<![CDATA[a]]]>", "<![CDATA[a]]]]>", "<![CDATA[]]]]]>", "<![CDATA[", "]]>", "*", "**", "_", "*a*", "__b__", "&",
        "&amp;", "&#35;", "!", "'", "\"", "a", "b c", "é", "😀", "x:", "@", "|", "~", "  ", " ", "\t", "word", "#", ":",
        "https://x.y/z_(a)", "](b)", "](<b>)", "[x", "y]", "![x", "(b)", "\\(", "\\<a>", "<a\\>", "`a\\`", "``a```",
    ]

    static let lineEnds = ["\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n"]

    /// Places for a fragment, which takes the place of every `¤`.
    private static let frames = [
        "¤", "foo\n¤", "¤\nbar", "foo\n    ¤\nbar", "- ¤", "> ¤\nlazy", "- foo\n  ¤\n\n  bar", "> - ¤\n>   ¤",
        "¤\n¤\n", "1. ¤\n---\n¤", "\t¤\n\nx", "> > ¤\n> ¤\n¤", "- ¤\n    - ¤\n  ¤\n", "¤\r\n===\r¤", "* ¤\n\n\n\n¤",
    ]

    /// Every fragment in every frame.
    static let small: [String] = (blocks + inlines).flatMap { fragment in
        frames.map { $0.split(separator: "¤", omittingEmptySubsequences: false).joined(separator: fragment) }
    }

    /// A document of up to twelve lines that mixes everything.
    static func mixture(_ generator: inout SeededGenerator) -> String {
        var text = ""
        let usesInlines = Bool.random(using: &generator)
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            for _ in 0..<Int.random(in: 0...2, using: &generator) { text += pick(prefixes, &generator) }
            text += pick(blocks, &generator)
            if usesInlines || Int.random(in: 0..<4, using: &generator) == 0 { text += inlineLine(&generator) }
            text += pick(lineEnds, &generator)
        }
        return Int.random(in: 0..<3, using: &generator) == 0 ? String(text.dropLast()) : text
    }

    /// A paragraph of up to six lines full of pieces of inlines.
    static func paragraph(_ generator: inout SeededGenerator) -> String {
        var text = pick(["", "", "", "- ", "> ", "# ", "1. "], &generator)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            text +=
                inlineLine(&generator) + pick(["\n", "\n", "\r\n", "\r", "\n  ", "\n> ", "  \n", "\\\n"], &generator)
        }
        return text
    }

    private static func inlineLine(_ generator: inout SeededGenerator) -> String {
        var line = ""
        for _ in 0..<Int.random(in: 1...8, using: &generator) { line += pick(inlines, &generator) }
        return line
    }

    private static func pick(_ fragments: [String], _ generator: inout SeededGenerator) -> String {
        fragments[Int.random(in: fragments.indices, using: &generator)]
    }
}
