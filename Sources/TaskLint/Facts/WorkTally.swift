import SourceText
import TaskPlan

/// Whose work a claim is about.
enum Subject: Hashable {
    case document
    /// A position in ``Plan/sections``.
    case section(Int)
    /// A position in ``Plan/items``.
    case item(Int)
    /// The tasks that are marked with a user story of this number.
    case story(Int)
}

/// How much of some work is done, by all the ways in which people count it.
struct WorkTally {
    /// Numbers of tasks and of done ones; the first counts every task.
    private(set) var counts: [Count] = []
    /// Tasks without subtasks that are still to be done, optional ones aside.
    private(set) var open: [Int] = []
    /// Tasks without subtasks that are done.
    private(set) var finished: [Int] = []

    /// Number of tasks without subtasks.
    private(set) var leafCount = 0

    /// Whether items stand for one task each: lists of glyphs often sum up several in one line, and tables only some.
    private(set) var isCounted = false

    /// Whether all tasks are rows of tables, which often list only some of the work.
    private(set) var isTabular = true

    /// Whether there is nothing to be counted.
    var isEmpty: Bool { counts.allSatisfy { $0.total == 0 } }

    /// Number of tasks.
    var taskCount: Int { counts.first?.total ?? 0 }

    /// - Complexity: O(*items*).
    init(_ graph: PlanGraph, _ members: [Int], _ runs: TaskRuns) {
        let items = graph.plan.items
        let inside = Set(members)
        let margin = members.lazy.filter { items[$0].form == .box }.map { graph.plan.column(items[$0]) }.min()
        let tests = Self.tests(graph, inside, margin: margin)
        var found: [Count] = []
        let lengths = members.map(runs.length)
        // A line that stands for several tasks is also counted as one.
        for lengths in lengths.allSatisfy({ $0 == 1 }) ? [lengths] : [lengths, lengths.map { _ in 1 }] {
            for test in tests {
                // A way of counting that counts nothing would agree to anything.
                for count in Self.ways(graph, Array(zip(members, lengths)), inside, test)
                where !found.contains(count) && (count.total > 0 || found.isEmpty) {
                    found.append(count)
                }
            }
        }
        for count in Self.distinct(items, members, runs) where !found.contains(count) { found.append(count) }
        counts = found
        for index in members where Self.isLeaf(items[index], graph) {
            leafCount += 1
            let form = items[index].form
            if form != .row { isTabular = false }
            if form == .box || form == .heading || form == .glyph && items[index].id != nil { isCounted = true }
            if items[index].status == .done { finished.append(index) }
            if items[index].status.isOpen, !items[index].isOptional, !graph.plan.isStruck(index) { open.append(index) }
        }
    }

    /// Whether an item is a task without subtasks.
    private static func isLeaf(_ item: Plan.Item, _ graph: PlanGraph) -> Bool {
        item.isTask && !graph.children[item.index].contains { graph.plan.items[$0].isTask }
    }

    /// Which items people count when they count tasks: all, only outer ones, only leaves, those with ids, and so on.
    private static func tests(
        _ graph: PlanGraph, _ inside: Set<Int>, margin: Int?
    ) -> [(Plan.Item) -> Bool] {
        let items = graph.plan.items
        return [
            { $0.isTask },
            { $0.isTask && !($0.parent.map { inside.contains($0) && items[$0].isTask } ?? false) },
            { isLeaf($0, graph) },
            { $0.isTask && $0.isWorkBesideParts || isLeaf($0, graph) },
            { $0.isTask && $0.id != nil },
            { $0.isTask && !$0.isOptional },
            { $0.isTask && $0.form == .box && graph.plan.column($0) == margin },
            { $0.isTask && $0.form != .heading },
            { item in
                item.isTask && item.form != .heading
                    && !(item.parent.map { inside.contains($0) && items[$0].form != .heading } ?? false)
            },
            { $0.id != nil },
            { $0.isTask || $0.id != nil },
            { _ in true },
        ]
    }

    /// The items that pass a test, counted with cancelled ones as open, as settled, and not at all.
    ///
    /// - Parameter members: items, each with the number of tasks that it stands for.
    private static func ways(
        _ graph: PlanGraph, _ members: [(item: Int, length: Int)], _ inside: Set<Int>, _ test: (Plan.Item) -> Bool
    ) -> [Count] {
        let items = graph.plan.items
        var (plain, settled, kept) = (Count(), Count(), Count())
        var omitted: Omissions = []
        for (index, length) in members {
            guard test(items[index]) else {
                let isInside = items[index].parent.map { inside.contains($0) && items[$0].isTask } ?? false
                omitted.formUnion(.kind(of: items[index], isInside: isInside, isParent: !graph.children[index].isEmpty))
                continue
            }
            let status = items[index].status
            plain.total += length
            settled.total += length
            let isDropped = status == .cancelled || graph.plan.isStruck(index)
            if !isDropped { kept.total += length }
            if isDropped { kept.omitted = .cancelled }
            if status == .done {
                plain.done += length
                kept.done += isDropped ? 0 : length
            }
            if isDropped || status == .done || status == .deferred { settled.done += length }
        }
        plain.omitted = omitted
        settled.omitted = omitted
        kept.omitted.formUnion(omitted)
        return [plain, settled, kept]
    }

    /// Adds a way of counting, if it counts anything.
    mutating func add(_ count: Count) {
        if count.total > 0, !counts.contains(count) { counts.append(count) }
    }

    private static let mostPrefixes = 8

