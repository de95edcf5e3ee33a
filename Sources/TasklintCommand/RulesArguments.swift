import ArgumentParser
import TaskLint
import TaskReport

/// `tasklint rules`
struct RulesArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List every rule: code, name, severity, fix, and what it finds.",
        discussion: """
            Examples:
              tasklint rules
              tasklint rules --format json | jq -r '.rules[].name'
              tasklint rules --format markdown > rules.md

            Exit status: 0, or 2 for wrong usage and internal errors.
            """)

    @OptionGroup var output: RuleOutputArguments

    func run() throws {
        try output.print { try $0.list(RuleCatalogue.all) }
    }
}

/// `tasklint explain RULE…`
struct ExplainArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell all there is to say about a rule: why, examples with their output, options, fix.",
        discussion: """
            Examples:
              tasklint explain TL301
              tasklint explain parallel-file-conflict dependency-cycle
              tasklint explain TL5 --format markdown

            Exit status: 0, or 2 for an unknown rule, wrong usage and internal errors.
            """)

    @Argument(
        help: ArgumentHelp("Rules by code, name, or hundred such as TL3.", valueName: "rule"),
        completion: .list(RuleCatalogue.all.flatMap { [$0.identity.code, $0.identity.name] }))
    var names: [String]

    @OptionGroup var output: RuleOutputArguments

    func run() throws {
        let patterns: [RulePattern]
        do throws(RuleNames.Failure) {
            patterns = try RuleNames.patterns(names)
        } catch {
            throw ValidationError(error.description)
        }
        let rules = RuleCatalogue.all.filter { rule in patterns.contains { $0.matches(rule.identity) } }
        try output.print { try $0.pages(rules) }
    }
}

/// Arguments of the commands that tell about rules.
struct RuleOutputArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("How rules are printed: text, json or markdown. (default: text)", valueName: "format"),
        completion: Choice.completion(of: RuleFormat.self), transform: Choice.value)
    var format = RuleFormat.text

    @Option(
        help: ArgumentHelp("When to colour: auto, always or never. (default: auto)", valueName: "when"),
        completion: Choice.completion(of: ColorChoice.self), transform: Choice.value)
    var color = ColorChoice.auto

    /// Prints what a report tells.
    func print(_ text: (RuleReport) throws -> String) throws {
        let style: Style = Terminal.standardOutput.wantsColor(color) ? .coloured : .plain
        var printer = ReportPrinter(separator: "")
        printer.attempt { try text(RuleReport(format: format, style: style)) }
        throw ExitCode(printer.finish(lastWord: nil, status: .clean).rawValue)
    }
}
