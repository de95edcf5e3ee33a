import SourceText

/// What a word of a clause means for the paths around it.
struct ClauseWord: Sendable {
    enum Kind: Sendable {
        /// The path with this number.
        case path(Int)
        /// A verb where a clause begins to say what is done.
        case verb(Action)
        /// "to" and the verb behind it.
        case infinitive(Action)
        case governor(Governor)
        /// "is owned by", "pass unchanged": said of what stands in front.
        case predicate
        /// What says in languages with postpositions that the work goes by the paths in front.
        case standard
        /// "to each", "in order to …": no place.
        case purpose
        /// "folder", "structure" …: what is made may be directories.
        case structure
        case arrow
        /// A word of a list: "and", "the", "new file".
        case filler
        /// Any other word.
        case other
    }

    let kind: Kind
    /// The clause that it belongs to.
    let clause: Int
    /// The same clause names a place further on, before another verb: "Add `a` to …". What is added there is no file of
    /// the task's own.
    fileprivate(set) var leadsToPlace = false
    /// A predicate stands behind it in the same clause, without a verb between them, or a postposition.
    fileprivate(set) var isSubject = false
    /// The next verb behind it in the same clause: "In `a`, add …".
    fileprivate(set) var nextVerb: Action?
}

/// Reads the words of all clauses in the order of the text.
struct ClauseWordReader {
    private let source: SourceText
    private let mentions: [PathMention]
    private(set) var words: [ClauseWord] = []
    private var nextMention = 0
    private var progress: [Progress]

    /// What is known of a clause around the current word.
    private struct Progress {
        /// Nothing but marks, adverbs and conjunctions so far, or since the last comma or conjunction.
        var isAtStart = true
        /// A verb was seen.
        var hasVerb = false
        var hasPath = false
        /// A verb and a conjunction stand right in front.
        var isJoined = false
        /// Behind the word, a place stands in front of the next verb.
        var leadsToPlace = false
        /// Behind the word, a predicate does.
        var leadsToPredicate = false
        /// Behind the word stands a postposition, which holds for one list of paths.
        var leadsToStandard = false
        var hasStandardPath = false
        /// The next path behind the word is a directory, which only holds what is added.
        var leadsToFolder = false
        var nextVerb: Action?

        /// Goes from a word to the one in front of it.
        mutating func lookPast(_ word: ClauseWord.Kind, _ mentions: [PathMention]) {
            switch word {
            case .verb, .infinitive, .purpose:
                leadsToPlace = false
                leadsToPredicate = false
                leadsToFolder = false
                if case .verb(let verb) = word { nextVerb = verb }
            case .governor(.place): leadsToPlace = !leadsToFolder
            case .predicate: leadsToPredicate = true
            case .standard:
                leadsToStandard = true
                hasStandardPath = false
            case .path(let path):
                leadsToFolder = mentions[path].paths.first?.utf8.last == UInt8(ascii: "/")
                hasStandardPath = leadsToStandard
            case .other where hasStandardPath: leadsToStandard = false
            case .governor, .structure, .arrow, .filler, .other: break
            }
        }
    }

    /// - Complexity: O(*n*).
    static func words(_ source: SourceText, _ list: ClauseList, mentions: [PathMention]) -> [ClauseWord] {
        var reader = ClauseWordReader(source, list, mentions)
        for piece in list.pieces { reader.read(piece.range, piece.clause) }
        reader.lookAhead()
        return reader.words
    }

    private init(_ source: SourceText, _ list: ClauseList, _ mentions: [PathMention]) {
        self.source = source
        self.mentions = mentions
        progress = list.clauses.map { _ in Progress() }
        words.reserveCapacity(ClauseWordReader.usualCount)
    }

    private static let usualCount = 24

    /// Marks the words in front of places and of predicates.
    private mutating func lookAhead() {
        for index in words.indices.reversed() {
            let clause = words[index].clause
            words[index].leadsToPlace = progress[clause].leadsToPlace
            words[index].isSubject = progress[clause].leadsToPredicate || progress[clause].leadsToStandard
            words[index].nextVerb = progress[clause].nextVerb
            progress[clause].lookPast(words[index].kind, mentions)
        }
    }

    private mutating func read(_ piece: Range<Int>, _ clause: Int) {
        var position = piece.lowerBound
        while position < piece.upperBound {
            while nextMention < mentions.count, mentions[nextMention].outer.upperBound <= position { nextMention += 1 }
            if nextMention < mentions.count, mentions[nextMention].outer.lowerBound <= position {
                append(.path(nextMention), clause)
                position = max(mentions[nextMention].outer.upperBound, position + 1)
                // Several paths in one code span share its bytes.
                while nextMention + 1 < mentions.count, mentions[nextMention + 1].outer.lowerBound < position {
                    nextMention += 1
                    append(.path(nextMention), clause)
                }
            } else {
                position = readWord(at: position, end: piece.upperBound, clause)
            }
        }
    }

