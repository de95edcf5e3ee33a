import TaskPlan

/// The order of a plan's phases, as far as the plan says that they are done one after the other.
struct PhaseOrder {
    private let context: LintContext
    /// For each section that is a phase, what its title says.
    private let titles: [Int: SectionTitle]
    private let followUps: Set<Int>
    /// Top-level tasks with subtasks take the place of phases in plans that have none.
    private let usesParents: Bool
    private let roots: [Int]
    /// What ``conflict(_:)`` would find in each block of items, so that it need not look at all of them. Empty if all
    /// statements are shorter than a block.
    private var lastOfBlocks: [Extremes] = []
    private var firstOfBlocks: [Extremes] = []

    init(_ context: LintContext) {
        self.context = context
        let plan = context.plan
        let phases = Set(context.graph.phases.compactMap { $0 })
        titles = Dictionary(
            uniqueKeysWithValues: phases.map { ($0, SectionTitle(plan.source, plan.sections[$0].title)) })
        followUps = phases.filter {
            PhaseOrder.followUpWords.first(in: plan.sections[$0].title, of: plan.source) != nil
        }
        usesParents = phases.count < 2 && !plan.dependencies.contains { $0.form == .waves || $0.form == .mermaid }
        var roots = Array(plan.items.indices)
        if usesParents {
            for item in plan.items {
                if let parent = item.parent, parent < item.index { roots[item.index] = roots[parent] }
            }
        }
        self.roots = roots
        if plan.dependencies.contains(where: { Self.isLong($0.prerequisites) || Self.isLong($0.dependents) }) {
            makeBlocks()
        }
    }

    /// Whether a block may lie in some items as a whole.
    private static func isLong(_ items: Plan.ItemSet) -> Bool { items.ranges.contains { $0.count >= blockLength } }

    private mutating func makeBlocks() {
        let plan = context.plan
        for start in stride(from: 0, to: plan.items.count, by: Self.blockLength) {
            var (last, first) = (Extremes(), Extremes())
            for item in start..<min(start + Self.blockLength, plan.items.count) {
                takeLast(item, &last)
                takeFirst(item, &first)
            }
            lastOfBlocks.append(last)
            firstOfBlocks.append(first)
        }
    }

    /// Sections that are added at the end, though what they hold may be needed earlier.
    private static let followUpWords = PhraseTable(
        """
        convergence, follow-up, follow up, followup, follow-ups, remediation, amendment, amendments, addendum, rework,
        review fixes, review findings, corrections, hotfix, hotfixes, backlog, discovered, late additions, additions,
        added, gap closure, gaps, unplanned, 追加, 补充, 補充, 后续, 後續, 修复, 修正, 追加対応, フォローアップ, 후속, 추가, 보완, suivi,
        corrections, seguimiento, acompanhamento, nachtrag, nacharbeit, nachträge, дополнения, доработки, ek
        """)

    /// The phases of a statement that contradicts their order, with an item of each.
    struct Conflict {
        let prerequisite: Int
        let dependent: Int
    }

    /// An item that a statement wants first though its phase comes after the phase of an item that it wants later.
    ///
    /// - Complexity: O(*ranges of the statement* + *tasks* / 256), since statements may span all tasks, each of them.
    func conflict(_ dependency: Plan.Dependency) -> Conflict? {
        let last = extremes(of: dependency.prerequisites, lastOfBlocks) { takeLast($0, &$1) }
        let first = extremes(of: dependency.dependents, firstOfBlocks) { takeFirst($0, &$1) }
        // Stories are worked on in any order.
        let pairs = [(last.other, first.other), (last.other, first.story), (last.story, first.other)]
        for case (let prerequisite?, let dependent?) in pairs where isAgainstOrder(prerequisite.item, dependent.item) {
            return Conflict(prerequisite: prerequisite.item, dependent: dependent.item)
        }
        return nil
    }

    private static let blockLength = 256

