import TaskReport

/// How a call asks for findings to be reported; without anything else, in full on standard output.
struct ReportsRequest: Equatable {
    var formats: [ReportRequest] = []
    /// The file in place of standard output.
    var output: String?
    /// Whether it is told how often each rule found something.
    var countsRules = false
    var color = ColorChoice.auto

    /// Whether any of the reports is one that people read at a terminal.
    var isForTerminals: Bool { places.contains(where: \.format.isForTerminals) }

    /// The reports, in the order in which they were asked for. The `github` format adds tables to the file in which
    /// GitHub Actions collects the summary of the job, if there is one.
    var reports: [LintReport] {
        var reports = places.map { format, destination in
            LintReport(
                reporter: format.reporter(style: style(destination), countsRules: countsRules),
                destination: destination,
                isCut: format.isForTerminals && destination == .standardOutput
                    && Terminal.standardOutput.isInteractive)
        }
        if let summary = Machine.variable("GITHUB_STEP_SUMMARY"), !summary.isEmpty,
            places.contains(where: { $0.format == .github })
        {
            let tables = LintFormat.markdown.reporter(countsRules: countsRules)
            reports.append(LintReport(reporter: tables, destination: .jobSummary(summary)))
        }
        return reports
    }

    /// Every format with its place.
    var places: [(format: LintFormat, destination: ReportDestination)] {
        let plain = output.map(ReportDestination.init(named:)) ?? .standardOutput
        if formats.isEmpty { return [(.full, plain)] }
        return formats.map { ($0.format, $0.destination ?? plain) }
    }

    /// A file is coloured only by those who insist.
    private func style(_ destination: ReportDestination) -> Style {
        let isColoured =
            destination == .standardOutput ? Terminal.standardOutput.wantsColor(color) : color == .always
        return isColoured ? .coloured : .plain
    }
}
