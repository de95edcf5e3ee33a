import SourceText

/// Finds groups that a statement names by words which no heading and no task has: "T009 after core components".
struct NamedGroups: Sendable {
    private let source: SourceText
    /// Where the words of all headings and tasks stand: "after the migrations" may mean the tasks that speak of them.
    private let named: [Range<Int>]
    /// Those words. Few documents name a group in a way that makes anyone ask.
    private lazy var titles = TitleWords(source, named)

    init(_ structure: Structure, _ source: SourceText) {
        self.source = source
        named = structure.sections.map(\.title) + structure.items.map(\.title)
    }

    /// The names on those sides of connectives that hold words only, where the other side, or the line's subject, is
    /// known.
    ///
    /// - Parameter hasSubject: whether the line speaks of something known if it names nothing.
    mutating func unknown(_ tokens: [StatementToken], hasSubject: Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in tokens.indices {
            guard case .connective(let connective) = tokens[index].kind, !connective.isPostfix, connective != .then
            else { continue }
            let left = side(tokens, from: index, step: -1)
            let right = side(tokens, from: index, step: 1)
            if !holdsReference(right), isKnown(tokens[..<index]) || hasSubject, let name = name(right) {
                found.append(name)
            }
            if connective == .precedes || connective == .blocks, !holdsReference(left), isKnown(right),
                let name = name(left, mayEnd: false)
            {
                found.append(name)
            }
        }
        return found
    }

    /// The name that a field gives instead of ids.
    mutating func unknown(inField tokens: [StatementToken]) -> [Range<Int>] {
        let phrases = tokens.split {
            switch $0.kind {
            case .separator, .stop, .open, .close, .colon: true
            default: false
            }
        }
        var found: [Range<Int>] = []
        for phrase in phrases where !holdsReference(phrase) {
            // "No (all of the other tasks)" says of what is in brackets that it is not needed.
            if phrase.contains(where: \.isNegation) { break }
            if let name = name(phrase) { found.append(name) }
        }
        return found
    }

    // MARK: - Sides

    /// The tokens between a connective and the next mark; with those of a parenthesis behind them.
    private func side(_ tokens: [StatementToken], from index: Int, step: Int) -> ArraySlice<StatementToken> {
        var end = index + step
        while tokens.indices.contains(end) {
            switch tokens[end].kind {
            case .stop, .separator, .colon, .connective, .negation, .nothing, .arrow:
                return step > 0 ? tokens[(index + 1)..<end] : tokens[(end + 1)..<index]
            case .close where step > 0: return tokens[(index + 1)..<end]
            case .open where step > 0:
                // "Core (T003)": the parenthesis tells what the name means.
                let close = tokens[end...].firstIndex(where: \.isClose)
                return tokens[(index + 1)..<(close ?? tokens.endIndex)]
            default: end += step
            }
        }
        return step > 0 ? tokens[(index + 1)...] : tokens[..<index]
    }

    private func holdsReference(_ tokens: ArraySlice<StatementToken>) -> Bool {
        tokens.contains {
            switch $0.kind {
            case .storyWord, .everything, .previous: true
            default: OperandReader.isReference($0)
            }
        }
    }

    /// Whether tokens hold a reference or a word of a title.
    private mutating func isKnown(_ tokens: ArraySlice<StatementToken>) -> Bool {
        if tokens.contains(where: OperandReader.isReference) { return true }
        return tokens.contains { if case .word(let word) = $0.kind { titles.holds(word) } else { false } }
    }

    // MARK: - Names

    /// The bytes of a name of a group that no title has any word of; nil for other words.
    ///
    /// - Parameter mayEnd: whether "completion" behind words makes them a name.
    private mutating func name(_ tokens: ArraySlice<StatementToken>, mayEnd: Bool = true) -> Range<Int>? {
        let text = tokens.prefix {
            switch $0.kind {
            case .word, .filler, .quantifier: true
            default: false
            }
        }
        guard let first = text.first(where: isWord), let last = text.last else { return nil }
        let range = first.range.lowerBound..<last.range.upperBound
        let words = WordSplitter.words(source, range)
        let known = words.prefix { !Self.endings.contains($0) }
        let isGroup = known.contains(where: Self.nouns.contains) || mayEnd && known.count < words.count
        guard isGroup, words.count <= Self.longestName else { return nil }
        // "P1 completed": an id of something.
        if known.count == 1, known.contains(where: { $0.utf8.contains(where: \.isDigit) }) { return nil }
        let telling = known.filter { !Self.nouns.contains($0) }
        guard !telling.allSatisfy(Self.remainder.contains),
            !telling.contains(where: { Self.elsewhere.contains($0) || titles.holds($0) })
        else {
            return nil
        }
        return first.range.lowerBound..<nameEnd(text, words: known)
    }

    /// "Core" often only helps, but not in a name.
    private func isWord(_ token: StatementToken) -> Bool {
        token.isWord || source.string(token.range).lowercased() == "core"
    }

    /// Where the last word of the name ends.
    private func nameEnd(_ text: ArraySlice<StatementToken>, words: ArraySlice<String>) -> Int {
        let last = text.last { token in
            WordSplitter.words(source, token.range).contains { words.contains($0) }
        }
        return last?.range.upperBound ?? text.endIndex
    }

    private static let longestName = 6

    /// Words for a group of tasks.
    private static let nouns: Set<String> = [
        "phase", "phases", "stage", "stages", "group", "groups", "milestone", "milestones", "sprint", "epic", "tasks",
        "components", "features", "modules", "track", "batch", "wave", "workstream",
        "fase", "fases", "étape", "étapes", "componentes", "composants", "komponenten", "tareas", "tarefas", "tâches",
        "aufgaben", "этап", "этапа", "фаза", "фазы", "компоненты", "компонентов", "задачи", "задач", "aşama", "aşaması",
        "görevler", "bileşenler",
    ]

    /// Words for the rest of what the same sentence names.
    private static let remainder: Set<String> = ["the", "others", "rest"]

    /// Words behind a name that say that it is finished.
    private static let endings: Set<String> = [
        "being", "completion", "complete", "completes", "completed", "finishes", "finished", "abgeschlossen",
        "completado",
        "completada", "concluído", "concluída", "terminé", "terminée", "завершения",
    ]

    /// Words for what is no part of the plan, or for something spoken of just before.
    private static let elsewhere: Set<String> = [
        "external", "upstream", "downstream", "third", "other", "another", "their", "its", "respective", "same", "next",
        "following", "first", "last", "final", "current", "existing", "approval", "review", "team", "merge", "deploy",
        "deployment", "release", "spec", "pr", "corresponding", "related", "dependent", "relevant", "above", "below",
        "which", "that", "those", "these", "each", "any", "no", "whole", "entire", "production", "staging",
        "cualquier", "cualquiera", "qualquer", "quelconque", "beliebige", "jede", "любая", "любой", "любого",
        "herhangi",
    ]
}

/// The words of titles, where a word is also found by those that agree with it; see ``NameMatch``.
private struct TitleWords: Sendable {
    private var words = TextNumbers()

    init(_ source: SourceText, _ titles: [Range<Int>]) {
        for title in titles {
            WordSplitter.forEach(in: source, title) { _ = words.number(of: source.folded[$0]) }
        }
    }

    func holds(_ word: String) -> Bool {
        NameMatch.variants(of: word).contains { words.find(Array($0.utf8)[...]) != nil }
    }
}
