import TaskPlan
import TaskReport

/// Prints the graphs of documents.
struct GraphRun {
    let plans: PlanRun
    let report: GraphReport

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        plans.run(opening: report.opening, separator: report.separator) { [report] plan, job in
            try report.body(of: plan, path: job.input.path)
        } emit: { body, printer in
            printer.add(body: body)
        } closing: { printer in
            printer.write(report.closing)
        }
    }
}
