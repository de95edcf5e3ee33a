import SourceText
import TaskLint
import TaskPlan
import Testing

/// The examples of the rules, as written and after every change of spelling that must not matter.
@Suite struct RuleExampleTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let rule: any RuleDescription.Type
        let example: RuleExample
        let isTriggering: Bool
        var identity: RuleIdentity { rule.identity }
        var text: String { example.text }
        /// Findings about comments are silenced otherwise, and what cannot be read has none.
        var canBeSilenced: Bool { isTriggering && !identity.code.hasPrefix("TL9") }
        /// Tables and code have no room for a comment.
        var canBeSilencedAbove: Bool {
            canBeSilenced && !text.contains("```") && !text.contains("~~~") && !text.contains("|")
        }
        var testDescription: String { "\(identity.code) \(text.prefix(40))" }
    }

    static let examples: [Example] = RuleCatalogue.all.flatMap { rule in
        rule.triggering.map { Example(rule: rule, example: $0, isTriggering: true) }
            + rule.nonTriggering.map { Example(rule: rule, example: $0, isTriggering: false) }
    }

    @Test("an example is found exactly at its mark, or not at all", arguments: examples)
    func asWritten(example: Example) {
        expectFindings(example, MarkedPlan(example.text))
    }

    @Test("line ends of other systems change nothing", arguments: examples, ["\r\n", "\r"])
    func lineEnds(example: Example, end: String) {
        expectFindings(example, MarkedPlan(example.text.replacing("\n", with: end)))
    }

    @Test("a byte order mark changes nothing", arguments: examples)
    func byteOrderMark(example: Example) {
        expectFindings(example, MarkedPlan("\u{FEFF}" + example.text))
    }

    @Test("text of several bytes per character in front changes nothing", arguments: examples)
    func multiBytePrefix(example: Example) {
        expectFindings(example, MarkedPlan("计划 — план 🗺️\n\n" + example.text))
    }

    @Test("tabs for indentation change nothing", arguments: examples)
    func tabs(example: Example) {
        expectFindings(
            example, MarkedPlan(example.text.replacing("    ", with: "\t\t").replacing("\n  ", with: "\n\t")))
    }

    @Test("a comment for the file silences every finding", arguments: examples.filter(\.canBeSilenced))
    func suppressedFile(example: Example) {
        let text = "<!-- tasklint-disable-file \(example.identity.name): a reason -->\n\n" + example.text
        #expect(findings(example, MarkedPlan(text).bytes) == [])
    }

    @Test("comments around a plan silence every finding", arguments: examples.filter(\.canBeSilenced))
    func suppressedStretch(example: Example) {
        let (code, text) = (example.identity.code, example.text)
        let around = "<!-- tasklint-disable \(code): a reason -->\n\n\(text)\n\n<!-- tasklint-enable \(code) -->\n"
        #expect(findings(example, MarkedPlan(around).bytes) == [])
    }

    @Test("a comment above a finding silences it", arguments: examples.filter(\.canBeSilencedAbove))
    func suppressedLine(example: Example) {
        let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let comment = "<!-- tasklint-disable-next-line \(example.identity.code): a reason -->\n"
            return (line.contains("⟦") ? line.prefix { $0 == " " } + comment : "") + line
        }
        #expect(findings(example, MarkedPlan(lines.joined(separator: "\n")).bytes) == [])
    }

    @Test("fixes give what the example says, and nothing more the second time", arguments: examples, ["\n", "\r\n"])
    func fixes(example: Example, end: String) throws {
        let original = MarkedPlan(example.text.replacing("\n", with: end)).bytes
        guard SourceText.unreadableReason(of: original) == nil else { return }
        let wanted = Array((example.example.fixed ?? "").replacing("\n", with: end).utf8)
        let linter = ExampleRun.linter(for: example.example, of: example.rule)
        let fixer = Fixer(linter, includesUnsafe: true)
        let fixed = fixer.fix(original, in: ExampleSurroundings(example.example)).plan.source.bytes
        #expect(
            String(decoding: fixed, as: UTF8.self)
                == String(decoding: example.example.fixed == nil ? original : wanted, as: UTF8.self))
        #expect(fixer.fix(fixed, in: ExampleSurroundings(example.example)).fixCount == 0)
    }

    /// The default set and the rule itself find what is marked, and nothing else but what the example says.
    private func expectFindings(_ example: Example, _ plan: MarkedPlan) {
        let expected = example.isTriggering ? plan.marked.map { "\(example.identity.code) \($0)" } : []
        #expect(findings(example, plan.bytes) == expected)
    }

    private func findings(_ example: Example, _ bytes: [UInt8]) -> [String] {
        let run = ExampleRun(example.example, of: example.rule, bytes: bytes)
        return run.diagnostics.map { "\($0.rule.code) \($0.range)" }
    }
}
