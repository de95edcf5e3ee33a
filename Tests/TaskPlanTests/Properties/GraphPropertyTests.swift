import TaskPlan
import Testing
import TestSupport

@Suite("The graph of a small plan agrees with its definition")
struct GraphPropertyTests {
    private static let seeds = 1...10 as ClosedRange<UInt64>
    private static let plansPerSeed = 20

    /// A plan of up to eight tasks with random statements.
    private func plan(_ generator: inout SeededGenerator, isNested: Bool, allowsCycles: Bool) -> Plan {
        let count = Int.random(in: 1...8, using: &generator)
        var text = ""
        var depth = 0
        for item in 1...count {
            text +=
                String(repeating: "  ", count: depth)
                + "- [ ] T\(item) \(Bool.random(using: &generator) ? "[P] " : "")a\n"
            if isNested { depth = Int.random(in: 0...min(depth + 1, 3), using: &generator) }
        }
        text += "\n## Dependencies\n\n"
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            var items = (1...count).map { $0 }.shuffled(using: &generator)
            if !allowsCycles { items.sort() }
            let cut = Int.random(in: 0...items.count, using: &generator)
            let before = items[..<cut].suffix(Int.random(in: 1...2, using: &generator))
            let after = items[cut...].prefix(Int.random(in: 1...2, using: &generator))
            guard !before.isEmpty, !after.isEmpty else { continue }
            let names = [before, after].map { $0.map { "T\($0)" }.joined(separator: ", ") }
            text += "- \(names[0]) before \(names[1])\n"
        }
        return Plan(parsing: text)
    }

    /// What the statements say: pairs of items, everything below an item included, closed under transitivity. A task is
    /// not ordered against what lies above and below it.
    private func closure(_ plan: Plan) -> [[Bool]] {
        let graph = PlanGraph(plan)
        let count = plan.items.count
        var before = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
        for dependency in plan.dependencies {
            for prerequisite in dependency.prerequisites {
                for dependent in dependency.dependents where !graph.isRelated(prerequisite, dependent) {
                    for left in graph.subtree(of: prerequisite) {
                        for right in graph.subtree(of: dependent) { before[left][right] = true }
                    }
                }
            }
        }
        for middle in 0..<count {
            for left in 0..<count where before[left][middle] {
                for right in 0..<count where before[middle][right] { before[left][right] = true }
            }
        }
        return before
    }

    private func check(_ seed: UInt64, isNested: Bool, allowsCycles: Bool, _ problem: (Plan, PlanGraph) -> String?) {
        var generator = SeededGenerator(seed: seed &* 104_729)
        for _ in 0..<Self.plansPerSeed {
            let plan = plan(&generator, isNested: isNested, allowsCycles: allowsCycles)
            guard !ordersRelatives(plan) else { continue }
            guard let problem = problem(plan, PlanGraph(plan)) else { continue }
            Issue.record("\(problem)\n\(plan.source.string(0..<plan.source.bytes.count))")
        }
    }

    /// Whether a statement is about a task and a part of it, which orders nothing.
    private func ordersRelatives(_ plan: Plan) -> Bool {
        let graph = PlanGraph(plan)
        return plan.dependencies.contains { dependency in
            dependency.prerequisites.contains { left in dependency.dependents.contains { graph.isRelated(left, $0) } }
        }
    }

    private func orderProblem(_ plan: Plan, _ graph: PlanGraph) -> String? {
        let wanted = closure(plan)
        for left in plan.items.indices {
            for right in plan.items.indices
            where !graph.isRelated(left, right) && graph.comes(left, before: right) != wanted[left][right] {
                return "\(plan.name(left)) before \(plan.name(right)) should be \(wanted[left][right])"
            }
        }
        return nil
    }

    @Test("about what comes before what, cycles or not", arguments: seeds)
    func flatOrder(seed: UInt64) {
        check(seed, isNested: false, allowsCycles: true, orderProblem)
    }

    @Test("about what comes before what among tasks with subtasks", arguments: seeds)
    func nestedOrder(seed: UInt64) {
        check(seed, isNested: true, allowsCycles: false, orderProblem)
    }

    @Test("about what long ranges put in order", arguments: seeds)
    func longRanges(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &* 15_485_863)
        let isNested = !seed.isMultiple(of: 3)
        var text = ""
        var depth = 0
        for item in 1...110 {
            text += String(repeating: "  ", count: depth) + "- [ ] T\(item) a\n"
            if isNested { depth = Int.random(in: 0...min(depth + 1, 3), using: &generator) }
        }
        text += "\n## Dependencies\n\n"
        for _ in 0..<4 {
            let ends = (0..<4).map { _ in Int.random(in: 1...110, using: &generator) }.sorted()
            text += "- T\(ends[0])-T\(ends[1]) before T\(ends[2])-T\(ends[3])\n"
        }
        let plan = Plan(parsing: text)
        guard !ordersRelatives(plan) else { return }
        #expect(plan.dependencies.count > 2)
        let problem = orderProblem(plan, PlanGraph(plan))
        #expect(problem == nil, "\(text)")
    }

    @Test("about a cycle through long ranges, by a shortest way")
    func longCycle() {
        let tasks = (1...100).map { "- [ ] T\($0) a\n" }.joined()
        let plan = Plan(parsing: tasks + "\n## Dependencies\n\n- T1-T50 before T51-T100\n- T60-T99 before T2-T40\n")
        let cycles = PlanGraph(plan).cycles()
        #expect(cycles.map(\.items) == [Array(1...39) + Array(59...98)])
        #expect(cycles.first?.hops.map(\.dependency) == [0, 1])
    }

    @Test("about cycles", arguments: seeds)
    func cycles(seed: UInt64) {
        check(seed, isNested: false, allowsCycles: true) { plan, graph in
            let before = closure(plan)
            var wanted: [[Int]] = []
            for item in plan.items.indices where before[item][item] && !wanted.contains(where: { $0.contains(item) }) {
                wanted.append(plan.items.indices.filter { $0 == item || before[item][$0] && before[$0][item] })
            }
            let cycles = graph.cycles()
            if cycles.map(\.items) != wanted { return "cycles should be \(wanted), not \(cycles.map(\.items))" }
            for cycle in cycles {
                let ends = cycle.hops.map(\.dependent)
                if cycle.hops.first?.prerequisite != cycle.items[0] || ends.last != cycle.items[0] {
                    return "the way is not closed"
                }
                if cycle.hops.map(\.prerequisite) != [cycle.items[0]] + ends.dropLast() { return "the way has gaps" }
                if Set(ends).count != ends.count { return "the way is not shortest" }
                for hop in cycle.hops {
                    let dependency = plan.dependencies[hop.dependency]
                    if !dependency.prerequisites.contains(hop.prerequisite)
                        || !dependency.dependents.contains(hop.dependent)
                    {
                        return "a hop does not say what its statement says"
                    }
                }
            }
            return nil
        }
    }

    @Test("about whether there is a cycle among tasks with subtasks", arguments: seeds)
    func nestedCycles(seed: UInt64) {
        check(seed, isNested: true, allowsCycles: true) { plan, graph in
            let before = closure(plan)
            let isCyclic = plan.items.indices.contains { before[$0][$0] }
            return graph.cycles().isEmpty == !isCyclic ? nil : "a cycle is \(isCyclic ? "missed" : "invented")"
        }
    }

    @Test("about waves: everything waits only for earlier waves", arguments: seeds)
    func waves(seed: UInt64) {
        check(seed, isNested: true, allowsCycles: false) { plan, graph in
            let waves = graph.waves().waves
            var wave: [Int: Int] = [:]
            for (number, items) in waves.enumerated() { for item in items { wave[item] = number } }
            for (left, before) in wave {
                for (right, after) in wave where graph.comes(left, before: right) && before >= after {
                    return "waves break the order"
                }
            }
            return waves.contains(where: \.isEmpty) ? "a wave is empty" : nil
        }
    }

    @Test("about what is stuck: nothing, unless statements form a cycle", arguments: seeds)
    func stuck(seed: UInt64) {
        check(seed, isNested: true, allowsCycles: true) { plan, graph in
            graph.cycles().isEmpty == graph.waves().stuck.isEmpty ? nil : "stuck are \(graph.waves().stuck)"
        }
    }

    @Test("about the longest chain: each waits for the one before, and none is longer", arguments: seeds)
    func criticalPath(seed: UInt64) {
        check(seed, isNested: true, allowsCycles: false) { plan, graph in
            let path = graph.criticalPath()
            let waves = graph.waves().waves
            if path.count != waves.count { return "\(path.count) tasks in \(waves.count) waves" }
            return zip(path, waves).allSatisfy { $1.contains($0) } ? nil : "the chain does not go from wave to wave"
        }
    }

    @Test("about what may run together", arguments: seeds)
    func together(seed: UInt64) {
        check(seed, isNested: true, allowsCycles: false) { plan, graph in
            let before = closure(plan)
            for left in plan.items.indices {
                for right in plan.items.indices where left != right {
                    let wanted =
                        plan.items[left].isParallel && plan.items[right].isParallel && !graph.isRelated(left, right)
                        && !before[left][right] && !before[right][left]
                    if graph.mayRunTogether(left, right) != wanted {
                        return "\(plan.name(left)) and \(plan.name(right)): \(wanted)"
                    }
                }
            }
            return nil
        }
    }
}
