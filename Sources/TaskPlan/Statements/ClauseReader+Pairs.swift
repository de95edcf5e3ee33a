/// "T004, T005 depend on T001, T002 respectively": each of the one side belongs to one of the other.
extension ClauseReader {
    /// Whether a clause says that its lists belong together one by one.
    func isPairwise(_ clause: ArraySlice<StatementToken>) -> Bool {
        clause.contains { if case .respectively = $0.kind { true } else { false } }
    }

    /// What a statement of such a clause says pair by pair; nothing if its two sides do not fit.
    func pairwise(_ statement: RawStatement, in clause: ArraySlice<StatementToken>) -> [RawStatement] {
        let before = members(of: statement.prerequisites, in: clause)
        let after = members(of: statement.dependents, in: clause)
        // "T004, T005 each need T001"; but of "T004 needs T001, T002 respectively" something was not understood.
        if before.count < 2 { return [statement] }
        guard before.count == after.count else { return [] }
        return zip(before, after).map {
            RawStatement(prerequisites: $0, dependents: $1, place: statement.place, range: statement.range)
        }
    }

    /// What a side names, one by one in the order of the text; what ranges stand for, too.
    private func members(of side: Operand, in clause: ArraySlice<StatementToken>) -> [Operand] {
        guard let range = side.range else { return [] }
        let tokens = clause.filter {
            range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
        }
        return tokens.flatMap(\.singleReferences).flatMap { token -> [Operand] in
            let named = operands.read([token])
            guard !named.isGroup, named.singles.isEmpty, named.items.count > 1 else { return [named] }
            return named.items.map { item in
                var member = Operand()
                member.add(Plan.ItemSet([item]), token.range)
                return member
            }
        }
    }
}

extension StatementToken {
    /// A token for each reference of this one.
    fileprivate var singleReferences: [StatementToken] {
        switch kind {
        case .ids(let references): references.map { StatementToken(kind: .ids([$0]), range: range) }
        case .phases(let numbers): numbers.map { StatementToken(kind: .phases([$0]), range: range) }
        case .stories(let numbers): numbers.map { StatementToken(kind: .stories([$0]), range: range) }
        case .groups(let numbers): numbers.map { StatementToken(kind: .groups([$0]), range: range) }
        default: []
        }
    }
}
