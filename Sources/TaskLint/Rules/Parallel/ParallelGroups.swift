import TaskPlan

/// The groups of tasks that a plan marks to be run side by side.
///
/// A group is a run of marked tasks below one heading and one parent; an unmarked task between two ends it.
struct ParallelGroups {
    /// The group of each item, nil for unmarked ones.
    let group: [Int?]

    /// - Complexity: O(*items*).
    init(_ plan: Plan) {
        var group = [Int?](repeating: nil, count: plan.items.count)
        var open: [Place: Int] = [:]
        var count = 0
        for item in plan.items where item.isTask {
            let place = Place(section: item.section, parent: item.parent)
            guard item.isParallel else {
                open[place] = nil
                continue
            }
            if let current = open[place] {
                group[item.index] = current
            } else {
                open[place] = count
                group[item.index] = count
                count += 1
            }
        }
        self.group = group
    }

    private struct Place: Hashable {
        let section: Int?
        let parent: Int?
    }
}
