import TaskPlan
import TaskReport

/// Reads the plans of a run, several at a time, and prints what is made of each, in order.
struct PlanRun {
    let jobs: Jobs
    /// Documents worked on at a time.
    let threads: Int
    /// With a note on every document.
    let isVerbose: Bool

    /// What one document comes to.
    private enum Outcome<Part: Sendable>: Sendable {
        case made(Part, note: String?)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    ///
    /// - Parameters:
    ///   - opening: what is printed before the first document.
    ///   - separator: what stands between the bodies of two documents.
    ///   - part: what is made of a plan; called on several threads.
    ///   - emit: prints a part; called in the order of the documents.
    ///   - closing: prints what comes after the last document.
    func run<Part: Sendable>(
        opening: String, separator: String, part: @Sendable (Plan, Jobs.Job) throws -> Part,
        emit: (Part, inout ReportPrinter) -> Void, closing: (inout ReportPrinter) -> Void
    ) -> ExitStatus {
        let progress = ProgressLine.forRun(over: jobs.jobs.count)
        let end = TidyEnd(progress, replacesFiles: false)
        defer { end.cancel() }
        var printer = ReportPrinter(separator: separator, progress: progress)
        jobs.notes.forEach { printer.note($0) }
        jobs.failures.forEach { printer.fail($0) }
        printer.write(opening)
        OrderedPool.run(jobs.jobs, width: threads) { [self] job in
            defer { progress?.advance() }
            return outcome(of: job, part)
        } emit: { outcome in
            switch outcome {
            case .made(let part, let note):
                if let note { printer.note(note) }
                emit(part, &printer)
            case .failed(let problem):
                printer.fail(problem.message)
            }
        }
        closing(&printer)
        return printer.finish(lastWord: nil, status: .clean)
    }

    private func outcome<Part>(of job: Jobs.Job, _ part: (Plan, Jobs.Job) throws -> Part) -> Outcome<Part> {
        do {
            let plan = try job.plan()
            let note = isVerbose ? ReadingNote.text(plan, job) : nil
            return .made(try part(plan, job), note: note)
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: job.input.path, "internal error: \(error)"))
        }
    }
}
