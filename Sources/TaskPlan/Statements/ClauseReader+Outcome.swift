import SourceText

/// "T004–T006 turn green after T009": what tests will show by then is no order of work.
extension ClauseReader {
    /// Whether the words between a connective and what it is about speak of tests that pass.
    func speaksOfOutcome(
        _ before: ArraySlice<StatementToken>, _ behind: ArraySlice<StatementToken>, _ connective: Connective
    ) -> Bool {
        switch connective {
        case .after:
            let named = before.lastIndex { $0.isClose || OperandReader.isReference($0) }
            return isOutcome(before[(named.map { $0 + 1 } ?? before.startIndex)...])
        case .afterPostfix: return isOutcome(behind)
        default: return false
        }
    }

    /// "After T024 starts": nobody waits for its end.
    func speaksOfBeginning(_ near: ArraySlice<StatementToken>) -> Bool {
        guard let named = near.firstIndex(where: OperandReader.isReference), let end = near.last?.range.upperBound
        else {
            return false
        }
        let behind = skipFillers(near[named...].drop { $0.isSeparator || OperandReader.isReference($0) })
        let words = [near[named...].first { !$0.isSeparator && !OperandReader.isReference($0) }, behind.first]
        return words.contains { word in
            word.map { StatementWords.beginning.match(source.folded, at: $0.range.lowerBound, end: end) != nil }
                ?? false
        }
    }

    /// Whether words say that tests pass, and nothing else.
    private func isOutcome(_ words: ArraySlice<StatementToken>) -> Bool {
        guard let end = words.last?.range.upperBound else { return false }
        var rest = words
        while let first = rest.first {
            let start = first.range.lowerBound
            if let outcome = StatementWords.outcome.match(source.folded, at: start, end: end) {
                return skipFillers(rest.drop { $0.range.lowerBound < outcome.end }).isEmpty
            }
            let tests = StatementWords.testWord.match(source.folded, at: start, end: end)
            guard tests != nil || isHelping(first) else { return false }
            rest = rest.drop { $0.range.lowerBound < tests?.end ?? first.range.upperBound }
        }
        return false
    }

    private func isHelping(_ token: StatementToken) -> Bool {
        switch token.kind {
        case .filler, .quantifier, .separator: true
        default: false
        }
    }
}
