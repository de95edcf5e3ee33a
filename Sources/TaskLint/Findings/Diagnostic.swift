import SourceText

/// One finding: what is wrong, where, and what to do about it.
public struct Diagnostic: Sendable {
    /// The rule that found it.
    public let rule: RuleIdentity
    /// How grave it is.
    public internal(set) var severity: Severity
    /// The bytes it is about. The place of the finding is where they begin.
    public let range: Range<Int>
    /// What is wrong: lower case, no full stop, tasks in quotes.
    public let message: String
    /// The other places of the same finding, in the order in which they are best read.
    public let notes: [Note]
    /// What to do about it.
    public let help: String
    /// The ids of the tasks concerned, or their titles where they have none.
    public let tasks: [String]
    /// The positions of the items concerned in the plan.
    public let items: [Int]
    /// What the finding is about beyond its place: a path or an id. Part of its fingerprint.
    public let subject: String
    /// A way to mend it, if there is one.
    public let fix: Fix?
    /// Other places that it stands for, because all have one cause; see ``Precedence``.
    var standsFor: [Range<Int>] = []

    /// Makes a finding.
    ///
    /// - Parameters:
    ///   - rule: the rule that found it.
    ///   - severity: nil for the severity of the rule.
    ///   - range: the bytes it points at, not empty where there is something to point at.
    ///   - message: what is wrong, without a full stop.
    ///   - notes: its other places.
    ///   - help: what to do about it.
    ///   - tasks: names of the tasks concerned.
    ///   - items: positions of the tasks concerned.
    ///   - subject: what it is about beyond its place, for its fingerprint.
    ///   - fix: a way to mend it.
    public init(
        rule: RuleIdentity, severity: Severity? = nil, range: Range<Int>, message: String, notes: [Note] = [],
        help: String, tasks: [String] = [], items: [Int] = [], subject: String = "", fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.range = range
        self.message = message
        self.notes = notes
        self.help = help
        self.tasks = tasks
        self.items = items
        self.subject = subject
        self.fix = fix
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
