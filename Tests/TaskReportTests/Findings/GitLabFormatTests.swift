import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite("GitLab Code Quality") struct GitLabFormatTests {
    @Test("a finding as it stands in the list") func finding() throws {
        let document = Marked("# 任务\n- [ ] ⟦T001 a\n⟧").document(severity: .warning, path: "a b/<任务>.md")
        expectSame(
            try report(.gitlab, document),
            #"""
            [
            {"check_name":"parallel-file-conflict","description":"task \"T001\" is a sample (TL301)","fingerprint":"\#(Baseline.entries(of: document)[0].fingerprint)","location":{"lines":{"begin":2,"end":2},"path":"a b/<任务>.md"},"severity":"minor"}]

            """#)
    }

    @Test("without findings the list is empty") func empty() throws {
        #expect(try report(.gitlab) == "[]\n")
        #expect(try report(.gitlab, HostileDocument.clean) == "[]\n")
    }

    @Test("what GitLab reads is there") func schema() throws {
        let text = try report(.gitlab, HostileDocument.document, HostileDocument.clean, Marked("⟦a⟧").document())
        #expect(try SchemaValidator(named: "gitlab", in: "Tests/Formats").problems(in: text) == [])
        #expect(try JSONTree(text)[0]["description"].text == "found \(Escaping.visible(HostileDocument.title)) (TL301)")
    }

    @Test("no two findings have one fingerprint, even if they say the same") func fingerprints() throws {
        let list = try JSONTree(try report(.gitlab, HostileDocument.crowded(1000))).list
        #expect(Set(list.map { $0["fingerprint"].text }).count == 1000)
    }

    @Test(arguments: [(Severity.info, "info"), (.warning, "minor"), (.error, "major")])
    func severities(severity: Severity, name: String) throws {
        let text = try report(.gitlab, Marked("⟦a⟧").document(severity: severity))
        #expect(try JSONTree(text)[0]["severity"].text == name)
    }
}
