import TaskPlan

/// The groups of tasks that a plan marks to be run side by side.
///
/// A group is all marked tasks below one heading and one parent. Unmarked tasks in between are no barrier: nothing says
/// that they are waited for. Tasks that are headings themselves form groups only where the plan has phases: what stands
/// around all of them tells no step from the next.
struct ParallelGroups {
    /// The group of each item, nil for unmarked ones.
    let group: [Int?]

    /// - Complexity: O(*items*).
    init(_ graph: PlanGraph) {
        let plan = graph.plan
        var group = [Int?](repeating: nil, count: plan.items.count)
        var groups: [Place: Int] = [:]
        var latest: (place: Place, number: Int)?
        for item in plan.items.indices where plan.items[item].isParallel && plan.items[item].isTask {
            if plan.items[item].form == .heading, graph.phases[item] == nil { continue }
            let place = Place(section: plan.items[item].section, parent: plan.items[item].parent)
            // Most tasks stand where the one in front stands.
            if latest?.place != place {
                let number = groups[place] ?? groups.count
                groups[place] = number
                latest = (place, number)
            }
            group[item] = latest?.number
        }
        self.group = group
    }

    private struct Place: Hashable {
        let section: Int?
        let parent: Int?
    }
}
