import TaskPlan

/// The tasks of a plan that are drawn, by phase and by the task that they are a part of.
struct PictureOutline {
    /// A task and what lies below it, in document order.
    struct Block {
        /// Items.
        var items: [Int]
    }

    /// The tasks of a phase.
    struct Lane {
        /// The phase, a position in ``Plan/sections``; nil outside of all phases.
        let section: Int?
        /// In document order.
        var blocks: [Block] = []
        /// The states of the tasks.
        var tally = WorkCount()
        /// Number of tasks.
        var count: Int { tally.total }
    }

    /// The lanes in the order of their first tasks.
    private(set) var lanes: [Lane] = []
    /// The lane of each item, drawn or not; nil where there is no lane for it.
    private(set) var laneOfItem: [Int?]
    /// The outermost task that an item is a part of, or the item itself; nil for criteria outside of tasks.
    private(set) var root: [Int?]
    /// How many tasks an item is below.
    private(set) var depth: [Int]

    /// - Complexity: O(*items*).
    init(_ graph: PlanGraph, showing selected: Plan.ItemSet?) {
        let plan = graph.plan
        let shown = selected.map { plan.itemsAbove($0) }
        root = plan.items.map { $0.isTask ? $0.index : nil }
        depth = plan.items.map { _ in 0 }
        laneOfItem = plan.items.map { _ in nil }
        for item in PictureOutline.parentsFirst(graph) {
            guard let parent = plan.items[item].parent, let above = root[parent] else { continue }
            root[item] = above
            depth[item] = depth[parent] + (plan.items[item].isTask ? 1 : 0)
        }
        var places: [Int?: Int] = [:]
        var blocks: [Int: Int] = [:]
        for item in plan.items where item.isTask && shown?.contains(item.index) ?? true {
            guard let root = root[item.index] else { continue }
            let phase = graph.phases[root]
            let lane = places[phase] ?? lanes.count
            if places.updateValue(lane, forKey: phase) == nil { lanes.append(Lane(section: phase)) }
            lanes[lane].tally.add(item.status)
            if let block = blocks[root] {
                lanes[lane].blocks[block].items.append(item.index)
            } else {
                blocks[root] = lanes[lane].blocks.count
                lanes[lane].blocks.append(Block(items: [item.index]))
            }
        }
        for item in plan.items.indices { laneOfItem[item] = root[item].flatMap { places[graph.phases[$0]] } }
    }

    /// All items, each behind the one that it is a part of.
    private static func parentsFirst(_ graph: PlanGraph) -> [Int] {
        var order = graph.plan.items.indices.filter { graph.plan.items[$0].parent == nil }
        var next = 0
        while next < order.count {
            order += graph.children[order[next]]
            next += 1
        }
        return order
    }
}
