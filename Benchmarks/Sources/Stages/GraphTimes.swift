import TaskPlan

/// Graphs on which the algorithms of `PlanGraph` are timed.
enum GraphShape: String, CaseIterable {
    /// Each task after the one before.
    case chain
    /// All tasks after the first.
    case star
    /// Each task after the one on its left and the one above it.
    case grid

    /// A plan with so many tasks in this order.
    func plan(tasks: Int) -> Plan {
        var text = PlanText()
        let width = Int(Double(tasks).squareRoot())
        for number in 1...tasks {
            let needed: [Int] =
                switch self {
                case .chain: number > 1 ? [number - 1] : []
                case .star: number > 1 ? [1] : []
                case .grid: (number % width != 1 ? [number - 1] : []) + (number > width ? [number - width] : [])
                }
            let ids = needed.filter { $0 > 0 }.map(Identifier.text).joined(separator: ", ")
            text.task(Identifier.text(number) + " [P] Paint" + (ids.isEmpty ? "" : " (depends on \(ids))"))
        }
        return Plan(parsing: text.text)
    }
}

/// What the questions to a graph cost, in the process itself.
struct GraphTimes {
    let shape: GraphShape
    let tasks: Int
    /// Questions and median seconds.
    let times: [(name: String, seconds: Double)]

    /// Makes a graph of about so many tasks and asks it everything.
    ///
    /// Fails if the plan was not read as the graph that it stands for.
    init(of shape: GraphShape, tasks wanted: Int, rounds: Int) throws {
        let width = Int(Double(wanted).squareRoot())
        let tasks = shape == .grid ? width * width : wanted
        let plan = shape.plan(tasks: tasks)
        guard plan.items.count == tasks, plan.dependencies.count >= tasks - 1 else {
            throw Failure("a \(shape.rawValue) of \(tasks) tasks was read as \(plan.items.count) tasks")
        }
        var watch = Stopwatch()
        for _ in 0..<rounds {
            let graph = watch.time("build") { PlanGraph(plan) }
            let cycles = watch.time("cycles") { graph.cycles() }
            let isBefore = watch.time("first before last") { graph.comes(0, before: tasks - 1) }
            // The last two tasks of a star may run together; of the others no two neighbours in a row.
            _ = watch.time("1,000 run together?") { graph.unordered(Array((tasks - 1000)..<tasks)) }
            let schedule = watch.time("waves, critical path") { Schedule(graph) }
            _ = watch.time("next") { NextTasks(graph) }
            guard cycles.isEmpty, isBefore, schedule.criticalPath.count == shape.longest(tasks) else {
                throw Failure("a \(shape.rawValue) of \(tasks) tasks is not one")
            }
        }
        self.shape = shape
        self.tasks = tasks
        times = watch.medians
    }
}

extension GraphShape {
    /// Tasks on its critical path.
    fileprivate func longest(_ tasks: Int) -> Int {
        switch self {
        case .chain: tasks
        case .star: 2
        case .grid: 2 * Int(Double(tasks).squareRoot()) - 1
        }
    }
}
