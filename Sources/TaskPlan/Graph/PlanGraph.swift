/// The order of a plan's items, and what follows from it.
///
/// Statements hold for everything below the items and sections that they name, and order is transitive. A task is never
/// ordered against its own ancestors. Only stated order is in the graph; what goes without saying is added by
/// ``waves()`` alone.
public struct PlanGraph: Sendable {
    /// The plan.
    public let plan: Plan
    /// The items directly below each item, in document order.
    public let children: [[Int]]
    /// The phase of each item: a position in ``Plan/sections``, or nil for items outside of all phases.
    public let phases: [Int?]
    let network: OrderNetwork
    let components: StrongComponents

    /// Builds the graph.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*).
    public init(_ plan: Plan) {
        self.init(plan) { $0.origin == .stated }
    }

    /// Builds the graph of some of the statements.
    package init(_ plan: Plan, counting counts: (Plan.Dependency) -> Bool) {
        self.plan = plan
        var children = plan.items.map { _ in [Int]() }
        for item in plan.items {
            if let parent = item.parent { children[parent].append(item.index) }
        }
        self.children = children
        phases = PhaseFinder.phases(of: plan)
        network = OrderNetwork(plan, plan.dependencies.enumerated().filter { counts($0.element) })
        components = StrongComponents(network)
    }

    /// Whether one item lies below the other, however deep.
    ///
    /// - Complexity: O(*depth*).
    public func isRelated(_ left: Int, _ right: Int) -> Bool {
        isAncestor(left, of: right) || isAncestor(right, of: left)
    }

    /// Whether an item lies above another.
    public func isAncestor(_ ancestor: Int, of item: Int) -> Bool {
        var parent = plan.items[item].parent
        while let current = parent {
            if current == ancestor { return true }
            parent = plan.items[current].parent
        }
        return false
    }

    /// An item and everything below it, in document order of the levels.
    public func subtree(of item: Int) -> [Int] {
        var found = [item]
        var next = 0
        while next < found.count {
            found += children[found[next]]
            next += 1
        }
        return found
    }
}
