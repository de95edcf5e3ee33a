import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite("Checkstyle") struct CheckstyleFormatTests {
    @Test("a file with a finding and one without") func files() throws {
        let document = Marked("# 任务\n- [ ] 漢 ⟦T001⟧ a\n").document(severity: .info, path: "a & b.md")
        let clean = LintedDocument(path: "c.md", source: SourceText(""), diagnostics: [], taskCount: 0)
        expectSame(
            try report(.checkstyle, document, clean),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="4.3">
              <file name="a &amp; b.md">
                <error line="2" column="11" severity="info" message="task &quot;T001&quot; is a sample" \
            source="tasklint.TL301"/>
              </file>
              <file name="c.md"/>
            </checkstyle>

            """)
    }

    @Test("texts come back as they were, and control nothing") func hostile() throws {
        let tree = try XMLTree(try report(.checkstyle, HostileDocument.document, HostileDocument.clean))
        #expect(tree.elements.map(\.name) == ["checkstyle", "file", "error", "error", "file"])
        #expect(tree.named("file").map { $0.attributes["name"] } == [HostileDocument.path, HostileDocument.clean.path])
        let visible = Escaping.visible("found \(HostileDocument.title)")
        for error in tree.named("error") {
            let message = error.attributes["message"] ?? ""
            expectSame(message, visible.replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}"))
        }
    }

    @Test("what programs read is there", .enabled(if: XMLLint.program != nil, "xmllint is not installed"))
    func schema() throws {
        let text = try report(.checkstyle, HostileDocument.document, HostileDocument.clean, Marked("⟦a⟧").document())
        #expect(try XMLLint.problems(in: text, schema: "checkstyle") == "")
        #expect(try XMLLint.problems(in: try report(.checkstyle), schema: "checkstyle") == "")
        let broken = text.replacing("line=\"1\"", with: "line=\"0\"")
        #expect(try XMLLint.problems(in: broken, schema: "checkstyle").contains("'line'"))
    }
}
