import ArgumentParser
import TaskReport

/// `tasklint stats [PATH…]`
struct StatsArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show how much of each plan is done: by phase, by user story, and in all.",
        usage: "tasklint stats [<options>] [<path> ...]",
        discussion: """
            Counted are tasks without subtasks, so that no work counts twice. Cancelled tasks are not part of the total, \
            and criteria are counted apart. A task of two user stories counts in both.

            Examples:
              tasklint stats tasks.md
              tasklint stats --format json | jq .total.tasks.percent
              tasklint stats --format markdown docs specs > progress.md

            \(InputArguments.help)

            Exit status: 0 if every document was read, 2 for wrong usage, missing or unreadable input and internal \
            errors.
            """)

    @OptionGroup var report: PlanReportArguments

    @Option(
        help: ArgumentHelp("How progress is printed: text, json or markdown. (default: text)", valueName: "format"),
        completion: Choice.completion(of: StatsFormat.self), transform: Choice.value)
    var format = StatsFormat.text

    func run() throws {
        try report.run { format.reporter($0) }
    }
}
