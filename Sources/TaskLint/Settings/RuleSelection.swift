/// Which rules run.
public struct RuleSelection: Hashable, Sendable {
    /// The rules that run instead of the default set, or nil for the default set.
    public var selected: [RulePattern]?
    /// Rules that run as well.
    public var added: [RulePattern]
    /// Rules that do not run, even selected ones.
    public var ignored: [RulePattern]

    /// Makes a selection; without arguments, the default set.
    public init(selected: [RulePattern]? = nil, added: [RulePattern] = [], ignored: [RulePattern] = []) {
        self.selected = selected
        self.added = added
        self.ignored = ignored
    }

    /// Whether a rule runs.
    public func contains(_ rule: RuleIdentity) -> Bool {
        let isSelected = selected.map { $0.contains { $0.matches(rule) } } ?? rule.isDefault
        return (isSelected || added.contains { $0.matches(rule) }) && !ignored.contains { $0.matches(rule) }
    }
}

/// A rule by its code or name, or several by the beginning of their codes, such as `TL3`. Upper and lower case are the
/// same.
public struct RulePattern: Hashable, Sendable {
    /// The pattern in small letters.
    public let text: String

    /// Makes a pattern of a text, whether or not any rule answers to it.
    public init(_ text: some StringProtocol) {
        self.text = text.lowercased()
    }

    /// Whether it means a rule.
    public func matches(_ rule: RuleIdentity) -> Bool {
        let code = rule.code.lowercased()
        return text == code || text == rule.name || text.utf8.count == 3 && code.hasPrefix(text)
    }
}
