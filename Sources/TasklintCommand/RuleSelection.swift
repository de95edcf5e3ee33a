import TaskLint

/// Which rules run, as `--select` and `--ignore` say.
struct RuleSelection {
    /// The chosen rules in the order of the list.
    let rules: [any Rule]

    /// Every rule with its code and name, one per line, for help pages.
    static let help = RuleList.all.map { rule in
        let identity = type(of: rule).identity
        return "  \(identity.code) \(identity.name)"
    }.joined(separator: "\n")

    /// Why a selection makes no sense.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Chooses rules by code, name, or hundred such as `TL3`. Without `select`, all of them; `ignore` takes away.
    init(select: [String], ignore: [String], among all: [any Rule] = RuleList.all) throws(Failure) {
        let identities = all.map { type(of: $0).identity }
        let selected = try RuleSelection.matches(select, among: identities)
        let ignored = try RuleSelection.matches(ignore, among: identities)
        rules = all.filter { rule in
            let identity = type(of: rule).identity
            return (select.isEmpty || selected.contains(identity)) && !ignored.contains(identity)
        }
        if rules.isEmpty, !select.isEmpty || !ignore.isEmpty {
            throw Failure(description: "no rule is left to run")
        }
    }

    private static func matches(_ lists: [String], among all: [RuleIdentity]) throws(Failure) -> Set<RuleIdentity> {
        var matches: Set<RuleIdentity> = []
        for list in lists {
            for name in list.split(separator: ",", omittingEmptySubsequences: false) {
                let name = name.trimmed
                let found = all.filter { $0.answers(to: name) }
                if found.isEmpty { throw Failure(description: complaint(about: name, among: all)) }
                matches.formUnion(found)
            }
        }
        return matches
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

extension RuleIdentity {
    /// Whether a code, a name or a hundred means this rule; upper and lower case are the same.
    fileprivate func answers(to name: String) -> Bool {
        let name = name.lowercased()
        let code = code.lowercased()
        return name == code || name == self.name || name.utf8.count == 3 && code.hasPrefix(name)
    }
}

extension Substring {
    /// Without spaces at both ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
