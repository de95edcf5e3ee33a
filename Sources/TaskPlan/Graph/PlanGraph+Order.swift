extension PlanGraph {
    /// Whether stated order puts one item before another, directly or through others.
    ///
    /// - Complexity: O(*size of the graph*) in the worst case; what cannot be reached is not visited.
    public func comes(_ first: Int, before second: Int) -> Bool {
        reachable(from: first).contains(OrderNetwork.start(second)) && !isRelated(first, second)
    }

    /// Whether two tasks may run together: both are marked parallel, they lie in one phase, and no stated dependency
    /// orders them.
    public func mayRunTogether(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (plan.items[left], plan.items[right])
        guard left != right, one.isParallel, other.isParallel, phases[left] == phases[right], !isRelated(left, right)
        else {
            return false
        }
        return !comes(left, before: right) && !comes(right, before: left)
    }

    /// The items of a group that at least one other of the group may run beside, as ``mayRunTogether(_:_:)`` defines it.
    ///
    /// - Parameter group: tasks of one phase that are marked parallel.
    /// - Complexity: O(*group* × *what is reachable from its items*).
    public func unordered(_ group: [Int]) -> [Int] {
        let after = group.map { reachable(from: $0) }
        return group.indices.filter { index in
            group.indices.contains { other in
                other != index && !isRelated(group[index], group[other])
                    && !after[index].contains(OrderNetwork.start(group[other]))
                    && !after[other].contains(OrderNetwork.start(group[index]))
            }
        }.map { group[$0] }
    }

    /// The moments that come after the end of an item.
    private func reachable(from item: Int) -> Set<OrderNetwork.Node> {
        var seen: Set<OrderNetwork.Node> = []
        var open = [OrderNetwork.end(item)]
        while let node = open.popLast() {
            for next in network.successors(of: node) where seen.insert(next).inserted { open.append(next) }
        }
        return seen
    }
}
