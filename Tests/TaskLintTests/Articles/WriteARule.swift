import TaskLint
import TaskPlan

/// A task's title is longer than a line of a list.
struct LongTitle: Rule {
    static let identity = RuleIdentity(code: "TEAM01", name: "long-title", severity: .info)

    static let summary = "a task's title is longer than a line"

    static let rationale = """
        Lists of tasks are read at a glance. Flagged is a title of more characters than `limit`.
        """

    static let limit = RuleOption("limit", .number(1...1000), default: .number(60), "most characters of a title")
    static let options = [limit]

    func check(_ context: LintContext) -> [Diagnostic] {
        let limit = context.options.number(Self.limit)
        return context.plan.items.filter(\.isTask).compactMap { task in
            let length = context.plan.source.string(task.title).count
            guard length > limit else { return nil }
            return Diagnostic(
                rule: Self.identity, range: task.title,
                message: "the title has \(length) characters, \(length - limit) too many",
                help: "say the rest in a line below", tasks: [task.id?.text].compactMap { $0 }, items: [task.index])
        }
    }

    static let triggering: [RuleExample] = [
        "- [ ] T001 ⟦Sand the planks of the hull, beginning at the bow, until they shine⟧"
    ]

    static let nonTriggering: [RuleExample] = [
        "- [ ] T001 Sand the planks"
    ]
}

/// Checks a plan with the usual rules and one more.
func review(_ markdown: String, longestTitle: Int) -> [Diagnostic] {
    let configuration = Configuration(options: ["TEAM01": RuleOptions(["limit": .number(longestTitle)])])
    return Linter(configuration, rules: RuleList.all + [LongTitle()]).check(Plan(parsing: markdown))
}

/// The examples of a rule that do not show what they should.
func brokenExamples(of rule: some Rule) -> [RuleExample] {
    let linter = Linter(rules: [rule])
    let type = type(of: rule)
    return type.triggering.filter { linter.check(Plan(parsing: $0.unmarked)).isEmpty }
        + type.nonTriggering.filter { !linter.check(Plan(parsing: $0.unmarked)).isEmpty }
}
