import TaskLint

/// Turns the paths of the command line into documents, each of them once.
struct Discovery {
    /// The documents, named files in the order given and the plans of a folder in the order of their paths.
    private(set) var inputs: [Input] = []
    /// Paths that lead to no document.
    private(set) var problems: [InputProblem] = []

    private var known: Set<FileSystem.Entry.Identity> = []
    private var readsStandardInput = false
    private let workingDirectory = FileSystem.workingDirectory

    /// Finds the documents. No path at all means the working directory; `-` means standard input.
    init(paths: [String], standardInputName: String?) {
        for path in paths.isEmpty ? ["."] : paths {
            if path == "-" {
                addStandardInput(name: standardInputName ?? "<stdin>")
            } else {
                add(path)
            }
        }
    }

    private mutating func addStandardInput(name: String) {
        if !readsStandardInput { inputs.append(Input(origin: .standardInput, path: name)) }
        readsStandardInput = true
    }

    private mutating func add(_ argument: String) {
        guard !argument.isEmpty else {
            problems.append(InputProblem(path: "\"\"", "an empty path names no file"))
            return
        }
        let path = ShownPath.text(of: argument, workingDirectory: workingDirectory)
        do throws(SystemError) {
            let entry = try FileSystem.entry(at: path)
            if entry.isDirectory {
                addPlans(below: path)
            } else {
                add(file: path, entry.identity)
            }
        } catch {
            if error.isMissing, let command = Discovery.command(meantBy: argument) {
                problems.append(InputProblem(path: path, "\(error); did you mean the command \"\(command)\"?"))
            } else {
                problems.append(InputProblem(path: path, failure: error))
            }
        }
    }

    private mutating func addPlans(below folder: String) {
        let search = DirectorySearch(folder)
        problems += search.problems
        if search.plans.isEmpty, search.problems.isEmpty {
            let text = "no task plan found below this folder; looked for \(DirectorySearch.pattern)"
            problems.append(InputProblem(path: folder, "\(text), other files must be named"))
        }
        for plan in search.plans {
            if let entry = try? FileSystem.entry(at: plan) { add(file: plan, entry.identity) }
        }
    }

    private mutating func add(file path: String, _ identity: FileSystem.Entry.Identity) {
        if known.insert(identity).inserted { inputs.append(Input(origin: .file(path), path: path)) }
    }

    /// A misspelt command is taken for a path, because `lint` may be left out.
    private static func command(meantBy argument: String) -> String? {
        let commands = TasklintCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        return Suggestion.nearest(to: argument, among: commands)
    }
}
