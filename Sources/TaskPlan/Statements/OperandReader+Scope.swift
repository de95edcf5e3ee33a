import SourceText

/// "Everything except T003", "US1, specifically T005": words that take something out of a list, or say which part of it is
/// meant.
extension OperandReader {
    enum Scope { case exception, part }

    /// Where a list ends and the words begin that say what of it is meant.
    func scope(of tokens: ArraySlice<StatementToken>) -> (kind: Scope, start: Int, end: Int)? {
        guard let last = tokens.last?.range.upperBound else { return nil }
        var depth = 0
        for index in tokens.indices.dropFirst() {
            switch tokens[index].kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .word, .filler, .negation:
                guard depth == 0, let found = scope(tokens, at: index, end: last) else { continue }
                let behind = tokens[index...].firstIndex { $0.range.lowerBound >= found.end } ?? tokens.endIndex
                return (found.kind, index, behind)
            default: break
            }
        }
        return nil
    }

    /// What begins at a place that is not the first.
    func scope(_ tokens: ArraySlice<StatementToken>, at index: Int, end: Int) -> (kind: Scope, end: Int)? {
        let (folded, start) = (resolver.source.folded, tokens[index].range.lowerBound)
        if let word = StatementWords.exception.match(folded, at: start, end: end) { return (.exception, word.end) }
        if let word = StatementWords.part.match(folded, at: start, end: end) { return (.part, word.end) }
        // "Everything but T003"
        if case .everything = tokens[index - 1].kind, case .word("but") = tokens[index].kind {
            return (.exception, tokens[index].range.upperBound)
        }
        return nil
    }
}

extension OperandReader {
    /// "Setup (can run in parallel with US1)", "Setup (not US1)": what such words in parentheses name is not in the list.
    /// "Models (T003, T004 in parallel)" tells what is.
    func withoutAsides(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        let start = tokens.startIndex
        let (outer, asides) = tokens.withoutParentheses { $0.startIndex > start + 1 && isAside($0) }
        return asides.isEmpty ? tokens : outer[...]
    }

    private func isAside(_ inside: ArraySlice<StatementToken>) -> Bool {
        if inside.contains(where: \.isNegation) { return true }
        return inside.first.map { !OperandReader.isReference($0) } == true && inside.contains(where: isCompany)
    }

    /// Whether words begin here that say that something runs at the same time.
    func isCompany(_ token: StatementToken) -> Bool {
        switch token.kind {
        case .word, .filler:
            let end = min(resolver.source.bytes.count, token.range.lowerBound + StatementWords.longestCompanyWord)
            return StatementWords.companyWord.match(resolver.source.folded, at: token.range.lowerBound, end: end) != nil
        default: return false
        }
    }
}

extension Operand {
    /// Takes items out, or leaves them only; if it is unknown which ones, nothing certain can be said.
    mutating func restrict(to scope: OperandReader.Scope, _ named: Plan.ItemSet) {
        switch scope {
        case .exception where !named.isEmpty:
            items = items.subtracting(named)
            excepted = named
        case .part where !items.intersection(named).isEmpty: items = items.intersection(named)
        default: limited = items
        }
        singles = singles.filter(items.contains)
    }

    /// Takes out of two sides of a statement what either of them excepts.
    static func exempt(_ left: inout Operand, _ right: inout Operand) {
        let excepted = left.excepted.union(right.excepted)
        guard !excepted.isEmpty else { return }
        left.items = left.items.subtracting(excepted)
        right.items = right.items.subtracting(excepted)
    }
}
