/// One finding per cause: where two rules speak of the same tasks, the graver one speaks.
enum Precedence {
    /// Codes of rules, each with those that it silences.
    private static let silenced: [String: Set<String>] = [
        "TL109": ["TL105"],
        "TL201": ["TL203", "TL207"],
        "TL301": ["TL302", "TL303", "TL304", "TL305"],
        "TL401": ["TL402"],
        "TL501": ["TL403", "TL509"],
        "TL509": ["TL403"],
    ]
    private static let losers = silenced.values.reduce(into: Set<String>()) { $0.formUnion($1) }

    /// The findings without those that another one makes superfluous.
    ///
    /// - Complexity: O(*n*) but for the findings of rules that silence others, which are compared with those of the others
    ///   that share a task with them.
    static func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        let winners = diagnostics.filter { silenced[$0.rule.code] != nil }
        guard !winners.isEmpty else { return diagnostics }
        var winnersByItem: [Int: [Int]] = [:]
        for (index, winner) in winners.enumerated() {
            for item in winner.items { winnersByItem[item, default: []].append(index) }
        }
        return diagnostics.filter { loser in
            guard losers.contains(loser.rule.code) else { return true }
            var shared: [Int: Int] = [:]
            for item in Set(loser.items) {
                for winner in winnersByItem[item] ?? [] { shared[winner, default: 0] += 1 }
            }
            return !shared.contains { winner, count in
                silenced[winners[winner].rule.code]?.contains(loser.rule.code) == true
                    && count >= min(2, loser.items.count)
            }
        }
    }
}
