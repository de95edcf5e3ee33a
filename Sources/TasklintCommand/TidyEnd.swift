import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is put in order when a signal ends the program in the middle of a run: Ctrl-C, `kill`, a terminal that is closed.
///
/// The progress line and colours leave the terminal, and a file that is about to take the place of another one does so.
/// Then the signal ends the program as it would have anyway, so that a shell sees status 130 after Ctrl-C.
struct TidyEnd {
    private var signals = TidyEnd.noSignals

    /// Begins to wait, where there is anything that would be left behind; else nothing is to be gained.
    ///
    /// The signals are held back in the calling thread and taken by one that waits for them, so that none is lost and
    /// none comes in the middle of something. Threads of Dispatch hold back all signals.
    ///
    /// - Parameters:
    ///   - progress: the line that may stand on the terminal.
    ///   - replacesFiles: whether the run writes files.
    init(_ progress: ProgressLine?, replacesFiles: Bool) {
        let isColoured = Terminal.standardOutput.canRewriteLines
        guard progress != nil || replacesFiles || isColoured else { return }
        for number in [SIGINT, SIGTERM, SIGHUP] where TidyEnd.isEnding(number) { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        DispatchQueue(label: "end").async { [signals] in
            var (signals, number) = (signals, Int32(0))
            guard sigwait(&signals, &number) == 0 else { return }
            NewFile.betweenNames {
                progress?.wipe()
                if isColoured { Output.resetColors() }
                TidyEnd.end(by: number)
            }
        }
    }

    /// Ends the wait: from now on the signals end the program at once.
    func cancel() {
        var signals = signals
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static func end(by number: Int32) -> Never {
        var signals = noSignals
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        kill(getpid(), number)
        // Not reached, unless the system is slow to deliver it.
        _exit(128 + number)
    }

    /// Who started the program may have told it to go on after a signal (nohup, or & in a script); then so it does.
    private static func isEnding(_ number: Int32) -> Bool {
        let current = signal(number, SIG_DFL)
        // Functions cannot be compared, but their addresses can.
        let isEnding = unsafeBitCast(current, to: Int.self) == unsafeBitCast(SIG_DFL, to: Int.self)
        if !isEnding { signal(number, current) }
        return isEnding
    }

    private static var noSignals: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        return signals
    }
}
