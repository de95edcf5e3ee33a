/// Prints a report piece by piece and remembers what went wrong on the way.
struct ReportPrinter {
    private let separator: String
    private let progress: ProgressLine?
    private var output: Output
    private var hasBody = false
    private var hasFailed = false

    /// - Parameters:
    ///   - separator: what stands between the bodies of two documents.
    ///   - progress: the line that must make room for everything that is printed.
    init(separator: String, progress: ProgressLine? = nil) {
        self.separator = separator
        self.progress = progress
        output = Output(progress: progress)
    }

    /// Prints a piece of the frame.
    mutating func write(_ text: String) {
        output.write(text)
    }

    /// Prints a piece of the frame that may fail to be made.
    mutating func attempt(_ text: () throws -> String) {
        do {
            output.write(try text())
        } catch {
            fail("internal error: \(error)")
        }
    }

    /// Prints what one document comes to, if it is not empty.
    mutating func add(body: String) {
        guard !body.isEmpty else { return }
        if hasBody { output.write(separator) }
        output.write(body)
        hasBody = true
    }

    /// Prints a message on standard error that is no failure.
    mutating func note(_ message: String) {
        output.writeError(message)
    }

    /// Prints a message on standard error; the run as a whole has failed.
    mutating func fail(_ message: String) {
        output.writeError(message)
        hasFailed = true
    }

    /// Writes out everything and a last word for people.
    ///
    /// - Returns: `status`, unless something failed.
    mutating func finish(lastWord: String?, status: ExitStatus) -> ExitStatus {
        output.flush()
        progress?.wipe()
        if let failure = output.failure { fail("standard output: error: cannot be written: \(failure)") }
        if let lastWord, output.isOpen { output.writeError(lastWord) }
        return hasFailed ? .failure : status
    }
}
