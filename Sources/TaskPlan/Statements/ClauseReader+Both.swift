/// "T003 [P] with T004 (other files), both after T001": the word speaks of two, of which a list would be one only.
extension ClauseReader {
    /// The two references that "both" speaks of if it stands in front of a connective; nil if there are more or less.
    func pair(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken>? {
        guard let both = tokens.last(where: { !$0.isFiller }),
            StatementWords.both.isPhrase(both.range, in: source.folded)
        else { return nil }
        let named = tokens.outside(where: OperandReader.isReference).map { tokens[$0] }
        return named.count == 2 && named.allSatisfy { $0.referenceCount == 1 } ? named[...] : nil
    }
}
