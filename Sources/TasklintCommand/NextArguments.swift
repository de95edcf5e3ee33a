import ArgumentParser
import TaskReport

/// `tasklint next PATH…`
struct NextArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Show the tasks that can be done now, which of them may run together, and what each unblocks.",
        usage: "tasklint next [<options>] [<path> ...]",
        discussion: """
            A task can be done if it is neither done, blocked nor deferred, and nothing that is left comes before it, as \
            tasklint waves orders tasks. Optional tasks hold nothing up, nor do tasks that the work has passed by: where \
            later work has begun, only what the plan states is waited for. Such tasks are listed apart.

            Examples:
              tasklint next tasks.md
              tasklint next --format json tasks.md | jq -r '.documents[].ready[].task.id'
              tasklint next --format markdown docs > next.md

            \(InputArguments.help)

            Exit status: 0 if every document was read, even if nothing can be done; 2 for wrong usage, missing or \
            unreadable input and internal errors.
            """)

    @OptionGroup var report: PlanReportArguments

    @Option(
        help: ArgumentHelp("How tasks are printed: text, json or markdown. (default: text)", valueName: "format"),
        completion: Choice.completion(of: NextFormat.self), transform: Choice.value)
    var format = NextFormat.text

    func run() throws {
        try report.run { format.reporter($0) }
    }
}
