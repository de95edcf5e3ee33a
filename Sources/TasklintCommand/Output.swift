#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output and standard error, in the order in which they are written to.
///
/// A reader that goes away (`tasklint | head`) ends the output and not the verdict: nothing more is written, no message
/// appears, and the exit status is the one the findings deserve.
struct Output {
    /// Whether somebody still reads standard output.
    private(set) var isOpen = true
    /// Why standard output could not be written, a closed pipe aside.
    private(set) var failure: SystemError?

    /// What must leave the terminal before anything is written.
    private let progress: ProgressLine?
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 16

    init(progress: ProgressLine? = nil) {
        self.progress = progress
    }

    /// From now on a closed pipe, or a file as large as a file may be, is an error of `write` instead of the end of the
    /// process.
    static func ignoreFailedWrites() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Takes the places of standard streams that are closed. The next file that is opened would get one of them, and
    /// findings would be written into a plan. What is put there can be neither read nor written, so that whoever needs
    /// the stream learns that it is closed.
    static func occupyClosedStreams() {
        for (descriptor, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)]
        where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest one that is free is taken.
            _ = open("/dev/null", mode)
        }
    }

    /// Adds to standard output.
    mutating func write(_ text: String) {
        guard isOpen else { return }
        buffer += text.utf8
        if buffer.count >= Output.bufferSize { flush() }
    }

    /// Writes a line to standard error, behind all that was added to standard output before.
    mutating func writeError(_ line: String) {
        flush()
        progress?.wipe()
        _ = Output.writeAll(Array("\(line)\n".utf8), to: 2)
    }

    /// Sends characters that steer the terminal, which are no message, to standard error.
    static func writeToTerminal(_ text: String) {
        _ = writeAll(Array(text.utf8), to: 2)
    }

    /// Whether somebody can still read standard output. A file can always be read.
    static var hasReader: Bool {
        var state = pollfd(fd: 1, events: 0, revents: 0)
        return poll(&state, 1, 0) <= 0 || Int32(state.revents) & (POLLERR | POLLNVAL) == 0
    }

    /// Clears the screen, if standard output leads to one.
    static func clearScreen() {
        if Terminal.standardOutput.canRewriteLines { _ = writeAll(Array("\u{1B}[2J\u{1B}[H".utf8), to: 1) }
    }

    /// Ends whatever colour standard output stopped in.
    static func resetColors() {
        _ = writeAll(Array("\u{1B}[0m".utf8), to: 1)
    }

    /// Hands everything to the operating system.
    mutating func flush() {
        guard isOpen, !buffer.isEmpty else { return }
        progress?.wipe()
        if let error = Output.writeAll(buffer, to: 1) {
            isOpen = false
            if error.code != EPIPE { failure = error }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    return SystemError.last
                }
            }
            return nil
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Darwin)
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
