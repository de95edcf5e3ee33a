import TaskPlan

/// What people are told about a rule.
///
/// Its examples are its tests.
public protocol RuleDescription: Sendable {
    /// Code, name, severity, and whether it belongs to the default set.
    static var identity: RuleIdentity { get }
    /// One line for lists of rules.
    static var summary: String { get }
    /// Why the problem wrecks the run, and what exactly is flagged.
    static var rationale: String { get }
    /// What its fix does, if it has one.
    static var fix: FixDescription? { get }
    /// What can be set.
    static var options: [RuleOption] { get }
    /// Plans with the problem, each with its places marked.
    static var triggering: [RuleExample] { get }
    /// Plans that look like it and are right.
    static var nonTriggering: [RuleExample] { get }
}

extension RuleDescription {
    /// Most rules leave the repair to people.
    public static var fix: FixDescription? { nil }
    /// Most rules need no settings.
    public static var options: [RuleOption] { [] }
}

/// What the fix of a rule does.
public struct FixDescription: Sendable {
    /// One sentence.
    public let summary: String
    /// Whether it is applied without being asked for by `--unsafe-fixes`.
    public let isSafe: Bool
    /// Whether it may change the ids of tasks.
    public let changesIDs: Bool
    /// Whether it makes text readable, so that other rules may find in it what was there all the time.
    public let revealsText: Bool

    /// Makes a description.
    public init(_ summary: String, isSafe: Bool = true, changesIDs: Bool = false, revealsText: Bool = false) {
        self.summary = summary
        self.isSafe = isSafe
        self.changesIDs = changesIDs
        self.revealsText = revealsText
    }
}

/// A check that finds one kind of problem in a plan.
///
/// A rule is an immutable value and a pure function of what it is given: it keeps no state, opens no files and prints
/// nothing.
public protocol Rule: RuleDescription {
    /// Finds every occurrence, in document order.
    func check(_ context: LintContext) -> [Diagnostic]
}
