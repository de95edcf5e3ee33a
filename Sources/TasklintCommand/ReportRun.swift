import TaskPlan
import TaskReport

/// Prints what a reporter makes of plans.
struct ReportRun {
    let plans: PlanRun
    let reporter: any PlanReporter

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        var total = DocumentProgress.Total()
        return plans.run(opening: reporter.opening, separator: reporter.separator) { [reporter] plan, job in
            try reporter.part(
                of: PlanDocument(
                    path: job.input.path, graph: PlanGraph(plan), configuration: job.configuration.configuration))
        } emit: { part, printer in
            printer.add(body: part.text)
            total.add(part.progress)
        } closing: { printer in
            printer.attempt { try reporter.closing(total) }
        }
    }
}
