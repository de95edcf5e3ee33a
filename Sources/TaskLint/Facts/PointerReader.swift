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
    private let facts: PlanFacts
    private var tallies: WorkTallies
    /// The prefixes of the ids of tasks.
    private let prefixes: Set<String>
    /// How often each number of a phase is mentioned, once somebody asked.
    private var phaseCounts: [String: Int]?

    init(_ context: LintContext) {
        plan = context.plan
        facts = context.facts
        tallies = WorkTallies(context)
        prefixes = facts.ids.taskPrefixes
    }

    private var names: SubjectNames { facts.names }

    private struct Mention {
        let range: Range<Int>
        let items: [Int]
        let isOpen: Bool
    }

    /// Whether a text names a task or a numbered phase, existing or not.
    mutating func names(_ range: Range<Int>) -> Bool { !mentions(range).isEmpty }

    /// The first thing that texts name, if nothing of what they name is left to be done, or if that is unknown.
    ///
    /// - Parameters:
    ///   - key: the name of the field, if it is one: "Current phase: 2" and "Current phase: Setup" name phases.
    ///   - isNext: whether the texts say what comes, and not where the work stands.
    mutating func stale(_ ranges: [Range<Int>], namedBy key: Range<Int>? = nil, isNext: Bool) -> Stale? {
        // "Phase 2 ✅ complete" knows that it is done.
        let ranges = ranges.filter { StateClaim.trailing(plan, $0)?.status != .done }
        var mentions = ranges.flatMap { self.mentions($0) }
        if mentions.isEmpty, let key, let range = ranges.first { mentions = named(range, key).map { [$0] } ?? [] }
        guard let first = mentions.first, !mentions.contains(where: \.isOpen) else { return nil }
        // Where all is done, the last thing is rightly the current one, and what is still to be done with it is no task.
        if !first.items.isEmpty, tallies.tally(of: .document).open.isEmpty {
            guard isNext, !ranges.contains(where: { Self.aftercare.first(in: $0, of: plan.source) != nil })
            else { return nil }
        }
        // Unknown beside done things: the first one speaks.
        return Stale(range: first.range, witnesses: first.items)
    }

    /// What is done with work that is finished.
    private static let aftercare = PhraseTable(
        """
        review, reviews, verify, validate, demo, merge, release, deploy, document, announce, monitor, retrospective, sign-off, sign off,
        approve, archive, celebrate, 评审, 审查, 验收, 部署, 发布, 合并, レビュー, リリース, デプロイ, 검토, 배포, revisar, desplegar, implantar,
        relire, déployer, prüfen, überprüfen, ausrollen, проверить, развернуть, incele, rivedere
        """)

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

    private static let past = PhraseTable(
        "after, since, once, following, completed, completing, completion of, finished, finishing, nach, après, tras, después de, depois de, após, после, dopo, sonra"
    )

    /// `T005`, `2.3`, `Task 3`, `T005-T009`; a range is open if any of its tasks is.
    private mutating func task(at index: Int, _ range: Range<Int>) -> Mention? {
        let source = plan.source
        guard source.bytes[index].isAlphanumeric,
            let id = plan.identifier(at: index, end: range.upperBound), prefixes.contains(id.key.prefix),
            index == range.lowerBound || source.bytes[index - 1] != UInt8(ascii: "/")
        else { return nil }
        if id.key.prefix.isEmpty, !isNumberId(id, range) { return nil }
        if beginsRange(id.range.upperBound, range.upperBound) { return self.range(from: id, range.upperBound) }
        if let mention = mention(id.key, at: id.range) { return mention }
        return Mention(range: id.range, items: [], isOpen: names.isKnown(id.key))
    }

    /// What an id names: a task, or the numbered group that holds `23.1` and `23.2`.
    private mutating func mention(_ key: Identifier.Key, at range: Range<Int>) -> Mention? {
        if let item = names.item(key) {
            return Mention(range: range, items: [item], isOpen: plan.items[item].status != .done)
        }
        guard key.prefix.isEmpty, key.numbers.count == 1, let section = names.group("\(key.numbers[0])") else {
            return nil
        }
        let tally = tallies.tally(of: .section(section))
        return Mention(range: range, items: tally.finished, isOpen: tally.finished.count < tally.leafCount)
    }

    private static let longestRange = 200

    /// The tasks of a range that exist; if nobody can say which, it counts as open.
    private mutating func range(from id: Identifier, _ end: Int) -> Mention {
        let open = Mention(range: id.range, items: [], isOpen: true)
        let start = (id.range.upperBound..<end).first { plan.source.bytes[$0].isAlphanumeric }
        guard let start, start - id.range.upperBound <= 6,
            let last = plan.identifier(at: start, end: end)?.key,
            last.prefix == id.key.prefix || last.prefix.isEmpty, let from = id.key.numbers.last,
            let to = last.numbers.last, from < to, to - from <= Self.longestRange,
            last.numbers.count == id.key.numbers.count || last.numbers.count == 1
        else { return open }
        var done: [Int] = []
        for number in from...to {
            guard let mention = mention(id.key.with(lastNumber: number), at: id.range) else { continue }
            if mention.isOpen { return open }
            done += mention.items
        }
        return done.isEmpty ? open : Mention(range: id.range, items: done, isOpen: false)
    }

    /// A plain number is an id behind the word for a task; with dots, also at the beginning of the text, if a task has it
    /// or nothing else stands there.
    private func isNumberId(_ id: Identifier, _ range: Range<Int>) -> Bool {
        let source = plan.source
        var start = id.range.lowerBound
        while start > range.lowerBound, source.bytes[start - 1].isBlank || source.bytes[start - 1].isOne(of: "#*") {
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

    private static let taskWords = PhraseTable(
        """
        task, tasks, subtask, subtasks, 任务, 任務, タスク, 작업, 태스크, tarea, tareas, tarefa, tarefas, tâche, tâches, aufgabe,
        aufgaben, задача, задачи, задачу, görev, görevler, attività
        """)

    private func beginsRange(_ index: Int, _ end: Int) -> Bool {
        let rest = plan.source.bytes[index..<end].drop { $0.isBlank }
        guard
            rest.starts(with: "-") || rest.starts(with: "–") || rest.starts(with: "~")
                || rest.starts(with: "..")
                || rest.starts(with: "+")
        else { return false }
        let behind = rest.drop { !$0.isAlphanumeric }
        guard let first = behind.indices.first, first - index <= 6 else { return rest.first == UInt8(ascii: "+") }
        // `T005-009`: the letters are not repeated.
        let isGlued = !plan.source.bytes[index..<first].contains(where: \.isBlank)
        return plan.identifier(at: first, end: end).map {
            prefixes.contains($0.key.prefix) || isGlued && $0.key.prefix.isEmpty
        } ?? false
    }

    /// The phase of a field for phases: its number alone, or its name.
    private mutating func named(_ range: Range<Int>, _ key: Range<Int>) -> Mention? {
        let source = plan.source
        let isPhase = Self.phaseWords.first(in: key, of: source) != nil
        var end = range.lowerBound
        while end < range.upperBound, !source.bytes[end].isOne(of: "(,;|"),
            !source.bytes[end...].starts(with: " - ")
        {
            end += 1
        }
        let name = source.trimmed(range.lowerBound..<end)
        guard !name.isEmpty, name.count <= 60 else { return nil }
        if isPhase, name.allSatisfy({ source.bytes[$0].isDigit || source.bytes[$0] == UInt8(ascii: ".") }) {
            return phase(number: source.string(name), at: name)
        }
        if Self.taskWords.first(in: key, of: source) != nil,
            let id = plan.identifier(at: name.lowerBound, end: name.upperBound), id.range == name
        {
            return mention(id.key, at: name)
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
        while end < range.upperBound, !source.bytes[end].isOne(of: ",;(|"), end - index < 60 { end += 1 }
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
        var isOpen = sections.isEmpty && (!number.contains(".") && !names.hasWholeNumbers || isToldElsewhere(number))
        for section in sections {
            let tally = tallies.tally(of: .section(section))
            witnesses += tally.finished
            if tally.finished.count < tally.leafCount || tally.leafCount == 0 { isOpen = true }
        }
        return Mention(range: range, items: witnesses, isOpen: isOpen)
    }

    /// Whether more lines than one speak of a phase: then it exists, though no heading has its number.
    private mutating func isToldElsewhere(_ number: String) -> Bool {
        let counts = phaseCounts ?? countPhases()
        phaseCounts = counts
        return counts[number, default: 0] > 1
    }

    private func countPhases() -> [String: Int] {
        let source = plan.source
        var counts: [String: Int] = [:]
        for index in source.bytes.indices where source.bytes[index].isLetter || source.bytes[index] >= 0xC3 {
            guard let word = Self.phaseWords.match(source.folded, at: index, end: source.bytes.count) else { continue }
            let rest = source.bytes[word.end...].prefix(8).drop { $0.isBlank }
            let digits = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
            let number = String(decoding: digits, as: UTF8.self)
            if !number.isEmpty { counts[number.hasSuffix(".") ? String(number.dropLast()) : number, default: 0] += 1 }
        }
        return counts
    }

    private static let phaseWords = PhraseTable(
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
        if bytes[start..<end].starts(with: "第") {
            while index < end, bytes[index] >= 0x80, index - start < 24 { index += 1 }
        }
        return index
    }
}
