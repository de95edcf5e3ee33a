import TaskReport

/// A call that needs no parser of arguments: `tasklint --version`, and `tasklint PATH…`, perhaps with `--format FORMAT`
/// in front.
///
/// The parser takes longer to describe all commands and options to itself than a small plan takes to be linted; hooks
/// and editors that call the program for every change of a file wait for it each time. Everything else, and all that is
/// wrong, is left to the parser; what both understand they understand alike, which tests hold.
struct PlainCall {
    /// What is asked for.
    enum Wish: Equatable {
        case version
        case lint(InputRequest, ReportsRequest)
    }

    let wish: Wish

    /// Nil for calls that the parser must read.
    init?(_ arguments: [String]) {
        if arguments == ["--version"] {
            wish = .version
            return
        }
        var (paths, reports) = (arguments[...], ReportsRequest())
        if paths.first == "--format", let format = paths.dropFirst().first.flatMap(LintFormat.init(rawValue:)) {
            reports.formats = [ReportRequest(format: format, destination: nil)]
            paths = paths.dropFirst(2)
        }
        // A word without these may be a command.
        guard !paths.isEmpty,
            paths.allSatisfy({ $0.utf8.first != UInt8(ascii: "-") && $0.contains(where: "./".contains) })
        else { return nil }
        wish = .lint(InputRequest(paths: Array(paths)), reports)
    }

    /// Does what is asked for; nil if it turns out to be no plain call.
    func run() -> ExitStatus? {
        switch wish {
        case .version:
            var printer = ReportPrinter(separator: "")
            printer.write("tasklint \(Version.current)\n")
            return printer.finish(lastWord: nil, status: .clean)
        case .lint(let input, let reports):
            guard let jobs = try? input.jobs() else { return nil }
            return LintRun(
                jobs: jobs, reports: reports.reports, mending: .none, baseline: .none, root: nil, threads: input.width,
                isQuiet: false, isVerbose: false, isWatching: false
            ).run()
        }
    }
}