    private mutating func append(_ kind: ClauseWord.Kind, _ clause: Int, staysAtStart: Bool = false) {
        words.append(ClauseWord(kind: kind, clause: clause))
        progress[clause].isAtStart = staysAtStart
        progress[clause].isJoined = false
        switch kind {
        case .verb: progress[clause].hasVerb = true
        case .path: progress[clause].hasPath = true
        default: break
        }
    }

    private mutating func readWord(at position: Int, end: Int, _ clause: Int) -> Int {
        let folded = source.folded
        guard folded[position].isWordByte else {
            if folded[position] == UInt8(ascii: ",") || progress[clause].hasVerb && isPlus(at: position, end) {
                progress[clause].isAtStart = true
            }
            return position + 1
        }
        if folded[position] == 0xE2 { return readMark(at: position, end: end, clause) }
        if let found = Words.conjunctions.match(folded, at: position, end: end) {
            let joins = endsWithVerb(clause)
            append(.filler, clause, staysAtStart: true)
            progress[clause].isJoined = joins
            return found.end
        }
        if let found = Words.compounds.match(folded, at: position, end: end) {
            append(.other, clause)
            return found.end
        }
        if let to = Words.infinitive.match(folded, at: position, end: end) {
            return readInfinitive(to.end, end, clause)
        }
        if progress[clause].isAtStart, let verb = verb(at: position, end: end),
            isBelievable(verb.meaning, position..<verb.end, end, clause)
        {
            append(.verb(verb.meaning), clause)
            return verb.end
        }
        return readOther(at: position, end: end, clause)
    }

    /// Whether a "+" stands between other words, as in "Create `a` + extend `b`".
    private func isPlus(at position: Int, _ end: Int) -> Bool {
        source.bytes[position] == UInt8(ascii: "+") && position > 0 && source.bytes[position - 1].isBlank
            && position + 1 < end && source.bytes[position + 1].isBlank
    }

    private mutating func readOther(at position: Int, end: Int, _ clause: Int) -> Int {
        let folded = source.folded
        if let found = Words.predicates.match(folded, at: position, end: end)
            ?? (progress[clause].hasPath ? Words.statements.match(folded, at: position, end: end) : nil)
        {
            append(.predicate, clause)
            return found.end
        }
        if let found = Words.postpositions.match(folded, at: position, end: end) {
            append(.standard, clause)
            return found.end
        }
        if let found = Governor.lexicon.match(folded, at: position, end: end), !isArticle(position..<found.end, clause),
            !goesOnWithHyphen(found.end, end)
        {
            append(.governor(found.meaning), clause)
            return found.end
        }
        if Words.structures.match(folded, at: position, end: end) != nil {
            append(.structure, clause)
        } else if let found = Words.adverbs.match(folded, at: position, end: end) {
            append(.filler, clause, staysAtStart: true)
            return found.end
        } else if let found = Words.fillers.match(folded, at: position, end: end) {
            append(.filler, clause)
            return found.end
        } else {
            append(.other, clause)
        }
        return wordEnd(position, end)
    }

    /// Arrows and other marks of U+2000 to U+2FFF.
    private mutating func readMark(at position: Int, end: Int, _ clause: Int) -> Int {
        if source.bytes[position..<end].starts(with: "→") { append(.arrow, clause) }
        return min(position + 3, end)
    }

    private mutating func readInfinitive(_ start: Int, _ end: Int, _ clause: Int) -> Int {
        let isPath = nextMention < mentions.count && mentions[nextMention].outer.contains(start)
        if !isPath, let verb = verb(at: start, end: end) {
            append(.infinitive(verb.meaning), clause)
            return verb.end
        }
        if !isPath, let standard = Words.standards.match(source.folded, at: start, end: end) {
            append(.infinitive(.reads), clause)
            return standard.end
        }
        let isPurpose = !isPath && Words.purposes.match(source.folded, at: start, end: end) != nil
        append(isPurpose ? .purpose : .governor(.place), clause)
        return start
    }

    /// A verb, unless it is a part of a longer name such as `test-utils` or `update()`.
    private func verb(at start: Int, end: Int) -> (end: Int, meaning: Action)? {
        guard let verb = ActionWords.leading.match(source.folded, at: start, end: end) else { return nil }
        guard verb.end + 1 < end, source.bytes[verb.end].isOne(of: "-_./(") else { return verb }
        return source.bytes[verb.end + 1].isAlphanumeric || source.bytes[verb.end] == UInt8(ascii: "(") ? nil : verb
    }

