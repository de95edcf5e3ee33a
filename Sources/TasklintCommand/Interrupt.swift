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
    private let source: any DispatchSourceSignal
    private let arrival = DispatchSemaphore(value: 0)

    /// From now on the signal is only counted.
    init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [arrival] in arrival.signal() }
        source.resume()
    }

    /// Waits for the signal, at most so long.
    func comes(within time: Duration) -> Bool {
        let (seconds, attoseconds) = time.components
        let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
        return arrival.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success
    }
}
