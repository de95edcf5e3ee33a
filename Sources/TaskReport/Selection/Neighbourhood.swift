import TaskPlan

/// What stands near a task by stated order: a step leads from what comes first to what comes later, or back.
///
/// A statement about a task holds for everything below it, so the statements of a task are also those of its parents and
/// of its subtasks.
struct Neighbourhood {
    private let graph: PlanGraph
    /// Statements by the items that they name first, and by those that they name later.
    private var namedFirst: [Int: [Int]] = [:]
    private var namedLater: [Int: [Int]] = [:]

    private enum Direction { case forwards, backwards }

    init(_ graph: PlanGraph) {
        self.graph = graph
        for (index, dependency) in graph.plan.dependencies.enumerated() where dependency.origin == .stated {
            for item in dependency.prerequisites { namedFirst[item, default: []].append(index) }
            for item in dependency.dependents { namedLater[item, default: []].append(index) }
        }
    }

    /// The items, what comes before them and what comes after them, everything with what lies below.
    ///
    /// - Parameter depth: statements to follow in each direction.
    /// - Complexity: O(*items* + *sizes of all statements*).
    func items(around items: [Int], depth: Int) -> Set<Int> {
        let middle = withSubtasks(items, except: [])
        return reached(from: middle, depth, .forwards).union(reached(from: middle, depth, .backwards))
    }

    private func reached(from start: [Int], _ depth: Int, _ direction: Direction) -> Set<Int> {
        var found = Set(start)
        var asked: Set<Int> = []
        var climbed: Set<Int> = []
        var border = start
        for _ in 0..<depth where !border.isEmpty {
            var next: [Int] = []
            for statement in statements(of: border, direction, &climbed) where asked.insert(statement).inserted {
                let dependency = graph.plan.dependencies[statement]
                next += direction == .forwards ? dependency.dependents : dependency.prerequisites
            }
            border = withSubtasks(next, except: found)
            found.formUnion(border)
        }
        return found
    }

    /// The statements that speak of items or of what lies above them.
    private func statements(of items: [Int], _ direction: Direction, _ climbed: inout Set<Int>) -> [Int] {
        let named = direction == .forwards ? namedFirst : namedLater
        var found: [Int] = []
        for item in items {
            var current: Int? = item
            while let place = current, climbed.insert(place).inserted {
                found += named[place] ?? []
                current = graph.plan.items[place].parent
            }
        }
        return found
    }

    private func withSubtasks(_ items: [Int], except known: Set<Int>) -> [Int] {
        var seen = known
        var found = items.filter { seen.insert($0).inserted }
        var next = 0
        while next < found.count {
            found += graph.children[found[next]].filter { seen.insert($0).inserted }
            next += 1
        }
        return found
    }
}
