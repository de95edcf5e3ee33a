import TaskLint

/// Rules as people read them at a terminal.
struct RuleText {
    let style: Style

    private static let width = 80

    /// One line for each rule.
    func list(_ rules: [any RuleDescription.Type]) -> String {
        let names = rules.map { $0.identity.name.count }.max() ?? 0
        return rules.map { rule in
            let identity = rule.identity
            let padding = String(repeating: " ", count: names - identity.name.count)
            let grade = identity.severity.rawValue
            let notes = [identity.isDefault ? nil : "off", rule.fix.map { $0.isSafe ? "fix" : "unsafe fix" }]
                .compactMap(\.self)
            return style(identity.code, .emphasis) + " \(identity.name)\(padding)  "
                + style(grade, .severity(identity.severity)) + String(repeating: " ", count: 7 - grade.count)
                + "  \(rule.summary)" + (notes.isEmpty ? "" : " " + style("(\(notes.joined(separator: ", ")))", .faint))
                + "\n"
        }.joined()
    }

    /// One rule.
    func page(_ rule: any RuleDescription.Type) -> String {
        let page = RulePage(rule)
        var text = style("\(page.identity.code) \(page.identity.name)", .emphasis) + " (\(page.grade))\n\n"
        text += RuleText.wrapped("Found when " + page.summary + ".") + "\n" + RuleText.wrapped(page.rationale)
        if let fix = page.fix {
            text += "\n" + RuleText.wrapped("Fix (\(fix.isSafe ? "safe" : "unsafe")): \(fix.summary)")
        }
        if !page.options.isEmpty { text += title("Options") }
        for option in page.options {
            let setting = "\(option.name) = \(option.defaultValue.toml)"
            text += RuleText.wrapped("\(setting) (\(option.kindText)): \(option.summary)", indent: 2)
        }
        text += title("Found") + page.triggering.map { example($0) }.joined(separator: "\n")
        text += title("Not found") + page.nonTriggering.map { example($0, isNearMiss: true) }.joined(separator: "\n")
        if let silence = page.silence {
            text += title("Silence") + "  \(silence.comment)\n  \(silence.configuration)\n"
        }
        return text
    }

    private func title(_ text: String) -> String { "\n" + style(text, .emphasis) + "\n" }

    private func example(_ example: RulePage.ShownExample, isNearMiss: Bool = false) -> String {
        var text = ""
        for option in example.options { text += "  (with \(option.name) = \(option.value.toml))\n" }
        for file in example.files { text += "  (beside it \(file.path):)\n" + indented(file.text, 4) }
        text += indented(example.text, 4)
        if !isNearMiss { text += "\n" + indented(example.output, 2) }
        if let fixed = example.fixed { text += "  (fixed:)\n" + indented(fixed, 4) }
        return text
    }

    private func indented(_ text: String, _ count: Int) -> String {
        let indent = String(repeating: " ", count: count)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { ($0.isEmpty ? "" : indent + Escaping.visible(String($0))) + "\n" }.joined()
    }

    /// A paragraph in lines of at most ``width`` characters, where its words allow.
    private static func wrapped(_ text: String, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines = [margin]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.count + word.count + 1 > width, last != margin {
                lines.append(margin + "  ".prefix(indent) + word)
            } else {
                lines[lines.count - 1] += (last == margin ? "" : " ") + word
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
