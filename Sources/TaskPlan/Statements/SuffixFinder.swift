/// Finds the places of an item's text where a dependency may be stated: parentheses, and clauses that begin with a
/// connective. Prose that only mentions tasks is passed over.
enum SuffixFinder {
    /// - Parameter includesPostfix: whether clauses that end with a connective count, as in Japanese details.
    static func clauses(_ tokens: [StatementToken], includesPostfix: Bool = false) -> [ArraySlice<StatementToken>] {
        var found: [ArraySlice<StatementToken>] = []
        var starts = [tokens.startIndex]
        for index in tokens.indices {
            switch tokens[index].kind {
            case .open: starts.append(index + 1)
            case .close:
                let isInside = starts.count > 1
                let start = isInside ? starts.removeLast() : starts[0]
                take(tokens[start..<index], inParentheses: isInside, includesPostfix, &found)
            case .stop where starts.count == 1:
                take(tokens[starts[0]..<index], inParentheses: false, includesPostfix, &found)
                starts[0] = index + 1
            case .stop:
                take(tokens[starts[starts.count - 1]..<index], inParentheses: true, includesPostfix, &found)
                starts[starts.count - 1] = index + 1
            default: break
            }
        }
        for (depth, start) in starts.enumerated() where start < tokens.endIndex {
            take(tokens[start...], inParentheses: depth > 0, includesPostfix, &found)
        }
        return found
    }

    private static func take(
        _ clause: ArraySlice<StatementToken>, inParentheses: Bool, _ includesPostfix: Bool,
        _ found: inout [ArraySlice<StatementToken>]
    ) {
        let clause = inParentheses ? behindOthers(clause) : clause
        guard
            let connective = leading(clause, inParentheses: inParentheses)
                ?? (includesPostfix || inParentheses ? postfix(clause) : nil)
        else { return }
        switch connective {
        case .needs, .blocks, .needsPostfix, .afterPostfix, .blocksPostfix, .then: found.append(clause)
        case .after, .precedes: if inParentheses { found.append(clause) }
        }
    }

    /// "(FR-005, depends on T002)": the last part of a list in parentheses, if it is the one that begins with a connective
    /// and a reference.
    private static func behindOthers(_ clause: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        guard let connective = clause.firstIndex(where: \.isConnective),
            let separator = clause[..<connective].lastIndex(where: \.isSeparator),
            clause[(connective + 1)...].first.map(OperandReader.isReference) == true,
            leading(clause[(separator + 1)...], inParentheses: true) != nil,
            leading(clause, inParentheses: true) == nil
        else { return clause }
        return clause[(separator + 1)...]
    }

    /// The connective that a clause begins with; helping words in front do not count.
    private static func leading(_ clause: ArraySlice<StatementToken>, inParentheses: Bool) -> Connective? {
        for token in clause {
            switch token.kind {
            case .filler, .separator, .colon, .quantifier: continue
            case .word(let word) where inParentheses && StatementWords.companyWord.holds(Array(word.utf8)[...]):
                continue
            case .connective(let connective): return connective == .then ? nil : connective
            default: return sequence(clause)
            }
        }
        return nil
    }

    /// "Same file, sequence T032 then T038".
    private static func sequence(_ clause: ArraySlice<StatementToken>) -> Connective? {
        func isThen(_ token: StatementToken) -> Bool { if case .connective(.then) = token.kind { true } else { false } }
        guard clause.contains(where: isThen) else { return nil }
        let hasThen = !clause.outside(where: isThen).isEmpty
        let hasWord = !clause.outside { if case .word("sequence") = $0.kind { true } else { false } }.isEmpty
        return hasThen && hasWord ? .then : nil
    }

    private static func postfix(_ clause: ArraySlice<StatementToken>) -> Connective? {
        for token in clause.reversed() {
            if case .connective(let connective) = token.kind, connective.isPostfix { return connective }
        }
        return nil
    }
}
