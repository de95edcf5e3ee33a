import Foundation

/// One family of documents in sizes that double.
struct GrowthSeries {
    let family: Family
    /// Sizes in megabytes, and the run that took least time; nil from the size on that was stopped.
    let runs: [(megabytes: Int, least: Measurement?)]
    /// How the last run that was not stopped ended: `1 file, 20,833 tasks: no findings`
    let summary: String

    /// By how much a doubling of the document may multiply what it takes.
    private static let mostGrowth = 2.2
    /// At most so often is a size measured that seems to take more than that.
    private static let mostRuns = 6

    /// Fails if tasklint does not read a document, or refuses one that it should read.
    init(of family: Family, megabytes: [Int], _ tasklint: Tool, _ meter: Meter) throws {
        var runs: [(megabytes: Int, least: Measurement?)] = []
        var summary = ""
        for size in megabytes {
            guard size == megabytes.first || runs.last?.least != nil else {
                runs.append((size, nil))
                continue
            }
            let documents = try Documents(
                family, name: "\(size) MB of \(family.rawValue)", bytes: size * 1_000_000, in: meter.folder)
            defer { meter.folder.remove(documents.path) }
            let (first, output) = try meter.runForOutput(tasklint.command + [documents.path])
            guard first.status < 1000 else {
                runs.append((size, nil))
                continue
            }
            guard family.isAnswered(first, output, documents) else {
                throw Failure("tasklint did not read \(documents.name); it said: \(output.stderr.suffix(200))")
            }
            summary = String(Toolbox.summaryOfTasklint(output).prefix { $0 != "(" })
            let most = runs.last?.least.map { $0.processor * Self.mostGrowth }
            let least = try GrowthSeries.least(from: first, most: most) {
                try meter.run(tasklint.command + [documents.path])
            }
            runs.append((size, least))
        }
        self.family = family
        self.runs = runs
        self.summary = summary
    }

    /// The run that took the least time: what else the machine does only adds to it. What is quick is measured more often,
    /// and what took more than it should, so that neighbours of the machine are not taken for growth.
    private static func least(
        from first: Measurement, most: Double?, _ run: () throws -> Measurement
    ) rethrows -> Measurement {
        var least = first
        let fewest = first.processor < 0.2 ? 5 : first.processor < 1 ? 3 : 1
        for count in 1..<mostRuns where count < fewest || least.processor > most ?? .infinity {
            let next = try run()
            if next.status == first.status, next.processor < least.processor { least = next }
        }
        return least
    }

    /// The tables of time and memory.
    static func tables(_ series: [GrowthSeries], limit: Int) -> String {
        """
        Processor time in seconds. A stroke stands for a run that was stopped after \(limit) s, and for larger ones.

        \(table(series, { $0.processor }, shown: Shown.number))

        Peak memory in MB.

        \(table(series, { Double($0.memory) / 1e6 }, shown: Shown.number))
        """
    }

    private static func table(
        _ series: [GrowthSeries], _ value: (Measurement) -> Double, shown: (Double) -> String
    ) -> String {
        let sizes = series.first?.runs.map { "\($0.megabytes) MB" } ?? []
        var table = MarkdownTable(["family"] + sizes + ["a doubling", "the worst", ""])
        for one in series {
            let values = one.runs.map { $0.least.map(value) }
            let (mean, worst) = factors(values.compactMap(\.self))
            let isReached = !values.contains(nil) && worst <= mostGrowth
            table.add(
                [one.family.rawValue] + values.map { $0.map(shown) ?? "–" }
                    + [Shown.ratio(mean), Shown.ratio(worst), isReached ? "ok" : "**missed**"])
        }
        return table.text
    }

    /// By how much each doubling multiplies a value: on average, and at worst.
    private static func factors(_ values: [Double]) -> (mean: Double?, worst: Double) {
        guard let first = values.first, let last = values.last, values.count > 1 else { return (nil, 0) }
        let steps = zip(values, values.dropFirst()).map { $1 / $0 }
        return (pow(last / first, 1 / Double(values.count - 1)), steps.max() ?? 0)
    }
}

extension Family {
    /// Whether a run read the document, or refused it where it should.
    fileprivate func isAnswered(_ run: Measurement, _ output: Meter.Output, _ documents: Documents) -> Bool {
        if self == .tooDeep { return run.status == 2 && output.stderr.contains("TL903") }
        guard run.status < 2 else { return false }
        // A task in a drawing or a table may or may not be one; where there are boxes, each of them is.
        return documents.tasks == 0
            ? Toolbox.summaryOfTasklint(output).numbers.first == 1 : Toolbox.tasklintHasRead(output, documents)
    }
}
