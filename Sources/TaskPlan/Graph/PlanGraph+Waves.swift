extension PlanGraph {
    /// What may run together, in order.
    public struct Waves: Sendable {
        /// Tasks by wave; those of one wave wait only for tasks of earlier ones. Tasks with subtasks are left out: their
        /// subtasks are the work.
        public let waves: [[Int]]
        /// Tasks that are part of a cycle or wait for one.
        public let stuck: [Int]
    }

    /// The waves of a plan: stated order, and what goes without saying. Phases follow one another, user stories only if
    /// the plan does not let them overlap; in a phase, tasks that are not marked parallel follow one another.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*).
    public func waves() -> Waves {
        let levels = levels(of: fullNetwork)
        var waves: [[Int]] = []
        var stuck: [Int] = []
        var numbers: [Int: Int] = [:]
        let work = plan.items.indices.filter { plan.items[$0].isTask && children[$0].isEmpty }
        for level in Set(work.compactMap { levels[OrderNetwork.start($0)] }).sorted() { numbers[level] = numbers.count }
        waves = numbers.map { _ in [] }
        for item in work {
            if let level = levels[OrderNetwork.start(item)], let number = numbers[level] {
                waves[number].append(item)
            } else {
                stuck.append(item)
            }
        }
        return Waves(waves: waves, stuck: stuck)
    }

    /// A longest chain of tasks that each wait for the one before, by stated and implied order. Empty if there are only
    /// tasks in cycles.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*).
    public func criticalPath() -> [Int] {
        let network = fullNetwork
        let order = topologicalOrder(network)
        var best = [Int](repeating: 0, count: network.nodeCount)
        var via = [Int](repeating: -1, count: network.nodeCount)
        for node in order {
            let own =
                network.item(of: node).map {
                    node == OrderNetwork.end($0) && children[$0].isEmpty && plan.items[$0].isTask ? 1 : 0
                } ?? 0
            best[node] += own
            for next in network.successors(of: node) where best[node] > best[next] || via[next] < 0 {
                best[next] = best[node]
                via[next] = node
            }
        }
        guard let last = order.max(by: { best[$0] < best[$1] }) else { return [] }
        var path: [Int] = []
        var node = last
        while node >= 0 {
            if let item = network.item(of: node), node == OrderNetwork.end(item), children[item].isEmpty,
                plan.items[item].isTask
            {
                path.append(item)
            }
            node = via[node]
        }
        return path.reversed()
    }

    // MARK: - Implied order

    private var fullNetwork: OrderNetwork {
        let stated = plan.dependencies.filter { $0.origin == .stated }
        return OrderNetwork(plan, (stated + impliedOrder()).enumerated())
    }

    /// The order that goes without saying, as statements of origin `phase` and `sequence`.
    public func impliedOrder() -> [Plan.Dependency] {
        let overlap = plan.storiesMayOverlap
        var implied: [Plan.Dependency] = []
        var barrier: [Int] = []
        var stories: [Int] = []
        for (phase, items) in workByPhase {
            let isStory = phase.map { plan.sections[$0].kind == .story } ?? false
            let before = isStory && overlap ? barrier : (stories.isEmpty ? barrier : stories)
            if !before.isEmpty { implied.append(statement(before, items, .phase)) }
            implied += sequence(items)
            if isStory && overlap { stories += items } else { (barrier, stories) = (items, []) }
        }
        return implied
    }

    /// The tasks without subtasks of each phase, phases in the order of their first tasks.
    private var workByPhase: [(phase: Int?, items: [Int])] {
        var found: [(phase: Int?, items: [Int])] = []
        var places: [Int?: Int] = [:]
        for item in plan.items where item.isTask && children[item.index].isEmpty {
            let phase = phases[item.index]
            if let place = places[phase] {
                found[place].items.append(item.index)
            } else {
                places[phase] = found.count
                found.append((phase, [item.index]))
            }
        }
        return found
    }

    /// Unmarked tasks follow one another; parallel ones between two of them form a group.
    private func sequence(_ items: [Int]) -> [Plan.Dependency] {
        var groups: [[Int]] = []
        for item in items {
            if plan.items[item].isParallel, let last = groups.last?.last, plan.items[last].isParallel {
                groups[groups.count - 1].append(item)
            } else {
                groups.append([item])
            }
        }
        return zip(groups, groups.dropFirst()).map { statement($0, $1, .sequence) }
    }

    private func statement(_ before: [Int], _ after: [Int], _ origin: Plan.Dependency.Origin) -> Plan.Dependency {
        let range = plan.items[after[0]].range
        return Plan.Dependency(
            prerequisites: .init(before), dependents: .init(after), origin: origin, range: range,
            place: range.lowerBound, namesGroup: true, form: .implied, singlePrerequisites: .init(),
            singleDependents: .init())
    }

    // MARK: - Levels

    /// Kahn's algorithm: nodes in an order that respects all edges; those in cycles are left out.
    private func topologicalOrder(_ network: OrderNetwork) -> [Int] {
        var incoming = [Int](repeating: 0, count: network.nodeCount)
        for node in 0..<network.nodeCount { for next in network.successors(of: node) { incoming[next] += 1 } }
        var order = (0..<network.nodeCount).filter { incoming[$0] == 0 }
        var index = 0
        while index < order.count {
            for next in network.successors(of: order[index]) {
                incoming[next] -= 1
                if incoming[next] == 0 { order.append(next) }
            }
            index += 1
        }
        return order
    }

    /// How many tasks must be finished, one after the other, before each node; nil for nodes in or behind cycles.
    private func levels(of network: OrderNetwork) -> [Int: Int] {
        var levels: [Int: Int] = [:]
        for node in topologicalOrder(network) {
            let level = levels[node] ?? 0
            levels[node] = level
            let step = network.item(of: node).map { node == OrderNetwork.end($0) && children[$0].isEmpty ? 1 : 0 } ?? 0
            for next in network.successors(of: node) { levels[next] = max(levels[next] ?? 0, level + step) }
        }
        return levels
    }
}
