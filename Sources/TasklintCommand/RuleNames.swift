import TaskLint

/// Names of rules as people write them on the command line.
enum RuleNames {
    /// Every rule with its code and name, one per line, for help pages.
    static let help = RuleList.all.map { rule in
        let identity = type(of: rule).identity
        return "  \(identity.code) \(identity.name)\(identity.isDefault ? "" : " (off by default)")"
    }.joined(separator: "\n")

    /// Why a selection makes no sense.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The rules of some lists: codes, names, or hundreds such as `TL3`, between commas.
    static func patterns(
        _ lists: [String], among all: [any Rule] = RuleList.all
    ) throws(Failure) -> [RulePattern] {
        let identities = all.map { type(of: $0).identity }
        var patterns: [RulePattern] = []
        for list in lists {
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

    private static func complaint(about name: String, among all: [RuleIdentity]) -> String {
        if name.isEmpty { return "a rule name is missing between the commas" }
        if ["tl903", "unreadable-input"].contains(name.lowercased()) {
            return "\(name) is an error of the input and can be neither selected nor ignored"
        }
        let names = all.flatMap { [$0.code, $0.name] }
        if let suggestion = Suggestion.nearest(to: name, among: names) {
            return "there is no rule \"\(name)\"; did you mean \"\(suggestion)\"?"
        }
        let list = all.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
        return "there is no rule \"\(name)\"; the rules are \(list)"
    }
}

extension Substring {
    /// Without spaces at both ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
