import CMarkGFM
import SourceText
import TaskLint
import Testing

@testable import TaskReport
import TestSupport

@Suite struct MarkdownFormatTests {
    @Test("a table for every document with findings, and the numbers")
    func tables() throws {
        let first = Marked("a\n- ⟦b⟧\n⟦c⟧").document(severities: [.error, .info])
        let second = Marked("⟦a⟧").document(severities: [.warning], help: "", path: "a_b.md")
        expectSame(
            try report(.markdown, first, Marked("").document(severities: []), second),
            #"""
            ## tasklint

            ### docs/tasks.md

            1 error, 1 info

            | line | severity | rule | finding |
            |---:|---|---|---|
            | 2 | error | TL301 parallel-file-conflict | wrong<br>*help:* mend it |
            | 3 | info | TL301 parallel-file-conflict | wrong<br>*help:* mend it |

            ### a\_b.md

            1 warning

            | line | severity | rule | finding |
            |---:|---|---|---|
            | 1 | warning | TL301 parallel-file-conflict | wrong |

            **1 error, 1 warning, 1 info** in 3 files, 6 tasks

            """#)
        expectSame(try report(.markdown), "## tasklint\n\n**no findings** in 0 files, 0 tasks\n")
    }

    @Test(
        "names of people and issues, addresses and formulas are text",
        arguments: [
            ("@octocat and #12", "@<!-- -->octocat and \\#<!-- -->12"),
            ("a: b, :tada:", "a: b, :<!-- -->tada:"),
            ("https://www.example.org", "https:<!-- -->//www<!-- -->.example.org"),
            ("$x$", "<span>$</span>x<span>$</span>"),
            (
                "a | b \\| `c` [P] <b> *d* __e__ ~~f~~ &lt;",
                #"a \| b \\\| \`c\` \[P\] \<b\> \*d\* \_\_e\_\_ \~\~f\~\~ \&lt;"#
            ),
            ("a\nb\u{1B}", #"a\\u{A}b\\u{1B}"#),
        ])
    func escaping(text: String, expected: String) {
        expectSame(MarkdownText.escaped(text), expected)
    }

    /// Whatever the text, cmark reads one paragraph of nothing but that text.
    @Test("cmark reads the text that was escaped, and no mark")
    func judged() {
        let pieces = [
            "a", " ", "*", "_", "**", "`", "``", "[", "](b)", "!", "<", ">", "<b>", "<!--", "-->", "&amp;", "&#35;",
            "\\",
            "|", "~~", "#", "@", ":", "https://a.b", "www.a.b", "$", "中", "👩‍👩‍👧", "\"", "'", "(", ")", "-", "+", "1.", "{",
            "^", "=",
        ]
        var random = SeededGenerator(seed: 11)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            expectSame(Self.text(ofParagraph: "x\(MarkdownText.escaped(text))x"), "x\(text)x")
            let row = "| \(MarkdownText.escaped(text)) |"
            #expect(Self.bars(in: row) == 2, "\(row)")
        }
    }

    /// The text of a document that is one paragraph of text, comments and spans; else a complaint.
    private static func text(ofParagraph markdown: String) -> String {
        guard let root = cmark_parse_document(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else {
            return "no tree"
        }
        defer { cmark_node_free(root) }
        guard let paragraph = cmark_node_first_child(root), cmark_node_next(paragraph) == nil else { return "blocks" }
        var text = ""
        var node = cmark_node_first_child(paragraph)
        while let current = node {
            let literal = cmark_node_get_literal(current).map { String(cString: $0) } ?? ""
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT: text += literal
            case CMARK_NODE_HTML_INLINE where ["<!-- -->", "<span>", "</span>"].contains(literal): break
            default: return "a mark in \(markdown)"
            }
            node = cmark_node_next(current)
        }
        return text
    }

    /// Bars that part cells: those without a backslash of their own in front.
    private static func bars(in row: String) -> Int {
        var count = 0
        var isEscaped = false
        for byte in row.utf8 {
            if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return count
    }
}
