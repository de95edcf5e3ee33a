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

    func validate() throws {
        if isolated, config != nil { throw ValidationError("--isolated and --config contradict each other.") }
        if let threads, threads < 1 {
            throw ValidationError("--threads needs a number of at least 1, not \(threads).")
        }
        if stdinFilename != nil, !paths.contains("-") {
            throw ValidationError("--stdin-filename is of use only with the path -, which reads standard input.")
        }
    }

    /// The documents that the paths lead to, each with its configuration.
    ///
    /// - Parameter commandLine: what the command line says of the configuration; it wins over files.
    func jobs(_ commandLine: ConfigurationLayer = ConfigurationLayer()) -> Jobs {
        let source: ConfigurationStore.Source = isolated ? .none : config.map { .file($0) } ?? .nearest
        var configurations = ConfigurationStore(source, commandLine: commandLine)
        let options = Discovery.Options(standardInputName: stdinFilename, obeysExcludes: !noExclude)
        let discovery = Discovery(paths: paths, configurations: &configurations, options: options)
        return Jobs(discovery, &configurations)
    }

    /// Number of documents to read at a time.
    var width: Int { threads ?? Machine.processorCount }

    /// The section of every help page that says which files are read.
    static let help = """
        Folders are searched for \(DirectorySearch.pattern). Hidden folders other than .kiro and .spec-workflow are \
        passed over, node_modules too, and what .gitignore names.
        """
}
