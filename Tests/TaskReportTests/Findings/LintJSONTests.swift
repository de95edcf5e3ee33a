import Foundation
import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite struct LintJSONTests {
    @Test func everyKeyIsWritten() throws {
        let document = Marked("# 任务\n- [ ] ⟦T001⟧ a\n- [ ] ⟦中\n文⟧ \"b\"").document(notes: ["second\u{1B}"])
        expectSame(
            try report(.json, document),
            #"""
            {"diagnostics":[
            {"code":"TL301","column":7,"endColumn":11,"endLine":2,"fingerprint":"\#(fingerprint(of: document))","fix":null,"help":"mend it","line":2,"message":"task \"T001\" is a sample","notes":[{"column":7,"endColumn":4,"endLine":4,"line":3,"message":"second\u001b","path":"docs/tasks.md"}],"path":"docs/tasks.md","rule":"parallel-file-conflict","severity":"error","tasks":["T001"]}],"summary":{"errors":1,"files":1,"infos":0,"tasks":2,"warnings":0},"version":1}

            """#)
    }

    @Test func documentsFitTheSchema() throws {
        let validator = try SchemaValidator(named: "lint")
        let empty = LintedDocument(path: "empty.md", source: SourceText(""), diagnostics: [], taskCount: 0)
        let first = Marked("⟦T001⟧ a ⟦b⟧").document(notes: ["n"])
        let second = Marked("⟦⟧").document(severity: .info, path: "任务/\u{1B}.md")
        #expect(try validator.problems(in: report(.json)) == [])
        #expect(try validator.problems(in: report(.json, empty)) == [])
        #expect(try validator.problems(in: report(.json, empty, first, empty, second)) == [])
    }

    @Test func linesAreTheFindingsOfTheDocument() throws {
        let documents = ["a.md", "b.md"].map { Marked("⟦a⟧\n⟦b\nc⟧").document(severities: [.error, .info], path: $0) }
        let whole = try report(.json, documents[0], documents[1])
        let lines = try report(.jsonLines, documents[0], Marked("").document(severities: []), documents[1])
        let list = lines.split(separator: "\n").joined(separator: ",\n")
        #expect(lines.split(separator: "\n").count == 4 && lines.hasSuffix("}\n"))
        #expect(whole.hasPrefix("{\"diagnostics\":[\n\(list)],"))
        #expect(try report(.jsonLines) == "")
    }

    @Test func whatATerminalObeysIsWrittenAsEscapes() throws {
        let text = "\u{7F}\u{9B}31m\u{202E}\u{FEFF}中👍🏽\u{1B}\u{200D}é"
        let json = try JSONText.text(of: [text])
        expectSame(json, #"["\u007f\u009b31m\u202e\ufeff中👍🏽\u001b\#u{200D}é"]"#)
        expectSame(try JSONDecoder().decode([String].self, from: Data(json.utf8)).joined(), text)
    }

    /// A validator that accepts everything would make the test above worthless.
    @Test(arguments: [
        ("\"fix\":null,", ""), ("\"version\":1", "\"version\":2"), ("\"line\":1", "\"line\":0"),
        ("\"error\"", "\"fatal\""),
        ("\"line\":1", "\"line\":\"1\""), ("\"help\"", "\"halp\""), ("\"tasks\":[\"T001\"]", "\"tasks\":[1]"),
        ("TL301", "XX301"), ("\"fix\":null", "\"fix\":{\"title\":\"t\"}"),
    ])
    func schemaRefusesOtherDocuments(old: String, new: String) throws {
        let json = try report(.json, Marked("⟦T001⟧ a").document())
        let broken = json.replacingOccurrences(of: old, with: new)
        #expect(broken != json)
        #expect(try !SchemaValidator(named: "lint").problems(in: broken).isEmpty)
    }

    @Test func fingerprintStaysWhenLinesAreInsertedAbove() throws {
        let text = "- [ ] ⟦T001⟧ a\n- [ ] ⟦T001⟧ b\n"
        let name = fingerprint(of: Marked(text).document())
        #expect(name.count == 16)
        #expect(fingerprint(of: Marked("# New\n\n\(text)").document()) == name)
        #expect(fingerprint(of: Marked(text).document(path: "other.md")) != name)
    }

    @Test func fingerprintOfTasksWithoutId() throws {
        func fingerprint(inserting lines: Int, line: Int) -> String {
            let source = SourceText(String(repeating: "new\n", count: lines) + "- [x] a\n- [ ] b\n")
            let start = source.lineStarts[line - 1]
            let diagnostic = Diagnostic(
                rule: .sample, range: start..<start + 7, message: "m", help: "", tasks: ["line \(line)"])
            var fingerprint = Fingerprint(path: "a.md", source: source)
            return fingerprint.text(of: diagnostic)
        }
        #expect(fingerprint(inserting: 0, line: 1) == fingerprint(inserting: 3, line: 4))
        #expect(fingerprint(inserting: 0, line: 1) != fingerprint(inserting: 0, line: 2))
    }

    @Test func equalFindingsHaveFingerprintsOfTheirOwn() throws {
        let source = SourceText("T001 T001")
        let findings = [0, 5].map { Diagnostic(rule: .sample, range: $0..<$0 + 4, message: "m", help: "") }
        var fingerprint = Fingerprint(path: "a.md", source: source)
        let names = findings.map { fingerprint.text(of: $0) }
        #expect(Set(names).count == 2)
    }

    private func fingerprint(of document: LintedDocument) -> String {
        var fingerprint = Fingerprint(path: document.path, source: document.source)
        return document.diagnostics.map { fingerprint.text(of: $0) }.first ?? ""
    }
}
