import SourceText
import TaskPlan

/// Reads which tasks or phases a short text points at, and whether any of them is left to be done.
struct PointerReader {
    /// What a text points at in vain.
    struct Stale {
        let range: Range<Int>
        /// The tasks that are done; none if nothing of that name exists.
        let witnesses: [Int]
        var isUnknown: Bool { witnesses.isEmpty }
    }

    private let plan: Plan
    private let names: SubjectNames
    private var tallies: WorkTallies
    /// Prefixes of ids with the numbers of digits that they are written with.
    private let prefixes: Set<String>

    init(_ graph: PlanGraph) {
        plan = graph.plan
        names = SubjectNames(graph.plan)
        tallies = WorkTallies(graph)
        prefixes = Set(plan.items.compactMap { $0.isTask ? $0.id?.key.prefix : nil })
    }

    private struct Mention {
        let range: Range<Int>
        let items: [Int]
        let isOpen: Bool
    }

    /// Whether a text names a task or a numbered phase, existing or not.
    mutating func names(_ range: Range<Int>) -> Bool { !mentions(range).isEmpty }

    /// The first thing that a text names, if nothing of what it names is left to be done, or if that is unknown.
    ///
    /// - Parameter key: the name of the field, if it is one: "Current phase: 2" and "Current phase: Setup" name phases.
    mutating func stale(_ range: Range<Int>, namedBy key: Range<Int>? = nil) -> Stale? {
        // "Phase 2 ✅ complete" knows that it is done.
        if StateClaim.trailing(plan, range)?.status == .done { return nil }
        var mentions = mentions(range)
        if mentions.isEmpty, let key { mentions = named(range, key).map { [$0] } ?? [] }
        guard let first = mentions.first, !mentions.contains(where: \.isOpen) else { return nil }
        // Where all is done, the last thing is rightly the current one.
        if !first.items.isEmpty, tallies.tally(of: .document).open.isEmpty { return nil }
        // Unknown beside done things: the first one speaks.
        return Stale(range: first.range, witnesses: first.items)
    }

