import TaskLint

/// How rules are printed.
public enum RuleFormat: String, CaseIterable, Sendable {
    /// For a terminal.
    case text
    /// One JSON document for programs.
    case json
    /// A page of documentation.
    case markdown
}

/// What the program tells about its rules.
public struct RuleReport: Sendable {
    /// How rules are printed.
    public let format: RuleFormat
    /// Whether text is coloured.
    public let style: Style

    /// Makes a report.
    public init(format: RuleFormat, style: Style = .plain) {
        self.format = format
        self.style = style
    }

    /// Rules with one line each; as Markdown, the page with all there is to say.
    public func list(_ rules: [any RuleDescription.Type]) throws -> String {
        switch format {
        case .text: RuleText(style: style).list(rules)
        case .json: try json(rules)
        case .markdown: RuleMarkdown.book(rules)
        }
    }

    /// Rules with all there is to say about each.
    public func pages(_ rules: [any RuleDescription.Type]) throws -> String {
        switch format {
        case .text: rules.map(RuleText(style: style).page).joined(separator: "\n")
        case .json: try json(rules)
        case .markdown: rules.map(RuleMarkdown.page).joined(separator: "\n")
        }
    }

    private func json(_ rules: [any RuleDescription.Type]) throws -> String {
        try JSONText.text(of: RuleBookValue(rules: rules.map { RuleValue($0) })) + "\n"
    }
}
