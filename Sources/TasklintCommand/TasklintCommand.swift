import ArgumentParser
import TaskReport

/// The program: reads its arguments and ends with one of its three exit statuses.
@main
struct TasklintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasklint",
        abstract: "Read task plans written in Markdown and find what would go wrong if they were followed.",
        usage: """
            tasklint [lint] [<options>] [<path> ...]
            tasklint graph [<options>] [<path> ...]
            tasklint waves [<options>] [<path> ...]
            tasklint next [<options>] [<path> ...]
            tasklint stats [<options>] [<path> ...]
            tasklint rules [<options>]
            tasklint explain [<options>] <rule> ...
            tasklint init [<file>]
            """,
        discussion: """
            Without a command, lint is run; its options may then be given directly. A file that is called like a \
            command is written with its folder: ./graph

            Examples:
              tasklint docs/tasks.md
              tasklint --select TL3,dependency-cycle specs
              tasklint graph docs/tasks.md

            \(ExitStatus.help)
            """,
        version: "tasklint \(Version.current)",
        subcommands: [
            LintArguments.self, GraphArguments.self, WavesArguments.self, NextArguments.self, StatsArguments.self,
            RulesArguments.self, ExplainArguments.self, InitArguments.self,
        ],
        defaultSubcommand: LintArguments.self)

    static func main() {
        Output.occupyClosedStreams()
        Output.ignoreFailedWrites()
        var command: any ParsableCommand
        do {
            // The runtime of Swift reads them from /proc. To go on without would be to do what nobody asked for.
            guard let arguments = FileName.arguments else {
                throw ValidationError("The system does not tell how tasklint was called; /proc must be mounted.")
            }
            if let status = PlainCall(arguments)?.run() { Machine.end(status) }
            command = try parseAsRoot(arguments)
        } catch {
            exit(for: error, complaint: { fullMessage(for: $0) })
        }
        do {
            try command.run()
        } catch {
            exit(for: error, complaint: complaint(of: type(of: command)))
        }
    }

    /// How a command complains that runs already. The parser knows no more which one it is and would print the usage of
    /// all of them.
    private static func complaint(of command: any ParsableCommand.Type) -> (any Error) -> String {
        { error in
            let call = "tasklint \(command.configuration.commandName ?? "")"
            return "Error: \(message(for: error))\n  See '\(call) --help' for more information."
        }
    }

    /// Help and version go to standard output with status 0, complaints to standard error with status 2. The parser
    /// itself would end with 64 for wrong usage.
    private static func exit(for error: any Error, complaint: (any Error) -> String) -> Never {
        if let code = error as? ExitCode { exit(withError: code) }
        var output = Output()
        let isRequested = exitCode(for: error) == .success
        if isRequested {
            output.write(fullMessage(for: error) + "\n")
            output.flush()
        } else {
            output.writeError(FileName.shown(complaint(error)))
        }
        exit(withError: isRequested ? ExitCode.success : ExitCode(ExitStatus.failure.rawValue))
    }
}