    /// A verb that is a noun as well, in the middle of a list, must have an object; "review and document" needs none.
    private func isBelievable(_ meaning: Action, _ verb: Range<Int>, _ limit: Int, _ clause: Int) -> Bool {
        guard progress[clause].hasVerb, ActionWords.nouns.isPhrase(verb, in: source.folded) else { return true }
        if case .writes = meaning, progress[clause].isJoined { return true }
        var next = verb.upperBound
        while next < limit, source.bytes[next].isBlank || source.bytes[next] == UInt8(ascii: "*") { next += 1 }
        let mention = mentions[nextMention...].first
        if let mention, mention.outer.lowerBound <= next, next < mention.outer.upperBound { return true }
        return Words.articles.match(source.folded, at: next, end: limit) != nil
    }

    /// Whether an "a", a place in Romance languages, is the article of English: behind a verb or a preposition, or in front
    /// of another word than a path.
    private func isArticle(_ word: Range<Int>, _ clause: Int) -> Bool {
        guard word.count == 1, source.folded[word.lowerBound] == UInt8(ascii: "a") else { return false }
        guard let last = words.last, last.clause == clause, case .other = last.kind else { return true }
        return nextMention == mentions.count || mentions[nextMention].outer.lowerBound > word.upperBound + 1
    }

    /// Whether a word is a part of one with a hyphen: "in-memory", "per-user".
    private func goesOnWithHyphen(_ index: Int, _ end: Int) -> Bool {
        index + 1 < end && source.bytes[index] == UInt8(ascii: "-") && source.bytes[index + 1].isAlphanumeric
    }

    private func endsWithVerb(_ clause: Int) -> Bool {
        guard let last = words.last, last.clause == clause, case .verb = last.kind else { return false }
        return true
    }

    private func wordEnd(_ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end, source.bytes[index].isWordByte,
            source.bytes[index] < 0xE3 || source.bytes[index].isContinuation
        { index += 1 }
        return index
    }
}

/// Words that are neither verbs nor governors.
private enum Words {
    static let conjunctions = PhraseTable(
        """
        and, then, or, &, also, plus, y, e, et, und, и, 和, 与, 及, 並, 并
        """)
    static let infinitive = PhraseTable(PhraseList(["to "]))
    static let purposes = PhraseTable(
        """
        cover, handle, support, allow, prevent, avoid, reflect, provide, track, show, display, all, each, every,
        both
        """)
    /// Behind "to": what the work goes by, unless it is a place.
    static let standards = PhraseTable(
        """
        match, parse, enforce, explain, describe, mention
        """)
    /// Said of a path that stands in front: it is as it is, and nobody works on it here.
    static let predicates = PhraseTable(
        """
        is owned by, are owned by, pass unchanged, passes unchanged, continue to pass, continues to pass, still pass,
        still passes, remain unchanged, remains unchanged, stay unchanged, stays unchanged, is unchanged,
        are unchanged, links work
        """)
    /// Behind a path, the same.
    static let statements = PhraseTable(
        """
        is still, are still, is valid, are valid, is accessible, are accessible, exist, exists, have, returns valid
        """)
    static let postpositions = PhraseTable(
        """
        에 따라, 에 따른, 에 맞춰, 을 참고, 를 참고, 을 참조, 를 참조, 을 기반으로, 를 기반으로, に従, に基づ, に沿, に準拠, に倣, を参照, を参考,
        の通り, のとおり
        """)
    /// Names of things that begin like a verb.
    static let compounds = PhraseTable(
        """
        audit log, audit logs, audit logging, audit trail, audit event, audit events, review page, review form,
        review screen, review flow, review queue, leave management, leave request, leave balance, leave approval,
        search page, run script, run history, plan page, check constraint
        """)
    static let adverbs = PhraseTable(
        """
        temporarily, properly, manually, carefully, fully, first, finally, next, now, optionally, please
        """)
    /// What an object begins with.
    static let articles = PhraseTable(
        """
        the, a, an, all, any, each, its, new, missing, this, that, these, every, existing, evidence, results, findings,
        outcomes, decisions
        """)
    static let fillers = PhraseTable(
        """
        the, a, an, all, any, each, its, new, missing, this, that, these, every, file, files, both, 、
        """)
    static let structures = PhraseTable(
        """
        directory, directories, folder, folders, structure, scaffold, skeleton, subdirectories, layout,
        package, module, 目录, 文件夹, 結構, 结构, ディレクトリ, フォルダ, 디렉토리, 폴더, directorio, carpeta, diretório, pasta,
        dossier, répertoire, verzeichnis, ordner, каталог, папку
        """)
}
