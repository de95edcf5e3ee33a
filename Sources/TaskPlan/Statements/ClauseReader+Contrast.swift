import SourceText

/// "T003 and T007 touch different files, but T007 must run after T006": what is set against something else has a subject
/// of its own.
extension ClauseReader {
    /// What of the words in front of a connective or an arrow belongs to its clause.
    func ownClause(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        contrasted(tokens) ?? behindConcession(tokens)
    }

    /// What stands behind the last word such as "but" that a reference follows.
    func contrasted(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken>? {
        for index in tokens.indices.dropFirst().reversed() {
            guard let end = contrastEnd(tokens, at: index), beginsWithReference(tokens[end...]) else { continue }
            return tokens[end...]
        }
        return nil
    }

    /// "While T003 can run at any time, T004 …": what stands behind the comma that ends the first clause.
    private func behindConcession(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        guard let end = contrastEnd(tokens, at: tokens.startIndex), beginsWithReference(tokens[end...]) else {
            return tokens
        }
        let comma = tokens[end...].indices.first { index in
            tokens[index].isSeparator && index > end && !OperandReader.isReference(tokens[index - 1])
                && beginsWithReference(tokens[(index + 1)...])
        }
        return comma.map { tokens[($0 + 1)...] } ?? tokens
    }

    /// "T003 depends on T002, T005 has no prerequisites", "…, T005 and T006 in parallel": what of the words behind a
    /// connective belongs to it, if the last of them speak of other tasks.
    func withoutRemark(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        guard tokens.contains(where: \.isSeparator),
            let remark = tokens.outside(where: { $0.isNegation || isCompany($0) }).first,
            tokens[remark].isNegation || !tokens[remark...].contains(where: OperandReader.isReference)
        else { return tokens }
        let separators = tokens[..<remark].outside(where: \.isSeparator)
        let commas = separators.filter { [",", "，", "、"].contains(source.string(tokens[$0].range)) }
        let others = tokens[remark].isNegation ? separators.filter { !tokens.isGlued($0) } : []
        guard let comma = commas.last ?? others.last,
            tokens[..<comma].contains(where: OperandReader.isReference),
            tokens[comma..<remark].contains(where: OperandReader.isReference)
        else { return tokens }
        return tokens[..<comma]
    }

    /// "T004", "the final check T004".
    private func beginsWithReference(_ tokens: ArraySlice<StatementToken>) -> Bool {
        let name = skipFillers(tokens.drop(while: \.isSeparator))
        let words = name.prefix(while: \.isWord)
        guard words.count <= ClauseReader.longestName else { return false }
        return name.dropFirst(words.count).first.map(OperandReader.isReference) == true
    }

    /// Words in front of a reference that name it, too.
    private static let longestName = 3

    /// The first token behind a contrasting word that begins at a place.
    private func contrastEnd(_ tokens: ArraySlice<StatementToken>, at index: Int) -> Int? {
        guard index < tokens.endIndex, let last = tokens.last else { return nil }
        switch tokens[index].kind {
        case .word, .filler, .negation: break
        default: return nil
        }
        let start = tokens[index].range.lowerBound
        guard let end = StatementWords.contrast.match(source.folded, at: start, end: last.range.upperBound)?.end else {
            return nil
        }
        return tokens[index...].firstIndex { $0.range.lowerBound >= end } ?? tokens.endIndex
    }
}
