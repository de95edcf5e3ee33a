import Foundation

/// Runs processes in the folder of plans, through `measure`, a small parent of its own.
struct Meter {
    let folder: WorkFolder
    /// Limits of one run: seconds of processor time, and megabytes of data; 0 is none.
    var seconds = 0
    var megabytes = 0

    /// What a process printed.
    struct Output {
        let stdout: String
        let stderr: String
    }

    /// Runs a command once; what it prints is thrown away.
    func run(_ command: [String]) throws -> Measurement {
        try run(command, stdout: "/dev/null", stderr: "/dev/null")
    }

    /// Runs a command once and keeps what it prints.
    func runForOutput(_ command: [String]) throws -> (Measurement, Output) {
        let files = [folder.path("stdout"), folder.path("stderr")]
        let measurement = try run(command, stdout: files[0], stderr: files[1])
        let texts = try files.map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }
        return (measurement, Output(stdout: texts[0], stderr: texts[1]))
    }

    private func run(_ command: [String], stdout: String, stderr: String) throws -> Measurement {
        let measure = [folder.path("measure"), "\(seconds)", "\(megabytes)", stdout, stderr]
        let (_, line) = try Command.run(measure + command, in: folder.plans)
        let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard numbers.count == 4, ![126, 127].contains(numbers[3]) else {
            throw Failure("could not run \(command.joined(separator: " ")): \(line)")
        }
        return Measurement(
            seconds: Double(numbers[0]) / 1e9, processor: Double(numbers[2]) / 1e9, memory: numbers[1] << 10,
            status: numbers[3])
    }
}
