#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// When output is coloured.
enum ColorChoice: String, CaseIterable {
    case auto
    case always
    case never
}

/// What standard output or standard error leads to.
struct Terminal {
    /// Whether a person sees the output directly.
    let isInteractive: Bool
    private let environment: @Sendable (String) -> String?

    /// The terminal of this process.
    static var standardOutput: Terminal {
        Terminal(isInteractive: isatty(1) == 1, environment: Machine.variable)
    }

    /// The terminal to which messages go.
    static var standardError: Terminal {
        Terminal(isInteractive: isatty(2) == 1, environment: Machine.variable)
    }

    /// Whether a line can be written anew in its place.
    var canRewriteLines: Bool { isInteractive && environment("TERM") != "dumb" }

    /// Columns of the terminal that standard output leads to; nil if it leads elsewhere, 80 if the terminal does not tell.
    static var columns: Int? {
        guard isatty(1) == 1 else { return nil }
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    init(isInteractive: Bool, environment: @escaping @Sendable (String) -> String?) {
        self.isInteractive = isInteractive
        self.environment = environment
    }

    /// `--color`, then `NO_COLOR` (no-color.org), then `FORCE_COLOR` and `CLICOLOR_FORCE`, then the terminal.
    func wantsColor(_ choice: ColorChoice) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto: break
        }
        if isSet("NO_COLOR") { return false }
        for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] where isSet(name) && environment(name) != "0" { return true }
        return isInteractive && environment("TERM") != "dumb"
    }

    /// An empty variable counts as unset.
    private func isSet(_ name: String) -> Bool {
        environment(name).map { !$0.isEmpty } ?? false
    }
}

/// The machine that the program runs on.
enum Machine {
    /// A variable of the environment; nil if it is unset.
    static func variable(_ name: String) -> String? { getenv(name).map { FileName.text(of: $0) } }

    /// Ends the program.
    static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

    /// Number of processors in use, at least 1.
    static var processorCount: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }
}
