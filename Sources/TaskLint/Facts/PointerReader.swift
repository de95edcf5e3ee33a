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
    mutating func stale(_ range: Range<Int>) -> Stale? {
        let mentions = mentions(range)
        guard let first = mentions.first, !mentions.contains(where: \.isOpen) else { return nil }
        // Unknown beside done things: the first one speaks.
        return Stale(range: first.range, witnesses: first.items)
    }

    private mutating func mentions(_ range: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        var index = range.lowerBound
        while index < range.upperBound, found.count < 50 {
            if let mention = phase(at: index, range) ?? task(at: index, range) {
                found.append(mention)
                index = max(mention.range.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

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

    /// A plain number is an id behind the word for a task, or with dots at the beginning of the text.
    private func isNumberId(_ id: Identifier, _ range: Range<Int>) -> Bool {
        let source = plan.source
        var start = id.range.lowerBound
        while start > range.lowerBound, source.bytes[start - 1].isBlank || "#*".utf8.contains(source.bytes[start - 1]) {
            start -= 1
        }
        if start == range.lowerBound { return id.key.numbers.count > 1 && names.isKnown(id.key) }
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
        let title = SectionTitle(source, index..<end)
        guard let number = title.phase, number.utf8.contains(where: \.isDigit),
            let numberEnd = self.numberEnd(index, end)
        else { return nil }
        let (sections, areNumbered) = names.phase(number)
        guard areNumbered else { return nil }
        var witnesses: [Int] = []
        var isOpen = sections.isEmpty && number.contains(".") == false && !names.hasWholeNumbers
        for section in sections {
            let tally = tallies.tally(of: .section(section))
            witnesses += tally.finished
            if tally.finished.count < tally.leafCount || tally.leafCount == 0 { isOpen = true }
        }
        return Mention(range: index..<numberEnd, items: witnesses, isOpen: isOpen)
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
