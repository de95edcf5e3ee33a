import Synchronization

/// One line on the terminal that tells how far a long run over many plans is.
///
/// It appears when the run has taken a while, is rewritten in place, and is wiped before anything else is printed. Any
/// thread may tell of a plan that is done; all share the one line, so this is no value.
final class ProgressLine: Sendable {
    /// How long a run must take before the line appears.
    static let delay = Duration.milliseconds(500)
    /// The least time between two states of the line.
    static let interval = Duration.milliseconds(100)

    private struct State {
        var done = 0
        var isShown = false
        /// When the line may be written next.
        var next: ContinuousClock.Instant
    }

    private let total: Int
    private let state: Mutex<State>
    private let write: @Sendable (String) -> Void

    /// A line for a run that starts now; nil where nobody would see it, or where there is little to wait for.
    ///
    /// - Parameter isQuiet: whether nothing but messages is wanted.
    static func forRun(
        over total: Int, isQuiet: Bool = false, terminal: Terminal = .standardError
    ) -> ProgressLine? {
        guard total > 1, !isQuiet, terminal.canRewriteLines else { return nil }
        return ProgressLine(total: total, start: .now) { Output.writeToTerminal($0) }
    }

    /// - Parameters:
    ///   - total: number of plans.
    ///   - write: sends text to the terminal.
    init(total: Int, start: ContinuousClock.Instant, write: @escaping @Sendable (String) -> Void) {
        self.total = total
        self.write = write
        state = Mutex(State(next: start + ProgressLine.delay))
    }

    /// One more plan is done.
    func advance(at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            state.done += 1
            guard now >= state.next else { return }
            state.next = now + ProgressLine.interval
            state.isShown = true
            // To the beginning of the line, and what is left of it is cleared.
            write("\r\(state.done) of \(total) plans\u{1B}[K")
        }
    }

    /// Clears the line; it comes back with the next plan after a moment.
    func wipe() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            write("\r\u{1B}[K")
        }
    }
}
