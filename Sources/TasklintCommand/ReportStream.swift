import TaskConfiguration
import TaskReport

/// A report on its way to its place, piece by piece.
///
/// What is for standard output is printed as it comes. What is for a file is held back until the report is whole, so that
/// a run that is interrupted leaves every file as it was.
struct ReportStream {
    private let report: LintReport
    private var held: [UInt8] = []
    private var hasBody = false
    /// Documents whose findings found no room.
    private var leftOut = 0
    private var budget = FindingBudget()

    init(_ report: LintReport) {
        self.report = report
    }

    /// Begins the report.
    mutating func open(_ printer: inout ReportPrinter) {
        write(report.reporter.opening, &printer)
    }

    /// Adds what one document comes to.
    mutating func add(_ piece: LintReport.Piece, _ printer: inout ReportPrinter) {
        switch piece {
        case .body(let body): add(body: body, &printer)
        case .findings(let document, let limit):
            let part = budget.spend(on: document, limit: limit.count)
            do {
                add(body: try report.reporter.body(of: part), &printer)
            } catch {
                printer.fail("internal error: \(error)")
            }
        }
    }

    /// Adds what one document comes to, if it is not empty.
    private mutating func add(body: String, _ printer: inout ReportPrinter) {
        guard !body.isEmpty else { return }
        if isFull(with: body) { return leftOut += 1 }
        if hasBody { write(report.reporter.separator, &printer) }
        write(body, &printer)
        hasBody = true
    }

    /// Ends the report, and puts a file in place. A report that cannot be ended replaces no file.
    mutating func close(_ tally: LintTally, _ printer: inout ReportPrinter) {
        if let lastLine = budget.lastLine { write(report.reporter.separator + lastLine, &printer) }
        do {
            write(try report.reporter.closing(tally), &printer)
        } catch {
            return printer.fail("internal error: \(error)")
        }
        switch report.destination {
        case .standardOutput: break
        case .file(let path):
            do {
                try FileReplacement.write(held, to: path)
            } catch {
                printer.fail(InputProblem(path: path, "not written: \(error)").message)
            }
        case .jobSummary(let path):
            if leftOut > 0 {
                let documents = leftOut == 1 ? "1 more file" : "\(leftOut) more files"
                write("\nLeft out, for want of room: the findings of \(documents).\n", &printer)
            }
            do {
                try FileSystem.append(held, to: path)
            } catch {
                // Nobody asked for it on the command line; the report itself is elsewhere.
                printer.note("\(InputProblem.shown(path)): note: no summary of the job written: \(error)")
            }
        }
    }

    /// Whether a summary would grow larger than its service takes. The service would show nothing of it then; without
    /// the tables of some documents it still has the numbers.
    private func isFull(with body: String) -> Bool {
        guard case .jobSummary = report.destination else { return false }
        return held.count + body.utf8.count > ReportDestination.jobSummaryLimit
    }

    private mutating func write(_ text: String, _ printer: inout ReportPrinter) {
        if report.destination == .standardOutput { printer.write(text) } else { held += text.utf8 }
    }
}
