/// Which rules run: the default set, changed step by step.
public struct RuleSelection: Hashable, Sendable {
    /// A change of the set.
    public enum Step: Hashable, Sendable {
        /// These rules and no others.
        case only([RulePattern])
        /// These rules as well.
        case add([RulePattern])
        /// These rules no longer.
        case remove([RulePattern])
    }

    /// The changes in the order in which they are made.
    public var steps: [Step]

    /// Makes a selection; without arguments, the default set.
    public init(_ steps: [Step] = []) {
        self.steps = steps
    }

    /// Whether a rule runs.
    public func contains(_ rule: RuleIdentity) -> Bool {
        var isOn = rule.isDefault
        for step in steps {
            switch step {
            case .only(let patterns): isOn = patterns.contains { $0.matches(rule) }
            case .add(let patterns): isOn = isOn || patterns.contains { $0.matches(rule) }
            case .remove(let patterns): isOn = isOn && !patterns.contains { $0.matches(rule) }
            }
        }
        return isOn
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
