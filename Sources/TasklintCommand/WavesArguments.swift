import ArgumentParser
import TaskReport

/// `tasklint waves PATH…`
struct WavesArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waves",
        abstract: "Show which tasks may run together, in order, and what is in the way of that.",
        discussion: """
            Tasks of one wave wait only for tasks of earlier waves: by what the plan states, and by what goes without \
            saying. Phases follow one another (user stories only if the plan does not let them overlap), and so do the \
            tasks of a phase that are not marked parallel. A task that states to need a later one is put behind it. Tasks \
            with subtasks and cancelled ones are left out.

            Examples:
              tasklint waves tasks.md
              tasklint waves --open --format json tasks.md > waves.json
              tasklint waves --format mermaid tasks.md > waves.mmd

            \(InputArguments.help)

            Exit status: 0 if every document was read, 2 for wrong usage, missing or unreadable input and internal \
            errors.
            """)

    @OptionGroup var report: PlanReportArguments

    @Option(
        help: ArgumentHelp(
            "How waves are printed: text, json, markdown or mermaid (a Gantt chart). (default: text)",
            valueName: "format"),
        completion: Choice.completion(of: WaveFormat.self), transform: Choice.value)
    var format = WaveFormat.text

    @Flag(help: "Leave out what is done: the first wave is what nothing else has to come before.")
    var open = false

    func run() throws {
        try report.run { format.reporter(of: open ? .left : .whole, $0) }
    }
}
