import ArgumentParser
import TaskConfiguration
import TaskLint
import TaskReport

/// `tasklint [lint] PATH…`
struct LintArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find what would go wrong if a plan were followed as written.",
        discussion: """
            Findings go to standard output, everything else to standard error.

            Examples:
              tasklint specs/001-login/tasks.md
              tasklint --format concise --ignore TL5 docs
              tasklint --format full --format json=findings.json docs
              git show HEAD:tasks.md | tasklint - --stdin-filename tasks.md

            \(InputArguments.help)

            tasklint rules lists all rules; tasklint explain RULE tells about one.

            \(ExitStatus.help)
            """)

    @OptionGroup var input: InputArguments

    @OptionGroup var report: ReportArguments

    @Option(
        help: ArgumentHelp(
            "Run only these rules: codes, names or hundreds such as TL3, between commas.", valueName: "rules"))
    var select: [String] = []

    @Option(help: ArgumentHelp("Run these rules as well.", valueName: "rules"))
    var extendSelect: [String] = []

    @Option(help: ArgumentHelp("Leave out these rules, even selected ones.", valueName: "rules"))
    var ignore: [String] = []

    @Option(help: ArgumentHelp("Another severity for rules: TL502=error.", valueName: "rule=level"))
    var severity: [String] = []

    @Option(
        help: ArgumentHelp(
            "The least grave finding for which the exit status is 1: error, warning, info or never. (default: error)",
            valueName: "level"),
        completion: Choice.completion(of: FailLevel.self), transform: Choice.value)
    var failOn: FailLevel?

    @Option(
        help: ArgumentHelp(
            """
            So many findings are shown on a terminal: a number, or all. Elsewhere all are. \
            (default: \(LimitArgument.findingsDefault))
            """,
            valueName: "n"),
        transform: LimitArgument.findings)
    var maxFindings: FindingLimit?

    @Flag(help: "Apply the safe fixes and report what is left.")
    var fix = false

    @Flag(help: "Apply fixes too whose author may have meant something else; with --fix or --diff.")
    var unsafeFixes = false

    @Flag(help: "Show what --fix would change as a unified diff; status 1 if it is anything.")
    var diff = false

    @Option(
        help: ArgumentHelp("Leave out the findings that this file lists.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var baseline: String?

    @Flag(help: "Write all findings to the file of --baseline instead of reporting them.")
    var writeBaseline = false

    @Option(
        help: ArgumentHelp(
            "The folder below which the files lie that plans name. (default: the repository of each plan)",
            valueName: "dir"),
        completion: .directory)
    var root: String?

    @Flag(name: .shortAndLong, help: "Print no summary, and no notes on plans without tasks.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Tell of each plan how it is read, and where its configuration comes from.")
    var verbose = false

    @Flag(help: "Lint again whenever a plan or a configuration changes, until Ctrl-C.")
    var watch = false

    func validate() throws {
        try checkSelection(try layer())
        try checkWatch()
        if let root, (try? FileSystem.entry(at: root))?.isDirectory != true {
            throw ValidationError("--root needs a folder, and \(root) is none.")
        }
        if maxFindings != nil, !report.request.isForTerminals {
            let names = LintFormat.allCases.filter(\.isForTerminals).map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--max-findings needs a format that is read at a terminal: \(names).")
        }
        if quiet, verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
        if unsafeFixes, !fix, !diff {
            throw ValidationError("--unsafe-fixes needs --fix, which applies them, or --diff, which shows them.")
        }
        if writeBaseline, baseline == nil {
            throw ValidationError("--write-baseline needs --baseline FILE, the file to write.")
        }
        if writeBaseline, fix || diff {
            throw ValidationError("--write-baseline cannot be combined with --fix or --diff.")
        }
        if diff || writeBaseline, report.isGiven {
            let (option, place) = diff ? ("--diff", "shows changes") : ("--write-baseline", "writes a file")
            throw ValidationError(
                "\(option) \(place) in place of a report; --format, -o and --statistics do not go with it.")
        }
        if fix, !diff, input.paths.contains("-") {
            throw ValidationError("--fix cannot change standard input; name the file, or use --diff.")
        }
    }

    func run() throws {
        let layer = try layer()
        let status = watch ? try watching(layer).run() : try lint(try input.request.jobs(layer))
        throw ExitCode(status.rawValue)
    }

    private func watching(_ layer: ConfigurationLayer) -> Watch {
        Watch(find: { try input.request.jobs(layer) }, otherFiles: baseline.map { [$0] } ?? []) { jobs in
            var printer = ReportPrinter(separator: "")
            do throws(ValidationError) {
                let status = try lint(jobs)
                let count = jobs.jobs.count
                if !quiet { printer.note("watching \(count) \(count == 1 ? "plan" : "plans"); Ctrl-C ends") }
                return status
            } catch {
                printer.fail("Error: \(error.message)")
                return .failure
            }
        }
    }

    /// Lints plans once.
    private func lint(_ jobs: Jobs) throws(ValidationError) -> ExitStatus {
        let known: BaselineUse
        do throws(InputProblem) {
            known = try BaselineUse.read(baseline, isWriting: writeBaseline)
        } catch {
            var printer = ReportPrinter(separator: "")
            printer.fail(error.message)
            return printer.finish(lastWord: nil, status: .clean)
        }
        let reports = diff || writeBaseline ? [] : report.request.reports
        try check(reports.map(\.destination), against: jobs)
        let run = LintRun(
            jobs: jobs, reports: reports, mending: mending, baseline: known, root: root, threads: input.request.width,
            isQuiet: quiet, isVerbose: verbose, isWatching: watch)
        return run.run()
    }

    /// Refuses to write a report over something that is read.
    private func check(_ destinations: [ReportDestination], against jobs: Jobs) throws(ValidationError) {
        let files = destinations.compactMap { destination in destination.identity.map { (destination, $0) } }
        guard !files.isEmpty else { return }
        let read = jobs.documents + [baseline, input.config, input.filesFrom].compactMap(\.self)
        let identities = Set(read.compactMap { try? FileSystem.entry(at: $0).identity })
        if let (file, _) = files.first(where: { identities.contains($0.1) }) {
            throw ValidationError("\(file.shown) is read in this run; write the report to another file.")
        }
    }

    /// --diff never writes, whatever else is asked for.
    private var mending: Mending {
        if diff { return .diff(includesUnsafe: unsafeFixes, isShown: Terminal.standardOutput.isInteractive) }
        return fix ? .write(includesUnsafe: unsafeFixes) : .none
    }

    /// What the command line says of the configuration.
    private func layer() throws -> ConfigurationLayer {
        var layer = ConfigurationLayer()
        do throws(RuleNames.Failure) {
            if !select.isEmpty { layer.select = try RuleNames.selection(select) }
            layer.extendSelect = try RuleNames.selection(extendSelect)
            layer.ignore = try RuleNames.selection(ignore)
            layer.severities = try RuleNames.severities(severity)
        } catch {
            throw ValidationError(error.description)
        }
        layer.failOn = failOn
        layer.findingLimit = maxFindings
        return layer
    }

    /// Refuses to watch what cannot be watched, or what the run itself would change.
    private func checkWatch() throws {
        guard watch else { return }
        let others = [
            ("--fix", fix), ("--diff", diff), ("--write-baseline", writeBaseline), ("--show-files", input.showFiles),
            ("standard input", input.paths.contains("-") || input.filesFrom == "-"),
        ]
        if let (other, _) = others.first(where: \.1) {
            throw ValidationError("--watch cannot be combined with \(other).")
        }
    }

    /// Refuses a command line that leaves no rule to run, whatever a file may say.
    private func checkSelection(_ layer: ConfigurationLayer) throws {
        var resolved = ResolvedConfiguration()
        resolved.apply(layer)
        if Linter(resolved.configuration).isIdle { throw ValidationError("no rule is left to run") }
    }
}
