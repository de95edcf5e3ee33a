import ArgumentParser
import TaskConfiguration

/// The plans that a call asks for; without anything else, those of the repository.
struct InputRequest: Equatable {
    /// Files, folders, or `-` for standard input.
    var paths: [String] = []
    /// A file that lists more of them.
    var filesFrom: String?
    /// The path shown for standard input.
    var stdinFilename: String?
    /// Whether plans are listed instead of read.
    var showsFiles = false
    /// Whether a search may find nothing.
    var allowsEmpty = false
    /// Whether what is named is passed over too if a configuration says so.
    var obeysExcludes = true
    /// Documents to read at a time; nil for as many as there are processors.
    var threads: Int?
    /// Where configuration comes from.
    var configurations = ConfigurationStore.Source.nearest
    /// Limits that win over those of configurations.
    var documentSizeLimit: Int?
    var nestingLimit: Int?

    /// The documents that the paths lead to, each with its configuration.
    ///
    /// - Parameter commandLine: what the command line says of the configuration; it wins over files.
    /// - Throws: the end of the program, if the documents are to be listed and not read.
    func jobs(_ commandLine: ConfigurationLayer = ConfigurationLayer()) throws(ExitCode) -> Jobs {
        var commandLine = commandLine
        commandLine.documentSizeLimit = documentSizeLimit
        commandLine.nestingLimit = nestingLimit
        var store = ConfigurationStore(configurations, commandLine: commandLine)
        let (places, problems) = places
        let options = Discovery.Options(obeysExcludes: obeysExcludes, allowsEmpty: allowsEmpty)
        let discovery = Discovery(places, configurations: &store, options: options)
        let jobs = Jobs(discovery, problems: problems, &store)
        if showsFiles { throw ExitCode(jobs.list().rawValue) }
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
        if named.isEmpty, list.paths.isEmpty, list.problems.isEmpty, !allowsEmpty {
            problems.append(
                InputProblem(path: list.path, "the list names no file; --allow-empty takes that for no error"))
        }
        return (named + list.paths.map { .path($0) }, problems)
    }

    /// Number of documents to read at a time.
    var width: Int { threads ?? Machine.processorCount }
}
