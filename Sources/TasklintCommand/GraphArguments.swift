import ArgumentParser
import TaskReport

/// `tasklint graph PATH…`
struct GraphArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Print the sections, tasks and dependencies that are read from a plan.",
        discussion: """
            Examples:
              tasklint graph tasks.md
              tasklint graph --format json tasks.md | jq '.documents[].items[].id'
              tasklint graph --format tree docs | less

            \(InputArguments.help)

            Exit status: 0 if every document was read, 2 for wrong usage, missing or unreadable input and internal \
            errors.
            """)

    @OptionGroup var input: InputArguments

    @Option(
        help: ArgumentHelp(
            "How graphs are printed: json or tree. (default: tree on a terminal, else json)", valueName: "format"),
        completion: Choice.completion(of: GraphFormat.self), transform: Choice.value)
    var format: GraphFormat?

    @Flag(name: .shortAndLong, help: "Tell of each plan how it is read, and where its configuration comes from.")
    var verbose = false

    func run() throws {
        let format = format ?? (Terminal.standardOutput.isInteractive ? .tree : .json)
        let plans = PlanRun(jobs: try input.jobs(), threads: input.width, isVerbose: verbose)
        let run = GraphRun(plans: plans, report: GraphReport(format: format))
        throw ExitCode(run.run().rawValue)
    }
}
