import SourceText
import TaskPlan

/// Items that stand for several tasks, as their ids say: `- [ ] T041..T045 Write the tests`, `- [ ] T009, T010 …`.
struct TaskRuns {
    /// The ids that items have besides their first, by positions in ``Plan/items``.
    private var others: [Int: [Identifier.Key]] = [:]

    private static let longest = 200

    /// - Complexity: O(*items*).
    init(_ plan: Plan, _ ids: ItemIDs) {
        for item in plan.items where item.isTask {
            let others = TaskRuns.others(plan, item)
            // A task over the tasks that it names stands for nothing but itself.
            if others.isEmpty || others.contains(where: ids.isDefined) { continue }
            self.others[item.index] = others
        }
    }

    /// Number of tasks that an item stands for.
    func length(_ item: Int) -> Int { (others[item]?.count ?? 0) + 1 }

    /// The ids of the tasks that an item stands for.
    func keys(_ item: Plan.Item) -> [Identifier.Key] {
        item.id.map { [$0.key] + (others[item.index] ?? []) } ?? []
    }

    /// The ids that an item has besides its first.
    private static func others(_ plan: Plan, _ item: Plan.Item) -> [Identifier.Key] {
        guard let id = item.id, id.key.letter.isEmpty, id.key.suffix.isEmpty, let number = id.key.numbers.last else {
            return []
        }
        let (bytes, end) = (plan.source.bytes, item.title.upperBound)
        func skipMarks(_ start: Int) -> Int {
            var index = start
            while index < end, bytes[index].isBlank || bytes[index].isOne(of: "*_`[]") { index += 1 }
            return index
        }
        func joined(_ marks: PhraseTable, at start: Int) -> Identifier? {
            guard let mark = marks.match(plan.source.folded, at: skipMarks(start), end: end) else { return nil }
            return plan.identifier(at: skipMarks(mark.end), end: end)
        }
        if let last = joined(rangeMarks, at: id.range.upperBound), isLike(last, id), let to = last.key.numbers.last,
            number < to, to - number < longest
        {
            return (number + 1...to).map { id.key.with(lastNumber: $0) }
        }
        var keys: [Identifier.Key] = []
        var index = id.range.upperBound
        while !id.key.prefix.isEmpty, keys.count < longest, let next = joined(listMarks, at: index),
            next.key.prefix == id.key.prefix
        {
            keys.append(next.key)
            index = next.range.upperBound
        }
        return keys
    }

    /// `T045` behind `T041`, also without its letters; `2.4` behind `2.1`.
    private static func isLike(_ last: Identifier, _ first: Identifier) -> Bool {
        guard last.key.letter.isEmpty, last.key.suffix.isEmpty, last.key.numbers.count == first.key.numbers.count,
            last.key.numbers.dropLast().elementsEqual(first.key.numbers.dropLast())
        else { return false }
        return last.key.prefix == first.key.prefix || last.key.prefix.isEmpty
    }

    private static let rangeMarks = PhraseTable("-, –, —, .., ..., …, ~, 〜, ～, to, through, 至, 到, bis")
    private static let listMarks = PhraseTable(PhraseList([",", "/", "&", "+", "and", ", and", "、"]))
}
