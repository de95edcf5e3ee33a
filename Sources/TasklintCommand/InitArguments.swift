import ArgumentParser
import TaskConfiguration

/// `tasklint init`
struct InitArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented tasklint.toml.",
        discussion: """
            The file says nothing until a line of it loses its number sign.

            Examples:
              tasklint init
              tasklint init .config/tasklint.toml
              tasklint init - | less

            Exit status: 0, or 2 if the file exists or cannot be written, and for wrong usage.
            """)

    @Argument(help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"))
    var file = "tasklint.toml"

    func run() throws {
        var printer = ReportPrinter(separator: "")
        if file == "-" {
            printer.write(ConfigurationTemplate.text)
        } else if let folder = ReportDestination.file(file).missingFolder {
            printer.fail(InputProblem(path: file, "not written: there is no folder \(folder)").message)
        } else {
            do throws(SystemError) {
                try FileSystem.create(file, Array(ConfigurationTemplate.text.utf8))
                printer.note("wrote \(InputProblem.shown(file))")
            } catch {
                printer.fail(InputProblem(path: file, "not written: \(error)\(error.adviceForWriting)").message)
            }
        }
        throw ExitCode(printer.finish(lastWord: nil, status: .clean).rawValue)
    }
}
