extension PlanGraph {
    /// Tasks that stated dependencies put before themselves.
    public struct Cycle: Sendable {
        /// The items that take part by name, in document order.
        public let items: [Int]
        /// A shortest way around, beginning and ending at the first item.
        public let hops: [Hop]
    }

    /// One step of a cycle: a statement that puts one item before another.
    public struct Hop: Sendable {
        /// The item that comes first.
        public let prerequisite: Int
        /// The item that comes later.
        public let dependent: Int
        /// The statement: a position in ``Plan/dependencies``.
        public let dependency: Int
    }

    /// All cycles, one per strongly connected component, in the order of their first items.
    ///
    /// - Complexity: O(*size of the graph*) for the components, and as much for each way around.
    public func cycles() -> [Cycle] {
        var named: [Int: [ClosedRange<Int>]] = [:]
        for (number, offset) in network.statements.enumerated() {
            let component = components.component[2 * network.itemCount + number]
            guard !components.isSingle(component) else { continue }
            let dependency = plan.dependencies[offset]
            named[component, default: []] += dependency.prerequisites.ranges
            named[component, default: []] += dependency.dependents.ranges
        }
        let members = named.map { component, ranges in
            Plan.ItemSet(joining: ranges).filter { isInside($0, component) }
        }
        // Components share no node, so that one array does for all searches.
        var previous = [Int](repeating: -1, count: members.isEmpty ? 0 : network.nodeCount)
        return members.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }.compactMap { items in
            let hops = shortestWay(around: items[0], &previous)
            return hops.isEmpty ? nil : Cycle(items: items, hops: hops)
        }
    }

    /// The cycles that some of these items, or what they are a part of, belong to.
    ///
    /// - Complexity: as ``cycles()``.
    package func cycles(around items: [Int]) -> [Cycle] {
        var concerned: Set<Int> = []
        for item in items {
            var current: Int? = item
            while let place = current, concerned.insert(place).inserted { current = plan.items[place].parent }
        }
        return items.isEmpty ? [] : cycles().filter { !concerned.isDisjoint(with: $0.items) }
    }

    /// Whether both the beginning and the end of an item lie in a component.
    private func isInside(_ item: Int, _ component: Int) -> Bool {
        components.component[OrderNetwork.start(item)] == component
            && components.component[OrderNetwork.end(item)] == component
    }

    /// Breadth first from the end of an item to its beginning.
    ///
    /// - Parameter previous: for the nodes of the item's component -1, and then from where each was reached.
    private func shortestWay(around item: Int, _ previous: inout [Int]) -> [Hop] {
        let (from, to) = (OrderNetwork.end(item), OrderNetwork.start(item))
        let component = components.component[from]
        previous[from] = from
        var queue = [from]
        var next = 0
        var open: [Int] = []
        while next < queue.count, previous[to] < 0 {
            // Blocks are no step of their own.
            open.append(queue[next])
            while let node = open.popLast() {
                for target in network.successors(of: node)
                where components.component[target] == component && previous[target] < 0 {
                    previous[target] = node
                    if network.isBlock(target) { open.append(target) } else { queue.append(target) }
                }
            }
            next += 1
        }
        guard previous[to] >= 0 else { return [] }
        var way = [to]
        var node = to
        while node != from {
            node = previous[node]
            if !network.isBlock(node) { way.append(node) }
        }
        return hops(of: way.reversed())
    }

    /// The statements of a way, each with the items that it leads from and to.
    private func hops(of way: [Int]) -> [Hop] {
        way.indices.compactMap { index in
            guard let dependency = network.dependency(of: way[index]), index > 0, index + 1 < way.count,
                let before = network.item(of: way[index - 1]), let after = network.item(of: way[index + 1])
            else { return nil }
            return Hop(prerequisite: before, dependent: after, dependency: dependency)
        }
    }
}
