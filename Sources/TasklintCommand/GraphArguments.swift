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
              tasklint graph --focus T012 --depth 2 tasks.md
              tasklint graph --format html --open docs > plans.html

            Pictures (mermaid, dot, svg, html) show phases as lanes and states by shape and colour. What is stated, \
            what is suggested and what goes without saying have lines of their own, and cycles are marked. Several \
            documents make one picture: groups side by side in mermaid and dot, drawings below each other in svg and \
            html. Mermaid draws at most 500 edges and 48,000 characters of a document; more is folded.

            \(InputArguments.help)

            Exit status: 0 if every document was read, 2 for wrong usage, a task, phase or story that no document has, \
            missing or unreadable input and internal errors.
            """)

    @OptionGroup var input: InputArguments

    @OptionGroup(title: "Parts of plans") var parts: SelectionArguments

    @Option(
        help: ArgumentHelp(
            """
            How graphs are printed: json, tree, mermaid, dot, svg or html. (default: tree on a terminal and for parts of plans, \
            else json)
            """, valueName: "format"),
        completion: Choice.completion(of: GraphFormat.self), transform: Choice.value)
    var format: GraphFormat?

    @Option(
        help: ArgumentHelp(
            """
            Tasks of a document up to which pictures show every task. Above, subtasks are folded, then finished \
            phases, then the largest. (default: \(GraphFormat.usualLimit))
            """, valueName: "n"))
    var foldAbove: Int?

    @Flag(name: .shortAndLong, help: "Tell of each plan how it is read, and where its configuration comes from.")
    var verbose = false

    func validate() throws {
        if let foldAbove, foldAbove < 0 {
            throw ValidationError("--fold-above needs a number of at least 0, not \(foldAbove).")
        }
        if foldAbove != nil, format?.isPicture != true {
            throw ValidationError("--fold-above is of use only with a --format that draws.")
        }
        guard let format, !format.isSelective, !parts.selection.isEverything else { return }
        throw ValidationError(
            "--format \(format.rawValue) always prints whole plans; use another format with --focus, --phase, --story "
                + "or --open.")
    }

    func run() throws {
        let plans = PlanRun(jobs: try input.request.jobs(), threads: input.request.width, isVerbose: verbose)
        let run = GraphRun(plans: plans, reporter: reporter, selection: parts.selection)
        throw ExitCode(run.run().rawValue)
    }

    private var reporter: any GraphReporter {
        chosenFormat.reporter(foldingAbove: foldAbove ?? GraphFormat.usualLimit)
    }

    /// People get a tree; so does who asks for a part of a plan.
    private var chosenFormat: GraphFormat {
        if let format { return format }
        return Terminal.standardOutput.isInteractive || !parts.selection.isEverything ? .tree : .json
    }
}
