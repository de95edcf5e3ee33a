import MarkdownOutline
import SourceText

/// Decides from the words around a path whether the task writes it or only reads it.
///
/// The text is split into clauses. In each, the verb it begins with and the word in front of a path decide; lists of
/// paths share one decision. A task's first clause writes unless its verb says otherwise, every other clause reads
/// unless its verb says that it writes.
struct FileRoles {
    private let source: SourceText
    private let mentions: [PathMention]
    private let clauses: [Clause]
    private var nextMention = 0
    private var roles: [Plan.FileReference.Role]
    /// What was decided in each clause, for parentheses that only list paths.
    private var outcome: [Plan.FileReference.Role]

    /// - Parameter firstClauseWrites: whether the text states the work itself, as a task's title does.
    static func roles(
        _ source: SourceText, lines: [Range<Int>], spans: [InlineSpan], mentions: [PathMention], firstClauseWrites: Bool
    ) -> [Plan.FileReference.Role] {
        guard !mentions.isEmpty else { return [] }
        var reader = FileRoles(source, lines, spans, mentions, firstClauseWrites)
        for index in reader.clauses.indices { reader.read(index, firstClauseWrites: firstClauseWrites) }
        return reader.roles
    }

    private init(
        _ source: SourceText, _ lines: [Range<Int>], _ spans: [InlineSpan], _ mentions: [PathMention], _ writes: Bool
    ) {
        self.source = source
        self.mentions = mentions
        let solid = (spans.map(\.range) + mentions.map(\.outer)).sorted { $0.lowerBound < $1.lowerBound }
        clauses = Clause.split(source, lines: lines, solid: solid)
        roles = mentions.map { _ in .reads }
        outcome = clauses.map { _ in .reads }
    }

    // MARK: - One clause

    private struct State {
        var verb: Action?
        var governor: Governor?
        var infinitive: Action?
        var wrote = false
        /// Nothing but marks, articles and conjunctions so far, or since the last conjunction.
        var atStart = true
        var namesStructure = false
        /// The paths that "add" takes, until a place says where they are added to.
        var added: [Int] = []
    }

    private mutating func read(_ index: Int, firstClauseWrites: Bool) {
        let clause = clauses[index]
        var state = State()
        state.verb = embeddedVerb(clause)
        let fallback = fallbackAction(clause, firstClauseWrites: firstClauseWrites)
        for piece in clause.pieces {
            var position = piece.lowerBound
            while position < piece.upperBound {
                if let mention = mention(at: position) {
                    decide(mention, clause: index, &state, fallback: fallback)
                    position = max(mentions[mention].outer.upperBound, position + 1)
                } else {
                    position = readWord(at: position, end: piece.upperBound, &state)
                }
            }
        }
        outcome[index] = parenthesisOutcome(state, fallback: fallback)
    }

    /// What a clause does whose verb is unknown.
    private func fallbackAction(_ clause: Clause, firstClauseWrites: Bool) -> Action {
        switch clause.opening {
        case .text: return firstClauseWrites ? .writes : .reads
        case .sentence: return .reads
        case .description: return onlyListsPaths(clause) ? (firstClauseWrites ? .writes : .reads) : .reads
        case .parenthesis(let outer):
            return onlyListsPaths(clause) && outcome[outer] == .writes ? .writes : .reads
        }
    }

    /// A list of paths in parentheses belongs to the work unless that only reads.
    private func parenthesisOutcome(_ state: State, fallback: Action) -> Plan.FileReference.Role {
        if state.governor == .reads { return .reads }
        switch state.verb ?? fallback {
        case .writes, .adds, .removes: return .writes
        case .verifies, .uses, .reads: return .reads
        }
    }

