import Foundation
import Testing

/// The program while it runs, with what it has printed so far on both of its streams.
final class RunningTool {
    /// More patience than any machine needs; it is used up only where a test fails.
    private static let deadline = Duration.seconds(60)

    private let process = Process()
    private let pipe = Pipe()
    /// What was printed and not yet asked for.
    private var rest = ""

    init(_ arguments: [String], in folder: Folder) throws {
        process.executableURL = Tool.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "XDG_CONFIG_HOME": folder.url.path]
            .merging(Tool.withoutCounts) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.start()
        try pipe.fileHandleForWriting.close()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    /// Waits until a text was printed.
    ///
    /// - Returns: all that came before it.
    func output(upTo text: String) throws -> String {
        let end = ContinuousClock.now + Self.deadline
        while true {
            if let range = rest.range(of: text) {
                defer { rest = String(rest[range.upperBound...]) }
                return String(rest[..<range.lowerBound])
            }
            var state = pollfd(fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
            let left = (end - .now).components.seconds
            try #require(left > 0 && poll(&state, 1, Int32(left) * 1000) > 0, "no \"\(text)\" in \"\(rest)\"")
            let data = pipe.fileHandleForReading.availableData
            try #require(!data.isEmpty, "the end came before \"\(text)\" in \"\(rest)\"")
            rest += String(decoding: data, as: UTF8.self)
        }
    }

    /// Presses Ctrl-C and waits for the end.
    func interrupt() -> Int32 {
        end(by: SIGINT)
    }

    /// Sends a signal and waits for the end.
    ///
    /// - Returns: the exit status, or the signal by which it ended.
    func end(by signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Whether it goes on.
    var isRunning: Bool { process.isRunning }

    /// Reads to the end.
    ///
    /// - Returns: all that was printed and not yet asked for, and how the run ended.
    func finish() throws -> (text: String, status: Int32) {
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (rest + String(decoding: data, as: UTF8.self), process.terminationStatus)
    }

    /// Stops to read and waits for the end.
    func goAway() throws -> Int32 {
        try pipe.fileHandleForReading.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
