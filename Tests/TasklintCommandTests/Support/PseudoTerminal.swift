import Foundation
import Testing

/// A terminal without a screen, for programs that ask what their output leads to.
final class PseudoTerminal {
    private let master: Int32
    private let name: String
    /// What came to the terminal and was not yet asked for.
    private var bytes: [UInt8] = []

    init() throws {
        (master, name) = try Self.open()
    }

    deinit {
        close(master)
    }

    /// Runs the program with its standard error, and perhaps its standard output, on a terminal.
    ///
    /// - Returns: what came to the terminal, and how the run ended.
    static func run(
        _ arguments: [String], in folder: Folder, withOutput: Bool = false, environment: [String: String] = [:]
    ) throws -> (text: String, status: Int32) {
        let terminal = try PseudoTerminal()
        let process = try terminal.start(arguments, in: folder, withOutput: withOutput, environment: environment)
        let text = terminal.rest()
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }

    /// Starts the program.
    func start(
        _ arguments: [String], in folder: Folder, withOutput: Bool = false, environment: [String: String] = [:]
    ) throws -> Process {
        let slave = try #require(FileHandle(forUpdatingAtPath: name))
        let process = Process()
        process.executableURL = Tool.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(Tool.withoutCounts) { $1 }
            .merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = withOutput ? slave : FileHandle.nullDevice
        process.standardError = slave
        try process.start()
        try slave.close()
        return process
    }

    /// Waits until a text came.
    ///
    /// - Returns: all that came up to its end.
    func output(upTo text: String) throws -> String {
        while true {
            let whole = String(decoding: bytes, as: UTF8.self)
            if let range = whole.range(of: text) {
                bytes = Array(whole[range.upperBound...].utf8)
                return String(whole[..<range.upperBound])
            }
            try #require(readMore(), "the end came before \"\(text)\" in \"\(whole)\"")
        }
    }

    /// Waits for the end of all programs on the terminal.
    func rest() -> String {
        while readMore() {}
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reading fails when the last one who holds the terminal has gone.
    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 12)
        let count = read(master, &buffer, buffer.count)
        if count > 0 { bytes += buffer[..<count] }
        return count > 0
    }

    /// The end that a terminal's window would hold, and the path of the other one.
    private static func open() throws -> (master: Int32, name: String) {
        #if canImport(Darwin)
            let master = posix_openpt(O_RDWR | O_NOCTTY)
            try #require(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0)
            return (master, try #require(ptsname(master).map { String(cString: $0) }))
        #else
            // What those functions do is not in sight of Swift here. Source: ioctl_tty(2).
            let (setLock, getNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
            let master = Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
            var (lock, number): (Int32, Int32) = (0, 0)
            try #require(master >= 0 && ioctl(master, setLock, &lock) == 0 && ioctl(master, getNumber, &number) == 0)
            return (master, "/dev/pts/\(number)")
        #endif
    }
}
