import TaskReport

/// A report that a run makes.
struct LintReport: Sendable {
    let reporter: any LintReporter
    let destination: ReportDestination
}
