import TaskLint

/// Names of rules as people write them on the command line.
enum RuleNames {
    /// Why a selection makes no sense.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The rules of some lists that may be selected or ignored.
    static func selection(_ lists: [String]) throws(Failure) -> [RulePattern] {
        let patterns = try patterns(lists)
        let unreadable = UnreadableInput.identity
        if patterns.contains(where: { $0.matches(unreadable) && $0.text.utf8.count > 3 }) {
            throw Failure(
                description: "\(unreadable.code) is an error of the input and can be neither selected nor ignored")
        }
        return patterns
    }

    /// The rules of some lists: codes, names, or hundreds such as `TL3`, between commas.
    static func patterns(
        _ lists: [String], among all: [any RuleDescription.Type] = RuleCatalogue.all
    ) throws(Failure) -> [RulePattern] {
        let identities = all.map { $0.identity }
        var patterns: [RulePattern] = []
        for list in lists {
            if list.isEmpty { throw Failure(description: "an empty text names no rule") }
            for name in list.split(separator: ",", omittingEmptySubsequences: false) {
                let name = name.trimmed
                let pattern = RulePattern(name)
                guard identities.contains(where: pattern.matches) else {
                    throw Failure(description: complaint(about: name, among: identities))
                }
                patterns.append(pattern)
            }
        }
        return patterns
    }

    /// Severities by code, from texts such as `TL502=error`.
    static func severities(_ settings: [String]) throws(Failure) -> [String: Severity] {
        var severities: [String: Severity] = [:]
        for setting in settings {
            let sides = setting.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            let names = Severity.allCases.reversed().map(\.rawValue)
            guard sides.count == 2, let severity = Severity(rawValue: sides[1]) else {
                let hint =
                    sides.last.flatMap { Suggestion.nearest(to: $0, among: names) }
                    .map { "did you mean \"\($0)\"?" } ?? "the levels are \(names.joined(separator: ", "))"
                throw Failure(description: "--severity wants RULE=LEVEL, not \"\(setting)\"; \(hint)")
            }
            for pattern in try patterns([sides[0]]) {
                for rule in RuleCatalogue.all where pattern.matches(rule.identity) {
                    severities[rule.identity.code] = severity
                }
            }
        }
        return severities
    }

    private static func complaint(about name: String, among all: [RuleIdentity]) -> String {
        if name.isEmpty { return "a rule name is missing between the commas" }
        let names = all.flatMap { [$0.code, $0.name] }
        if let suggestion = Suggestion.nearest(to: name, among: names) {
            return "there is no rule \"\(name)\"; did you mean \"\(suggestion)\"?"
        }
        return "there is no rule \"\(name)\"; tasklint rules lists them all"
    }
}

extension Substring {
    /// Without spaces at both ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
