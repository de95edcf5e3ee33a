import TaskLint

/// Turns the paths of the command line into documents, each of them once.
struct Discovery {
    /// The documents, named files in the order given and the plans of a folder in the order of their paths.
    private(set) var inputs: [Input] = []
    /// Paths that lead to no document.
    private(set) var problems: [InputProblem] = []
    /// Files that were named and are excluded by a configuration.
    private(set) var excluded: [String] = []

    private var known: Set<FileSystem.Entry.Identity> = []
    private var readsStandardInput = false
    private let workingDirectory = FileSystem.workingDirectory

    private let obeysExcludes: Bool

    /// Finds the documents. No path at all means the working directory; `-` means standard input.
    ///
    /// - Parameters:
    ///   - standardInputName: the path shown for standard input.
    ///   - configurations: say what is a plan and what is passed over.
    ///   - obeysExcludes: whether files that are named are passed over too.
    init(
        paths: [String], standardInputName: String?, configurations: inout ConfigurationStore, obeysExcludes: Bool
    ) {
        self.obeysExcludes = obeysExcludes
        for path in paths.isEmpty ? ["."] : paths {
            if path == "-" {
                addStandardInput(name: standardInputName ?? "<stdin>")
            } else {
                add(path, &configurations)
            }
        }
    }

    private mutating func addStandardInput(name: String) {
        if !readsStandardInput { inputs.append(Input(origin: .standardInput, path: name)) }
        readsStandardInput = true
    }

    private mutating func add(_ argument: String, _ configurations: inout ConfigurationStore) {
        guard !argument.isEmpty else {
            problems.append(InputProblem(path: "\"\"", "an empty path names no file"))
            return
        }
        let path = ShownPath.text(of: argument, workingDirectory: workingDirectory)
        do throws(SystemError) {
            let entry = try FileSystem.entry(at: path)
            if entry.isDirectory {
                addPlans(below: path, &configurations)
            } else if obeysExcludes, configurations.filter(for: AbsolutePath.parent(of: path)).isExcluded(path) {
                excluded.append(path)
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

    private mutating func addPlans(below folder: String, _ configurations: inout ConfigurationStore) {
        let search = DirectorySearch(folder) { folder in
            var filter = configurations.filter(for: folder)
            if !obeysExcludes { filter.exclude = nil }
            return filter
        }
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
