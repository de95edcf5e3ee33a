import Foundation
import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite("SARIF") struct SARIFFormatTests {
    private static func run(_ documents: LintedDocument...) throws -> JSONTree {
        let reporter = SARIFReporter()
        let bodies = try documents.map(reporter.body).filter { !$0.isEmpty }
        let text = reporter.opening + bodies.joined(separator: ",") + (try reporter.closing(LintTally()))
        return try JSONTree(text)["runs"][0]
    }

    @Test("a finding as it stands in the log") func finding() throws {
        let fix = Fix(title: "tick it", isSafe: false, edits: [Edit(range: 12..<13, text: "x")])
        let source = SourceText("# 任务\n- [ ] 𝄞 T001 a\n")
        let diagnostic = Diagnostic(
            rule: .sample, severity: .warning, range: 20..<24, message: "{m} [P]",
            notes: [Diagnostic.Note(range: 2..<8, message: "in [here]")], help: "mend it", fix: fix)
        let document = LintedDocument(path: "a b.md", source: source, diagnostics: [diagnostic], taskCount: 1)
        let place = #""artifactLocation":{"uri":"a%20b.md","uriBaseId":"%SRCROOT%"}"#
        expectSame(
            try SARIFReporter().body(of: document),
            "\n"
                + #"{"fixes":[{"artifactChanges":[{\#(place),"replacements":[{"deletedRegion":{"endColumn":5,"endLine":2,"#
                + #""startColumn":4,"startLine":2},"insertedContent":{"text":"x"}}]}],"#
                + #""description":{"text":"tick it (unsafe: the author may have meant something else)"}}],"#
                + #""level":"warning","locations":[{"physicalLocation":{\#(place),"#
                + #""region":{"endColumn":14,"endLine":2,"startColumn":10,"startLine":2}}}],"#
                + #""message":{"text":"{{m}} [P]: [in \\[here\\]](1)\n\nHelp: mend it"},"#
                + #""partialFingerprints":{"tasklint/v1":"\#(Baseline.entries(of: document)[0].fingerprint)"},"#
                + #""relatedLocations":[{"id":1,"message":{"text":"in [here]"},"physicalLocation":{\#(place),"#
                + #""region":{"endColumn":5,"endLine":1,"startColumn":3,"startLine":1}}}],"#
                + #""ruleId":"TL301","ruleIndex":\#(try #require(index("TL301")))}"#)
    }

    @Test("the whole catalogue is described, and results point into it") func rules() throws {
        let run = try Self.run(HostileDocument.document)
        let driver = run["tool"]["driver"]
        #expect(driver["rules"].list.compactMap { $0["id"].text } == RuleCatalogue.all.map { $0.identity.code })
        for (rule, entry) in zip(driver["rules"].list, RuleCatalogue.all) {
            #expect(rule["name"].text == entry.identity.name)
            #expect(rule["defaultConfiguration"]["enabled"].isTrue == entry.identity.isDefault)
            #expect(["error", "warning", "note"].contains(rule["defaultConfiguration"]["level"].text))
            #expect((entry.fix == nil) == (rule["properties"]["fix"].text == "none"))
            for text in [rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["text"]] {
                // Code scanning cuts longer descriptions off.
                #expect((1...1024).contains(text.text?.count ?? 0) || text.text == rule["help"]["text"].text)
            }
            #expect(rule["help"]["markdown"].text?.contains("**Found**\n\n```") ?? false)
            #expect(rule["helpUri"].text == nil)
        }
        for result in run["results"].list {
            let index = try #require(result["ruleIndex"].number)
            #expect(driver["rules"][index]["id"].text == result["ruleId"].text)
        }
    }

    @Test("a rule of someone else has no index") func foreignRule() throws {
        let rule = RuleIdentity(code: "XX1", name: "foreign", severity: .info)
        let diagnostic = Diagnostic(rule: rule, range: 0..<1, message: "m", help: "")
        let document = LintedDocument(path: "a.md", source: SourceText("a"), diagnostics: [diagnostic], taskCount: 0)
        let result = try Self.run(document)["results"][0]
        #expect(result["ruleIndex"].number == nil)
        #expect(result["level"].text == "note")
    }

    @Test("without findings, and without documents") func empty() throws {
        #expect(try Self.run()["results"].list.isEmpty)
        #expect(try Self.run(HostileDocument.clean)["results"].list.isEmpty)
        #expect(try Self.run(HostileDocument.clean)["results"].text == nil)
    }

    @Test("no address of the machine stands in the log") func bases() throws {
        let base = try Self.run()["originalUriBaseIds"]["%SRCROOT%"]
        #expect(base.keys == ["description"])
        let other = Marked("⟦a⟧").document(path: "/tmp/a b.md")
        let location = try Self.run(other)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        #expect(location["uri"].text == "file:///tmp/a%20b.md")
        #expect(location["uriBaseId"].text == nil)
    }

    @Test("regions count as the log says that it counts: lines by its line ends, columns by UTF-16") func regions()
        throws
    {
        let document = HostileDocument.document
        let reader = RegionReader(document.source)
        let results = try Self.run(document)["results"].list
        for (result, diagnostic) in zip(results, document.diagnostics) {
            let region = result["locations"][0]["physicalLocation"]["region"]
            #expect(reader.text(region) == document.source.string(diagnostic.range))
            for (related, note) in zip(result["relatedLocations"].list, diagnostic.notes) {
                #expect(reader.text(related["physicalLocation"]["region"]) == document.source.string(note.range))
            }
            let replacements = result["fixes"][0]["artifactChanges"][0]["replacements"].list
            let fix = try #require(diagnostic.fix)
            #expect(
                replacements.map { reader.text($0["deletedRegion"]) }
                    == fix.edits.map { document.source.string($0.range) })
            expectSame(
                reader.replacing(replacements),
                String(decoding: fix.edits.applied(to: document.source.bytes), as: UTF8.self))
        }
        #expect(results[1]["locations"][0]["physicalLocation"]["region"]["startLine"].number == 5)
    }

    @Test("links of the message lead to related locations, and nothing else looks like a link") func links() throws {
        let result = try Self.run(HostileDocument.document)["results"][0]
        let message = try #require(result["message"]["text"].text)
        #expect(message.matches(of: /[^\\]\]\((\d+)\)/).map { Int($0.1) } == [1, 2])
        #expect(result["relatedLocations"].list.map { $0["id"].number } == [1, 2])
        #expect(!message.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        #expect(message.contains(#"\u{{202E}}dekniw"#))
        #expect(message.matches(of: /\{+[0x]\}+/).allSatisfy { $0.0.hasPrefix("{{") && $0.0.hasSuffix("}}") })
    }

    @Test("marks that combine with a bracket do not hide it") func combiningMarks() {
        expectSame(SARIFText.link("a]\u{301}", to: 1), "[a\\]\u{301}](1)")
        expectSame(SARIFText.escaped("{\u{301}]("), "{{\u{301}]\\(")
    }

    private func index(_ code: String) -> Int? { RuleCatalogue.all.firstIndex { $0.identity.code == code } }
}

