/// A setting of a rule, as `[options.<rule>]` of a configuration gives it.
public struct RuleOption: Sendable {
    /// What may stand behind the equals sign.
    public enum Kind: Hashable, Sendable {
        /// true or false.
        case flag
        /// A whole number.
        case number(ClosedRange<Int>)
        /// One of some words.
        case choice([String])
        /// Texts.
        case list
        /// Texts by texts.
        case table
    }

    /// The key, in kebab-case.
    public let name: String
    /// What may stand behind the equals sign.
    public let kind: Kind
    /// What holds where nothing is set.
    public let defaultValue: OptionValue
    /// One line about what it does.
    public let summary: String

    /// Makes a setting.
    public init(_ name: String, _ kind: Kind, default defaultValue: OptionValue, _ summary: String) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.summary = summary
    }
}

/// What a setting is set to.
public enum OptionValue: Hashable, Sendable {
    /// true or false.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// A text or a word of a choice.
    case text(String)
    /// Texts.
    case list([String])
    /// Texts by texts.
    case table([String: String])
}

/// The settings of one rule.
public struct RuleOptions: Hashable, Sendable {
    /// What is set, by the name of the option.
    public var values: [String: OptionValue]

    /// Makes settings; without arguments, everything is as it is by default.
    public init(_ values: [String: OptionValue] = [:]) {
        self.values = values
    }

    /// What holds for an option: what is set, or its default.
    public func value(of option: RuleOption) -> OptionValue { values[option.name] ?? option.defaultValue }

    /// What holds for an option that is a flag.
    public func flag(_ option: RuleOption) -> Bool {
        if case .flag(let value) = value(of: option) { value } else { false }
    }

    /// What holds for an option that is a number.
    public func number(_ option: RuleOption) -> Int {
        if case .number(let value) = value(of: option) { value } else { 0 }
    }

    /// What holds for an option that is a choice.
    public func word(_ option: RuleOption) -> String {
        if case .text(let value) = value(of: option) { value } else { "" }
    }

    /// What holds for an option that is a list.
    public func list(_ option: RuleOption) -> [String] {
        if case .list(let value) = value(of: option) { value } else { [] }
    }

    /// What holds for an option that is a table.
    public func table(_ option: RuleOption) -> [String: String] {
        if case .table(let value) = value(of: option) { value } else { [:] }
    }
}

extension RuleOption {
    /// For rules about order and conflicts: findings whose tasks are all done may be left out. The linter sees to it.
    public static let finished = RuleOption(
        "finished", .choice(["report", "ignore"]), default: .text("report"),
        "what to do with findings whose tasks are all done")

    /// For rules about files: other spellings of folders.
    public static let pathAliases = RuleOption(
        "path-aliases", .table, default: .table([:]),
        "beginnings of paths and what they stand for, as \"@/\" = \"src/\"")
}
