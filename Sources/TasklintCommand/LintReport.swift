import TaskReport

/// A report that a run makes.
struct LintReport: Sendable {
    let reporter: any LintReporter
    let destination: ReportDestination
}

/// A report on its way to its place, piece by piece.
///
/// What is for standard output is printed as it comes. What is for a file is held back until the report is whole, so that
/// a run that is interrupted leaves every file as it was.
struct ReportStream {
    private let report: LintReport
    private var held: [UInt8] = []
    private var hasBody = false

    init(_ report: LintReport) {
        self.report = report
    }

    /// Begins the report.
    mutating func open(_ printer: inout ReportPrinter) {
        write(report.reporter.opening, &printer)
    }

    /// Adds what one document comes to, if it is not empty.
    mutating func add(body: String, _ printer: inout ReportPrinter) {
        guard !body.isEmpty else { return }
        if hasBody { write(report.reporter.separator, &printer) }
        write(body, &printer)
        hasBody = true
    }

    /// Ends the report, and puts a file in place. A report that cannot be ended replaces no file.
    mutating func close(_ tally: LintTally, _ printer: inout ReportPrinter) {
        do {
            write(try report.reporter.closing(tally), &printer)
        } catch {
            return printer.fail("internal error: \(error)")
        }
        guard case .file(let path) = report.destination else { return }
        do {
            try FileReplacement.write(held, to: path)
        } catch {
            printer.fail(InputProblem(path: path, "not written: \(error)").message)
        }
    }

    private mutating func write(_ text: String, _ printer: inout ReportPrinter) {
        if report.destination == .standardOutput { printer.write(text) } else { held += text.utf8 }
    }
}