    private func extremes(
        of items: Plan.ItemSet, _ blocks: [Extremes], take: (Int, inout Extremes) -> Void
    ) -> Extremes {
        var extremes = Extremes()
        for range in items.ranges {
            var item = range.lowerBound
            while item <= range.upperBound {
                if item.isMultiple(of: Self.blockLength), item + Self.blockLength - 1 <= range.upperBound {
                    let block = blocks[item / Self.blockLength]
                    for found in [block.story, block.other].compactMap(\.self) { take(found.item, &extremes) }
                    item += Self.blockLength
                } else {
                    take(item, &extremes)
                    item += 1
                }
            }
        }
        return extremes
    }

    private func takeLast(_ item: Int, _ extremes: inout Extremes) {
        guard let phase = rank(item), !isFollowUp(item) else { return }
        extremes.take(item, phase, isStory: isStory(item)) { $0 > $1 }
    }

    private func takeFirst(_ item: Int, _ extremes: inout Extremes) {
        guard let phase = rank(item) else { return }
        extremes.take(item, phase, isStory: isStory(item)) { $0 < $1 }
    }

    /// The items of the latest, or earliest, phase among some, those of stories apart; of equal ones the first.
    private struct Extremes {
        var story: (item: Int, phase: Int)?
        var other: (item: Int, phase: Int)?

        mutating func take(_ item: Int, _ phase: Int, isStory: Bool, isBetter: (Int, Int) -> Bool) {
            if isStory {
                if story.map({ isBetter(phase, $0.phase) }) ?? true { story = (item, phase) }
            } else if other.map({ isBetter(phase, $0.phase) }) ?? true {
                other = (item, phase)
            }
        }
    }

    /// The phase of an item, ascending in the document; nil outside of all phases.
    private func rank(_ item: Int) -> Int? { usesParents ? roots[item] : context.graph.phases[item] }

    private func isStory(_ item: Int) -> Bool {
        guard !usesParents, let phase = context.graph.phases[item] else { return false }
        return titles[phase]?.story != nil
    }

    private func isFollowUp(_ item: Int) -> Bool {
        guard !usesParents, let phase = context.graph.phases[item] else { return false }
        return followUps.contains(phase)
    }

    /// Whether one item's phase comes after the other's, and the plan says that this order counts.
    private func isAgainstOrder(_ prerequisite: Int, _ dependent: Int) -> Bool {
        guard let late = rank(prerequisite), let early = rank(dependent), early < late else { return false }
        if usesParents { return areNumbered(prerequisite, dependent, late, early) }
        guard let one = titles[late], let other = titles[early] else { return false }
        // Two numbered phases say it themselves.
        if let high = one.phase.flatMap({ NumberOrder($0) }), let low = other.phase.flatMap({ NumberOrder($0) }) {
            return low < high
        }
        // Sections of other kinds may be areas of work: then their ids do not go on from one to the next.
        if let high = one.group.flatMap({ NumberOrder($0) }), let low = other.group.flatMap({ NumberOrder($0) }),
            high < low
        {
            return false
        }
        return idsAscend(dependent, prerequisite)
    }

    private func idsAscend(_ low: Int, _ high: Int) -> Bool {
        guard let one = context.plan.items[low].id?.key, let other = context.plan.items[high].id?.key else {
            return false
        }
        return one.prefix == other.prefix && one.numbers.lexicographicallyPrecedes(other.numbers)
    }

    /// Both lie below, or are, numbered boxes with subtasks. Tasks that are headings state their order.
    private func areNumbered(_ prerequisite: Int, _ dependent: Int, _ late: Int, _ early: Int) -> Bool {
        let roots = [context.plan.items[late], context.plan.items[early]]
        guard roots.allSatisfy({ $0.form == .box && $0.id?.key.prefix.isEmpty == true }) else { return false }
        return !context.graph.children[late].isEmpty && !context.graph.children[early].isEmpty
            && idsAscend(early, late) && idsAscend(dependent, prerequisite)
    }

    /// How a finding calls the phase of an item.
    func phaseName(_ item: Int) -> String {
        if usesParents { return context.plan.quotedName(roots[item]) }
        return context.graph.phases[item].map(context.plan.quotedTitle) ?? ""
    }

    /// Where the phase of an item is named.
    func phaseRange(_ item: Int) -> Range<Int>? {
        if usesParents { return context.plan.place(roots[item]) }
        return context.graph.phases[item].map { context.plan.sections[$0].title }
    }
}