    private func mention(at position: Int) -> Int? {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].outer.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low < mentions.count && mentions[low].outer.contains(position) ? low : nil
    }

    private func onlyListsPaths(_ clause: Clause) -> Bool {
        var seen = false
        for piece in clause.pieces {
            var position = piece.lowerBound
            while position < piece.upperBound {
                if let mention = mention(at: position) {
                    seen = true
                    position = max(mentions[mention].outer.upperBound, position + 1)
                } else if let word = FileRoles.listWords.match(source.folded, at: position, end: piece.upperBound) {
                    position = word.end
                } else if source.bytes[position].isWordByte {
                    return false
                } else {
                    position += 1
                }
            }
        }
        return seen
    }

    /// The verb of a clause in a script without spaces.
    private func embeddedVerb(_ clause: Clause) -> Action? {
        var found: Action?
        var verbFinal = false
        for piece in clause.pieces {
            var position = piece.lowerBound
            while position < piece.upperBound {
                guard source.bytes[position] >= 0xE3 else {
                    position += 1
                    continue
                }
                // Kana U+3040–U+30FF and Hangul U+AC00–U+D7A3: the verb stands last.
                if source.bytes[position] == 0xE3 && (0x81...0x83).contains(source.bytes[position + 1])
                    || (0xEA...0xED).contains(source.bytes[position])
                {
                    verbFinal = true
                }
                if let verb = ActionWords.embedded.match(source.folded, at: position, end: piece.upperBound) {
                    if found == nil || verbFinal { found = verb.meaning }
                    position = verb.end
                } else {
                    position += 1
                }
            }
        }
        return found
    }

    // MARK: - Words

    private func readWord(at position: Int, end: Int, _ state: inout State) -> Int {
        let folded = source.folded
        guard folded[position].isWordByte else {
            if folded[position] == UInt8(ascii: ",") { state.atStart = true }
            if folded[position] == 0xE2, source.bytes[position..<end].starts(with: "→".utf8), state.verb != .removes {
                state.governor = .reads
            }
            return position + 1
        }
        if let conjunction = FileRoles.conjunctions.match(folded, at: position, end: end) {
            state.atStart = true
            return conjunction.end
        }
        if let to = FileRoles.infinitive.match(folded, at: position, end: end),
            let verb = ActionWords.leading.match(folded, at: to.end, end: end)
        {
            state.infinitive = verb.meaning
            state.governor = nil
            return verb.end
        }
        if state.atStart, let verb = ActionWords.leading.match(folded, at: position, end: end) {
            state.verb = verb.meaning
            state.governor = nil
            state.infinitive = nil
            state.atStart = false
            return verb.end
        }
        if let word = Governor.lexicon.match(folded, at: position, end: end) {
            state.governor = word.meaning
            if word.meaning == .place { settleAdded(&state) }
            state.atStart = false
            return word.end
        }
        if FileRoles.structures.match(folded, at: position, end: end) != nil { state.namesStructure = true }
        if FileRoles.articles.match(folded, at: position, end: end) == nil { state.atStart = false }
        return wordEnd(position, end)
    }

    private func wordEnd(_ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end, source.bytes[index].isWordByte,
            source.bytes[index] < 0xE3 || source.bytes[index].isContinuation
        { index += 1 }
        return index
    }

    /// "Add `a` to …": what is added is no file of the task's own.
    private func settleAdded(_ state: inout State) {
        state.added = []
    }

    // MARK: - Decisions

    private mutating func decide(_ mention: Int, clause: Int, _ state: inout State, fallback: Action) {
        let role = role(of: mention, state, fallback: fallback)
        roles[mention] = role
        if role == .writes {
            state.wrote = true
            if state.verb == .adds, state.governor == nil {
                if isFollowedByPlace(mention, clause: clause) { roles[mention] = .reads }
            }
        }
        state.atStart = false
    }

    private func role(of mention: Int, _ state: State, fallback: Action) -> Plan.FileReference.Role {
        let path = mentions[mention].paths.first ?? ""
        let verb = state.verb ?? fallback
        if let infinitive = state.infinitive, state.governor != .place || state.wrote {
            let writes = infinitive != .reads && infinitive != .verifies && !state.wrote
            return writes ? .writes : .reads
        }
        switch state.governor {
        case .reads: return isScaffold(mention, state, verb) ? .writes : .reads
        case .from: return verb == .removes ? .writes : .reads
        case .with: return FileNames.isManifest(path) && verb == .writes && !state.wrote ? .writes : .reads
        case .place: return placeRole(mention, path, state, verb)
        case nil: return objectRole(path, verb)
        }
    }

    private func placeRole(
        _ mention: Int, _ path: String, _ state: State, _ verb: Action
    ) -> Plan.FileReference.Role {
        switch verb {
        case .reads: return .reads
        case .uses: return PathNames.isDirectory(path) ? .reads : .writes
        case .verifies: return TestNames.isTest(path) && !PathNames.isDirectory(path) ? .writes : .reads
        case .writes, .adds, .removes:
            if PathNames.isDirectory(path) { return state.namesStructure || verb == .removes ? .writes : .reads }
            return .writes
        }
    }

    private func objectRole(_ path: String, _ verb: Action) -> Plan.FileReference.Role {
        switch verb {
        case .writes, .adds, .removes: path.hasPrefix("~/") ? .reads : .writes
        case .verifies, .uses, .reads: .reads
        }
    }

    /// "directories for `src/a`, `src/b`".
    private func isScaffold(_ mention: Int, _ state: State, _ verb: Action) -> Bool {
        guard verb == .writes || verb == .adds, state.namesStructure else { return false }
        return PathNames.isDirectory(mentions[mention].paths.first ?? "")
    }

    /// Whether behind a path that is added, the same clause names the place it is added to.
    private func isFollowedByPlace(_ mention: Int, clause: Int) -> Bool {
        let start = mentions[mention].outer.upperBound
        for piece in clauses[clause].pieces where piece.upperBound > start {
            var position = max(piece.lowerBound, start)
            while position < piece.upperBound {
                if source.folded[position].isWordByte {
                    if let to = FileRoles.infinitive.match(source.folded, at: position, end: piece.upperBound) {
                        return ActionWords.leading.match(source.folded, at: to.end, end: piece.upperBound) == nil
                            && FileRoles.purposes.match(source.folded, at: to.end, end: piece.upperBound) == nil
                    }
                    if FileRoles.targets.match(source.folded, at: position, end: piece.upperBound) != nil {
                        return true
                    }
                    position = wordEnd(position, piece.upperBound)
                } else {
                    position += 1
                }
            }
        }
        return false
    }

    // MARK: - Word lists

    private static let conjunctions = Lexicon<Void>(
        """
        and, then, or, &, also, plus, y, e, et, und, и, 和, 与, 及
        """)
    private static let infinitive = Lexicon<Void>([(phrase: "to ", meaning: ())])
    private static let purposes = Lexicon<Void>(
        """
        cover, handle, support, allow, prevent, avoid, reflect, match, provide, track, show, display
        """)
    private static let targets = Lexicon<Void>(
        """
        into, in, en, dans, a, em
        """)
    private static let articles = Lexicon<Void>(
        """
        the, a, an, all, any, each, its, new, missing, first, temporarily, properly, manually
        """)
    private static let structures = Lexicon<Void>(
        """
        directory, directories, folder, folders, structure, scaffold, skeleton, subdirectories, layout,
        package, module, 目录, 文件夹, 結構, 结构, ディレクトリ, フォルダ, 디렉토리, 폴더, directorio, carpeta, diretório, pasta,
        dossier, répertoire, verzeichnis, ordner, каталог, папку
        """)
    private static let listWords = Lexicon<Void>(
        """
        and, or, plus, new, file, files, both, update, y, e, et, und, и, 和, 与, 、
        """)
}

/// What the name of a path tells about its kind.
enum PathNames {
    /// Ends with a slash, or has neither extension nor well-known name.
    static func isDirectory(_ path: String) -> Bool {
        if path.hasSuffix("/") { return true }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return !name.dropFirst().contains(".") && !FileNames.isKnown(name) && !FileNames.isDotFile(name)
    }
}

extension FileNames {
    /// Files that describe a project or what it depends on.
    static func isManifest(_ path: String) -> Bool {
        manifests.contains(path.split(separator: "/").last.map(String.init) ?? path)
    }

    private static let manifests: Set<String> = [
        "package.json", "pyproject.toml", "Cargo.toml", "go.mod", "Package.swift", "pom.xml", "build.gradle",
        "build.gradle.kts",
        "composer.json", "Gemfile", "requirements.txt", "setup.py", "mix.exs", "pubspec.yaml", "CMakeLists.txt",
        "Makefile",
        "deno.json", "tsconfig.json",
    ]
}
