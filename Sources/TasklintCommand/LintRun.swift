import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// Lints documents, mends them if asked to, and prints what was found.
struct LintRun {
    let jobs: Jobs
    /// How findings are reported; none where something else is done in place of reporting.
    let reports: [LintReport]
    /// What is done with fixes.
    let mending: Mending
    /// Findings that are known, and what is done with them.
    let baseline: BaselineUse
    /// The root of the project whose files the plans name; nil for the one that each plan lies in.
    let root: String?
    /// Documents worked on at a time.
    let threads: Int
    /// Without the summary and notes on documents.
    let isQuiet: Bool
    /// With a note on every document.
    let isVerbose: Bool
    /// Whether somebody else says what Ctrl-C does.
    let isWatching: Bool

    /// What one document comes to.
    private struct Outcome: Sendable {
        /// Its piece of every report.
        var pieces: [LintReport.Piece] = []
        /// What fixes change in it, if that is shown.
        var diff = ""
        var tally = LintTally()
        var found: BaselineUse.Found?
        /// How it was read, if that is wanted.
        var note: String?
        /// Why it could not be read or mended.
        var problem: InputProblem?
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        let clock = ContinuousClock()
        let start = clock.now
        let progress = ProgressLine.forRun(over: jobs.jobs.count, isQuiet: isQuiet)
        let end = isWatching ? nil : TidyEnd(progress, replacesFiles: mending.isWriting)
        defer { end?.cancel() }
        var printer = ReportPrinter(separator: "", progress: progress)
        var streams = reports.map(ReportStream.init)
        var tally = LintTally()
        var found: [BaselineUse.Found] = []
        jobs.notes.forEach { printer.note($0) }
        jobs.failures.forEach { printer.fail($0) }
        for index in streams.indices { streams[index].open(&printer) }
        OrderedPool.run(jobs.jobs, width: threads) { [self] job in
            defer { progress?.advance() }
            return lint(job)
        } emit: { outcome in
            if let note = outcome.note { printer.note(note) }
            for (index, piece) in outcome.pieces.enumerated() { streams[index].add(piece, &printer) }
            printer.write(outcome.diff)
            tally.add(outcome.tally)
            if let known = outcome.found { found.append(known) }
            if let problem = outcome.problem { printer.fail(problem.message) }
        }
        // A report in a file may lead to the same terminal.
        progress?.wipe()
        for index in streams.indices { streams[index].close(tally, &printer) }
        baseline.conclude(found, &printer)
        let summary = tally.summary(time: clock.now - start)
        // Where every input failed, the messages say it all.
        let isWorthSumming = tally.files > 0 && !isQuiet
        return printer.finish(lastWord: isWorthSumming ? summary : nil, status: status(tally))
    }

    private func status(_ tally: LintTally) -> ExitStatus {
        if baseline.isWriting { return .clean }
        if mending.isDiff { return tally.fixes > 0 ? .findings : .clean }
        return tally.failures > 0 ? .findings : .clean
    }

    private func lint(_ job: Jobs.Job) -> Outcome {
        do {
            do {
                return try outcome(of: job)
            } catch let problem as InputProblem {
                return try outcome(of: problem, job)
            }
        } catch {
            return Outcome(problem: InputProblem(path: job.input.path, "internal error: \(error)"))
        }
    }

    private func outcome(of job: Jobs.Job) throws -> Outcome {
        let input = job.input
        let linter = Linter(job.configuration.configuration)
        let result = try mending.result(
            of: try input.read(limit: linter.configuration.documentSizeLimit), input, linter, root: root)
        let whole = LintedDocument(path: input.path, plan: result.plan, diagnostics: result.diagnostics)
        let (document, found) = baseline.split(whole, linter)
        let failures = document.diagnostics.count { job.configuration.failOn.isReached(by: $0.severity) }
        return Outcome(
            pieces: try pieces(of: document, job), diff: result.diff ?? "",
            tally: LintTally(document, fixes: result.fixCount, failures: failures),
            found: baseline.isUsed ? found : nil, note: note(on: result.plan, job))
    }

    private func note(on plan: Plan, _ job: Jobs.Job) -> String? {
        if isVerbose { return ReadingNote.text(plan, job) }
        return plan.items.isEmpty && !isQuiet ? ReadingNote.nothingFound(in: job.input.path) : nil
    }

    /// A document that cannot be read is told of on standard error, and in the reports if that is a finding.
    private func outcome(of problem: InputProblem, _ job: Jobs.Job) throws -> Outcome {
        guard let document = problem.document else { return Outcome(problem: problem) }
        return Outcome(pieces: try pieces(of: document, job), tally: LintTally(unread: document), problem: problem)
    }

    private func pieces(of document: LintedDocument, _ job: Jobs.Job) throws -> [LintReport.Piece] {
        try reports.map { try $0.piece(of: document, limit: job.configuration.findingLimit) }
    }
}
