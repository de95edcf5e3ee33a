import Foundation
import Testing

/// A pipe with a name in a folder. A program that reads it as a plan stands still until the test sends one, so that the
/// test can do something at a known moment of the run.
struct NamedPipe {
    /// More patience than any machine needs; it is used up only where a test fails.
    private static let deadline = Duration.seconds(60)

    private let path: String

    init(_ name: String, in folder: Folder) throws {
        path = folder.url.appendingPathComponent(name).path
        try #require(mkfifo(path, 0o600) == 0)
    }

    /// Waits for a reader.
    func open() throws -> FileHandle {
        let end = ContinuousClock.now + Self.deadline
        while true {
            let descriptor = Foundation.open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
            if descriptor >= 0 {
                _ = fcntl(descriptor, F_SETFL, 0)
                return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            }
            try #require(errno == ENXIO && ContinuousClock.now < end, "nobody reads \(path)")
            usleep(1000)
        }
    }

    /// Waits for a reader and sends it a text.
    func send(_ text: String) throws {
        let handle = try open()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }
}
