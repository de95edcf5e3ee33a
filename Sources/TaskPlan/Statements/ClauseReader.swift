import SourceText

/// A statement as read from one clause, before it is checked.
struct RawStatement: Sendable {
    var prerequisites: Operand
    var dependents: Operand
    /// Offset of the connective.
    let place: Int
    let range: Range<Int>

    /// The same with its sides exchanged.
    var reversed: RawStatement {
        RawStatement(prerequisites: dependents, dependents: prerequisites, place: place, range: range)
    }
}

/// Reads the statements of one line from its tokens.
///
/// A clause ends at a semicolon, full stop or dash, and where a line begins a statement of its own. In a clause with
/// arrows, each arrow is a statement. Otherwise each connective is one: what is left of it is said about what is right
/// of it. A clause without a left side speaks of the line's subject: the label in front of a colon, or the item or
/// section that the line belongs to.
struct ClauseReader {
    let operands: OperandReader
    let source: SourceText
    /// What the line speaks of if it names nothing itself.
    let subject: Operand?
    /// Both sides must be named by ids.
    var explicitOnly = false
    /// Weak connectives count only with ids next to them.
    var isProse = false

    func read(_ tokens: [StatementToken]) -> [RawStatement] {
        if isForbidden(tokens) { return [] }
        if let arrow = tokens.arrowLikeColon {
            let named = operands.read(skipFillers(tokens[..<arrow]))
            return named.isEmpty ? [] : statements(of: tokens[(arrow + 1)...], subject: named)
        }
        let (label, body) = splitLabel(tokens)
        var subject = self.subject
        var isTitle = false
        if let label {
            let named = operands.read(label)
            subject = named.isEmpty ? subject : named
            isTitle = !named.isEmpty && label.allSatisfy(\.namesIds)
        }
        return statements(of: body, subject: subject, isTitle: isTitle)
    }

    /// "Never: T002 before T001"; but "never in parallel: T001 → T002" states an order.
    private func isForbidden(_ tokens: [StatementToken]) -> Bool {
        guard let first = tokens.first, let reference = tokens.first(where: OperandReader.isReference),
            first.range.lowerBound < reference.range.lowerBound
        else { return false }
        let opening = first.range.lowerBound..<reference.range.lowerBound
        return StatementWords.forbidding.first(in: opening, of: source) != nil
            && StatementWords.companyWord.first(in: opening, of: source) == nil
    }

    /// - Parameter isTitle: whether the body is what the subject is called, as in "T003: the store (after T001)".
    private func statements(
        of body: ArraySlice<StatementToken>, subject: Operand?, isTitle: Bool = false
    ) -> [RawStatement] {
        return clauses(body).flatMap { clause -> [RawStatement] in
            if clause.contains(where: \.isArrow) {
                let drawn = chains(clause)
                return drawn.isEmpty ? besideArrow(clause, subject: subject) : drawn
            }
            // "(WP07 must execute after WP09)" is a statement of its own.
            let (outer, asides) = clause.withoutParentheses(where: isAside)
            let found = connectives(outer[...], subject: subject) + asides.flatMap { connectives($0, subject: nil) }
            return found.isEmpty
                ? remarks(clause, subject: subject, isTitle: isTitle).flatMap {
                    connectives($0.text, subject: $0.subject)
                } : found
        }
    }

    /// "Phase 4 (US2): depends on US1 → Interviewer": the arrow leads to a result, the words in front of it state.
    private func besideArrow(_ clause: ArraySlice<StatementToken>, subject: Operand?) -> [RawStatement] {
        clause.split(whereSeparator: \.isArrow).first.map { connectives($0, subject: subject) } ?? []
    }

