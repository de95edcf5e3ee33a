/// Several tools over the same documents: one run of each, then the next of each, so that a busy moment hits them all.
struct Comparison {
    let documents: Documents
    /// Tools in the order of the table, with the median of their runs; nil where a tool is missing.
    let results: [(tool: Tool, median: Measurement?)]

    init(of tools: [Tool], over documents: Documents, _ meter: Meter) throws {
        let present = tools.filter { $0.problem == nil }
        for tool in present { try Comparison.check(tool, documents, meter) }
        var runs: [String: [Measurement]] = [:]
        for _ in 0..<documents.rounds {
            for tool in present {
                runs[tool.name, default: []].append(try meter.run(tool.command + [documents.path]))
            }
        }
        self.documents = documents
        results = tools.map { ($0, runs[$0.name].map(\.median)) }
    }

    /// Seconds of one tool divided by those of another; nil where one is missing.
    func ratio(_ tool: String, to other: String) -> Double? {
        guard let seconds = self[tool]?.seconds, let others = self[other]?.seconds else { return nil }
        return seconds / others
    }

    subscript(_ tool: String) -> Measurement? { results.first { $0.tool.name == tool }?.median }

    /// Fails unless a tool really reads the documents. This run also brings them into the cache of the system.
    private static func check(_ tool: Tool, _ documents: Documents, _ meter: Meter) throws {
        _ = try meter.run(tool.command + [documents.path], keepsOutput: true)
        guard let hasRead = tool.hasRead else { return }
        let output = try meter.folder.output()
        guard hasRead(output, documents) else {
            throw Failure("\(tool.name) did not read \(documents.name): \(output.stderr.suffix(300))\(output.stdout.suffix(300))")
        }
    }
}

extension [Measurement] {
    /// Medians of time and memory; the highest status.
    var median: Measurement {
        Measurement(
            seconds: map(\.seconds).sorted()[count / 2], memory: map(\.memory).sorted()[count / 2],
            status: map(\.status).max() ?? 0)
    }
}
