import SourceText

/// "T005 depends on T004, T006 on T005": a second statement of the same kind says no more of the connective than its
/// preposition.
extension ClauseReader {
    /// A statement that borrows its connective.
    struct Ellipsis {
        let left: ArraySlice<StatementToken>
        let right: ArraySlice<StatementToken>
    }

    /// What of the words behind a connective belongs to it, and the statements that follow in short.
    func ellipses(
        _ near: ArraySlice<StatementToken>, of connective: StatementToken
    ) -> (near: ArraySlice<StatementToken>, shortened: [Ellipsis]) {
        guard let preposition = lastPreposition(of: connective) else { return (near, []) }
        var shortened: [Ellipsis] = []
        var end = near.endIndex
        let places = near.outside { ClauseReader.prepositions.meaning(of: $0.range, in: source.folded) == preposition }
        for (number, place) in places.enumerated().reversed() {
            let start = number > 0 ? places[number - 1] + 1 : near.startIndex
            let right = skipFillers(near[(place + 1)..<end])
            guard let first = right.first, OperandReader.isReference(first),
                let left = lastReferences(near[start..<place])
            else { continue }
            // Of "T001, T006, T007 on T002" the one in the middle belongs to either side.
            end = looseSeparators(near[start..<left.startIndex]).first ?? left.startIndex
            // "T004 von US1" may also be a task of the story.
            if preposition == .of, !first.namesIds { continue }
            shortened.append(Ellipsis(left: left, right: right))
        }
        return (near[..<end], shortened.reversed())
    }

    /// The references that the words end with, if a separator stands in front of them.
    private func lastReferences(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken>? {
        guard let separator = looseSeparators(tokens).last else { return nil }
        let own = tokens[(separator + 1)...]
        let names = own.outside { !$0.isFiller && !$0.isSeparator && !OperandReader.isReference($0) }
        let referenced = own.contains(where: OperandReader.isReference)
        return referenced && names.isEmpty ? own : nil
    }

    private func looseSeparators(_ tokens: ArraySlice<StatementToken>) -> [Int] {
        tokens.outside(where: \.isSeparator).filter { !tokens.isGlued($0) }
    }

    private func lastPreposition(of connective: StatementToken) -> Preposition? {
        let range = connective.range
        guard let blank = source.bytes[range].lastIndex(where: \.isBlank) else { return nil }
        return ClauseReader.prepositions.meaning(of: blank + 1..<range.upperBound, in: source.folded)
    }

    /// Prepositions that stand for one another.
    private enum Preposition { case on, by, waiting, from, of }

    private static let prepositions = Lexicon<Preposition>([
        (.on, "on, upon"), (.by, "by"), (.waiting, "for"), (.from, "от"),
        (.of, "de, du, des, del, da, do, das, dos, dal, dallo, dalla, dai, dagli, dalle, von, vom"),
    ])
}
