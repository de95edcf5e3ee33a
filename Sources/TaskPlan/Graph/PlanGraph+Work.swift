extension PlanGraph {
    /// The work of the plan: its tasks without subtasks, in document order. A task with subtasks is as far as they are,
    /// so that nothing is counted or scheduled twice, unless they stand beside it and only test it; criteria are no work.
    ///
    /// - Complexity: O(*items*) in plans whose tasks nest a few levels deep.
    public func work() -> [Int] {
        let holdsTasks = taskHolders()
        return plan.items.indices.filter {
            plan.items[$0].isTask && (!holdsTasks[$0] || plan.items[$0].isWorkBesideParts)
        }
    }

    /// The state of a task in the light of the tasks that it is a part of: what belongs to something cancelled, deferred
    /// or blocked is no freer than that.
    ///
    /// - Complexity: O(*depth*).
    public func state(of item: Int) -> Plan.Status {
        let own = plan.items[item].status
        guard own.isOpen || own == .unknown else { return own }
        var state = own
        var parent = plan.items[item].parent
        while let current = parent {
            switch plan.items[current].status {
            case .cancelled: return .cancelled
            case .deferred: state = .deferred
            case .blocked where state != .deferred: state = .blocked
            default: break
            }
            parent = plan.items[current].parent
        }
        return state
    }

    /// Whether each item has a task below it.
    private func taskHolders() -> [Bool] {
        var holdsTasks = [Bool](repeating: false, count: plan.items.count)
        for item in plan.items where item.isTask {
            var parent = item.parent
            while let current = parent, !holdsTasks[current] {
                holdsTasks[current] = true
                parent = plan.items[current].parent
            }
        }
        return holdsTasks
    }
}
