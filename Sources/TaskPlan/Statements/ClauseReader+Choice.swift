import SourceText

/// "US1 → US2 in order, or in parallel if staffed": where a plan offers both, neither has to wait for the other.
extension ClauseReader {
    /// Whether the order that arrows draw is one of two ways.
    ///
    /// What is offered at the end of a list is offered for the list, as in "T001 → T002, T003 in order or in parallel".
    func leavesOrderOpen(_ clause: ArraySlice<StatementToken>) -> Bool {
        guard let choice = choice(in: clause) else { return false }
        let arrows = clause.outside(where: \.isArrow)
        guard !arrows.isEmpty else { return true }
        let start = arrows.last { $0 < choice }.map { $0 + 1 } ?? clause.startIndex
        let end = arrows.first { $0 > choice } ?? clause.endIndex
        let beside = clause[start..<end]
        let references = beside.outside(where: OperandReader.isReference).map { beside[$0] }
        return references.reduce(0) { $0 + $1.referenceCount } < 2
    }

    /// Whether what follows "after" or "before" is one of two ways: "after T002 or in parallel with it".
    ///
    /// "After Phase 2, in order or in parallel with US1" offers two ways of something else.
    func leavesOrderOpen(_ near: Operand, _ right: ArraySlice<StatementToken>, _ connective: Connective) -> Bool {
        guard connective == .after || connective == .precedes || connective == .then, let choice = choice(in: right)
        else { return false }
        let saysMore = right[..<choice].contains(where: \.isWord)
        if saysMore, connective != .then { return false }
        let company = operands.read(skipFillers(right[choice...].companion))
        return company.isEmpty || !near.items.intersection(company.items).isEmpty
    }

    /// Where "or" stands in front of or behind words that say that something runs at the same time; what is added in
    /// parentheses, "(or in parallel)", counts as said behind them.
    private func choice(in tokens: ArraySlice<StatementToken>) -> Int? {
        let openings = tokens.parentheses.filter { alternative(tokens, at: $0.lowerBound + 1) != nil }
        let alternatives =
            tokens.outside { alternativeEnd($0) != nil } + openings.map { $0.lowerBound + 1 }
        return alternatives.sorted().first { index in
            guard let behind = alternative(tokens, at: index) else { return false }
            let next = Array(tokens[behind...].lazy.filter { !isPassedOver($0) }.prefix(ClauseReader.nearWords))
            if speaksOfCompany(next) { return true }
            if next.first.map(OperandReader.isReference) == true { return false }
            let near = tokens[max(tokens.startIndex, index - ClauseReader.nearTokens)..<index]
            let words = near.outside { !isPassedOver($0) }.map { near[$0] }
            return speaksOfCompany(words.suffix(ClauseReader.nearWords).reversed())
        }
    }

    /// "In parallel if staffed, or one by one": how far the words may stand from "or".
    private static let nearWords = 3
    /// The same, with helping words and parentheses.
    private static let nearTokens = 16

    /// Whether words say that something runs at the same time before anything is named.
    private func speaksOfCompany(_ tokens: some Sequence<StatementToken>) -> Bool {
        for token in tokens {
            if isCompany(token) { return true }
            guard case .word = token.kind else { return false }
        }
        return false
    }

    /// The first token behind the word "or" that begins at a place.
    private func alternative(_ tokens: ArraySlice<StatementToken>, at index: Int) -> Int? {
        guard index < tokens.endIndex, let end = alternativeEnd(tokens[index]) else { return nil }
        return tokens[index...].firstIndex { $0.range.lowerBound >= end } ?? tokens.endIndex
    }

    private func alternativeEnd(_ token: StatementToken) -> Int? {
        switch token.kind {
        case .separator, .filler, .word:
            StatementWords.alternative.match(source.folded, at: token.range.lowerBound, end: source.bytes.count)?.end
        default: nil
        }
    }

    /// Helping words, and commas.
    private func isPassedOver(_ token: StatementToken) -> Bool {
        switch token.kind {
        case .filler, .quantifier: true
        case .separator: alternativeEnd(token) == nil
        default: false
        }
    }
}

extension StatementToken {
    /// How many references a token holds; a range counts as several.
    var referenceCount: Int {
        switch kind {
        case .ids(let references): references.reduce(0) { $0 + ($1.isSingle ? 1 : 2) }
        case .phases(let numbers), .stories(let numbers), .groups(let numbers):
            numbers.reduce(0) { $0 + ($1.last == nil && !$1.isOpen ? 1 : 2) }
        default: 0
        }
    }
}
