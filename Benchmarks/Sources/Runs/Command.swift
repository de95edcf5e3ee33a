import Foundation

/// Commands whose cost does not matter.
enum Command {
    /// Runs a command in a folder; what it prints on both streams is one text, on standard output alone another.
    static func run(_ command: [String], in folder: String? = nil) throws -> (status: Int, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (Int(process.terminationStatus), output)
    }

    /// Whether there is a program of this name or path.
    static func exists(_ program: String) -> Bool {
        (try? run(["sh", "-c", "command -v \"$1\"", "sh", program]))?.status == 0
    }
}
