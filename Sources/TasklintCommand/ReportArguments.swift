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
        let request = request
        let places = request.places.map { (name: $0.format.rawValue, destination: $0.destination) }
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
        if statistics, !request.places.contains(where: \.format.hasStatistics) {
            let names = LintFormat.allCases.filter(\.hasStatistics).map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--statistics needs a format that has a place for them: \(names).")
        }
    }

    /// What the arguments ask for.
    var request: ReportsRequest {
        ReportsRequest(formats: format, output: output, countsRules: statistics, color: color)
    }

    /// Whether the command line says how findings are reported.
    var isGiven: Bool { !format.isEmpty || output != nil || statistics }
}
