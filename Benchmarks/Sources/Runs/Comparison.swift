/// Several tools in turns: one run of each, then the next of each, so that a busy moment of the machine hits them all.
struct Comparison {
    /// The runs of each tool that is there, by its name.
    private let runs: [String: [Measurement]]

    /// Runs commands.
    init(of commands: [(name: String, command: [String])], rounds: Int, _ meter: Meter) throws {
        var runs: [String: [Measurement]] = [:]
        for _ in 0..<rounds {
            for (name, command) in commands { runs[name, default: []].append(try meter.run(command)) }
        }
        self.runs = runs
    }

    /// Runs tools over documents; missing ones are left out. Fails if one does not really read them.
    init(of tools: [Tool], over documents: Documents, rounds: Int, _ meter: Meter) throws {
        let present = tools.filter { $0.problem == nil }
        for tool in present {
            // This also brings the documents into the memory of the system.
            let (_, output) = try meter.runForOutput(tool.command + [documents.path])
            guard tool.hasRead(output, documents) else {
                throw Failure(
                    "\(tool.name) did not read \(documents.name); it said: "
                        + "\(output.stdout.suffix(200)) \(output.stderr.suffix(200))")
            }
        }
        try self.init(of: present.map { ($0.name, $0.command + [documents.path]) }, rounds: rounds, meter)
    }

    /// The median of its wall times; nil for a tool that is missing.
    func seconds(_ tool: Tool) -> Double? { runs[tool.name]?.map(\.seconds).median }

    /// The median of its peak memory in bytes; nil for a tool that is missing.
    func memory(_ tool: Tool) -> Int? { runs[tool.name]?.map(\.memory).median }

    /// The median over all rounds of one tool's time divided by another's; nil where one is missing.
    func ratio(_ tool: Tool, to other: Tool) -> Double? {
        guard let ours = runs[tool.name], let theirs = runs[other.name] else { return nil }
        return zip(ours, theirs).map { $0.seconds / $1.seconds }.median
    }
}
