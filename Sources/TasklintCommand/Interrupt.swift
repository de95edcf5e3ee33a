import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C as something to wait for: it no longer ends the program at once, but after the work under way.
struct Interrupt {
    private let arrival = DispatchSemaphore(value: 0)

    /// From now on the signal is only counted: it is held back in the calling thread, as in all threads of Dispatch, and
    /// taken by one that waits for it.
    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        DispatchQueue(label: "interrupt").async { [signals, arrival] in
            var (signals, number) = (signals, Int32(0))
            while sigwait(&signals, &number) == 0 { arrival.signal() }
        }
    }

    /// Waits for the signal, at most so long.
    func comes(within time: Duration) -> Bool {
        let (seconds, attoseconds) = time.components
        let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
        return arrival.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success
    }
}
