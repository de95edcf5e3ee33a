import TaskPlan

/// How plans are read and checked, as a configuration file or a client says.
public struct Configuration: Sendable {
    /// Which rules run.
    public var selection: RuleSelection
    /// Severities that differ from those of the rules, by code.
    public var severities: [String: Severity]
    /// Settings of rules, by code.
    public var options: [String: RuleOptions]
    /// What is known of the plans beforehand.
    public var assumptions: Plan.Assumptions

    /// Makes a configuration; without arguments, the default one.
    public init(
        selection: RuleSelection = RuleSelection(), severities: [String: Severity] = [:],
        options: [String: RuleOptions] = [:], assumptions: Plan.Assumptions = Plan.Assumptions()
    ) {
        self.selection = selection
        self.severities = severities
        self.options = options
        self.assumptions = assumptions
    }
}
