/// "Did you mean": the known word that a misspelt one is closest to.
package enum Suggestion {
    /// The nearest of the candidates, upper and lower case being the same, or nil if none is near: at most a third of
    /// the letters, and at least one, may be wrong.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        // A beginning means what it begins, if that is one thing.
        let longer = candidates.filter { word.count > 2 && $0.lowercased().hasPrefix(word.lowercased()) }
        if let only = longer.first, longer.count == 1 { return only }
        let word = Array(word.lowercased())
        let ranked = candidates.map { (distance(word, Array($0.lowercased())), $0) }
        guard let best = ranked.min(by: { $0.0 < $1.0 }), best.0 <= max(word.count / 3, 1) else { return nil }
        return best.1
    }

    /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
    package static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(current[column], previous[column + 1]) + 1
                cost = min(cost, previous[column] + (character == other ? 0 : 1))
                if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