    /// "T003 (after T001), T005 (after T004)", "Phase 3: independent (can start after Phase 2)": what parentheses state
    /// about the words in front of them, if the clause states nothing else.
    private func remarks(
        _ clause: ArraySlice<StatementToken>, subject: Operand?, isTitle: Bool
    ) -> [(text: ArraySlice<StatementToken>, subject: Operand)] {
        guard !isProse else { return [] }
        var found: [(text: ArraySlice<StatementToken>, subject: Operand)] = []
        var start = clause.startIndex
        for pair in clause.parentheses {
            let before = clause[start..<pair.lowerBound]
            let isFirst = start == clause.startIndex
            start = pair.upperBound + 1
            let inside = clause[(pair.lowerBound + 1)..<pair.upperBound]
            guard isFirst || before.contains(where: OperandReader.isReference), isRemark(inside),
                !before.contains(where: \.isConnective),
                let named = isFirst && isTitle && skipFillers(before).first.map(OperandReader.isReference) != true
                    ? subject : far(before.drop { $0.isSeparator }, isFirst ? subject : nil)
            else { continue }
            found.append((inside, named))
        }
        return found
    }

    /// Whether a connective with references behind it is all that stands in parentheses.
    private func isRemark(_ inside: ArraySlice<StatementToken>) -> Bool {
        guard case .connective(let connective) = skipFillers(inside).first?.kind else { return false }
        return !connective.isPostfix && inside.contains(where: OperandReader.isReference)
    }

    /// A connective with references on both sides.
    private func isAside(_ tokens: ArraySlice<StatementToken>) -> Bool {
        guard let connective = tokens.firstIndex(where: \.isConnective) else { return false }
        return tokens[..<connective].contains(where: OperandReader.isReference)
            && tokens[connective...].contains(where: OperandReader.isReference)
    }

    // MARK: - Parts of a line

