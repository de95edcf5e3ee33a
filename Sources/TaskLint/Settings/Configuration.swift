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
    /// Bytes of the largest document that is read. Who reads files asks; a document that is at hand is checked whatever
    /// its size.
    public var documentSizeLimit: Int

    /// The largest document that is read unless somebody says otherwise: 64 MiB.
    public static let usualDocumentSizeLimit = 64 << 20

    /// Makes a configuration; without arguments, the default one.
    public init(
        selection: RuleSelection = RuleSelection(), severities: [String: Severity] = [:],
        options: [String: RuleOptions] = [:], assumptions: Plan.Assumptions = Plan.Assumptions(),
        documentSizeLimit: Int = Configuration.usualDocumentSizeLimit
    ) {
        self.selection = selection
        self.severities = severities
        self.options = options
        self.assumptions = assumptions
        self.documentSizeLimit = documentSizeLimit
    }
}
