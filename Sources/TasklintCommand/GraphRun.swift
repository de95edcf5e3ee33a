import TaskPlan
import TaskReport

/// Prints the graphs of documents.
struct GraphRun {
    let jobs: Jobs
    let report: GraphReport
    /// Documents worked on at a time.
    let threads: Int
    /// With a note on every document.
    let isVerbose: Bool

    /// What one document comes to.
    private enum Outcome: Sendable {
        case printed(String, note: String?)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        let progress = ProgressLine.forRun(over: jobs.jobs.count)
        var printer = ReportPrinter(separator: report.separator, progress: progress)
        jobs.notes.forEach { printer.note($0) }
        jobs.failures.forEach { printer.fail($0) }
        printer.write(report.opening)
        OrderedPool.run(jobs.jobs, width: threads) { [self] job in
            defer { progress?.advance() }
            return graph(of: job)
        } emit: { outcome in
            switch outcome {
            case .printed(let body, let note):
                if let note { printer.note(note) }
                printer.add(body: body)
            case .failed(let problem): printer.fail(problem.message)
            }
        }
        printer.write(report.closing)
        return printer.finish(lastWord: nil, status: .clean)
    }

    private func graph(of job: Jobs.Job) -> Outcome {
        do {
            let plan = try job.plan()
            let note = isVerbose ? ReadingNote.text(plan, job) : nil
            return .printed(try report.body(of: plan, path: job.input.path), note: note)
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: job.input.path, "internal error: \(error)"))
        }
    }
}