/// Reads regions as the standard says it, from the decoded text alone.
private struct RegionReader {
    private let units: [UInt16]
    /// Where the lines begin; behind a final line end, one more.
    private var starts = [0]

    init(_ source: SourceText) {
        let text = String(decoding: source.bytes, as: UTF8.self).unicodeScalars
        units = Array(String(text.first == "\u{FEFF}" ? text.dropFirst() : text[...]).utf16)
        for (index, unit) in units.enumerated() where unit == 10 || unit == 13 && units[index + 1] != 10 {
            starts.append(index + 1)
        }
    }

    func text(_ region: JSONTree) -> String? {
        range(region).map { String(decoding: units[$0], as: UTF16.self) }
    }

    /// The document with its byte order mark after all replacements.
    func replacing(_ replacements: [JSONTree]) -> String {
        var units = units
        for replacement in replacements.reversed() {
            guard let range = range(replacement["deletedRegion"]) else { return "" }
            units.replaceSubrange(range, with: (replacement["insertedContent"]["text"].text ?? "").utf16)
        }
        return "\u{FEFF}" + String(decoding: units, as: UTF16.self)
    }

    private func range(_ region: JSONTree) -> Range<Int>? {
        guard let start = offset(region["startLine"], region["startColumn"]),
            let end = offset(region["endLine"], region["endColumn"]), start <= end
        else { return nil }
        return start..<end
    }

    private func offset(_ line: JSONTree, _ column: JSONTree) -> Int? {
        guard let line = line.number, let column = column.number, starts.indices.contains(line - 1) else { return nil }
        let offset = starts[line - 1] + column - 1
        return offset <= units.count ? offset : nil
    }
}
