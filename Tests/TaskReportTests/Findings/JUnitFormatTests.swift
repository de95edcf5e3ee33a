import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite("JUnit") struct JUnitFormatTests {
    @Test("a suite with a finding and one without") func suites() throws {
        let document = Marked("- [ ] ⟦T001⟧ a\n").document(path: "a & b.md")
        let clean = LintedDocument(path: "c.md", source: SourceText(""), diagnostics: [], taskCount: 0)
        expectSame(
            try report(.junit, document, clean),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="tasklint">
              <testsuite name="a &amp; b.md" tests="1" failures="1" errors="0" skipped="0" file="a &amp; b.md">
                <testcase classname="a &amp; b.md" name="TL301 task &quot;T001&quot; is a sample">
                  <failure type="error" message="task &quot;T001&quot; is a sample">a &amp; b.md:1:7: \
            error[TL301] task &quot;T001&quot; is a sample (parallel-file-conflict)
              |
            1 | - [ ] T001 a
              |       ^^^^
              = help: mend it
            </failure>
                </testcase>
              </testsuite>
              <testsuite name="c.md" tests="1" failures="0" errors="0" skipped="0" file="c.md">
                <testcase classname="c.md" name="no findings"/>
              </testsuite>
            </testsuites>

            """)
    }

    @Test("texts come back as they were, and control nothing") func hostile() throws {
        let tree = try XMLTree(try report(.junit, HostileDocument.document, HostileDocument.clean))
        let suites = tree.named("testsuite")
        #expect(suites.map { $0.attributes["name"] } == [HostileDocument.path, HostileDocument.clean.path])
        #expect(suites.map { $0.attributes["file"] } == suites.map { $0.attributes["name"] })
        #expect(suites.map { $0.attributes["tests"] } == ["2", "1"])
        #expect(suites.map { $0.attributes["failures"] } == ["2", "0"])
        let visible = Escaping.visible("found \(HostileDocument.title)")
        for failure in tree.named("failure") {
            let message = failure.attributes["message"] ?? ""
            expectSame(message, visible.replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}"))
            #expect(failure.text.contains("]]> <b> &amp; {0}"))
        }
        #expect(tree.named("testcase").count == 3)
    }

    @Test("no two cases have one class and name, even if they say the same") func names() throws {
        let messages = ["m", "m", "m (2)", "m", "m (2)"]
        let diagnostics = messages.map { Diagnostic(rule: .sample, range: 0..<1, message: $0, help: "") }
        let document = LintedDocument(path: "a.md", source: SourceText("a"), diagnostics: diagnostics, taskCount: 0)
        let names = try XMLTree(try report(.junit, document)).named("testcase").compactMap { $0.attributes["name"] }
        #expect(names == ["TL301 m", "TL301 m (2)", "TL301 m (2) (2)", "TL301 m (3)", "TL301 m (2) (3)"])
    }

    @Test("no documents") func empty() throws {
        #expect(try XMLTree(try report(.junit)).elements.map(\.name) == ["testsuites"])
    }

    @Test("the schema of Jenkins accepts it", .enabled(if: XMLLint.program != nil, "xmllint is not installed"))
    func schema() throws {
        let text = try report(.junit, HostileDocument.document, HostileDocument.clean, Marked("⟦a⟧").document())
        #expect(try XMLLint.problems(in: text, schema: "junit-10") == "")
        #expect(try XMLLint.problems(in: try report(.junit), schema: "junit-10") == "")
        let broken = text.replacing("failures=\"2\"", with: "")
        #expect(try XMLLint.problems(in: broken, schema: "junit-10").contains("'failures' is required"))
    }
}
