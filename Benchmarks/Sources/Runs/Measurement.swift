import Foundation

/// What one run of a process cost.
struct Measurement {
    /// Wall time in seconds.
    let seconds: Double
    /// Peak resident memory in bytes.
    let memory: Int
    /// Exit status, or 1000 and the number of the signal that ended it.
    let status: Int
}

/// Runs processes through `measure`, a small parent of its own.
struct Meter {
    let folder: WorkFolder
    /// Limits of one run: seconds of processor time, and megabytes of data; 0 is none.
    var seconds = 0
    var megabytes = 0

    /// Runs a command once. Its output is kept in the work folder if somebody wants to read it.
    func run(_ command: [String], keepsOutput: Bool = false) throws -> Measurement {
        let outputs = keepsOutput ? [folder.path("stdout"), folder.path("stderr")] : ["/dev/null", "/dev/null"]
        let process = Process()
        process.executableURL = URL(fileURLWithPath: folder.path("measure"))
        process.arguments = ["\(seconds)", "\(megabytes)"] + outputs + command
        process.currentDirectoryURL = URL(fileURLWithPath: folder.plans)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let line = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard numbers.count == 4 else { throw Failure("could not measure \(command.joined(separator: " "))") }
        return Measurement(seconds: Double(numbers[0]) / 1e9, memory: numbers[1] << 10, status: numbers[3])
    }
}

/// Why a benchmark means nothing or cannot be run.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Where plans, compiled helpers and outputs lie.
struct WorkFolder {
    /// Absolute path.
    let root: String

    var plans: String { path("plans") }

    func path(_ name: String) -> String { root + "/" + name }

    /// What a command wrote in a run that kept its output.
    func output() throws -> (stdout: String, stderr: String) {
        (try read("stdout"), try read("stderr"))
    }

    private func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    /// Compiles the helpers and makes the folders.
    func prepare(programs: String) throws {
        try FileManager.default.createDirectory(atPath: plans, withIntermediateDirectories: true)
        // A root of its own: no program looks for settings and ignored files further up.
        try FileManager.default.createDirectory(atPath: plans + "/.git", withIntermediateDirectories: true)
        for (name, flags) in [("measure", ["-O2", "-static"]), ("empty", ["-O2"])] {
            let status = try Command.run(["cc"] + flags + ["-o", path(name), "\(programs)/\(name).c"])
            guard status == 0 else { throw Failure("cc could not compile \(name).c") }
        }
    }
}

/// Commands whose cost does not matter.
enum Command {
    /// The exit status of a command whose output is not wanted.
    static func run(_ command: [String]) throws -> Int { try capture(command).status }

    /// What a command prints.
    static func capture(_ command: [String]) throws -> (status: Int, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (Int(process.terminationStatus), text)
    }
}
