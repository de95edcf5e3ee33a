import SourceText

/// One side of a statement: the references next to a connective, resolved to items.
struct Operand: Sendable {
    var items = Plan.ItemSet()
    /// A phase, a story, "everything": named as a whole.
    var isGroup = false
    /// Named by words of a title.
    var isNamed = false
    /// Something in a group: ids behind it say what.
    var isPart = false
    /// "Everything": the other side is taken out of it.
    var isEverything = false
    /// "All previous tasks": those in front of the other side.
    var isPrevious = false
    /// The items named one by one.
    var singles: Set<Int> = []
    /// The items of which a remark says that they are needed in part, or under a condition.
    var limited = Plan.ItemSet()
    /// The items of single ids that others of them have as well: which one is meant, the statement does not say.
    var ambiguous = Plan.ItemSet()
    /// The items that are excepted from both sides: "US2 depends on US1, except T009".
    var excepted = Plan.ItemSet()
    /// Single ids that nothing defines.
    var unknown: [Identifier] = []
    /// Where those of them stand that may be other numbers.
    var bare: Set<Int> = []
    /// Bytes from the first reference to the last.
    var range: Range<Int>?

    var isEmpty: Bool { items.isEmpty }
    /// Something was named, even if nothing has that name.
    var namesSomething: Bool { range != nil || !unknown.isEmpty }

    mutating func add(_ more: Plan.ItemSet, _ place: Range<Int>) {
        items = items.union(more)
        range = range.map { min($0.lowerBound, place.lowerBound)..<max($0.upperBound, place.upperBound) } ?? place
    }
}

/// Reads the side of a statement from its tokens.
struct OperandReader {
    let resolver: ReferenceResolver
    let section: Int?
    /// Only ids count, no names or groups.
    var explicitOnly = false
    /// Words behind a reference do not end the list, as where the list ends with a connective.
    var allowsTrailingWords = false
    /// Phrases that name nothing are passed over, as in fields, where nothing but references is expected.
    var skipsUnknownPhrases = false

    /// The list of references that stands next to a connective.
    ///
    /// Phrases are cut at separators outside parentheses. A phrase is worth its ids; or those in its parentheses, if what
    /// stands in front of them is no id; or its phases and stories; or the section whose title has its words. The list
    /// ends at the first phrase that names nothing.
    ///
    /// - Parameter partsCount: whether "US1 layout changes" stands for US1: who needs a part of it waits for it.
    func read(_ tokens: ArraySlice<StatementToken>, partsCount: Bool = false) -> Operand {
        guard let scope = scope(of: tokens) else { return list(tokens, partsCount: partsCount) }
        var operand = list(tokens[..<scope.start], partsCount: partsCount)
        operand.restrict(to: scope.kind, list(tokens[scope.end...], partsCount: false).items)
        return operand
    }

    private func list(_ tokens: ArraySlice<StatementToken>, partsCount: Bool) -> Operand {
        var operand = Operand()
        if tokens.isEmpty { return operand }
        var parts: [Operand] = []
        for (number, phrase) in phrases(tokens).enumerated() {
            if number > 0, phrase.beginsWithWord, !allowsTrailingWords, !skipsUnknownPhrases { break }
            let found = resolve(phrase, partsCount: partsCount)
            operand.unknown += found.unknown
            operand.bare.formUnion(found.bare)
            guard let range = found.range, !found.isEmpty else {
                if found.unknown.isEmpty, !skipsUnknownPhrases, !phrase.isJoined { break }
                continue
            }
            if found.isPart {
                parts.append(found)
                continue
            }
            operand.add(found.items, range)
            operand.singles.formUnion(found.singles)
            operand.ambiguous = operand.ambiguous.union(found.ambiguous)
            operand.isGroup = operand.isGroup || found.isGroup
            operand.isNamed = operand.isNamed || found.isNamed
            operand.isEverything = operand.isEverything || found.isEverything
            operand.isPrevious = operand.isPrevious || found.isPrevious
            if phrase.endsList, !skipsUnknownPhrases { break }
        }
        // "US1's list entity + store (T005)": the ids say which part is meant.
        for part in parts where operand.items.intersection(part.items).isEmpty {
            operand.add(part.items, part.range ?? 0..<0)
            operand.isGroup = true
        }
        let parted = parts.reduce(Plan.ItemSet()) { $0.union($1.limited) }
        operand.limited = limited(in: tokens, partsCount: partsCount).union(parted.intersection(operand.items))
        return operand
    }

