import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite("Reviewdog Diagnostic Format") struct RDJSONFormatTests {
    @Test("a finding as it stands in the document") func finding() throws {
        let document = Marked("# 任务\n- [ ] ⟦T001⟧ a ⟦b\n⟧").document(notes: ["also here"], path: "a b.md")
        expectSame(
            try report(.rdjson, document),
            #"""
            {"diagnostics":[
            {"code":{"value":"TL301"},"location":{"path":"a b.md","range":{"end":{"column":11,"line":2},"start":{"column":7,"line":2}}},"message":"task \"T001\" is a sample\n\nHelp: mend it","related_locations":[{"location":{"path":"a b.md","range":{"end":{"column":1,"line":3},"start":{"column":14,"line":2}}},"message":"also here"}],"severity":"ERROR"}],"severity":"ERROR","source":{"name":"tasklint"}}

            """#)
    }

    @Test("without findings there is no severity") func empty() throws {
        #expect(
            try report(.rdjson, HostileDocument.clean) == #"{"diagnostics":[],"source":{"name":"tasklint"}}"# + "\n")
    }

    @Test("the severity of the whole is the gravest", arguments: [Severity.info, .warning, .error])
    func severity(gravest: Severity) throws {
        let documents = [Severity.info, gravest].map { Marked("⟦a⟧").document(severity: $0) }
        let tree = try JSONTree(try report(.rdjson, documents[0], documents[1]))
        #expect(tree["severity"].text == gravest.rawValue.uppercased())
        #expect(tree["diagnostics"].list.map { $0["severity"].text } == ["INFO", gravest.rawValue.uppercased()])
    }

    @Test("what reviewdog reads is there") func schema() throws {
        let validator = try SchemaValidator(named: "rdjson", in: "Tests/Formats")
        let text = try report(.rdjson, HostileDocument.document, HostileDocument.clean, Marked("⟦a⟧").document())
        #expect(try validator.problems(in: text) == [])
        #expect(try validator.problems(in: try report(.rdjson)) == [])
        let diagnostics = try JSONTree(text)["diagnostics"].list
        let visible = Escaping.visible(HostileDocument.title)
        expectSame(diagnostics[0]["message"].text ?? "", "found \(visible)\n\nHelp: mend \(visible)")
        expectSame(diagnostics[0]["related_locations"][0]["message"].text ?? "", visible)
        #expect(diagnostics[0]["suggestions"].list.isEmpty, "its fix is unsafe")
        let suggestion = diagnostics[1]["suggestions"][0]
        #expect(suggestion["text"].text == "- [ ] T004 \(HostileDocument.title)\n")
        for place in [suggestion["range"]["start"], suggestion["range"]["end"]] {
            #expect(place["line"].number == 5 && place["column"].number == 1)
        }
    }

    @Test("a fix with several edits is one suggestion, with what stands between them") func joinedEdits() throws {
        let edits = [Edit(range: 3..<4, text: "x"), Edit(range: 6..<6, text: "T001 "), Edit(range: 9..<10, text: "")]
        let tree = try suggestion(Fix(title: "t", edits: edits), in: "- [ ] 漢\n- [ ] b\n")
        #expect(tree["text"].text == "x] T001 漢")
        #expect(tree["range"]["start"]["column"].number == 4)
        #expect(tree["range"]["end"]["line"].number == 2)
        #expect(tree["range"]["end"]["column"].number == 1)
    }

    @Test("a fix all over the document is not suggested") func farEdits() throws {
        let text = "a" + String(repeating: " ", count: 5000) + "b"
        let edits = [Edit(range: 0..<1, text: "x"), Edit(range: 5001..<5002, text: "x")]
        #expect(try suggestion(Fix(title: "t", edits: edits), in: text)["text"].text == nil)
        #expect(try suggestion(Fix(title: "t", edits: [edits[1]]), in: text)["text"].text == "x")
    }

    private func suggestion(_ fix: Fix, in text: String) throws -> JSONTree {
        let source = SourceText(text)
        let diagnostic = Diagnostic(rule: .sample, range: 0..<1, message: "m", help: "", fix: fix)
        let document = LintedDocument(path: "a.md", source: source, diagnostics: [diagnostic], taskCount: 0)
        return try JSONTree(try report(.rdjson, document))["diagnostics"][0]["suggestions"][0]
    }
}
