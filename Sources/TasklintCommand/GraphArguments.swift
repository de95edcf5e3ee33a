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

    @OptionGroup(title: "Parts of plans") var parts: SelectionArguments

    @Option(
        help: ArgumentHelp(
            "How graphs are printed: json or tree. (default: tree on a terminal, else json)", valueName: "format"),
        completion: Choice.completion(of: GraphFormat.self), transform: Choice.value)
    var format: GraphFormat?

    @Flag(name: .shortAndLong, help: "Tell of each plan how it is read, and where its configuration comes from.")
    var verbose = false

    func validate() throws {
        guard let format, !format.isSelective, !parts.selection.isEverything else { return }
        throw ValidationError(
            "--format \(format.rawValue) always prints whole plans; use another format with --focus, --phase, --story "
                + "or --open.")
    }

    func run() throws {
        let run = GraphRun(
            jobs: try input.jobs(), reporter: chosenFormat.reporter, selection: parts.selection, threads: input.width,
            isVerbose: verbose)
        throw ExitCode(run.run().rawValue)
    }

    /// People get a tree; so does who asks for a part of a plan.
    private var chosenFormat: GraphFormat {
        if let format { return format }
        return Terminal.standardOutput.isInteractive || !parts.selection.isEverything ? .tree : .json
    }
}