    private mutating func mentions(_ range: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        var index = range.lowerBound
        while index < range.upperBound, found.count < 50 {
            if let mention = phase(at: index, range) ?? task(at: index, range) {
                if !isPast(range.lowerBound, mention.range.lowerBound) { found.append(mention) }
                index = max(mention.range.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    /// "after T001" names what is over.
    private func isPast(_ start: Int, _ index: Int) -> Bool {
        for word in max(start, index - 16)..<max(start, index) where !plan.source.bytes[word].isContinuation {
            if let found = Self.past.match(plan.source.folded, at: word, end: index),
                plan.source.trimmed(found.end..<index).isEmpty
            {
                return true
            }
        }
        return false
    }

    private static let past = Lexicon<Void>(
        "after, since, once, following, completed, finished, nach, après, tras, después de, depois de, após, после, dopo, sonra"
    )

    /// `T005`, `2.3`, `Task 3`; a range counts as open, since nobody says where in it the work stands.
    private func task(at index: Int, _ range: Range<Int>) -> Mention? {
        let source = plan.source
        guard source.bytes[index].isAlphanumeric,
            let id = IdentifierShape.match(source, at: index, end: range.upperBound), prefixes.contains(id.key.prefix),
            index == range.lowerBound || source.bytes[index - 1] != UInt8(ascii: "/")
        else { return nil }
        if id.key.prefix.isEmpty, !isNumberId(id, range) { return nil }
        if let item = names.item(id.key) {
            let isDone = plan.items[item].status == .done
            return Mention(
                range: id.range, items: [item], isOpen: !isDone || beginsRange(id.range.upperBound, range.upperBound))
        }
        guard !names.isKnown(id.key), !beginsRange(id.range.upperBound, range.upperBound) else {
            return Mention(range: id.range, items: [], isOpen: true)
        }
        return Mention(range: id.range, items: [], isOpen: false)
    }

    /// A plain number is an id behind the word for a task; with dots, also at the beginning of the text, if a task has it
    /// or nothing else stands there.
    private func isNumberId(_ id: Identifier, _ range: Range<Int>) -> Bool {
        let source = plan.source
        var start = id.range.lowerBound
        while start > range.lowerBound, source.bytes[start - 1].isBlank || "#*".utf8.contains(source.bytes[start - 1]) {
            start -= 1
        }
        if start == range.lowerBound {
            let isAlone = source.trimmed(id.range.upperBound..<range.upperBound).isEmpty
            return id.key.numbers.count > 1 && (isAlone || names.isKnown(id.key))
        }
        for word in max(range.lowerBound, start - 12)..<start where !source.bytes[word].isContinuation {
            if let found = Self.taskWords.match(source.folded, at: word, end: start), found.end == start { return true }
        }
        return false
    }

    private static let taskWords = Lexicon<Void>(
        "task, 任务, 任務, タスク, 작업, 태스크, tarea, tarefa, tâche, aufgabe, задача, görev, attività")

    private func beginsRange(_ index: Int, _ end: Int) -> Bool {
        let rest = plan.source.bytes[index..<end].drop { $0.isBlank }
        guard
            rest.starts(with: "-".utf8) || rest.starts(with: "–".utf8) || rest.starts(with: "~".utf8)
                || rest.starts(with: "..".utf8)
                || rest.starts(with: "+".utf8)
        else { return false }
        let behind = rest.drop { !$0.isAlphanumeric }
        guard let first = behind.indices.first, first - index <= 6 else { return rest.first == UInt8(ascii: "+") }
        return IdentifierShape.match(plan.source, at: first, end: end).map { prefixes.contains($0.key.prefix) } ?? false
    }

    /// The phase of a field for phases: its number alone, or its name.
    private mutating func named(_ range: Range<Int>, _ key: Range<Int>) -> Mention? {
        let source = plan.source
        let isPhase = Self.phaseWords.first(in: key, of: source.folded) != nil
        var end = range.lowerBound
        while end < range.upperBound, !"(,;|".utf8.contains(source.bytes[end]),
            !source.bytes[end...].starts(with: " - ".utf8)
        {
            end += 1
        }
        let name = source.trimmed(range.lowerBound..<end)
        guard !name.isEmpty, name.count <= 60 else { return nil }
        if isPhase, name.allSatisfy({ source.bytes[$0].isDigit || source.bytes[$0] == UInt8(ascii: ".") }) {
            return phase(number: source.string(name), at: name)
        }
        guard case .section(let section) = names.subject(name) else { return nil }
        let tally = tallies.tally(of: .section(section))
        return Mention(
            range: name, items: tally.finished,
            isOpen: tally.leafCount == 0 || tally.finished.count < tally.leafCount)
    }

    /// `Phase 2`, `第2阶段`, with a number.
    private mutating func phase(at index: Int, _ range: Range<Int>) -> Mention? {
        let source = plan.source
        guard !source.bytes[index].isContinuation, index == range.lowerBound || !source.bytes[index - 1].isAlphanumeric
        else { return nil }
        var end = index
        while end < range.upperBound, !",;(|".utf8.contains(source.bytes[end]), end - index < 60 { end += 1 }
        guard source.bytes[index].isLetter || source.bytes[index] >= 0xC3,
            Self.phaseWords.match(source.folded, at: index, end: end) != nil
        else { return nil }
        // "Phase 15B" is none of the numbered phases.
        guard let numberEnd = self.numberEnd(index, end), numberEnd == end || !source.bytes[numberEnd].isLetter,
            let number = SectionTitle(source, index..<end).phase ?? plainNumber(index, end),
            number.utf8.contains(where: \.isDigit)
        else { return nil }
        return phase(number: number, at: index..<numberEnd)
    }

    /// The digits behind a word that titles do not know.
    private func plainNumber(_ start: Int, _ end: Int) -> String? {
        guard let first = (start..<end).first(where: { plan.source.bytes[$0].isDigit }) else { return nil }
        return String(plan.source.string(first..<end).prefix { $0.isASCII && $0.isNumber })
    }

    private mutating func phase(number: String, at range: Range<Int>) -> Mention? {
        let (sections, areNumbered) = names.phase(number)
        guard areNumbered else { return nil }
        var witnesses: [Int] = []
        var isOpen = sections.isEmpty && number.contains(".") == false && !names.hasWholeNumbers
        for section in sections {
            let tally = tallies.tally(of: .section(section))
            witnesses += tally.finished
            if tally.finished.count < tally.leafCount || tally.leafCount == 0 { isOpen = true }
        }
        return Mention(range: range, items: witnesses, isOpen: isOpen)
    }

    private static let phaseWords = Lexicon<Void>(
        "phase, 阶段, 階段, フェーズ, 단계, 페이즈, этап, фаза, fase, étape, stage, 第, aşama")

    /// Where the number of a phase ends.
    private func numberEnd(_ start: Int, _ end: Int) -> Int? {
        let bytes = plan.source.bytes
        guard var index = (start..<end).first(where: { bytes[$0].isDigit }) else { return nil }
        while index < end,
            bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") && index + 1 < end && bytes[index + 1].isDigit
        {
            index += 1
        }
        // `第2阶段`
        if bytes[start..<end].starts(with: "第".utf8) {
            while index < end, bytes[index] >= 0x80, index - start < 24 { index += 1 }
        }
        return index
    }
}
