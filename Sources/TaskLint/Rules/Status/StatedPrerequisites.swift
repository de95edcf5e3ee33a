import TaskPlan

/// What statements about order say of tasks that wait, and of what they wait for.
struct StatedPrerequisites {
    let graph: PlanGraph

    /// The prerequisites of a statement that are open, and where one is not open itself, what is open below it.
    func open(_ dependency: Plan.Dependency) -> [Int] { expanded(dependency.prerequisites, isOpen) }

    /// The dependents of a statement that have a state, and where one has it not itself, what has it below it.
    func dependents(_ dependency: Plan.Dependency, in status: Plan.Status) -> [Int] {
        expanded(dependency.dependents) { $0.status == status }
    }

    private func isOpen(_ item: Plan.Item) -> Bool {
        item.isTask && !item.isOptional && (item.status.isOpen || item.status == .deferred)
    }

    /// The items of a set that pass a test; of those that do not, the ones below them that do.
    private func expanded(_ set: Plan.ItemSet, _ test: (Plan.Item) -> Bool) -> [Int] {
        var found: Set<Int> = []
        var seen: Set<Int> = []
        var open = Array(set)
        while let index = open.popLast() {
            guard seen.insert(index).inserted else { continue }
            let item = graph.plan.items[index]
            if test(item), item.isTask || set.contains(index) { found.insert(index) }
            if !test(item) || !set.contains(index) { open += graph.children[index] }
        }
        return found.sorted()
    }
}
