import Foundation

/// Where plans, helpers and outputs lie.
struct WorkFolder {
    /// Absolute path.
    let root: String

    /// Makes the folder and compiles the helpers.
    init(_ root: String, programs: String) throws {
        self.root = root
        // Plans have a root of their own: no program looks further up for settings and ignored files.
        try FileManager.default.createDirectory(atPath: plans + "/.git", withIntermediateDirectories: true)
        for (name, flags) in [("measure", ["-O2", "-static"]), ("empty", ["-O2"])] {
            let (status, output) = try Command.run(["cc"] + flags + ["-o", path(name), "\(programs)/\(name).c"])
            guard status == 0 else { throw Failure("A C compiler is needed, as cc; it said: \(output)") }
        }
    }

    var plans: String { path("plans") }

    func path(_ name: String) -> String { root + "/" + name }

    /// Writes a document below the folder of plans and returns its path there.
    func write(_ plan: PlanText, to name: String) throws -> String {
        let file = URL(fileURLWithPath: plans + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(plan.text.utf8).write(to: file)
        return name
    }

    func remove(_ name: String) { try? FileManager.default.removeItem(atPath: plans + "/" + name) }
}
