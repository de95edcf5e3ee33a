import ArgumentParser
import TaskReport

/// Arguments that say how findings are reported, and where to.
struct ReportArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            How findings are printed: \(LintFormat.allCases.map(\.rawValue).joined(separator: ", ")). May be given \
            several times; all but one then name a file, as in json=findings.json. (default: full)
            """,
            valueName: "format[=file]"),
        completion: Choice.completion(of: LintFormat.self), transform: ReportRequest.init)
    var format: [ReportRequest] = []

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write to this file what would go to standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(
        help: ArgumentHelp(
            "Print after the findings how often each rule found something; in full, concise, grouped and markdown."))
    var statistics = false

    @Option(
        help: ArgumentHelp("When to colour: auto, always or never. (default: auto)", valueName: "when"),
        completion: Choice.completion(of: ColorChoice.self), transform: Choice.value)
    var color = ColorChoice.auto

    func validate() throws {
        let places = requested.map { (name: $0.format.rawValue, destination: $0.destination) }
        for (index, place) in places.enumerated() {
            if let obstacle = place.destination.obstacle { throw ValidationError("\(obstacle).") }
            if let other = places[..<index].first(where: { $0.destination.place == place.destination.place }) {
                throw ValidationError(
                    """
                    \(other.name) and \(place.name) would both go to \(place.destination.shown); give each a place of \
                    its own, as in --format \(place.name)=FILE.
                    """)
            }
        }
        if let output, !format.isEmpty, format.allSatisfy({ $0.destination != nil }) {
            throw ValidationError(
                "-o \(InputProblem.shown(output)) would stay empty: every --format names a file of its own.")
        }
        if statistics, !requested.contains(where: \.format.hasStatistics) {
            let names = LintFormat.allCases.filter(\.hasStatistics).map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--statistics needs a format that has a place for them: \(names).")
        }
    }

    /// Whether any of the reports is one that people read at a terminal.
    var isForTerminals: Bool { requested.contains(where: \.format.isForTerminals) }

    /// Whether the command line says how findings are reported.
    var isGiven: Bool { !format.isEmpty || output != nil || statistics }

    /// The reports, in the order in which they were asked for.
    ///
    /// - Parameter summary: the file in which GitHub Actions collects the summary of the job, if there is one. The
    ///   `github` format adds its tables there.
    func reports(summary: String?) -> [LintReport] {
        var reports = requested.map { format, destination in
            LintReport(
                reporter: format.reporter(style: style(destination), countsRules: statistics), destination: destination,
                isCut: format.isForTerminals && destination == .standardOutput
                    && Terminal.standardOutput.isInteractive)
        }
        if let summary, !summary.isEmpty, requested.contains(where: { $0.format == .github }) {
            let tables = LintFormat.markdown.reporter(countsRules: statistics)
            reports.append(LintReport(reporter: tables, destination: .jobSummary(summary)))
        }
        return reports
    }

    /// Every format with its place.
    private var requested: [(format: LintFormat, destination: ReportDestination)] {
        let plain = output.map(ReportDestination.init(named:)) ?? .standardOutput
        if format.isEmpty { return [(.full, plain)] }
        return format.map { ($0.format, $0.destination ?? plain) }
    }

    /// A file is coloured only by those who insist.
    private func style(_ destination: ReportDestination) -> Style {
        let isColoured =
            destination == .standardOutput ? Terminal.standardOutput.wantsColor(color) : color == .always
        return isColoured ? .coloured : .plain
    }
}
