import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// Lints documents, mends them if asked to, and prints what was found.
struct LintRun {
    let jobs: Jobs
    let reporter: any LintReporter
    /// What is done with fixes.
    let mending: Mending
    /// Findings that are known, and what is done with them.
    let baseline: BaselineUse
    /// The root of the project whose files the plans name; nil for the one that each plan lies in.
    let root: String?
    /// Documents worked on at a time.
    let threads: Int
    /// Without the summary.
    let isQuiet: Bool

    /// What one document comes to.
    private enum Outcome: Sendable {
        case linted(body: String, tally: LintTally, found: BaselineUse.Found)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        let clock = ContinuousClock()
        let start = clock.now
        var printer = ReportPrinter(separator: isReporting ? reporter.separator : "")
        var tally = LintTally()
        var found: [BaselineUse.Found] = []
        jobs.notes.forEach { printer.note($0) }
        jobs.failures.forEach { printer.fail($0) }
        if isReporting { printer.write(reporter.opening) }
        OrderedPool.run(jobs.jobs, width: threads) { [self] job in
            lint(job)
        } emit: { outcome in
            switch outcome {
            case .linted(let body, let numbers, let known):
                printer.add(body: body)
                tally.add(numbers)
                if baseline.isUsed { found.append(known) }
            case .failed(let problem):
                printer.fail(problem.message)
            }
        }
        if isReporting { printer.attempt { try reporter.closing(tally) } }
        baseline.conclude(found, &printer)
        let summary = tally.summary(time: clock.now - start)
        // Where every input failed, the messages say it all.
        let isWorthSumming = tally.files > 0 && !isQuiet
        return printer.finish(lastWord: isWorthSumming ? summary : nil, status: status(tally))
    }

    /// Whether findings are printed, and not something in their place.
    private var isReporting: Bool { !mending.isDiff && !baseline.isWriting }

    private func status(_ tally: LintTally) -> ExitStatus {
        if baseline.isWriting { return .clean }
        if mending.isDiff { return tally.fixes > 0 ? .findings : .clean }
        return tally.failures > 0 ? .findings : .clean
    }

    private func lint(_ job: Jobs.Job) -> Outcome {
        let input = job.input
        do {
            let bytes = try input.read()
            let linter = Linter(job.configuration.configuration)
            let result = try mending.result(of: bytes, input, linter, root: root)
            let whole = LintedDocument(
                path: input.path, source: result.plan.source, diagnostics: result.diagnostics,
                taskCount: result.plan.items.count(where: \.isTask))
            let (document, found) = baseline.split(whole, linter)
            let failures = document.diagnostics.count { job.configuration.failOn.isReached(by: $0.severity) }
            let tally = LintTally(document, fixes: result.fixCount, failures: failures)
            let body = baseline.isWriting ? "" : try result.diff ?? reporter.body(of: document)
            return .linted(body: body, tally: tally, found: found)
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: input.path, "internal error: \(error)"))
        }
    }
}
