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

    /// What the arguments ask for.
    var request: InputRequest {
        InputRequest(
            paths: paths, filesFrom: filesFrom, stdinFilename: stdinFilename, showsFiles: showFiles,
            allowsEmpty: allowEmpty, obeysExcludes: !noExclude, threads: threads,
            configurations: isolated ? .none : config.map { .file($0) } ?? .nearest, documentSizeLimit: maxDocumentSize,
            nestingLimit: maxNesting)
    }

    /// The section of every help page that says which files are read.
    static let help = """
        Folders are searched for \(DirectorySearch.pattern). Hidden folders other than .kiro and .spec-workflow are \
        passed over, node_modules too, and what .gitignore names.
        """
}
