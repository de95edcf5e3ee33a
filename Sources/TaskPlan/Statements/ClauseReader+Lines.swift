/// "T001 → T002" above "T003 → T004": lines of a paragraph that hold a statement each.
extension ClauseReader {
    /// Where lines begin that state something of their own, below a line that states an order and has come to its end.
    func statementStarts(_ tokens: ArraySlice<StatementToken>) -> [Int] {
        var starts: [Int] = []
        var depth = 0
        var hasOrder = false
        for index in tokens.indices {
            switch tokens[index].kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .arrow, .connective: hasOrder = hasOrder || depth == 0
            case _ where OperandReader.isReference(tokens[index]):
                guard hasOrder, depth == 0, index > tokens.startIndex,
                    isLineEnd(between: tokens[index - 1], tokens[index]),
                    beginsStatement(tokens[index...], behind: tokens[index - 1])
                else { continue }
                starts.append(index)
                hasOrder = false
            default: break
            }
        }
        return starts
    }

    /// Whether the first arrow or connective of a line shows that the line does not go on with the one above.
    ///
    /// Prose may be broken in front of any reference. So a connective tells nothing behind a word, as in "depends on the
    /// schema of / T001 and blocks T002", and an arrow nothing behind what asks for more.
    private func beginsStatement(_ line: ArraySlice<StatementToken>, behind last: StatementToken) -> Bool {
        switch firstOrder(line) {
        case .arrow: !asksForMore(last)
        case .connective(let connective): connective != .then && !connective.isPostfix && endsList(last)
        default: false
        }
    }

    /// The first arrow or connective outside of parentheses up to the end of the line.
    private func firstOrder(_ tokens: ArraySlice<StatementToken>) -> StatementToken.Kind? {
        var depth = 0
        for index in tokens.indices {
            if index > tokens.startIndex, isLineEnd(between: tokens[index - 1], tokens[index]) { return nil }
            switch tokens[index].kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .arrow, .connective: if depth == 0 { return tokens[index].kind }
            default: break
            }
        }
        return nil
    }

    private func isLineEnd(between token: StatementToken, _ next: StatementToken) -> Bool {
        source.bytes[token.range.upperBound..<next.range.lowerBound].contains(where: \.isLineEnd)
    }

    private func asksForMore(_ last: StatementToken) -> Bool {
        switch last.kind {
        case .arrow, .separator, .connective, .colon, .quantifier: true
        default: false
        }
    }

    private func endsList(_ last: StatementToken) -> Bool {
        last.isClose || OperandReader.isReference(last)
    }
}