    /// The tokens in front of the first colon that no connective precedes.
    private func splitLabel(_ tokens: [StatementToken]) -> (
        label: ArraySlice<StatementToken>?, body: ArraySlice<StatementToken>
    ) {
        var depth = 0
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .colon where depth == 0: return (tokens[..<index], tokens[(index + 1)...])
            case .arrow: return (nil, tokens[...])
            case .connective(let connective) where depth == 0 && !isLabelLike(tokens, at: index, connective):
                return (nil, tokens[...])
            default: break
            }
        }
        return (nil, tokens[...])
    }

    /// "Models before services: T015 before T020": a connective in a label says nothing.
    private func isLabelLike(_ tokens: [StatementToken], at index: Int, _ connective: Connective) -> Bool {
        guard let colon = tokens[index...].firstIndex(where: \.isColon) else { return false }
        // "Depends on: T001" behind words, "(Blocks: T001)".
        if colon == index + 1, connective == .needs || connective == .blocks && !tokens[colon...].statesOrder {
            return false
        }
        return !tokens[..<colon].contains(where: OperandReader.isReference) && colon + 1 < tokens.count
    }

    func clauses(_ tokens: ArraySlice<StatementToken>) -> [ArraySlice<StatementToken>] {
        var clauses: [ArraySlice<StatementToken>] = []
        var start = tokens.startIndex
        var starts = statementStarts(tokens)[...]
        var depth = 0
        for index in tokens.indices {
            switch tokens[index].kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .stop where depth == 0 && !goesOn(tokens, behind: index):
                clauses.append(tokens[start..<index])
                start = index + 1
            case _ where index == starts.first:
                starts.removeFirst()
                clauses.append(tokens[start..<index])
                start = index
            default: break
            }
        }
        clauses.append(tokens[start...])
        return clauses.filter { !$0.isEmpty }
    }

    /// "US1 — specifically T005": behind the dash stands what of the list is meant.
    private func goesOn(_ tokens: ArraySlice<StatementToken>, behind stop: Int) -> Bool {
        guard stop + 1 < tokens.endIndex, let end = tokens.last?.range.upperBound else { return false }
        return operands.scope(tokens, at: stop + 1, end: end) != nil
    }

    func statement(_ before: Operand, _ after: Operand, place: Range<Int>, parts: [Range<Int>?]) -> RawStatement {
        var (before, after) = (before, after)
        Operand.exempt(&before, &after)
        let all = parts.compactMap { $0 } + [place]
        let start = all.map(\.lowerBound).min() ?? place.lowerBound
        let end = all.map(\.upperBound).max() ?? place.upperBound
        return RawStatement(prerequisites: before, dependents: after, place: place.lowerBound, range: start..<end)
    }

    // MARK: - Connectives

    func connectives(_ clause: ArraySlice<StatementToken>, subject: Operand?) -> [RawStatement] {
        let places = connectivePlaces(clause)
        guard let first = places.first else { return [] }
        let pairs = isPairwise(clause)
        var left = clause[..<first.index]
        var statements: [RawStatement] = []
        var previousEnd = clause.startIndex
        for (number, place) in places.enumerated() {
            let follower = number + 1 < places.count ? places[number + 1] : nil
            let next = follower.flatMap {
                ownSubject(clause[(place.index + 1)..<$0.index], place.connective, $0.connective)
            }
            let stop = next?.lowerBound ?? follower?.index ?? clause.endIndex
            defer {
                previousEnd = place.index + 1
                if let next { left = clause[next] }
            }
            if isNegated(clause, at: place.index, from: number == 0 ? clause.startIndex : previousEnd) { continue }
            let own = withoutRemark(clause[(place.index + 1)..<stop])
            let (near, shortened) = ellipses(own, of: clause[place.index])
            if speaksOfOutcome(clause[previousEnd..<place.index], near, place.connective) { continue }
            if place.connective == .precedes, permits(clause[previousEnd..<place.index]) { continue }
            if place.connective == .after, speaksOfBeginning(near) { continue }
            let found =
                place.connective.isPostfix
                ? postfix(clause[previousEnd..<place.index], near, place.connective, subject, clause[place.index])
                : infix(left, near, place.connective, subject, clause[place.index])
            if let found { statements += pairs ? pairwise(found, in: clause) : [found] }
            statements += shortened.compactMap { infix($0.left, $0.right, place.connective, nil, clause[place.index]) }
        }
        return statements
    }

    /// "T001 blocks T003 and T002 blocks T004": of what stands between two connectives, the reference that begins a statement
    /// of its own.
    private func ownSubject(
        _ between: ArraySlice<StatementToken>, _ connective: Connective, _ follower: Connective
    ) -> Range<Int>? {
        guard connective != .then, !connective.isPostfix, !follower.isPostfix else { return nil }
        if let own = contrasted(between) { return own.startIndex..<between.endIndex }
        guard let separator = between.lastIndex(where: \.isSeparator) else { return nil }
        let last = between[(separator + 1)...]
        // A reference right in front of a connective is what that one speaks of.
        guard follower == connective ? last.contains(where: OperandReader.isReference) : endsWithReference(last) else {
            return nil
        }
        return last.startIndex..<between.endIndex
    }

    private func endsWithReference(_ tokens: ArraySlice<StatementToken>) -> Bool {
        tokens.last { !$0.isFiller }.map(OperandReader.isReference) == true
    }

    private func connectivePlaces(_ clause: ArraySlice<StatementToken>) -> [(index: Int, connective: Connective)] {
        var places: [(index: Int, connective: Connective)] = []
        var depth = 0
        for index in clause.indices {
            switch clause[index].kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .connective(let connective) where depth == 0:
                if connective != .then || isSequence(clause, before: index) { places.append((index, connective)) }
            default: break
            }
        }
        return places
    }

    /// "T003 can start before T001": what may be done is no order, unless it may be done only so.
    private func permits(_ before: ArraySlice<StatementToken>) -> Bool {
        let helping = before.reversed().prefix(while: \.isFiller)
        return helping.contains { StatementWords.permission.isPhrase($0.range, in: source.folded) }
    }

    /// "Sequence T032 then T038".
    private func isSequence(_ clause: ArraySlice<StatementToken>, before index: Int) -> Bool {
        clause[..<index].contains {
            if case .word(let word) = $0.kind { word == "sequence" || word == "order" } else { false }
        }
            && index > clause.startIndex && OperandReader.isReference(clause[index - 1])
    }

    private func isNegated(_ clause: ArraySlice<StatementToken>, at index: Int, from start: Int) -> Bool {
        let before = clause[max(start, index - 4)..<index]
        if before.contains(where: \.isNegation) { return true }
        guard index + 1 < clause.endIndex else { return false }
        let (start, end) = (clause[index].range.upperBound, clause[clause.endIndex - 1].range.upperBound)
        if StatementWords.denial.match(source.folded, at: start, end: end) != nil { return true }
        switch clause[index + 1].kind {
        case .negation, .nothing: return true
        default: return false
        }
    }

    private func infix(
        _ left: ArraySlice<StatementToken>, _ right: ArraySlice<StatementToken>, _ connective: Connective,
        _ subject: Operand?,
        _ token: StatementToken
    ) -> RawStatement? {
        var near = operands.read(skipFillers(right), partsCount: connective == .needs)
        if near.isEmpty, near.unknown.isEmpty { return nil }
        if connective == .needs || connective == .after, isTakenBack(near, right) { return nil }
        if leavesOrderOpen(near, right, connective) { return nil }
        let beside = connective == .then ? left.suffix(1) : left
        let mayBeNoun = ClauseReader.nouns.holds(source.folded[token.range])
        guard let far = self.far(beside, mayBeNoun ? nil : subject) else { return nil }
        if explicitOnly, near.isGroup || far.isGroup { return nil }
        if isProse, near.isGroup, connective == .after || connective == .precedes { return nil }
        switch connective {
        case .needs, .after:
            if near.isEverything { near.items = resolverPrefix(near, far) }
            return statement(near, far, place: token.range, parts: [far.range, near.range])
        case .precedes, .blocks, .then:
            // What is before "everything else" is not before the phases in front of it.
            if near.isEverything { near.items = near.items.subtracting(operands.resolver.phasesBefore(far.items)) }
            return statement(far, near, place: token.range, parts: [far.range, near.range])
        case .needsPostfix, .afterPostfix, .blocksPostfix: return nil
        }
    }

    /// Connectives that are nouns, too.
    private static let nouns = PhraseTable(PhraseList(["block", "blocking", "enable", "gates"]))

    /// "US2 depends on US1's layout, but can be drafted in parallel with US1": what may run at the same time is no
    /// prerequisite of the whole.
    private func isTakenBack(_ near: Operand, _ right: ArraySlice<StatementToken>) -> Bool {
        guard near.isGroup else { return false }
        if let first = right.first, let last = right.last,
            StatementWords.independentWork.first(
                in: first.range.lowerBound..<last.range.upperBound, of: source) != nil
        {
            return true
        }
        let company = operands.read(skipFillers(right.companion))
        return !company.isEmpty && near.items.subtracting(company.items).isEmpty
    }

    /// "All previous phases" ends where the dependents begin.
    private func resolverPrefix(_ near: Operand, _ far: Operand) -> Plan.ItemSet {
        let before = operands.resolver.phasesBefore(far.items)
        return before.isEmpty ? near.items : near.items.intersection(before)
    }

    /// What stands left of the first connective, or the subject if nothing but helping words do.
    private func far(_ left: ArraySlice<StatementToken>, _ subject: Operand?) -> Operand? {
        let own = afterNegation(ownClause(left))
        let left = own.beforeCompanion
        var named = operands.read(skipFillers(pair(own) ?? left))
        // "T006 (optional) depends on T004": the remark is about the task, not about what it needs.
        named.limited = Plan.ItemSet()
        if !named.isEmpty || !named.unknown.isEmpty { return named }
        let saysMore = left.contains {
            switch $0.kind {
            case .word: !isCompany($0)
            default: OperandReader.isReference($0)
            }
        }
        return saysMore ? nil : subject
    }

    /// "T063 independent, T064 after T063": what is denied in front of a comma is another matter.
    private func afterNegation(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        guard let last = tokens.lastIndex(where: \.isNegation),
            let next = tokens[last...].firstIndex(where: \.isSeparator)
        else { return tokens }
        return tokens[(next + 1)...]
    }

    func skipFillers(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        tokens.drop {
            switch $0.kind {
            case .filler, .quantifier: true
            default: false
            }
        }
    }
}

extension Connective: Equatable {}
