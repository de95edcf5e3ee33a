import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// Lints documents, mends them if asked to, and prints what was found.
struct LintRun {
    let discovery: Discovery
    let linter: Linter
    let report: LintReport
    /// What is done with fixes.
    let mending: Mending
    /// Documents worked on at a time.
    let threads: Int
    /// Without the summary.
    let isQuiet: Bool

    /// What one document comes to.
    private enum Outcome: Sendable {
        case linted(body: String, tally: LintTally)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        let clock = ContinuousClock()
        let start = clock.now
        var printer = ReportPrinter(separator: mending.isDiff ? "" : report.separator)
        var tally = LintTally()
        discovery.problems.forEach { printer.fail($0.message) }
        if !mending.isDiff { printer.write(report.opening) }
        OrderedPool.run(discovery.inputs, width: threads) { [self] input in
            lint(input)
        } emit: { outcome in
            switch outcome {
            case .linted(let body, let numbers):
                printer.add(body: body)
                tally.add(numbers)
            case .failed(let problem):
                printer.fail(problem.message)
            }
        }
        if !mending.isDiff { printer.attempt { try report.closing(tally) } }
        let summary = tally.summary(time: clock.now - start)
        // Where every input failed, the messages say it all.
        let isWorthSumming = tally.files > 0 && !isQuiet
        return printer.finish(lastWord: isWorthSumming ? summary : nil, status: status(tally))
    }

    private func status(_ tally: LintTally) -> ExitStatus {
        if mending.isDiff { return tally.fixes > 0 ? .findings : .clean }
        return tally.count(of: .error) > 0 ? .findings : .clean
    }

    private func lint(_ input: Input) -> Outcome {
        do {
            let bytes = try input.read()
            let result = try mending.result(of: bytes, input, linter)
            let document = LintedDocument(
                path: input.path, source: result.plan.source, diagnostics: result.diagnostics,
                taskCount: result.plan.items.count(where: \.isTask))
            let tally = LintTally(document, fixes: result.fixCount)
            return .linted(body: try result.diff ?? report.body(of: document), tally: tally)
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: input.path, "internal error: \(error)"))
        }
    }
}
