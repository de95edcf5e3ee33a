/// A plan that shows what a rule flags, or what it does not.
///
/// `⟦…⟧` marks the bytes that a finding must point at, one pair for each finding.
public struct RuleExample: ExpressibleByStringLiteral, Sendable {
    /// The plan, with marks.
    public let text: String
    /// The plan after all fixes of the rule, unsafe ones too; nil if nothing is fixed.
    public let fixed: String?
    /// The settings of the rule.
    public let options: RuleOptions
    /// Codes of other rules that rightly find something in the plan as well.
    public let alsoFound: Set<String>
    /// Documents beside the plan and files below the root, by their path from there.
    public let files: [String: String]

    /// Makes an example.
    public init(
        _ text: String, fixed: String? = nil, options: RuleOptions = RuleOptions(), alsoFound: Set<String> = [],
        files: [String: String] = [:]
    ) {
        self.text = text
        self.fixed = fixed
        self.options = options
        self.alsoFound = alsoFound
        self.files = files
    }

    /// Makes an example of a plan alone.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
