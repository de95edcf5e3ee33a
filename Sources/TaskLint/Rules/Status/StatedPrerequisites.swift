import SourceText
import TaskPlan

/// What statements about order say of tasks that wait, and of what they wait for.
///
/// A plan may make thousands of statements over thousands of tasks: what passes is listed once, and cut out of each range.
struct StatedPrerequisites {
    private let graph: PlanGraph
    /// Open tasks, ascending.
    private let openItems: [Int]
    /// Items in the state that is asked for, ascending.
    private let itemsInState: [Int]
    /// Whether any item has others below it.
    private let hasParents: Bool
    /// What tasks need in part only. Who says so in one place says the same more briefly in another.
    private let limits: Set<Limit>

    private struct Limit: Hashable {
        let prerequisite: Int
        let dependent: Int
    }

    /// - Parameter status: the state of the dependents that are asked for.
    /// - Complexity: O(*items*).
    init(_ graph: PlanGraph, dependentsIn status: Plan.Status) {
        self.graph = graph
        let items = graph.plan.items
        hasParents = graph.children.contains { !$0.isEmpty }
        // The part that is done may be one that needs nothing.
        itemsInState = items.indices.filter { items[$0].status == status && !items[$0].isDoneInPart }
        guard !itemsInState.isEmpty else {
            (openItems, limits) = ([], [])
            return
        }
        openItems = items.indices.filter {
            items[$0].isTask && !items[$0].isOptional && (items[$0].status.isOpen || items[$0].status == .deferred)
        }
        limits = Self.limits(graph.plan)
    }

    /// The limits of what single tasks name one by one, as their fields do: those cost no more than their text.
    private static func limits(_ plan: Plan) -> Set<Limit> {
        var limits: Set<Limit> = []
        for dependency in plan.dependencies where !dependency.limited.isEmpty && dependency.dependents.count == 1 {
            for dependent in dependency.dependents {
                for item in dependency.limited.intersection(dependency.singlePrerequisites) {
                    limits.insert(Limit(prerequisite: item, dependent: dependent))
                }
            }
        }
        return limits
    }

    /// Whether nothing is in the state.
    var isIdle: Bool { itemsInState.isEmpty }

    /// The prerequisites of a statement that are open, and where the state of one is unknown, what is open below it: of one
    /// that is done, only its own state is wrong. What a remark limits is left out.
    func open(_ dependency: Plan.Dependency) -> [Int] {
        expanded(dependency.prerequisites.subtracting(dependency.limited), openItems) {
            graph.plan.items[$0].status == .unknown
        }
    }

    /// The dependents of a statement that have the state, and where one has it not itself, what has it below it.
    /// What a remark limits is left out.
    func dependents(_ dependency: Plan.Dependency) -> [Int] {
        expanded(dependency.dependents.subtracting(dependency.limited), itemsInState) { _ in true }
    }

    /// Whether any statement limits what a task needs of another.
    func isLimited(_ prerequisite: Int, for dependent: Int) -> Bool {
        !limits.isEmpty && limits.contains(Limit(prerequisite: prerequisite, dependent: dependent))
    }

    /// The items of a set that pass a test; of those that do not, the ones below them that do. Ascending. Below a task that
    /// is done in part, nobody knows which parts are meant.
    ///
    /// - Parameters:
    ///   - passing: all that pass it, ascending.
    ///   - isOpen: whether what is below an item that does not pass it counts.
    private func expanded(_ set: Plan.ItemSet, _ passing: [Int], where isOpen: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        var open: [Int] = []
        for range in set.ranges {
            let start = passing.partitionPoint { $0 < range.lowerBound }
            let end = passing.partitionPoint { $0 <= range.upperBound }
            found += passing[start..<end]
            if end - start < range.count, hasParents {
                open += range.filter {
                    !graph.children[$0].isEmpty && !graph.plan.items[$0].isDoneInPart
                        && !contains(passing[start..<end], $0) && isOpen($0)
                }
            }
        }
        guard !open.isEmpty else { return found }
        return Set(found).union(below(open, set, passing, where: isOpen)).sorted()
    }

    /// What passes below items that do not.
    private func below(
        _ items: [Int], _ set: Plan.ItemSet, _ passing: [Int], where isOpen: (Int) -> Bool
    ) -> Set<Int> {
        var found: Set<Int> = []
        var seen = Set(items)
        var open = items.flatMap { graph.children[$0] }
        while let item = open.popLast() {
            guard seen.insert(item).inserted else { continue }
            let (passes, isNamed) = (contains(passing[...], item), set.contains(item))
            if passes, isNamed || graph.plan.items[item].isTask { found.insert(item) }
            if passes ? !isNamed : isOpen(item) { open += graph.children[item] }
        }
        return found
    }

    private func contains(_ ascending: ArraySlice<Int>, _ item: Int) -> Bool {
        let place = ascending.partitionPoint { $0 < item }
        return place < ascending.endIndex && ascending[place] == item
    }
}
