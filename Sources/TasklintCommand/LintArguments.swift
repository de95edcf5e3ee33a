import ArgumentParser
import TaskLint
import TaskReport

/// `tasklint [lint] PATH…`
struct LintArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find what would go wrong if a plan were followed as written.",
        discussion: """
            Findings go to standard output, everything else to standard error.

            Examples:
              tasklint specs/001-login/tasks.md
              tasklint --format concise --ignore TL5 docs
              git show HEAD:tasks.md | tasklint - --stdin-filename tasks.md

            \(InputArguments.help)

            Rules:
            \(RuleNames.help)

            \(ExitStatus.help)
            """)

    @OptionGroup var input: InputArguments

    @Option(
        help: ArgumentHelp("How findings are printed: full, concise or json. (default: full)", valueName: "format"),
        transform: Choice.value)
    var format = LintFormat.full

    @Option(
        help: ArgumentHelp(
            "Run only these rules: codes, names or hundreds such as TL3, between commas.", valueName: "rules"))
    var select: [String] = []

    @Option(help: ArgumentHelp("Run these rules as well.", valueName: "rules"))
    var extendSelect: [String] = []

    @Option(help: ArgumentHelp("Leave out these rules, even selected ones.", valueName: "rules"))
    var ignore: [String] = []

    @Option(
        help: ArgumentHelp(
            "The folder below which the files lie that plans name. (default: the repository of each plan)",
            valueName: "dir"),
        completion: .directory)
    var root: String?

    @Option(
        help: ArgumentHelp("When to colour: auto, always or never. (default: auto)", valueName: "when"),
        transform: Choice.value)
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Print no summary.")
    var quiet = false

    func validate() throws {
        _ = try linter()
        if let root, (try? FileSystem.entry(at: root))?.isDirectory != true {
            throw ValidationError("--root needs a folder, and \(root) is none.")
        }
    }

    func run() throws {
        let style: Style = Terminal.standardOutput.wantsColor(color) ? .coloured : .plain
        let run = LintRun(
            discovery: input.discovery, linter: try linter(), report: LintReport(format: format, style: style),
            root: root, threads: input.width, isQuiet: quiet)
        throw ExitCode(run.run().rawValue)
    }

    private func linter() throws -> Linter {
        do throws(RuleNames.Failure) {
            let selection = RuleSelection(
                selected: select.isEmpty ? nil : try RuleNames.patterns(select),
                added: try RuleNames.patterns(extendSelect), ignored: try RuleNames.patterns(ignore))
            let linter = Linter(Configuration(selection: selection))
            if linter.rules.isEmpty { throw RuleNames.Failure(description: "no rule is left to run") }
            return linter
        } catch {
            throw ValidationError(error.description)
        }
    }
}
