import TaskLint

/// All that is told about a rule, in the order in which it is told.
struct RulePage {
    /// An example as it is shown.
    struct ShownExample {
        let text: String
        let files: [(path: String, text: String)]
        let options: [(name: String, value: OptionValue)]
        /// What the program prints about it; empty for a near miss.
        let output: String
        let fixed: String?
    }

    let identity: RuleIdentity
    let summary: String
    let rationale: String
    let fix: FixDescription?
    let options: [RuleOption]
    let triggering: [ShownExample]
    let nonTriggering: [ShownExample]

    /// The name of the plan in the examples.
    static let path = "tasks.md"

    init(_ rule: any RuleDescription.Type) {
        identity = rule.identity
        summary = rule.summary
        rationale = rule.rationale
        fix = rule.fix
        options = rule.options
        triggering = rule.triggering.map { RulePage.shown($0, rule) }
        nonTriggering = rule.nonTriggering.map { RulePage.shown($0, rule) }
    }

    /// `error`, `warning, off by default`.
    var grade: String { identity.severity.rawValue + (identity.isDefault ? "" : ", off by default") }

    /// How the rule is silenced, for a reader who wants to; nil for a rule that cannot be.
    var silence: (comment: String, configuration: String)? { RulePage.silence(of: identity) }

    /// How a rule is silenced.
    static func silence(of identity: RuleIdentity) -> (comment: String, configuration: String)? {
        guard identity != UnreadableInput.identity else { return nil }
        return (
            "<!-- tasklint-disable-next-line \(identity.code): the reason -->", "ignore = [\"\(identity.name)\"]"
        )
    }

    private static func shown(_ example: RuleExample, _ rule: any RuleDescription.Type) -> ShownExample {
        let run = ExampleRun(example, of: rule)
        let document = LintedDocument(path: path, source: run.source, diagnostics: run.diagnostics, taskCount: 0)
        // Plain layout of values that are all there: nothing in it can fail.
        let output = FullReporter(style: .plain).body(of: document)
        return ShownExample(
            text: example.unmarked, files: example.files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            options: example.options.values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, output: output,
            fixed: example.fixed)
    }
}

extension RuleOption {
    /// What may stand behind the equals sign, in words.
    var kindText: String {
        switch kind {
        case .flag: "true or false"
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .choice(let words): words.map { "\"\($0)\"" }.joined(separator: " or ")
        case .list: "list of texts"
        case .table: "table of texts"
        }
    }
}
