import Foundation
import Testing

/// A terminal without a screen, for programs that ask what their output leads to.
struct PseudoTerminal {
    /// Runs the program with its standard error, and perhaps its standard output, on a terminal.
    ///
    /// - Returns: what came to the terminal, and how the run ended.
    static func run(
        _ arguments: [String], in folder: Folder, withOutput: Bool = false, environment: [String: String] = [:]
    ) throws -> (text: String, status: Int32) {
        let (master, name) = try open()
        defer { close(master) }
        let slave = try #require(FileHandle(forUpdatingAtPath: name))
        let process = Process()
        process.executableURL = Tool.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = withOutput ? slave : FileHandle.nullDevice
        process.standardError = slave
        try process.run()
        try slave.close()
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 12)
        // Reading fails when the last one who holds the terminal has gone.
        while case let count = read(master, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        process.waitUntilExit()
        return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
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