    /// Tasks by the letters of their ids, those of one id counted once: plans list tasks again, and subtasks have other
    /// letters than their parents.
    private static func distinct(_ items: [Plan.Item], _ members: [Int], _ runs: TaskRuns) -> [Count] {
        var seen: Set<Identifier.Key> = []
        var counts: [String: Count] = [:]
        for index in members where items[index].isTask {
            for key in runs.keys(items[index]) where !key.prefix.isEmpty && seen.insert(key).inserted {
                counts[key.prefix, default: Count(prefix: key.prefix)].total += 1
                if items[index].status == .done { counts[key.prefix]?.done += 1 }
            }
        }
        guard counts.count <= mostPrefixes else { return [] }
        return counts.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether some way of counting yields all that is claimed.
    func agrees(_ claim: CountClaim) -> Bool {
        counts.contains { count in
            (claim.done == nil || claim.done == count.done) && (claim.total == nil || claim.total == count.total)
                && (claim.percent.map { WorkTally.isNear($0, count) } ?? true)
        }
    }

    /// Estimates may be rough; but nothing is 100 % with work left, and work that is done is not less.
    static func isNear(_ percent: Int, _ count: Count) -> Bool {
        guard count.total > 0 else { return true }
        if percent == 100 || count.done == count.total { return percent == 100 && count.done == count.total }
        return abs(percent * count.total - 100 * count.done) <= 5 * count.total
    }
}

extension Plan {
    /// 0-based byte column in which the mark of an item stands.
    fileprivate func column(_ item: Item) -> Int { item.range.lowerBound - source.lineStarts[item.line - 1] }

    /// Whether an item's text begins struck through: the task was given up, whatever its box says.
    func isStruck(_ index: Int) -> Bool {
        guard let text = textBehindBox(of: index) else { return false }
        return source.bytes[text].drop(while: \.isBlank).starts(with: "~~")
    }
}

/// Tallies of sections and tasks, each made once.
struct WorkTallies {
    let graph: PlanGraph
    private let itemLines: ItemLines
    private var known: [Subject: WorkTally] = [:]
    private var afterwords: [Subject: Bool] = [:]
    private let facts: PlanFacts
    private lazy var itemsByStory: [Int: [Int]] = {
        var stories: [Int: [Int]] = [:]
        for item in graph.plan.items {
            for label in item.labels where label.hasPrefix("US") {
                if let number = Int(label.dropFirst(2)) { stories[number, default: []].append(item.index) }
            }
        }
        return stories
    }()

    init(_ context: LintContext) {
        graph = context.graph
        itemLines = context.facts.itemLines
        facts = context.facts
    }

    // Asked for by tallies only, which most plans need none of.
    private var runs: TaskRuns { facts.taskRuns }

    mutating func tally(of subject: Subject) -> WorkTally {
        if let tally = known[subject] { return tally }
        var tally = WorkTally(graph, members(of: subject), runs)
        if case .section(let section) = subject { tally.add(groups(of: section)) }
        known[subject] = tally
        return tally
    }

    /// The numbered groups inside a section: "#### 23. Navigation" over its tasks is a task in the eyes of many.
    private mutating func groups(of section: Int) -> WorkTally.Count {
        let plan = graph.plan
        var count = WorkTally.Count()
        var next = section + 1
        while next < plan.sections.count, plan.sections[section].lines.contains(plan.sections[next].lines.lowerBound) {
            defer { next += 1 }
            guard plan.sections[next].parent == section,
                SectionTitle(plan.source, plan.sections[next].title).group != nil
            else { continue }
            let tally = WorkTally(graph, members(of: .section(next)), runs)
            guard tally.taskCount > 0 else { continue }
            count.total += 1
            if tally.open.isEmpty { count.done += 1 }
        }
        return count
    }

    /// Whether all that is open of a subject is put off in words, or stands under headings such as "Next steps".
    mutating func isOpenForLaterOnly(_ subject: Subject) -> Bool {
        if let answer = afterwords[subject] { return answer }
        let open = tally(of: subject).open
        let answer =
            !open.isEmpty
            && open.allSatisfy { ProgressLines.isAfterword(graph.plan, $0) || DeferredWork.isPutOff(graph.plan, $0) }
        afterwords[subject] = answer
        return answer
    }

    /// A tally that is perhaps made for this question alone.
    mutating func peek(_ subject: Subject) -> WorkTally {
        known[subject] ?? WorkTally(graph, members(of: subject), runs)
    }

    /// The items of a subject, in order.
    private mutating func members(of subject: Subject) -> [Int] {
        switch subject {
        case .document: return Array(graph.plan.items.indices)
        case .section(let section):
            return Array(itemLines.items(in: graph.plan.sections[section].lines))
        case .item(let item):
            var found: [Int] = []
            var open = graph.children[item]
            while let next = open.popLast() {
                found.append(next)
                open += graph.children[next]
            }
            return found.sorted()
        case .story(let number):
            return itemsByStory[number] ?? []
        }
    }

    /// The subjects that a line without a name may speak of, from the nearest to the whole document.
    mutating func subjects(around place: PlanLines.Place) -> [Subject] {
        var subjects: [Subject] = []
        if let item = place.item, !graph.children[item].isEmpty { subjects.append(.item(item)) }
        var section = place.section
        while let current = section {
            if tally(of: .section(current)).taskCount > 0 { subjects.append(.section(current)) }
            section = graph.plan.sections[current].parent
        }
        return subjects + [.document]
    }
}
