import SourceText
import TaskLint
import TaskPlan
import Testing

/// The examples of the rules, as written and after every change of spelling that must not matter.
@Suite struct RuleExampleTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let rule: RuleIdentity
        let text: String
        let isTriggering: Bool
        var testDescription: String { "\(rule.code) \(text.prefix(40))" }
    }

    static let examples: [Example] = RuleList.all.flatMap { rule in
        let type = type(of: rule)
        return type.triggering.map { Example(rule: type.identity, text: $0, isTriggering: true) }
            + type.nonTriggering.map { Example(rule: type.identity, text: $0, isTriggering: false) }
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

    @Test("every rule has three examples of each kind, a code and a name of its own")
    func catalogue() {
        let identities = RuleList.all.map { type(of: $0).identity }
        #expect(Set(identities.map(\.code)).count == identities.count)
        #expect(Set(identities.map(\.name)).count == identities.count)
        #expect(identities.map(\.code) == identities.map(\.code).sorted())
        for rule in RuleList.all {
            #expect(type(of: rule).triggering.count >= 3)
            #expect(type(of: rule).nonTriggering.count >= 3)
            #expect(!type(of: rule).rationale.isEmpty && !type(of: rule).summary.hasSuffix("."))
        }
    }

    private func expectFindings(_ example: Example, _ plan: MarkedPlan) {
        let found = Linter().check(Plan(parsing: plan.bytes)).map { "\($0.rule.code) \($0.range)" }
        #expect(found == (example.isTriggering ? plan.marked.map { "\(example.rule.code) \($0)" } : []))
    }
}
