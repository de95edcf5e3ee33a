/// When the tasks of a plan can be done: what may run together, in order.
///
/// Order is what the plan states, and what goes without saying: phases follow one another, user stories only if the plan
/// does not let them overlap; in a phase, tasks that are not marked parallel follow one another. A task that states to
/// need a later one is taken out of the line and put behind it. Cancelled tasks are no work; tasks with subtasks are
/// left out, because their subtasks are the work, unless they stand beside them and only test them.
public struct Schedule: Sendable {
    /// Which tasks are scheduled.
    public enum Extent: Sendable {
        /// All, whether done or not.
        case whole
        /// What is not done. Only a statement lets anything wait for a deferred task.
        case left

        func includes(_ state: Plan.Status) -> Bool {
            self == .whole ? state != .cancelled : state != .cancelled && state != .done
        }

        /// Whether what goes without saying lets others wait for a task in this state.
        func isWaitedFor(_ state: Plan.Status) -> Bool {
            includes(state) && !(self == .left && state == .deferred)
        }
    }

    /// Tasks by wave; those of one wave wait only for tasks of earlier ones, so that as many waves are needed as the
    /// longest chain has tasks.
    public let waves: [[Int]]
    /// Tasks that are part of a cycle or wait for one.
    public let stuck: [Int]
    /// A longest chain of tasks that each wait for the one before.
    public let criticalPath: [Int]

    /// Most tasks in one wave.
    public var width: Int { waves.lazy.map(\.count).max() ?? 0 }

    /// Schedules a plan.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*).
    public init(_ graph: PlanGraph, _ extent: Extent = .whole) {
        let work = WorkNetwork(graph, extent)
        var isReached = [Bool](repeating: false, count: work.network.nodeCount)
        // Per node, how many tasks a longest chain up to it has, and the node before it on that chain.
        var length = [Int](repeating: 0, count: work.network.nodeCount)
        var previous = [Int](repeating: -1, count: work.network.nodeCount)
        for node in work.order {
            isReached[node] = true
            if work.task(endingAt: node) != nil { length[node] += 1 }
            for next in work.followers(of: node) where length[node] > length[next] || previous[next] < 0 {
                length[next] = length[node]
                previous[next] = node
            }
        }
        let end = work.network.ending(ofWork:)
        let scheduled = work.tasks.filter { isReached[end($0)] }
        stuck = work.tasks.filter { !isReached[end($0)] }
        let last = scheduled.max { length[end($0)] < length[end($1)] }
        var waves = [[Int]](repeating: [], count: last.map { length[end($0)] } ?? 0)
        for task in scheduled { waves[length[end(task)] - 1].append(task) }
        self.waves = waves
        var path: [Int] = []
        var node = last.map(end) ?? -1
        while node >= 0 {
            if let task = work.task(endingAt: node) { path.append(task) }
            node = previous[node]
        }
        criticalPath = path.reversed()
    }
}
