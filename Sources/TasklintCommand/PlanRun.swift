import TaskPlan
import TaskReport

/// Reads plans and prints what a reporter makes of them.
struct PlanRun {
    let jobs: Jobs
    let reporter: any PlanReporter
    /// Documents worked on at a time.
    let threads: Int

    /// What one document comes to.
    private enum Outcome: Sendable {
        case printed(PlanPart)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        var printer = ReportPrinter(separator: reporter.separator)
        var total = DocumentProgress.Total()
        jobs.notes.forEach { printer.note($0) }
        jobs.failures.forEach { printer.fail($0) }
        printer.write(reporter.opening)
        OrderedPool.run(jobs.jobs, width: threads) { [self] job in
            outcome(of: job)
        } emit: { outcome in
            switch outcome {
            case .printed(let part):
                printer.add(body: part.text)
                total.add(part.progress)
            case .failed(let problem):
                printer.fail(problem.message)
            }
        }
        printer.attempt { try reporter.closing(total) }
        return printer.finish(lastWord: nil, status: .clean)
    }

    private func outcome(of job: Jobs.Job) -> Outcome {
        do {
            let document = PlanDocument(
                path: job.input.path, graph: PlanGraph(try job.plan()), configuration: job.configuration.configuration)
            return .printed(try reporter.part(of: document))
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: job.input.path, "internal error: \(error)"))
        }
    }
}
