import SourceText

/// One finding: what is wrong, where, and what to do about it.
public struct Diagnostic: Sendable {
    /// The rule that found it.
    public let rule: RuleIdentity
    /// How grave it is.
    public let severity: Severity
    /// The bytes it is about. The place of the finding is where they begin.
    public let range: Range<Int>
    /// What is wrong: lower case, no full stop, tasks in quotes.
    public let message: String
    /// The other places of the same finding, in the order in which they are best read.
    public let notes: [Note]
    /// What to do about it.
    public let help: String
    /// The ids of the tasks concerned, or their lines as `line 12` where they have none.
    public let tasks: [String]
    /// What the finding is about beyond its place: a path or an id. Part of its fingerprint.
    public let subject: String

    /// Makes a finding.
    public init(
        rule: RuleIdentity, severity: Severity? = nil, range: Range<Int>, message: String, notes: [Note] = [],
        help: String, tasks: [String] = [], subject: String = ""
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.range = range
        self.message = message
        self.notes = notes
        self.help = help
        self.tasks = tasks
        self.subject = subject
    }

    /// Another place that a finding is about.
    public struct Note: Sendable {
        /// The bytes it is about.
        public let range: Range<Int>
        /// What is there.
        public let message: String

        /// Makes a note.
        public init(range: Range<Int>, message: String) {
            self.range = range
            self.message = message
        }
    }
}

/// How grave a finding is.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Worth knowing.
    case info
    /// Probably a mistake.
    case warning
    /// Following the plan as written goes wrong.
    case error

    /// Graver is greater.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// The name of a rule. Code and name both work wherever a rule is asked for; codes are never reused.
public struct RuleIdentity: Hashable, Sendable {
    /// `TL` and three digits.
    public let code: String
    /// The problem in kebab-case.
    public let name: String
    /// How grave its findings are, unless a finding says otherwise.
    public let severity: Severity

    /// Makes the name of a rule.
    public init(code: String, name: String, severity: Severity) {
        self.code = code
        self.name = name
        self.severity = severity
    }
}
