import ArgumentParser
import TaskConfiguration

/// Arguments of every command that reads plans.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, folders to be searched for plans, or - for standard input. (default: the repository)",
            valueName: "path"),
        completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Read the paths too that a file lists, one a line or with NUL between them; - is standard input.",
            valueName: "file"),
        completion: .file())
    var filesFrom: String?

    @Flag(help: "Print the paths of the plans that would be read, and read none.")
    var showFiles = false

    @Flag(help: "Take it for no error if a search finds no plan.")
    var allowEmpty = false

    @Option(help: ArgumentHelp("The path shown for standard input.", valueName: "path"))
    var stdinFilename: String?

    @Option(help: ArgumentHelp("Documents to read at a time. (default: number of processors)", valueName: "n"))
    var threads: Int?

    @Option(
        help: ArgumentHelp("Read this configuration instead of the nearest one.", valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var config: String?

    @Flag(help: "Read no configuration.")
    var isolated = false

    @Flag(help: "Read plans too that a configuration excludes.")
    var noExclude = false

    @Option(
        help: ArgumentHelp(
            "Report larger plans as TL903 instead of reading them. (default: \(LimitArgument.documentSizeDefault))",
            valueName: "size"),
        transform: LimitArgument.documentSize)
    var maxDocumentSize: Int?

    @Option(
        help: ArgumentHelp(
            "Report plans as TL903 whose lists and quotes nest deeper. (default: \(LimitArgument.nestingDefault))",
            valueName: "column"),
        transform: LimitArgument.nesting)
    var maxNesting: Int?

    func validate() throws {
        if isolated, config != nil { throw ValidationError("--isolated and --config contradict each other.") }
        if let threads, threads < 1 {
            throw ValidationError("--threads needs a number of at least 1, not \(threads).")
        }
        if filesFrom != nil, paths.contains("-") {
            throw ValidationError(
                "--files-from and the path - cannot be combined; read standard input in a run of its own.")
        }
        if stdinFilename != nil, !paths.contains("-") {
            throw ValidationError("--stdin-filename is of use only with the path -, which reads standard input.")
        }
    }

    /// The documents that the paths lead to, each with its configuration.
    ///
    /// - Parameter commandLine: what the command line says of the configuration; it wins over files.
    /// - Throws: the end of the program, if the documents are to be listed and not read.
    func jobs(_ commandLine: ConfigurationLayer = ConfigurationLayer()) throws(ExitCode) -> Jobs {
        let source: ConfigurationStore.Source = isolated ? .none : config.map { .file($0) } ?? .nearest
        var commandLine = commandLine
        commandLine.documentSizeLimit = maxDocumentSize
        commandLine.nestingLimit = maxNesting
        var configurations = ConfigurationStore(source, commandLine: commandLine)
        let (places, problems) = places
        let options = Discovery.Options(obeysExcludes: !noExclude, allowsEmpty: allowEmpty)
        let discovery = Discovery(places, configurations: &configurations, options: options)
        let jobs = Jobs(discovery, problems: problems, &configurations)
        if showFiles { throw ExitCode(jobs.list().rawValue) }
        return jobs
    }

    /// Where the command line says that documents are, and what is wrong with that.
    private var places: (places: [Discovery.Place], problems: [InputProblem]) {
        let named = paths.map { path in
            path == "-" ? Discovery.Place.standardInput(name: stdinFilename ?? "<stdin>") : .path(path)
        }
        guard let filesFrom else { return (named.isEmpty ? [.repository] : named, []) }
        let list = PathList(filesFrom)
        var problems = list.problems
        // An empty list is what a command before it leaves that failed.
        if named.isEmpty, list.paths.isEmpty, list.problems.isEmpty, !allowEmpty {
            problems.append(
                InputProblem(path: list.path, "the list names no file; --allow-empty takes that for no error"))
        }
        return (named + list.paths.map { .path($0) }, problems)
    }

    /// Number of documents to read at a time.
    var width: Int { threads ?? Machine.processorCount }

    /// The section of every help page that says which files are read.
    static let help = """
        Folders are searched for \(DirectorySearch.pattern). Hidden folders other than .kiro and .spec-workflow are \
        passed over, node_modules too, and what .gitignore names.
        """
}
