import ArgumentParser

/// Arguments of every command that reads plans.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, folders to be searched for plans, or - for standard input. (default: the working directory)",
            valueName: "path"),
        completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @Option(help: ArgumentHelp("The path shown for standard input.", valueName: "path"))
    var stdinFilename: String?

    @Option(help: ArgumentHelp("Documents to read at a time. (default: number of processors)", valueName: "n"))
    var threads: Int?

    func validate() throws {
        if let threads, threads < 1 {
            throw ValidationError("--threads needs a number of at least 1, not \(threads).")
        }
        if stdinFilename != nil, !paths.contains("-") {
            throw ValidationError("--stdin-filename is of use only with the path -, which reads standard input.")
        }
    }

    /// The documents that the paths lead to.
    var discovery: Discovery { Discovery(paths: paths, standardInputName: stdinFilename) }

    /// Number of documents to read at a time.
    var width: Int { threads ?? Machine.processorCount }

    /// The section of every help page that says which files are read.
    static let help = """
        Folders are searched for \(DirectorySearch.pattern). Hidden folders other than .kiro and .spec-workflow are \
        passed over, node_modules too.
        """
}
