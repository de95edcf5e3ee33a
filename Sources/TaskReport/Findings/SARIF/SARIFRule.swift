import TaskLint

/// `reportingDescriptor` object, section 3.49: all that is told about a rule.
struct SARIFRule: Encodable {
    /// `reportingConfiguration` object, section 3.50.
    struct Configuration: Encodable {
        let enabled: Bool
        let level: String
    }

    /// Property bag, section 3.8.
    struct Properties: Encodable {
        /// What its fix is: `safe`, `unsafe` or `none`.
        let fix: String
        /// How code scanning sorts rules.
        let problemSeverity: String
        /// The hundred that the rule belongs to, as rules are selected by it.
        let tags: [String]

        enum CodingKeys: String, CodingKey {
            case fix, tags
            case problemSeverity = "problem.severity"
        }
    }

    let id: String
    let name: String
    let shortDescription: SARIFMessage
    let fullDescription: SARIFMessage
    let help: SARIFMessage
    let defaultConfiguration: Configuration
    let properties: Properties

    init(_ rule: any RuleDescription.Type) {
        let identity = rule.identity
        id = identity.code
        name = identity.name
        shortDescription = SARIFMessage(text: SARIFText.escaped("Found when \(rule.summary)."))
        fullDescription = SARIFMessage(text: SARIFText.escaped(rule.rationale))
        let page = SARIFRule.help(of: rule)
        help = SARIFMessage(text: SARIFText.escaped(page.text), markdown: SARIFText.escaped(page.markdown))
        defaultConfiguration = Configuration(enabled: identity.isDefault, level: identity.severity.sarifLevel)
        properties = Properties(
            fix: rule.fix.map { $0.isSafe ? "safe" : "unsafe" } ?? "none",
            problemSeverity: identity.severity == .info ? "recommendation" : identity.severity.rawValue,
            tags: [String(identity.code.prefix(3))])
    }

    /// The page of the rule with its first example. The output of examples is left out: it would have to be computed.
    private static func help(of rule: any RuleDescription.Type) -> (text: String, markdown: String) {
        var text = rule.rationale
        var markdown = rule.rationale + "\n"
        if let fix = rule.fix {
            text += "\n\nFix (\(fix.isSafe ? "safe" : "unsafe")): \(fix.summary)"
            markdown += "\n**Fix** (\(fix.isSafe ? "safe" : "unsafe")): \(fix.summary)\n"
        }
        if let example = rule.triggering.first {
            markdown += "\n**Found**\n\n" + RuleMarkdown.fence(example.unmarked, "markdown")
            if let fixed = example.fixed { markdown += "\n**Fixed**\n\n" + RuleMarkdown.fence(fixed, "markdown") }
        }
        if let silence = RulePage.silence(of: rule.identity) {
            text += "\n\nSilence: \(silence.comment) above the line, or in the configuration \(silence.configuration)."
            markdown += "\n**Silence**: `\(silence.comment)` above the line, or in the configuration "
            markdown += "`\(silence.configuration)`.\n"
        }
        let more = "tasklint explain \(rule.identity.code)"
        return (text + "\n\nMore: \(more)", markdown + "\n**More**: `\(more)`\n")
    }
}
