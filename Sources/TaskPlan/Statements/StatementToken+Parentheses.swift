/// What stands in parentheses, and outside of them.
extension ArraySlice<StatementToken> {
    /// The outermost pairs of parentheses, each from the one that opens to the one that closes.
    var parentheses: [Range<Int>] {
        var open: [Int] = []
        var pairs: [Range<Int>] = []
        for index in indices {
            switch self[index].kind {
            case .open: open.append(index)
            case .close:
                guard let start = open.popLast() else { continue }
                while let last = pairs.last, last.lowerBound > start { pairs.removeLast() }
                pairs.append(start..<index)
            default: break
            }
        }
        return pairs
    }

    /// The places outside of parentheses that a condition holds for.
    func outside(where holds: (StatementToken) -> Bool) -> [Int] {
        var found: [Int] = []
        var start = startIndex
        for pair in parentheses + [endIndex..<endIndex] {
            found += self[start..<pair.lowerBound].indices.filter { holds(self[$0]) }
            start = Swift.min(pair.upperBound + 1, endIndex)
        }
        return found
    }

    /// Takes pairs of parentheses out of a text.
    ///
    /// - Parameter isAside: whether a pair is taken out, told by what stands inside.
    func withoutParentheses(
        where isAside: (ArraySlice<StatementToken>) -> Bool
    ) -> (outer: [StatementToken], asides: [ArraySlice<StatementToken>]) {
        var outer: [StatementToken] = []
        var asides: [ArraySlice<StatementToken>] = []
        var start = startIndex
        for pair in parentheses {
            let inside = self[(pair.lowerBound + 1)..<pair.upperBound]
            guard isAside(inside) else { continue }
            outer += self[start..<pair.lowerBound]
            asides.append(inside)
            start = pair.upperBound + 1
        }
        return (outer + self[start...], asides)
    }
}
