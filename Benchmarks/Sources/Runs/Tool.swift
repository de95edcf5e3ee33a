/// A program that is measured.
struct Tool {
    let name: String
    /// What is run in front of the paths.
    let command: [String]
    /// How its version is asked for.
    let version: [String]
    /// Why it cannot be run and what to do, in one sentence; nil if it can.
    let problem: String?
    /// Whether what it printed shows that it read the documents.
    let hasRead: @Sendable (_ output: Meter.Output, _ documents: Documents) -> Bool

    /// A tool that is looked for.
    init(
        _ name: String, _ command: [String], version: [String], ifMissing advice: String,
        hasRead: @escaping @Sendable (Meter.Output, Documents) -> Bool = { _, _ in true }
    ) {
        self.name = name
        self.command = command
        self.version = version
        self.hasRead = hasRead
        problem = Command.exists(command[0]) ? nil : "\(name) is missing; \(advice)."
    }

    /// The first line that it prints when asked for its version.
    func versionText() throws -> String {
        guard problem == nil else { return "missing" }
        let lines = try Command.run(version).output.split(separator: "\n")
        return lines.first.map(String.init) ?? "unknown"
    }
}

extension String {
    /// The numbers in a text, in order.
    var numbers: [Int] { split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) } }
}
