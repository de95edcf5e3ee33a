import TaskPlan

/// A check that finds one kind of problem in a plan.
///
/// A rule is an immutable value and a pure function of the plan: it keeps no state, reads no files and prints nothing.
/// Its examples are its tests: `⟦…⟧` marks the bytes that the finding must point at.
public protocol Rule: Sendable {
    /// Code, name and severity.
    static var identity: RuleIdentity { get }
    /// One line for lists of rules.
    static var summary: String { get }
    /// Why the problem wrecks the run, and what exactly is flagged.
    static var rationale: String { get }
    /// Plans with the problem, each with its place marked.
    static var triggering: [String] { get }
    /// Plans that look like it and are right.
    static var nonTriggering: [String] { get }
    /// Finds every occurrence, in document order.
    func check(_ graph: PlanGraph) -> [Diagnostic]
}
