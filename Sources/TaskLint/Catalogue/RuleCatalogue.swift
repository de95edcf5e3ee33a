/// All that the linter can report, in the order of the codes: the rules that check plans, and those about comments and
/// input, which have no check of their own.
public enum RuleCatalogue {
    /// Every entry.
    public static let all: [any RuleDescription.Type] =
        RuleList.all.map { type(of: $0) } + [UnusedSuppression.self, UnknownSuppression.self, UnreadableInput.self]

    /// The entry of a code or a name, upper and lower case being the same.
    public static func entry(_ name: some StringProtocol) -> (any RuleDescription.Type)? {
        let name = name.lowercased()
        return all.first { $0.identity.code.lowercased() == name || $0.identity.name == name }
    }
}
