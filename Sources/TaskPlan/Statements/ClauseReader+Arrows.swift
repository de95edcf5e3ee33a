import SourceText

/// Chains of arrows in a line: "T001 → T002, T003 → T004".
extension ClauseReader {
    /// The chain of a clause, and the chains that stand in its parentheses: "Phase 2 (T001 → T002) → T003".
    func chains(_ clause: ArraySlice<StatementToken>) -> [RawStatement] {
        // "US1 → US2 are independent" is no chain.
        if clause.indices.contains(where: { clause[$0].isNegation && !deniesCompany(clause[$0...]) }) { return [] }
        if leavesOrderOpen(clause) { return [] }
        return chain(clause) + chainsInside(clause)
    }

    /// The chains that stand in the parentheses of a clause.
    func chainsInside(_ clause: ArraySlice<StatementToken>) -> [RawStatement] {
        clause.parentheses.flatMap { pair in
            clauses(clause[(pair.lowerBound + 1)..<pair.upperBound])
                .flatMap { leavesOrderOpen($0) ? [] : chain($0, isInside: true) }
        }
    }

    /// The arrows of a clause outside of its parentheses. What runs "alongside T001 → T002" is no link.
    ///
    /// - Parameter isInside: whether the clause itself stands in parentheses.
    private func chain(_ clause: ArraySlice<StatementToken>, isInside: Bool = false) -> [RawStatement] {
        let pairs = isPairwise(clause)
        var statements: [RawStatement] = []
        var previous: (operand: Operand, arrow: StatementToken)?
        var start = clause.startIndex
        let arrows = clause.outside(where: \.isArrow)
        for end in arrows + [clause.endIndex] {
            let link = clause[start..<end]
            start = min(end + 1, clause.endIndex)
            // The chain goes on behind what stands beside it.
            if previous != nil, let beside = detour(link) {
                statements += connectives(beside, subject: nil)
                continue
            }
            // "Setup (T001–T002) ← T002 requires T001": behind the arrow the chain is explained.
            if case .arrow(isReversed: true) = previous?.arrow.kind, isSentence(link) {
                statements += connectives(link, subject: nil)
                previous = nil
                continue
            }
            let isMiddle = previous != nil && end < clause.endIndex && !pairs
            let ends = isMiddle ? ends(ofLink: link, isLong: arrows.count > 2) : nil
            if let (left, arrow) = previous {
                let list = ends?.first ?? (isInside ? head(link) : link)
                if let drawn = drawn(left, operands.read(skipFillers(list)), arrow) {
                    statements += pairs ? pairwise(drawn, in: clause) : [drawn]
                }
            }
            guard end < clause.endIndex else { break }
            let own = ends?.last ?? tail(ownClause(link))
            let linked = previous == nil && !own.companion.isEmpty ? own.companion : own
            previous = (operands.read(skipFillers(linked)), clause[end])
        }
        return statements
    }

    /// The words of a link that are all in parentheses and state an order or a company of their own: "→ (T012 in parallel
    /// with T010, after T009) →".
    private func detour(_ link: ArraySlice<StatementToken>) -> ArraySlice<StatementToken>? {
        guard let pair = link.parentheses.first, pair == link.startIndex..<(link.endIndex - 1) else { return nil }
        let inside = link[(pair.lowerBound + 1)..<pair.upperBound]
        if inside.contains(where: \.isArrow) { return nil }
        let states = inside.contains {
            if case .connective(let connective) = $0.kind { connective != .then } else { false }
        }
        return states || inside.beforeCompanion.count < inside.count ? inside : nil
    }

    private func drawn(_ left: Operand, _ right: Operand, _ arrow: StatementToken) -> RawStatement? {
        guard case .arrow(let isReversed) = arrow.kind else { return nil }
        guard !left.isEmpty || !left.unknown.isEmpty, !right.isEmpty || !right.unknown.isEmpty else { return nil }
        return statement(
            isReversed ? right : left, isReversed ? left : right, place: arrow.range, parts: [left.range, right.range])
    }

