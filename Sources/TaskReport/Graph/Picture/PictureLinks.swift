import TaskPlan

/// The links of a picture: one for each statement, however many tasks it speaks of.
///
/// A side that names all work of a phase becomes the phase, and what lies below a task that is named too goes without
/// saying, so links are never larger than their statements. Links that say the same are drawn once, as the surest. What
/// goes without saying leads from task to task and not from the last subtask of one to the first of another.
struct PictureLinks {
    typealias End = PlanPicture.End
    typealias Link = PlanPicture.Link

    /// The links in the order in which they are stated, what goes without saying last.
    private(set) var links: [Link] = []

    private let plan: Plan
    private let outline: PictureOutline
    private let folding: Folding
    private let rowOfItem: [Int?]
    /// Tasks without subtasks in and below each item, and in each lane.
    private let work: [Int]
    private let workOfLane: [Int: Int]
    private let hops: [Int: [PlanGraph.Hop]]
    private var places: [Sides: Int] = [:]

    private struct Sides: Hashable {
        let sources: [End]
        let targets: [End]
    }

    init(
        _ graph: PlanGraph, _ outline: PictureOutline, _ folding: Folding, _ rowOfItem: [Int?],
        _ cycles: [PlanGraph.Cycle]
    ) {
        plan = graph.plan
        self.outline = outline
        self.folding = folding
        self.rowOfItem = rowOfItem
        hops = Dictionary(grouping: cycles.flatMap(\.hops), by: \.dependency)
        (work, workOfLane) = PictureLinks.countWork(graph, outline)
        for (index, dependency) in plan.dependencies.enumerated() { add(dependency, hops: hops[index] ?? []) }
        for dependency in graph.impliedOrder() { add(dependency, hops: []) }
    }

    private static func countWork(_ graph: PlanGraph, _ outline: PictureOutline) -> ([Int], [Int: Int]) {
        var work = graph.plan.items.map { $0.isTask && graph.children[$0.index].isEmpty ? 1 : 0 }
        var lanes: [Int: Int] = [:]
        for item in graph.plan.items where work[item.index] == 1 {
            if let lane = outline.laneOfItem[item.index] { lanes[lane, default: 0] += 1 }
            var parent = item.parent
            // As many steps as the item is deep; tasks nest a few levels.
            while let current = parent {
                work[current] += 1
                parent = graph.plan.items[current].parent
            }
        }
        return (work, lanes)
    }

    // MARK: - Links

    private mutating func add(_ dependency: Plan.Dependency, hops: [PlanGraph.Hop]) {
        let isStated = dependency.origin == .stated || dependency.origin == .suggested
        let (named, later) = (dependency.prerequisites, dependency.dependents)
        let tasks = isStated ? [] : Set((Array(named) + Array(later)).compactMap { outline.root[$0] })
        let before = Side(tasks.count > 1 ? roots(of: named) : named, self)
        let after = Side(tasks.count > 1 ? roots(of: later) : later, self)
        var sources = before.ends(self, apartFrom: after)
        var targets = after.ends(self, apartFrom: before)
        dropOwn(&sources, &targets) { tasks.count > 1 || standsForMany($0) }
        guard !sources.isEmpty, !targets.isEmpty else { return }
        let strength = PictureLinks.strength(of: dependency.origin)
        let fromCycle = Set(hops.flatMap { ends(of: $0.prerequisite) }).intersection(sources)
        let toCycle = Set(hops.flatMap { ends(of: $0.dependent) }).intersection(targets)
        let link = Link(
            sources: sources, targets: targets, strength: strength, cycleSources: fromCycle, cycleTargets: toCycle)
        if let place = places[Sides(sources: sources, targets: targets)] {
            if !links[place].isInCycle, strength > links[place].strength || link.isInCycle { links[place] = link }
        } else {
            places[Sides(sources: sources, targets: targets)] = links.count
            links.append(link)
        }
    }

    private static func strength(of origin: Plan.Dependency.Origin) -> Link.Strength {
        switch origin {
        case .stated: .stated
        case .suggested: .suggested
        case .phase, .sequence: .implied
        }
    }

    /// Order inside of what is folded has nowhere to be drawn.
    private func dropOwn(_ sources: inout [End], _ targets: inout [End], where isVague: (End) -> Bool) {
        let common = Set(sources).intersection(targets).filter(isVague)
        guard !common.isEmpty else { return }
        if targets.contains(where: { !common.contains($0) }) {
            targets.removeAll(where: common.contains)
        } else {
            sources.removeAll(where: common.contains)
        }
    }

    private func standsForMany(_ end: End) -> Bool {
        if case .row = end { return folding.hidesSubtasks }
        return true
    }

    // MARK: - Ends

    /// The tasks that items are parts of.
    private func roots(of items: Plan.ItemSet) -> Plan.ItemSet {
        Plan.ItemSet(items.compactMap { outline.root[$0] })
    }

    /// Where an item is drawn, with the lane around it: a link may end at either.
    private func ends(of item: Int) -> [End] {
        [end(of: item)].compactMap { $0 } + (outline.laneOfItem[item].map { [.lane($0)] } ?? [])
    }

    private func end(of item: Int) -> End? {
        guard let lane = outline.laneOfItem[item] else { return nil }
        if folding.lanes.contains(lane) { return .lane(lane) }
        if let row = rowOfItem[item] { return .row(row) }
        // A criterion is drawn as the task that it belongs to.
        guard !plan.items[item].isTask, let root = outline.root[item] else { return nil }
        return rowOfItem[root].map(End.row)
    }

    /// One side of a statement: what is named, without what lies below it, and how much of each lane that is.
    private struct Side {
        private let items: [Int]
        private let workByLane: [Int: Int]

        init(_ set: Plan.ItemSet, _ links: PictureLinks) {
            let named = Set(set)
            var covered: [Int: Bool] = [:]
            items = set.filter { item in
                // Climbs until something known is met, so that the whole costs little more than the set.
                var way: [Int] = []
                var current = links.plan.items[item].parent
                var isBelow = false
                while let place = current {
                    if let known = covered[place] { isBelow = known; break }
                    way.append(place)
                    if named.contains(place) { isBelow = true; break }
                    current = links.plan.items[place].parent
                }
                for place in way { covered[place] = isBelow }
                return !isBelow
            }
            workByLane = items.reduce(into: [:]) { work, item in
                if let lane = links.outline.laneOfItem[item] { work[lane, default: 0] += links.work[item] }
            }
        }

        /// The ends in document order, each once. A phase that the other side has nothing of is one end.
        func ends(_ links: PictureLinks, apartFrom other: Side) -> [End] {
            var seen: Set<End> = []
            var ends: [End] = []
            for item in items {
                guard let lane = links.outline.laneOfItem[item] else { continue }
                let whole = links.workOfLane[lane] ?? 0
                let isWhole = whole > 1 && workByLane[lane] == whole && other.workByLane[lane] == nil
                guard let end = isWhole ? .lane(lane) : links.end(of: item) else { continue }
                if seen.insert(end).inserted { ends.append(end) }
            }
            return ends
        }
    }
}
