extension PlanGraph {
    /// What a search may still cost, shared by many searches of one check, so that no plan makes them endless.
    package struct SearchBudget {
        /// Steps that are left.
        package private(set) var steps: Int

        /// A budget for one check of one plan.
        package init(steps: Int = 20_000_000) { self.steps = steps }

        /// Whether nothing more may be asked.
        package var isSpent: Bool { steps <= 0 }

        mutating func spend() { steps -= 1 }
    }

    /// The first found of some items that stated order puts behind an item, or behind what lies below it.
    ///
    /// - Parameters:
    ///   - goals: items to look for; what lies below them counts as well.
    ///   - allows: whether a statement, a position in ``Plan/dependencies``, may be followed.
    /// - Returns: one of the goals, or nil if none is found or the budget is spent.
    /// - Complexity: O(*size of the graph*), and not more than the budget.
    package func firstReached(
        from item: Int, to goals: [Int], budget: inout SearchBudget, allows: (Int) -> Bool = { _ in true }
    ) -> Int? {
        var wanted: [OrderNetwork.Node: Int] = [:]
        for goal in goals {
            for part in subtree(of: goal) { wanted[OrderNetwork.start(part)] = goal }
        }
        // A way never leads to a component of a higher number: what lies below all goals cannot come back to one.
        let lowest = wanted.keys.map { components.component[$0] }.min() ?? 0
        var open = subtree(of: item).map(OrderNetwork.end).filter { components.component[$0] >= lowest }
        var seen = Set(open)
        while let node = open.popLast() {
            if budget.isSpent { return nil }
            for next in network.successors(of: node) {
                budget.spend()
                if let statement = network.dependency(of: next), !allows(statement) { continue }
                guard components.component[next] >= lowest, seen.insert(next).inserted else { continue }
                if let goal = wanted[next] { return goal }
                open.append(next)
            }
        }
        return nil
    }
}
