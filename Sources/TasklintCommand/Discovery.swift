import TaskLint

/// Turns the paths of the command line into documents, each of them once.
struct Discovery {
    /// The documents, named files in the order given and the plans of a folder in the order of their paths.
    private(set) var inputs: [Input] = []
    /// Paths that lead to no document.
    private(set) var problems: [InputProblem] = []
    /// What is worth saying and no failure.
    private(set) var notes: [String] = []
    /// Files and folders that were named and are excluded by a configuration.
    private(set) var excluded: [String] = []

    private var known: Set<FileSystem.Entry.Identity> = []
    private var failed: Set<String> = []
    private var readsStandardInput = false
    private var configurations: ConfigurationStore
    private let options: Options
    private let workingDirectory = FileSystem.workingDirectory ?? "/"
    private let userFile = Repository.userExcludeFile(environment: Machine.variable)

    /// Where documents are looked for.
    enum Place {
        /// A file, or a folder to be searched.
        case path(String)
        /// The repository around the working directory, or else that directory.
        case repository
        /// Standard input, and the path shown for it.
        case standardInput(name: String)
    }

    /// How documents are looked for.
    struct Options {
        /// Whether what is named is passed over too if a configuration says so.
        var obeysExcludes = true
        /// Whether a search may find nothing.
        var allowsEmpty = false
    }

    /// Finds the documents.
    ///
    /// - Parameter configurations: say what is a plan and what is passed over; what they read on the way stays read.
    init(_ places: [Place], configurations: inout ConfigurationStore, options: Options) {
        self.configurations = configurations
        self.options = options
        for place in places {
            switch place {
            case .path(let path): add(path)
            case .repository: addRepository()
            case .standardInput(let name): addStandardInput(name)
            }
        }
        noteExcluded()
        configurations = self.configurations
    }

    private mutating func addStandardInput(_ name: String) {
        if !readsStandardInput { inputs.append(Input(origin: .standardInput, name: name)) }
        readsStandardInput = true
    }

    private mutating func addRepository() {
        let root = Repository(around: workingDirectory)?.root ?? workingDirectory
        addPlans(below: ShownPath.way(to: root, from: workingDirectory))
    }

    private mutating func add(_ argument: String) {
        guard !argument.isEmpty else {
            problems.append(InputProblem(path: "\"\"", "an empty path names no file"))
            return
        }
        let path = ShownPath.text(of: argument, workingDirectory: workingDirectory)
        do throws(SystemError) {
            let entry = try FileSystem.entry(at: path)
            if isExcluded(path, isFolder: entry.isDirectory) {
                excluded.append(path)
            } else if entry.isDirectory {
                addPlans(below: path)
            } else {
                add(file: path, entry.identity)
            }
        } catch {
            guard failed.insert(path).inserted else { return }
            if error.isMissing, FileSystem.isLink(path) {
                problems.append(InputProblem(path: path, "the link leads to nothing; correct or remove it"))
            } else if error.isMissing, let command = Discovery.command(meantBy: argument) {
                problems.append(InputProblem(path: path, "\(error); did you mean the command \"\(command)\"?"))
            } else {
                problems.append(InputProblem(path: path, failure: error))
            }
        }
    }

    private mutating func isExcluded(_ path: String, isFolder: Bool) -> Bool {
        options.obeysExcludes
            && configurations.filter(for: AbsolutePath.parent(of: path)).isExcluded(path, isFolder: isFolder)
    }

    private mutating func addPlans(below folder: String) {
        let rules = IgnoreRules(around: AbsolutePath.of(folder, in: workingDirectory), userFile: userFile)
        let search = DirectorySearch(folder, rules: rules) { folder in
            var filter = configurations.filter(for: folder)
            if !options.obeysExcludes { filter.exclude = nil }
            return filter
        }
        report(search, of: folder)
        for plan in search.plans {
            let path = ShownPath.text(of: plan, workingDirectory: workingDirectory)
            if let entry = try? FileSystem.entry(at: path) { add(file: path, entry.identity) }
        }
    }

    private mutating func report(_ search: DirectorySearch, of folder: String) {
        func shown(_ path: String) -> String { ShownPath.text(of: path, workingDirectory: workingDirectory) }
        problems += search.unreadable.map { InputProblem(path: shown($0.path), failure: $0.failure) }
        if search.plans.isEmpty, search.unreadable.isEmpty { reportEmpty(search, of: folder) }
    }

    private mutating func reportEmpty(_ search: DirectorySearch, of folder: String) {
        if options.allowsEmpty {
            notes.append("\(InputProblem.shown(folder)): note: no task plan found below this folder")
            return
        }
        let include = configurations.filter(for: folder).include
        let wanted = include == nil ? DirectorySearch.pattern : "what the configuration includes"
        let reason = search.hasPassedOver ? "; .gitignore or the configuration excludes some files or folders" : ""
        let text = "no task plan found below this folder; looked for \(wanted), other files must be named\(reason)"
        problems.append(InputProblem(path: folder, text))
    }

    private mutating func add(file path: String, _ identity: FileSystem.Entry.Identity) {
        if known.insert(identity).inserted { inputs.append(Input(origin: .file, name: path)) }
    }

    /// One line, however many there are: hooks name all files that changed.
    private mutating func noteExcluded() {
        guard let first = excluded.first else { return }
        let rest = excluded.count > 1 ? " and \(excluded.count - 1) more" : ""
        notes.append(
            "\(InputProblem.shown(first))\(rest): note: excluded by the configuration; --no-exclude reads "
                + (excluded.count > 1 ? "them" : "it"))
    }

    /// A misspelt command is taken for a path, because `lint` may be left out.
    private static func command(meantBy argument: String) -> String? {
        let commands = TasklintCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        return Suggestion.nearest(to: argument, among: commands)
    }
}