    /// "T001 → T003 → T004 one by one, not in parallel" denies no order.
    private func deniesCompany(_ tokens: ArraySlice<StatementToken>) -> Bool {
        guard let first = tokens.first, ClauseReader.denials.isPhrase(first.range, in: source.folded),
            let next = skipFillers(tokens.dropFirst()).first
        else { return false }
        return tokens.contains { isCompany($0) && $0.range.lowerBound <= next.range.lowerBound }
    }

    /// Words of which each says no more than "not".
    private static let denials = PhraseTable(
        "not, no, never, cannot, can't, do not, don't, does not, doesn't, não, нет, не")

    /// Whether a connective stands between references, or behind them if that is its place: the words say by themselves
    /// what comes first.
    func isSentence(_ tokens: ArraySlice<StatementToken>) -> Bool {
        let references = tokens.outside(where: OperandReader.isReference)
        guard let first = references.first, let last = references.last, first < last else { return false }
        let words = tokens.outside { token in
            guard case .connective(let connective) = token.kind, connective != .then else { return false }
            return connective.isPostfix || token.range.lowerBound < tokens[last].range.lowerBound
        }
        return words.contains { $0 > first }
    }

    // MARK: - Two chains

    /// "T001 → T003, T002 → T004" may be two chains, or one with a list in its middle. For certain the arrow in front leads
    /// to the first of the two, and the one behind comes from the last. Nil if the list is one that binds more closely, as
    /// in "T003/T004", or whose members are said to run at the same time.
    ///
    /// - Parameter isLong: whether there are more than two arrows: then stories and phases are one chain from the first
    ///   to the last of the plan, as in "Setup → Foundational → US1, US2 → Polish".
    func ends(
        ofLink tokens: ArraySlice<StatementToken>, isLong: Bool
    ) -> (first: ArraySlice<StatementToken>, last: ArraySlice<StatementToken>)? {
        let references = tokens.outside(where: OperandReader.isReference)
        let separators = separators(tokens).filter { parts(tokens, at: $0) }
        guard let first = separators.first, let last = separators.last,
            references.contains(where: { $0 < first }), references.contains(where: { $0 > last }),
            !references.contains(where: { first < $0 && $0 < last }), !tokens.contains(where: isCompany),
            !isLong || references.contains(where: { tokens[$0].namesIds })
        else { return nil }
        return (tokens[..<first], tokens[(last + 1)...])
    }

    /// Whether a separator may stand between two chains as well as in a list: a comma, "and", a slash between blanks.
    private func parts(_ tokens: ArraySlice<StatementToken>, at index: Int) -> Bool {
        let text = source.bytes[tokens[index].range]
        if tokens.isGlued(index) || text.starts(with: "+") || text.starts(with: "&") { return false }
        // "T003 || T004"
        if text.starts(with: "|"),
            source.bytes[text.startIndex - 1] == text.first || source.bytes[text.endIndex] == text.first
        {
            return false
        }
        return !StatementLexer.sideBySide.contains { text.starts(with: $0) }
    }

    // MARK: - Beside the chain

    /// What of a list belongs to a chain in parentheses for certain: of "(T001 → T002, T003 in parallel)" the first,
    /// because the last may run beside the whole chain, as all that stands there is one group.
    func head(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        guard let separator = separators(tokens).first, let company = company(tokens).first, company > separator,
            let last = tokens[separator..<company].last(where: { !$0.isFiller }),
            OperandReader.isReference(last)
        else { return tokens }
        return tokens[..<separator]
    }

    /// What of a list in front of an arrow belongs to the chain: "T004 any time in parallel / T005" begins with another
    /// matter.
    func tail(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        guard let company = company(tokens).last, tokens[..<company].contains(where: OperandReader.isReference),
            let separator = separators(tokens).first(where: { $0 > company }),
            tokens[separator...].contains(where: OperandReader.isReference)
        else { return tokens }
        return tokens[(separator + 1)...]
    }

    private func separators(_ tokens: ArraySlice<StatementToken>) -> [Int] {
        tokens.outside(where: \.isSeparator)
    }

    /// Where words stand that say that something runs at the same time.
    private func company(_ tokens: ArraySlice<StatementToken>) -> [Int] { tokens.outside(where: isCompany) }

    func isCompany(_ token: StatementToken) -> Bool { operands.isCompany(token) }
}
