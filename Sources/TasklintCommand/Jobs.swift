import TaskConfiguration
import TaskPlan

/// The documents of a run, each with its configuration, and what kept others from being read.
struct Jobs {
    /// A document to be worked on.
    struct Job: Sendable {
        /// Position among the documents of the run, from 0.
        let number: Int
        let input: Input
        let configuration: ResolvedConfiguration
        /// The files that the configuration comes from, as they are shown.
        let configurationFiles: [String]

        /// Reads the plan, as its configuration wants it.
        func plan() throws(InputProblem) -> Plan {
            let plan = Plan(
                parsing: try input.read(limit: configuration.configuration.documentSizeLimit),
                assuming: configuration.configuration.assumptions)
            try input.check(plan)
            return plan
        }
    }

    /// The documents in their order.
    private(set) var jobs: [Job] = []
    /// Files that were named or found, whether or not they are worked on.
    let documents: [String]
    /// Why others are not among them, one message for each cause.
    private(set) var failures: [String]
    /// What is worth saying and no failure.
    private(set) var notes: [String]

    /// All files that configurations were read from, as they are shown.
    private(set) var configurationFiles: Set<String> = []

    /// - Parameter problems: what went wrong before the discovery.
    init(_ discovery: Discovery, problems: [InputProblem] = [], _ configurations: inout ConfigurationStore) {
        documents = discovery.inputs.compactMap(\.file) + discovery.excluded
        failures = (problems + discovery.problems).map(\.message)
        notes = discovery.notes
        var told: Set<String> = []
        for input in discovery.inputs {
            let settings = configurations.settings(of: input.name)
            configurationFiles.formUnion(settings.files)
            if settings.problems.isEmpty {
                jobs.append(
                    Job(
                        number: jobs.count, input: input, configuration: settings.configuration,
                        configurationFiles: settings.files))
            } else {
                // One file speaks for many plans.
                failures += settings.problems.filter { told.insert($0).inserted }
            }
        }
    }

    /// Prints the paths of the documents instead of reading them.
    func list() -> ExitStatus {
        var printer = ReportPrinter(separator: "")
        notes.forEach { printer.note($0) }
        failures.forEach { printer.fail($0) }
        for job in jobs { printer.write(InputProblem.shown(job.input.path) + "\n") }
        return printer.finish(lastWord: nil, status: .clean)
    }
}
