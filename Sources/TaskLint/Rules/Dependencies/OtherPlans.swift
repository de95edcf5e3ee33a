import SourceText
import TaskPlan

/// Ids that nothing defines because they belong to other plans.
struct OtherPlans {
    private let plan: Plan
    /// The lowest numbers that tasks have, by what stands in front of them.
    private let first: [String: [Int]]

    /// - Complexity: O(*n*) in the number of items.
    init(_ plan: Plan) {
        self.plan = plan
        var first: [String: [Int]] = [:]
        for item in plan.items where item.isTask {
            guard let key = item.id?.key, !key.numbers.isEmpty else { continue }
            guard let known = first[key.prefix], !key.numbers.lexicographicallyPrecedes(known) else {
                first[key.prefix] = key.numbers
                continue
            }
        }
        self.first = first
    }

    /// Whether the id is one of an earlier plan, or one that a plan named in front of it has.
    func holds(_ reference: Plan.UnresolvedReference) -> Bool {
        isEarlier(reference.key) || isNamedTask(reference.range)
    }

    /// Whether the plan goes on counting where another one ended: `IP-7` where the tasks begin with `IP-8`.
    private func isEarlier(_ key: Identifier.Key) -> Bool {
        guard let first = first[key.prefix] else { return false }
        let place = first.indices.first { $0 >= key.numbers.count || key.numbers[$0] != first[$0] }
        // A plan that begins with 1 has none before it.
        guard let place, place < key.numbers.count else { return false }
        return key.numbers[place] < first[place] && first[place] > 1 && key.numbers[place] > 0
    }

    /// Whether a word for tasks stands in front of a number, and in front of that a word that is no plain one: "printer
    /// task 2.1", "printer tasks 2.1, 2.4".
    private func isNamedTask(_ range: Range<Int>) -> Bool {
        let (bytes, folded) = (plan.source.bytes, plan.source.folded)
        let line = plan.source.lineRange(plan.source.line(at: range.lowerBound))
        guard bytes[range.lowerBound].isDigit else { return false }
        var end = range.lowerBound
        let limit = max(line.lowerBound, end - Self.longestList)
        while end > limit, bytes[end - 1].isDigit || bytes[end - 1].isOne(of: " ,./&+-#") { end -= 1 }
        guard let word = word(before: end, in: line), Self.taskWords.isPhrase(word, in: folded),
            let name = self.word(before: word.lowerBound, in: line),
            bytes[name.upperBound..<word.lowerBound].allSatisfy(\.isBlank)
        else { return false }
        return !Self.plainWords.isPhrase(name, in: folded)
    }

    /// The last word in front of a place with nothing but blanks and marks between.
    private func word(before place: Int, in line: Range<Int>) -> Range<Int>? {
        let bytes = plan.source.bytes
        var end = place
        while end > line.lowerBound, bytes[end - 1].isBlank || bytes[end - 1].isOne(of: "`*_") { end -= 1 }
        var start = end
        while start > line.lowerBound, bytes[start - 1].isWordByte || bytes[start - 1].isOne(of: "-'") { start -= 1 }
        return bytes[start..<end].contains(where: { $0.isWordByte && !$0.isDigit }) ? start..<end : nil
    }

    /// How many bytes of numbers may stand behind one word.
    private static let longestList = 200
    private static let taskWords = PhraseTable("task, tasks")

    /// What stands in front of "task" in a sentence and names no plan.
    private static let plainWords = PhraseTable(
        """
        a, an, the, this, that, these, those, each, every, all, any, both, either, some, its, our, my, your, their, other,
        another, one, same, such, no, on, of, by, to, in, at, with, from, for, per, via, until, till, after, before, when,
        while, once, if, and, or, but, than, as, is, are, was, be, also, only, then, plus, upon, see, cf, like, unlike,
        complete, completes, completed, completing, finish, finishes, finished, finishing, start, starts, starting, do, does,
        doing, run, need, needs, require, requires, required, follow, follows, following, block, blocks, blocked, unblock,
        unblocks, enable, enables, depend, depends, prerequisite, prerequisites, dependency, dependencies, await, awaits,
        wait, waits, awaiting, include, includes, including, verify, update, extend, use, uses, using, merge, land,
        landing, parent, previous, prior, preceding, next, later, earlier, first, last, final, new, existing, optional,
        mandatory, main, sub, related, dependent, upstream, downstream, sibling, implementation, setup, test, testing,
        parallel, sequential, remaining, open, done, pending, blocking, kiro, spec, plan, phase, step, story, group,
        subtask, todo, p
        """)
}