    // MARK: - Phrases

    private struct Phrase {
        private(set) var outside: [StatementToken] = []
        /// Whether one of them is a reference: asked for each token, so that it must not be looked for each time.
        private(set) var hasReference = false
        var inside: [StatementToken] = []
        /// Behind a reference, words follow that belong to no list.
        var endsList = false
        /// A slash without blanks joins it to the next: "queue/cache modules (T012, T018)".
        var isJoined = false

        /// A list goes on with a reference, not with words in front of one.
        var beginsWithWord: Bool {
            let first = outside.first { !$0.isFiller }
            guard case .word(let word) = first?.kind else { return false }
            // "…, but its page (T007) can be drafted": a new thought.
            if OperandReader.conjunctions.contains(word) { return true }
            return hasReference
        }

        mutating func append(_ token: StatementToken) {
            outside.append(token)
            if OperandReader.isReference(token) { hasReference = true }
        }
    }

    private func phrases(_ tokens: ArraySlice<StatementToken>) -> [Phrase] {
        var phrases = [Phrase()]
        var depth = 0
        let tokens = withoutAsides(tokens.beforeCompanion)
        for index in tokens.indices {
            let token = tokens[index]
            switch token.kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .separator where depth == 0 && tokens.joinsGroups(index): break
            case .separator where depth == 0 || phrases[phrases.count - 1].outside.isEmpty:
                if !phrases[phrases.count - 1].outside.isEmpty || !phrases[phrases.count - 1].inside.isEmpty {
                    phrases[phrases.count - 1].isJoined = tokens.isGlued(index)
                    phrases.append(Phrase())
                }
            case .separator: break
            case .stop where depth == 0, .negation where depth == 0, .arrow where depth == 0, .connective:
                return phrases
            case .stop, .arrow: break
            case .word(let word)
            where depth == 0 && OperandReader.conjunctions.contains(word)
                && phrases[phrases.count - 1].hasReference:
                return phrases
            default:
                if depth > 0 {
                    phrases[phrases.count - 1].inside.append(token)
                } else {
                    append(token, to: &phrases[phrases.count - 1])
                }
            }
        }
        return phrases
    }

    private func append(_ token: StatementToken, to phrase: inout Phrase) {
        if phrase.endsList { return }
        if case .word = token.kind, phrase.hasReference, !allowsTrailingWords {
            phrase.endsList = true
            if let last = phrase.outside.last, !OperandReader.isReference(last) { return }
        }
        phrase.append(token)
    }

    static func isReference(_ token: StatementToken) -> Bool {
        switch token.kind {
        case .ids, .phases, .stories, .groups: true
        default: false
        }
    }

    // MARK: - Meaning of a phrase

    private func resolve(_ phrase: Phrase, partsCount: Bool) -> Operand {
        if let ids = ids(phrase.outside) { return ids }
        if let inside = ids(phrase.inside), inside.namesSomething { return narrowed(inside, by: phrase.outside) }
        if explicitOnly, !phrase.outside.contains(where: \.namesStories) {
            return Operand()
        }
        if let part = partOfGroup(phrase.outside) { return partsCount ? part : Operand() }
        if let groups = groups(phrase.outside + (hasStoryWord(phrase.outside) ? phrase.inside : [])) { return groups }
        if let groups = groups(phrase.inside) { return groups }
        return named(phrase.outside)
    }

    /// "US1 orchestration": something in a story, unless the words are the story's own name. The tasks that the words
    /// name, else the whole story.
    private func partOfGroup(_ tokens: [StatementToken]) -> Operand? {
        guard let first = tokens.firstIndex(where: { OperandReader.isReference($0) }) else { return nil }
        let index = tokens[first...].prefix { OperandReader.isReference($0) }.endIndex - 1
        guard index + 1 < tokens.count, case .word(let next) = tokens[index + 1].kind,
            !OperandReader.conjunctions.contains(next), var group = groups(Array(tokens[first...index]))
        else { return nil }
        let words = tokens[(index + 1)...].compactMap { if case .word(let word) = $0.kind { word } else { nil } }
        if let named = resolver.section(named: words), resolver.tasks(in: named) == group.items { return nil }
        group.isPart = true
        let whole = group.items
        group.items = resolver.part(of: whole, named: words)
        // Which of its tasks make the part, nobody says: the others may be open.
        if group.items == whole { group.limited = whole }
        return group
    }

    /// Words behind a group that begin another thought: "US2 but tested alone".
    fileprivate static let conjunctions: Set<String> = [
        "but", "because", "since", "while", "when", "if", "as", "via", "per", "with", "though", "although", "however",
        "so", "pero", "mas", "mais", "car", "aber", "weil", "но", "так", "但", "因",
    ]

    private func hasStoryWord(_ tokens: [StatementToken]) -> Bool {
        tokens.contains { if case .storyWord = $0.kind { true } else { false } }
    }

    private func ids(_ tokens: [StatementToken]) -> Operand? {
        var operand = Operand()
        for token in tokens {
            guard case .ids(let references) = token.kind else {
                if operand.range != nil, !allowsTrailingWords { break }
                continue
            }
            for reference in references { add(reference, token.range, to: &operand) }
        }
        return operand.range == nil ? nil : operand
    }

    private func add(_ reference: IdReference, _ range: Range<Int>, to operand: inout Operand) {
        let items = resolver.items(reference, near: section)
        if items.isEmpty {
            let tasks = resolver.sections(reference, near: section)
            operand.isGroup = operand.isGroup || !tasks.isEmpty
            operand.add(tasks, range)
        } else {
            operand.add(items, range)
        }
        guard reference.isSingle else { return }
        operand.singles.formUnion(items)
        if resolver.areNamesakes(items) { operand.ambiguous = operand.ambiguous.union(items) }
        if resolver.isUnknown(reference.first) {
            operand.unknown.append(reference.first)
            if reference.isBare { operand.bare.insert(reference.first.range.lowerBound) }
        }
    }

    /// "US1 tasks (T013+)": the ids of the parenthesis that lie in the group named in front of it.
    private func narrowed(_ ids: Operand, by outside: [StatementToken]) -> Operand {
        guard let group = groups(outside), !group.isEmpty else { return ids }
        let common = ids.items.intersection(group.items)
        var result = ids
        if !common.isEmpty {
            result.items = common
            result.ambiguous = resolver.areNamesakes(common) ? common : Plan.ItemSet()
        }
        return result
    }

    private func groups(_ tokens: [StatementToken]) -> Operand? {
        var operand = Operand()
        let hasStoryWord = hasStoryWord(tokens)
        // "Phase 2 所有任务" are those of the phase.
        let namesSome = tokens.contains(where: OperandReader.isReference)
        for token in tokens {
            switch token.kind {
            case .phases(let numbers):
                let phases = resolver.phases(numbers, near: section)
                let stories = hasStoryWord ? phases.intersection(resolver.allStories(near: section)) : phases
                operand.add(stories.isEmpty ? phases : stories, token.range)
            case .stories(let numbers): operand.add(resolver.stories(numbers, near: section), token.range)
            case .groups(let numbers): operand.add(resolver.groups(numbers, near: section), token.range)
            case .everything where !namesSome:
                operand.add(resolver.allTasks, token.range)
                operand.isEverything = true
            case .previous:
                operand.add(resolver.allTasks, token.range)
                operand.isEverything = true
                operand.isPrevious = true
            default: break
            }
        }
        if operand.range == nil, hasStoryWord,
            let place = tokens.first(where: { if case .storyWord = $0.kind { true } else { false } })
        {
            operand.add(resolver.allStories(near: section), place.range)
        }
        operand.isGroup = true
        return operand.range == nil ? nil : operand
    }

    private func named(_ tokens: [StatementToken]) -> Operand {
        var words: [String] = []
        for token in tokens {
            if case .word(let word) = token.kind { words.append(word) } else if !words.isEmpty { break }
        }
        guard let section = resolver.section(named: words), let first = tokens.first, let last = tokens.last else {
            return Operand()
        }
        var operand = Operand()
        operand.add(resolver.tasks(in: section), first.range.lowerBound..<last.range.upperBound)
        operand.isNamed = true
        operand.isGroup = true
        return operand
    }
}
