import SourceText
import TaskLint
import TaskPlan
import Testing

/// The examples of the rules, as written and after every change of spelling that must not matter.
@Suite struct RuleExampleTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let rule: any Rule
        let example: RuleExample
        let isTriggering: Bool
        var identity: RuleIdentity { type(of: rule).identity }
        var text: String { example.text }
        var testDescription: String { "\(identity.code) \(text.prefix(40))" }
    }

    static let examples: [Example] = RuleList.all.flatMap { rule in
        let type = type(of: rule)
        return type.triggering.map { Example(rule: rule, example: $0, isTriggering: true) }
            + type.nonTriggering.map { Example(rule: rule, example: $0, isTriggering: false) }
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

    /// The default set and the rule itself find what is marked and nothing else.
    private func expectFindings(_ example: Example, _ plan: MarkedPlan) {
        let code = example.identity.code
        let linter = Linter(
            Configuration(
                selection: RuleSelection(added: [RulePattern(code)]), options: [code: example.example.options]))
        let found = linter.check(plan.bytes, in: ExampleSurroundings(example.example))
        #expect(
            found.map { "\($0.rule.code) \($0.range)" }
                == (example.isTriggering ? plan.marked.map { "\(code) \($0)" } : []))
    }
}

/// The files that an example comes with.
struct ExampleSurroundings: Surroundings {
    private let files: [String: String]

    init(_ example: RuleExample) {
        files = example.files
    }

    func sibling(_ name: String) -> [UInt8]? { files[name].map { Array($0.utf8) } }

    func exists(_ path: String) -> Bool? { files.isEmpty ? nil : files[path] != nil }
}
