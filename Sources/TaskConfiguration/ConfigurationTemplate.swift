import SourceText
import TaskLint
import TaskPlan

/// The file that `tasklint init` writes: every key with what it does, commented out at its default.
public enum ConfigurationTemplate {
    /// The text, which says nothing until a line of it loses its number sign.
    public static var text: String {
        var text = """
            # How tasklint reads and checks the plans below this folder. Every line is at its default: take away the
            # number sign in front of a key to change it. `tasklint explain RULE` tells about a rule.


            """
        for key in ConfigurationKey.allCases where !isTable(key) {
            text += comment(key) + "# \(key.rawValue) = \(defaultValue(of: key))\n\n"
        }
        for key in ConfigurationKey.allCases where isTable(key) && key != .options {
            text += comment(key) + example(of: key) + "\n"
        }
        text += comment(.options)
        for rule in RuleCatalogue.all where !rule.options.isEmpty {
            text += "\n# [options.\(rule.identity.name)]\n"
            for option in rule.options {
                text += "## \(option.summary)\n# \(option.name) = \(option.defaultValue.toml)\n"
            }
        }
        return text
    }

    private static func isTable(_ key: ConfigurationKey) -> Bool {
        switch key {
        case .legend, .severity, .options, .overrides: true
        default: false
        }
    }

    private static func comment(_ key: ConfigurationKey) -> String {
        let words = key.words.map { " (\($0.joined(separator: ", ")))" } ?? ""
        return "## \(key.summary)\(words)\n"
    }

    private static func defaultValue(of key: ConfigurationKey) -> String {
        switch key {
        case .failOn: "\"\(FailLevel.error.rawValue)\""
        case .testFirst: "\"auto\""
        case .dialect: "\"spec-kit\""
        case .maxDocumentSize: "\"\(ByteCount(Configuration.usualDocumentSizeLimit).text)\""
        case .maxNesting: "\(Plan.Assumptions().nestingLimit)"
        case .maxFindings: FindingLimit.usual.toml
        case .include: OptionValue.list(["tasks.md", "TASKS.md", "*-tasks.md", "*_tasks.md", "TODO.md"]).toml
        case .select:
            OptionValue.list(RuleCatalogue.all.filter { $0.identity.isDefault }.map { $0.identity.code }).toml
        default: "[]"
        }
    }

    private static func example(of key: ConfigurationKey) -> String {
        switch key {
        case .legend: "# [legend]\n# \"⏭️\" = \"deferred\"\n# \"[~]\" = \"in-progress\"\n"
        case .severity: "# [severity]\n# parent-status = \"warning\"\n"
        case .overrides: "# [[overrides]]\n# files = [\"archive/**\"]\n# ignore = [\"TL5\"]\n"
        default: ""
        }
    }
}
