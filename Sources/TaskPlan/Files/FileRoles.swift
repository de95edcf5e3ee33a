import MarkdownOutline
import SourceText

/// Decides from the words around a path whether the task writes it or only reads it.
///
/// The text is split into clauses. In each, the verb it begins with and the word in front of a path decide; lists of
/// paths share one decision. A task's first clause writes unless its verb says otherwise; a label in front of a colon
/// or dash hands its verb on to what it introduces; every other clause reads unless its verb says that it writes.
struct FileRoles {
    private let source: SourceText
    private let clauses: [Clause]
    private let words: [ClauseWord]
    private let mentions: [PathMention]
    private let firstClauseWrites: Bool
    /// Per clause: what is known in front of the current word; nil before its first.
    private var states: [State?]
    /// What a label said, as long as no path was named.
    private var announced: Action?
    private var roles: [Plan.FileReference.Role]
    private let shapes: [ClauseShape]

    /// One role per mention.
    ///
    /// - Parameter firstClauseWrites: whether the text states the work itself, as a task's title does.
    /// - Complexity: O(*n* log *n*) in the length of the lines.
    static func roles(
        _ source: SourceText, lines: [Range<Int>], spans: [InlineSpan], mentions: [PathMention], firstClauseWrites: Bool
    ) -> [Plan.FileReference.Role] {
        guard !mentions.isEmpty else { return [] }
        let list = ClauseList(source, lines: lines, spans: spans, mentions: mentions)
        let words = ClauseWordReader.words(source, list, mentions: mentions)
        var reader = FileRoles(source, list, words, mentions, firstClauseWrites)
        reader.decide()
        return reader.roles
    }

    private init(
        _ source: SourceText, _ list: ClauseList, _ words: [ClauseWord], _ mentions: [PathMention], _ writes: Bool
    ) {
        self.source = source
        clauses = list.clauses
        self.words = words
        shapes = ClauseShape.shapes(source, list, words: words)
        self.mentions = mentions
        firstClauseWrites = writes
        announced = writes ? .writes : .reads
        states = clauses.map { _ in nil }
        roles = mentions.map { _ in .reads }
    }

    // MARK: - Reading the words

    private struct State {
        var verb: Action
        /// The clause itself has a verb.
        var hasVerb = false
        var governor: Governor?
        var infinitive: Action?
        var wrote = false
        var hasPath = false
        var namesStructure = false
        /// In parentheses, without a verb of their own.
        var isAside = false
        /// In parentheses, or behind a dash or colon.
        var isTold = false
        /// Words that are no verbs, governors or fillers.
        var hasWords = false
        /// Behind a governor of what the work is made after, as long as no path was named.
        var seeksModel = false
    }

    private mutating func decide() {
        for index in words.indices {
            let clause = words[index].clause
            var state = states[clause] ?? opening(of: clause)
            take(words[index].kind, &state)
            if case .path(let path) = words[index].kind {
                let isAdded = state.verb == .adds && state.governor == nil && words[index].leadsToPlace
                let isOnlyTold = words[index].isSubject && !state.hasVerb
                let role = isOnlyTold || isCited(path, state) ? .reads : role(of: path, awaiting(words[index], state))
                if role == .writes { state.wrote = true }
                roles[path] = isAdded ? .reads : role
                announced = nil
                state.hasPath = true
                state.seeksModel = false
            }
            states[clause] = state
            if announced != nil, isMain(clause) { announced = state.verb }
        }
    }

    /// "In `a`, add …": what is done in a place can be told behind it.
    private func awaiting(_ word: ClauseWord, _ state: State) -> State {
        guard !state.hasVerb, !state.hasWords, state.governor == .place, let verb = word.nextVerb else { return state }
        var state = state
        state.verb = verb
        return state
    }

    /// Whether a section is named behind a path, where the text has no verb of its own: "— design.md §3".
    private func isCited(_ index: Int, _ state: State) -> Bool {
        guard state.isTold, !state.hasVerb else { return false }
        let end = mentions[index].outer.upperBound
        return source.bytes[end...].prefix(3).drop { $0 == .space }.starts(with: "§".utf8)
    }

    private func isMain(_ clause: Int) -> Bool {
        switch clauses[clause].opening {
        case .text, .description: true
        case .sentence, .parenthesis: false
        }
    }

    private func take(_ word: ClauseWord.Kind, _ state: inout State) {
        switch word {
        case .verb(let verb):
            state.verb = verb
            state.hasVerb = true
            state.governor = nil
            state.infinitive = nil
            state.isAside = false
        case .infinitive(let verb):
            state.infinitive = verb
            state.governor = nil
        // What is followed may stand in a file: "Write `a` following the cases in `b`".
        case .governor(.place) where state.seeksModel && state.wrote: break
        case .governor(let governor):
            state.governor = governor
            state.seeksModel = governor == .model
        case .predicate:
            if !state.hasVerb { state.verb = .reads }
            state.governor = .reads
        // Behind a path, an arrow tells what it becomes or uses; behind words, where the work goes.
        case .arrow where !state.hasPath: state.infinitive = nil
        case .arrow: if state.verb != .removes { state.governor = .reads }
        case .structure:
            state.namesStructure = true
            state.hasWords = true
        case .other: state.hasWords = true
        case .path, .filler, .purpose, .standard: break
        }
    }

