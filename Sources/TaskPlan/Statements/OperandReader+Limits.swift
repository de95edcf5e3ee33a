/// "T004, T005 (required for card payments)": references behind which a remark limits what is said of them.
extension OperandReader {
    /// The items of a side that remarks limit.
    ///
    /// A remark limits the phrase in front of it, and the whole list if it is the only one and ends the list.
    func limited(in tokens: ArraySlice<StatementToken>, partsCount: Bool) -> Plan.ItemSet {
        let remarks = tokens.parentheses
        var limited: [ClosedRange<Int>] = []
        var start = tokens.startIndex
        var list = start..<start
        for remark in remarks {
            let before = start..<remark.lowerBound
            start = remark.upperBound + 1
            let endsList = remarks.count == 1 && !tokens[start...].contains(where: OperandReader.isReference)
            if endsList {
                list = before
            } else if isPhrase(tokens[before]) {
                list = lastPhrase(tokens, before)
            }
            guard isLimit(tokens, remark) else { continue }
            limited += read(tokens[list], partsCount: partsCount).items.ranges
        }
        return Plan.ItemSet(joining: limited)
    }

    /// Whether a remark limits what stands in front of it.
    private func isLimit(_ tokens: ArraySlice<StatementToken>, _ remark: Range<Int>) -> Bool {
        let (open, close) = (tokens[remark.lowerBound].range, tokens[remark.upperBound].range)
        return LimitingRemark.limitsNeed(resolver.source, open.upperBound..<close.lowerBound)
    }

    /// Whether what stands between two remarks is a phrase of its own, and the second remark not one more of the first.
    private func isPhrase(_ tokens: ArraySlice<StatementToken>) -> Bool {
        tokens.contains { $0.isSeparator || OperandReader.isReference($0) }
    }

    private func lastPhrase(_ tokens: ArraySlice<StatementToken>, _ list: Range<Int>) -> Range<Int> {
        let separator = tokens[list].lastIndex(where: \.isSeparator)
        return (separator.map { $0 + 1 } ?? list.lowerBound)..<list.upperBound
    }
}
