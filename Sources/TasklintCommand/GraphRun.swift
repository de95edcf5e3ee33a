import TaskPlan
import TaskReport

/// Prints the graphs of documents.
struct GraphRun {
    let jobs: Jobs
    let report: GraphReport
    /// Documents worked on at a time.
    let threads: Int

    /// What one document comes to.
    private enum Outcome: Sendable {
        case printed(String)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        let progress = ProgressLine.forRun(over: jobs.jobs.count)
        var printer = ReportPrinter(separator: report.separator, progress: progress)
        jobs.notes.forEach { printer.note($0) }
        jobs.failures.forEach { printer.fail($0) }
        printer.write(report.opening)
        let report = report
        OrderedPool.run(jobs.jobs, width: threads) { job in
            defer { progress?.advance() }
            return GraphRun.graph(of: job, report: report)
        } emit: { outcome in
            switch outcome {
            case .printed(let body): printer.add(body: body)
            case .failed(let problem): printer.fail(problem.message)
            }
        }
        printer.write(report.closing)
        return printer.finish(lastWord: nil, status: .clean)
    }

    private static func graph(of job: Jobs.Job, report: GraphReport) -> Outcome {
        do {
            let bytes = try job.input.read()
            let plan = Plan(parsing: bytes, assuming: job.configuration.configuration.assumptions)
            try job.input.check(plan)
            return .printed(try report.body(of: plan, path: job.input.path))
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: job.input.path, "internal error: \(error)"))
        }
    }
}