    /// What is known where a clause begins.
    private func opening(of clause: Int) -> State {
        if clauses[clause].asks { return State(verb: .reads) }
        let shape = shapes[clause]
        switch clauses[clause].opening {
        case .text:
            return State(verb: shape.embedded ?? (firstClauseWrites ? .writes : .reads))
        case .sentence:
            return State(verb: shape.embedded ?? .reads)
        case .description(let label):
            // A verb inside a Chinese description is as often a noun.
            if let announced, handsOn(label) {
                return State(verb: shape.isVerbFinal ? shape.embedded ?? announced : announced, isTold: true)
            }
            if shape.listsPaths(extraWords: 0), firstClauseWrites, announcesList(label) {
                return State(verb: .writes)
            }
            return State(verb: shape.embedded ?? .reads, isTold: true)
        case .parenthesis(let outer):
            // A clause without words says what any text says at its beginning.
            let around = states[outer] ?? State(verb: firstClauseWrites ? .writes : .reads)
            let writes =
                shape.listsPaths(extraWords: max(2, shape.pathCount)) && isWork(around, pathCount: shape.pathCount)
            return State(verb: shape.embedded ?? (writes ? .writes : .reads), isAside: true, isTold: true)
        }
    }

    /// Whether a clause hands its verb on to what it introduces: a sentence only tells something of the work.
    private func handsOn(_ label: Int) -> Bool {
        if case .sentence = clauses[label].opening { return false }
        return true
    }

    /// Whether what follows a colon behind a clause may be a list of its files: it begins the text, or says so.
    private func announcesList(_ clause: Int) -> Bool {
        switch clauses[clause].opening {
        case .text, .description, .parenthesis: return true
        case .sentence:
            guard let text = clauses[clause].beginning else { return false }
            let start = source.bytes[text].firstIndex { $0.isWordByte } ?? text.lowerBound
            return FieldKeys.kind(source, source.trimmed(start..<text.upperBound)) == .files
        }
    }

    /// Whether paths in parentheses belong to the work that was named in front of them. One or two may tell where
    /// something is taken from; more are what the work goes through.
    private func isWork(_ state: State, pathCount: Int) -> Bool {
        if state.governor == .reads || state.governor == .model || state.governor == .from && pathCount < 3 {
            return false
        }
        switch state.verb {
        case .writes, .adds, .removes: return true
        case .verifies, .uses, .reads: return false
        }
    }

    // MARK: - Decisions

    private func role(of index: Int, _ state: State) -> Plan.FileReference.Role {
        let path = mentions[index].paths.first ?? ""
        // A pattern without a folder is an example of what the program reads.
        if state.isAside, FileNames.isDesign(path) || path.utf8.first == UInt8(ascii: "*") { return .reads }
        if let infinitive = state.infinitive, state.governor != .place || state.wrote {
            return infinitive.makes && !state.wrote ? .writes : .reads
        }
        switch state.governor {
        case .reads, .model, .means: return isScaffold(path, state) ? .writes : .reads
        case .place where path.hasPrefix("~/"): return .reads
        case .made: return .writes
        case .from: return state.verb == .removes ? .writes : .reads
        case .with: return isGenerated(path, state) ? .writes : .reads
        case .place: return placeRole(path, state)
        case nil: return state.verb.makes && !path.hasPrefix("~/") ? .writes : .reads
        }
    }

    private func placeRole(_ path: String, _ state: State) -> Plan.FileReference.Role {
        let isDirectory = PathNames.isDirectory(path)
        switch state.verb {
        case .reads: return .reads
        case .uses: return isDirectory ? .reads : .writes
        case .verifies: return TestNames.isTest(path) && !isDirectory && !path.hasSuffix(".md") ? .writes : .reads
        case .writes, .adds, .removes:
            return !isDirectory || state.namesStructure || state.verb == .removes ? .writes : .reads
        }
    }

    /// "directories for `src/a`, `src/b`".
    private func isScaffold(_ path: String, _ state: State) -> Bool {
        (state.verb == .writes || state.verb == .adds) && state.namesStructure && PathNames.isDirectory(path)
    }

    /// "Initialise the project with `package.json`".
    private func isGenerated(_ path: String, _ state: State) -> Bool {
        state.verb == .writes && (state.namesStructure || !state.wrote && FileNames.isManifest(path))
    }
}

extension Action {
    /// Whether its object is written.
    fileprivate var makes: Bool {
        switch self {
        case .writes, .adds, .removes: true
        case .verifies, .uses, .reads: false
        }
    }
}
