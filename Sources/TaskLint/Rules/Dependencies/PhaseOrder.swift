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
    /// The items of the latest phase, and of the earliest, in any range of items: statements may span all tasks, each of them.
    private var latest = SegmentTree<Foremost>([])
    private var earliest = SegmentTree<Foremost>([])

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
        latest = SegmentTree(plan.items.indices.map(latest))
        earliest = SegmentTree(plan.items.indices.map(earliest))
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
    /// - Complexity: O(*ranges of the statement*) times a logarithm.
    func conflict(_ dependency: Plan.Dependency) -> Conflict? {
        let latest = Self.foremost(of: dependency.prerequisites, latest)
        let earliest = Self.foremost(of: dependency.dependents, earliest)
        // Stories are worked on in any order.
        let pairs = [(latest.other, earliest.other), (latest.other, earliest.story), (latest.story, earliest.other)]
        for case (let prerequisite?, let dependent?) in pairs where isAgainstOrder(prerequisite.item, dependent.item) {
            return Conflict(prerequisite: prerequisite.item, dependent: dependent.item)
        }
        return nil
    }

    private static func foremost(of items: Plan.ItemSet, _ tree: SegmentTree<Foremost>) -> Foremost {
        var foremost = Foremost()
        for range in items.ranges { tree.forEachPart(of: Range(range)) { foremost.merge($0) } }
        return foremost
    }

    private func latest(_ item: Int) -> Foremost {
        guard let phase = rank(item), !isFollowUp(item) else { return Foremost() }
        return Foremost(item, rank: phase, isStory: isStory(item))
    }

    private func earliest(_ item: Int) -> Foremost {
        guard let phase = rank(item) else { return Foremost() }
        return Foremost(item, rank: -phase, isStory: isStory(item))
    }

    /// The items of the highest rank among some, those of stories apart; of equal ones the first.
    private struct Foremost: Mergeable {
        /// An item, and how far its phase lies to the end that is looked for.
        struct Candidate {
            let item: Int
            let rank: Int
        }

        private(set) var story: Candidate?
        private(set) var other: Candidate?

        init() {}

        init(_ item: Int, rank: Int, isStory: Bool) {
            let candidate = Candidate(item: item, rank: rank)
            if isStory { story = candidate } else { other = candidate }
        }

        mutating func merge(_ more: Foremost) {
            story = Foremost.better(story, more.story)
            other = Foremost.better(other, more.other)
        }

        private static func better(_ one: Candidate?, _ other: Candidate?) -> Candidate? {
            guard let one, let other else { return one ?? other }
            return one.rank > other.rank || one.rank == other.rank && one.item < other.item ? one : other
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
