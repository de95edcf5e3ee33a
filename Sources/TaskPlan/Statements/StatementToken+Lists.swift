extension [StatementToken] {
    /// The tokens of a field; semicolons that only references stand between are commas: "T001; T002".
    var joiningList: [StatementToken] {
        let isList = allSatisfy { token in
            switch token.kind {
            case .stop, .separator: true
            default: OperandReader.isReference(token)
            }
        }
        guard isList else { return self }
        return map { token in
            if case .stop = token.kind { StatementToken(kind: .separator, range: token.range) } else { token }
        }
    }
}

/// Questions about the tokens around a place.
extension Collection<StatementToken> where Index == Int {
    private var end: Int { endIndex }

    /// Whether a separator touches the tokens on both sides, as in `US1/US2`.
    func isGlued(_ index: Int) -> Bool {
        guard index > startIndex, index + 1 < end else { return false }
        return self[index - 1].range.upperBound == self[index].range.lowerBound
            && self[index].range.upperBound == self[index + 1].range.lowerBound
    }

    /// `US1/US2`: what follows the list speaks of all of its groups.
    func joinsGroups(_ index: Int) -> Bool {
        guard isGlued(index) else { return false }
        switch (self[index - 1].kind, self[index + 1].kind) {
        case (.stories, .stories), (.phases, .phases), (.groups, .groups): return true
        default: return false
        }
    }

    /// What stands in front of "in parallel with X": X is company, neither before nor after.
    var beforeCompanion: SubSequence { self[..<(companyWord ?? end)] }

    /// X of "in parallel with X"; empty if nothing of the kind is said.
    var companion: SubSequence {
        guard let word = companyWord else { return self[end...] }
        return self[(word + 1)...].drop {
            switch $0.kind {
            case .word, .filler, .quantifier: true
            default: false
            }
        }
    }

    private var companyWord: Int? {
        var depth = 0
        for index in indices {
            switch self[index].kind {
            case .open: depth += 1
            case .close: depth = Swift.max(0, depth - 1)
            case .word(let word) where depth == 0 && isCompany(word, at: index): return index
            default: break
            }
        }
        return nil
    }

    private func isCompany(_ word: String, at index: Int) -> Bool {
        if word == "alongside" { return true }
        guard ["parallel", "concurrently", "paralelo", "parallèle", "параллельно"].contains(word), index + 1 < end
        else {
            return false
        }
        switch self[index + 1].kind {
        case .word(let next): return ["with", "con", "com", "avec", "mit", "zu", "to", "с", "со"].contains(next)
        case .filler: return index + 2 < end && OperandReader.isReference(self[index + 2])
        default: return false
        }
    }

    /// The arrow of "T001 → blocks T002" or "Phase 3 → independent", which is worth a colon.
    var arrowLikeColon: Int? {
        guard let arrow = firstIndex(where: \.isArrow) else { return nil }
        let before = self[..<arrow].contains {
            switch $0.kind {
            case .connective, .colon: true
            default: false
            }
        }
        let next = self[(arrow + 1)...].first {
            switch $0.kind {
            case .filler, .quantifier, .open: false
            default: true
            }
        }
        switch next?.kind {
        case .connective(let connective): return before || connective.isPostfix || connective == .then ? nil : arrow
        case .negation: return before ? nil : arrow
        default: return nil
        }
    }

    /// Whether a connective or an arrow is among them.
    var statesOrder: Bool {
        contains {
            switch $0.kind {
            case .connective, .arrow: true
            default: false
            }
        }
    }

    /// Whether nothing but references stands in front of the first dash or full stop: "T001, T002 (done) — see below",
    /// "none", but not "the login, T002".
    var isListOfReferences: Bool {
        var depth = 0
        for token in self {
            switch token.kind {
            case .open: depth += 1
            case .close: depth = Swift.max(0, depth - 1)
            case .stop where depth == 0: return true
            case .word where depth == 0: return false
            default: break
            }
        }
        return true
    }
}
