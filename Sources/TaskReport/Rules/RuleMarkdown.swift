import TaskLint

/// Rules as Markdown: `docs/rules.md` is what this prints.
enum RuleMarkdown {
    /// The page of all rules.
    static func book(_ rules: [any RuleDescription.Type]) -> String {
        """
        # Rules

        This page is printed by `tasklint rules --format markdown`; `tasklint explain RULE` shows a single rule. A rule is \
        called by its code or its name, wherever one is asked for. Rules that are off by default are switched on with \
        `extend-select`. A fix is applied by `--fix`; one that is unsafe, only with `--unsafe-fixes`.


        """ + list(rules) + rules.map { "\n" + page($0) }.joined()
    }

    /// One line for each rule.
    static func list(_ rules: [any RuleDescription.Type]) -> String {
        var text = "| code | name | severity | fix | found when |\n|---|---|---|---|---|\n"
        for rule in rules {
            let identity = rule.identity
            let link = "[\(identity.code)](#\(identity.code.lowercased())-\(identity.name))"
            let fix = rule.fix.map { $0.isSafe ? "safe" : "unsafe" } ?? ""
            let severity = identity.severity.rawValue + (identity.isDefault ? "" : " (off)")
            text += "| \(link) | `\(identity.name)` | \(severity) | \(fix) | \(cell(rule.summary)) |\n"
        }
        return text
    }

    /// One rule.
    static func page(_ rule: any RuleDescription.Type) -> String {
        let page = RulePage(rule)
        var text = "## \(page.identity.code) \(page.identity.name)\n\n*\(page.grade)*: found when \(page.summary).\n\n"
        text += page.rationale + "\n"
        if let fix = page.fix { text += "\n**Fix** (\(fix.isSafe ? "safe" : "unsafe")): \(fix.summary)\n" }
        if !page.options.isEmpty {
            text += "\n| option | value | default | meaning |\n|---|---|---|---|\n"
            for option in page.options {
                text += "| `\(option.name)` | \(cell(option.kindText)) | `\(cell(option.defaultValue.toml))` | "
                text += "\(cell(option.summary)) |\n"
            }
        }
        text += "\n### Found\n" + page.triggering.map(example).joined()
        text += "\n### Not found\n" + page.nonTriggering.map { example($0, isNearMiss: true) }.joined()
        if let silence = page.silence {
            text +=
                "\n### Silence\n\n`\(silence.comment)` above the line, or in the configuration `\(silence.configuration)`.\n"
        }
        return text
    }

    private static func example(_ example: RulePage.ShownExample) -> String { self.example(example, isNearMiss: false) }

    private static func example(_ example: RulePage.ShownExample, isNearMiss: Bool) -> String {
        var text = ""
        for option in example.options { text += "\nWith `\(option.name) = \(option.value.toml)`:\n" }
        for file in example.files { text += "\nBeside it `\(file.path)`:\n\n" + fence(file.text, "markdown") }
        text += "\n" + fence(example.text, "markdown")
        if !isNearMiss { text += "\n" + fence(example.output, "text") }
        if let fixed = example.fixed { text += "\nFixed:\n\n" + fence(fixed, "markdown") }
        return text
    }

    /// A code block whose fence is longer than any run of backticks in it. What no text may hold is written out.
    static func fence(_ text: String, _ language: String) -> String {
        var longest = 2
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let marks = String(repeating: "`", count: longest + 1)
        let body = text.replacing("\0", with: "\\0").replacing("\r", with: "")
        return "\(marks)\(language)\n\(body)\(body.hasSuffix("\n") || body.isEmpty ? "" : "\n")\(marks)\n"
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
