/// The name of a rule. Code and name both work wherever a rule is asked for; codes are never reused.
public struct RuleIdentity: Hashable, Sendable {
    /// `TL` and three digits.
    public let code: String
    /// The problem in kebab-case.
    public let name: String
    /// How grave its findings are, unless a finding or the configuration says otherwise.
    public let severity: Severity
    /// Whether it belongs to the default set.
    public let isDefault: Bool

    /// Makes the name of a rule.
    public init(code: String, name: String, severity: Severity, isDefault: Bool = true) {
        self.code = code
        self.name = name
        self.severity = severity
        self.isDefault = isDefault
    }
}
