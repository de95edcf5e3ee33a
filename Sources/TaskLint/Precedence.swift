/// One finding per cause: where two rules speak of the same tasks or point at the same place, the graver one speaks.
enum Precedence {
    /// Codes of rules, each with those that it silences.
    private static let silenced: [String: Set<String>] = [
        "TL109": ["TL105"],
        "TL201": ["TL203", "TL207"],
        "TL301": ["TL302", "TL303", "TL304", "TL305"],
        "TL401": ["TL402"],
        "TL501": ["TL403"],
        "TL509": ["TL403"],
    ]
    /// The same, but only where both point at one place: what a task of an unfinished group lacks itself is another cause.
    private static let silencedInPlace: [String: Set<String>] = ["TL501": ["TL509"]]

    /// The findings without those that another one makes superfluous.
    ///
    /// - Complexity: O(*n*) but for findings that others may silence, which are compared with those of the others that share a
    ///   task with them.
    static func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        // Per silenced rule, so that a finding is compared only with those that could silence it.
        var winners: [String: [Int: [Int]]] = [:]
        var places: [String: Set<Range<Int>>] = [:]
        for (index, winner) in diagnostics.enumerated() {
            for code in silenced[winner.rule.code] ?? [] {
                places[code, default: []].formUnion([winner.range] + winner.standsFor)
                for item in winner.items { winners[code, default: [:]][item, default: []].append(index) }
            }
            for code in silencedInPlace[winner.rule.code] ?? [] { places[code, default: []].insert(winner.range) }
        }
        return diagnostics.filter { loser in
            if places[loser.rule.code]?.contains(loser.range) == true { return false }
            guard let byItem = winners[loser.rule.code] else { return true }
            var shared: [Int: Int] = [:]
            for item in Set(loser.items) {
                for winner in byItem[item] ?? [] { shared[winner, default: 0] += 1 }
            }
            return !shared.values.contains { $0 >= min(2, loser.items.count) }
        }
    }
}
