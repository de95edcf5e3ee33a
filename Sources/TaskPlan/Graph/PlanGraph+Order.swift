extension PlanGraph {
    /// Whether stated order puts one item before another, directly or through others.
    ///
    /// - Complexity: O(*size of the graph*) in the worst case; only what lies between the two is visited.
    public func comes(_ first: Int, before second: Int) -> Bool {
        reaches(first, second) && !isRelated(first, second)
    }

    /// Whether two tasks may run together: both are marked parallel, they lie in one phase, and no stated dependency
    /// orders them.
    public func mayRunTogether(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (plan.items[left], plan.items[right])
        guard left != right, one.isParallel, other.isParallel, phases[left] == phases[right] else { return false }
        return areUnordered(left, right)
    }

    /// The items of a group that at least one other of the group may run beside, as ``mayRunTogether(_:_:)`` defines it.
    ///
    /// - Parameter group: tasks of one phase that are marked parallel.
    public func unordered(_ group: [Int]) -> [Int] {
        let members = Set(group)
        let free = hasKin(members) ? looselyUnordered(group) : unorderedInRuns(members)
        return group.filter(free.contains)
    }

    // MARK: - Groups

    /// Whether one member lies below another.
    private func hasKin(_ members: Set<Int>) -> Bool {
        members.contains { item in
            var parent = plan.items[item].parent
            while let current = parent {
                if members.contains(current) { return true }
                parent = plan.items[current].parent
            }
            return false
        }
    }

    private func looselyUnordered(_ group: [Int]) -> Set<Int> {
        Set(group.filter { item in group.contains { $0 != item && areUnordered(item, $0) } })
    }

    /// Members in an order that respects all statements, cut into runs in which each comes before the next. What is
    /// inside a run is ordered; of another run, an item need only be compared with the nearest end.
    private func unorderedInRuns(_ members: Set<Int>) -> Set<Int> {
        let sorted = members.sorted { (position($0), $0) < (position($1), $1) }
        var runs: [[Int]] = []
        var free: Set<Int> = []
        for item in sorted {
            if let last = runs.last?.last {
                if areOrdered(last, item) {
                    runs[runs.count - 1].append(item)
                    continue
                }
                free.formUnion([last, item])
            }
            runs.append([item])
        }
        for (index, run) in runs.enumerated() {
            for item in run where !free.contains(item) {
                let isFree = runs.indices.contains { other in
                    guard other != index else { return false }
                    return other < index
                        ? runs[other].last.map { !areOrdered($0, item) } ?? false
                        : runs[other].first.map { !areOrdered(item, $0) } ?? false
                }
                if isFree { free.insert(item) }
            }
        }
        return free
    }

    /// Ascending along the order: Tarjan numbers what comes last first.
    private func position(_ item: Int) -> Int { -components.component[OrderNetwork.start(item)] }

    // MARK: - Pairs

    private func areUnordered(_ left: Int, _ right: Int) -> Bool { !isRelated(left, right) && !areOrdered(left, right) }

    private func areOrdered(_ left: Int, _ right: Int) -> Bool { reaches(left, right) || reaches(right, left) }

    /// Whether the end of an item leads to the beginning of another.
    private func reaches(_ first: Int, _ second: Int) -> Bool {
        let (start, goal) = (OrderNetwork.end(first), OrderNetwork.start(second))
        // A way never leads to a component of a higher number: what lies below the goal's cannot come back to it.
        let lowest = components.component[goal]
        guard components.component[start] >= lowest else { return false }
        var seen: Set<OrderNetwork.Node> = []
        var open = [start]
        while let node = open.popLast() {
            for next in network.successors(of: node)
            where components.component[next] >= lowest && seen.insert(next).inserted {
                if next == goal { return true }
                open.append(next)
            }
        }
        return false
    }
}
