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
    /// What ``conflict(_:)`` would find in blocks of items, so that it need not look at all of them. Empty if all
    /// statements are shorter than a block.
    private var latestOfBlocks = SegmentTree<Foremost>([])
    private var earliestOfBlocks = SegmentTree<Foremost>([])

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
        let starts = stride(from: 0, to: context.plan.items.count, by: Self.blockLength)
        let blocks = starts.map { $0..<min($0 + Self.blockLength, context.plan.items.count) }
        latestOfBlocks = SegmentTree(blocks.map { $0.reduce(into: Foremost()) { takeLatest($1, &$0) } })
        earliestOfBlocks = SegmentTree(blocks.map { $0.reduce(into: Foremost()) { takeEarliest($1, &$0) } })
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
    /// - Complexity: O(*ranges of the statement*) times a logarithm, since statements may span all tasks, each of them.
    func conflict(_ dependency: Plan.Dependency) -> Conflict? {
        let latest = foremost(of: dependency.prerequisites, latestOfBlocks) { takeLatest($0, &$1) }
        let earliest = foremost(of: dependency.dependents, earliestOfBlocks) { takeEarliest($0, &$1) }
        // Stories are worked on in any order.
        let pairs = [(latest.other, earliest.other), (latest.other, earliest.story), (latest.story, earliest.other)]
        for case (let prerequisite?, let dependent?) in pairs where isAgainstOrder(prerequisite.item, dependent.item) {
            return Conflict(prerequisite: prerequisite.item, dependent: dependent.item)
        }
        return nil
    }

    private static let blockLength = 32

    private func foremost(
        of items: Plan.ItemSet, _ blocks: SegmentTree<Foremost>, take: (Int, inout Foremost) -> Void
    ) -> Foremost {
        var foremost = Foremost()
        for range in items.ranges {
            let first = (range.lowerBound + Self.blockLength - 1) / Self.blockLength
            let end = max(first, (range.upperBound + 1) / Self.blockLength)
            for item in range.lowerBound..<min(first * Self.blockLength, range.upperBound + 1) {
                take(item, &foremost)
            }
            blocks.forEachPart(of: first..<end) { foremost.merge($0) }
            for item in stride(from: end * Self.blockLength, through: range.upperBound, by: 1) { take(item, &foremost) }
        }
        return foremost
    }

    private func takeLatest(_ item: Int, _ foremost: inout Foremost) {
        guard let phase = rank(item), !isFollowUp(item) else { return }
        foremost.take(Candidate(item: item, rank: phase), isStory: isStory(item))
    }

    private func takeEarliest(_ item: Int, _ foremost: inout Foremost) {
        guard let phase = rank(item) else { return }
        foremost.take(Candidate(item: item, rank: -phase), isStory: isStory(item))
    }

    /// An item, and how far its phase lies to the end that is looked for.
    private struct Candidate {
        let item: Int
        let rank: Int

        func isBetter(than other: Candidate?) -> Bool {
            guard let other else { return true }
            return rank > other.rank || rank == other.rank && item < other.item
        }
    }

    /// The items of the highest rank among some, those of stories apart; of equal ones the first.
    private struct Foremost: Mergeable {
        private(set) var story: Candidate?
        private(set) var other: Candidate?

        mutating func take(_ candidate: Candidate, isStory: Bool) {
            if isStory {
                if candidate.isBetter(than: story) { story = candidate }
            } else if candidate.isBetter(than: other) {
                other = candidate
            }
        }

        mutating func merge(_ more: Foremost) {
            if let story = more.story { take(story, isStory: true) }
            if let other = more.other { take(other, isStory: false) }
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
