/// What of a plan can be done now, and what each task holds up.
///
/// A task can be done if nothing that is left comes before it, by stated order or by what goes without saying (see
/// ``Schedule``). Optional tasks hold nothing up, because they may be skipped, and neither do tasks that the work has
/// passed by: that phases and lines follow one another is no reason to wait where later work has begun all the same.
public struct NextTasks: Sendable {
    /// A task that waits for nothing.
    public struct Task: Sendable {
        /// Position in ``Plan/items``.
        public let item: Int
        /// Whether nothing at all comes before it; otherwise there are tasks that are optional or have been passed by.
        public let isInOrder: Bool
        /// The tasks that wait for this one alone, in document order.
        public let unblocks: [Int]
        /// How many tasks wait for this one, directly or through others: none for an optional task; nil if that would take
        /// too long to count.
        public let behind: Int?
    }

    /// Tasks that can be done, in document order: to do, in progress, or in an unknown state.
    public let ready: [Task]
    /// Tasks that nothing left comes before, but that are marked as blocked.
    public let blocked: [Task]
    /// Deferred tasks, whatever comes before them.
    public let deferred: [Int]
    /// Tasks that wait for others.
    public let waiting: [Int]
    /// Tasks that are part of a cycle or wait for one, and do not stand behind work that has begun all the same.
    public let stuck: [Int]

    /// Finds what can be done.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*), with a bounded factor for ``Task/behind``.
    public init(_ graph: PlanGraph) {
        let work = WorkNetwork(graph, .left, heedsProgress: true)
        let holders = Holders(work) { !graph.plan.items[$0].isOptional }
        let strict = Holders(WorkNetwork(graph, .left)) { _ in true }
        var counter = FollowerCounter(work)
        var waitsFor: [Int: [Int]] = [:]
        var (ready, blocked): ([Task], [Task]) = ([], [])
        var (deferred, waiting, stuck): ([Int], [Int], [Int]) = ([], [], [])
        for task in work.tasks {
            if case .one(let holder) = holders[task] { waitsFor[holder, default: []].append(task) }
        }
        for item in work.tasks {
            let state = graph.state(of: item)
            guard state != .deferred else {
                deferred.append(item)
                continue
            }
            switch holders[item] {
            case .none:
                let task = Task(
                    item: item, isInOrder: strict[item] == .none, unblocks: waitsFor[item] ?? [],
                    behind: graph.plan.items[item].isOptional ? 0 : counter.count(behind: item))
                if state == .blocked { blocked.append(task) } else { ready.append(task) }
            case .one, .many: waiting.append(item)
            case .cycle: stuck.append(item)
            }
        }
        (self.ready, self.blocked, self.deferred, self.waiting, self.stuck) = (ready, blocked, deferred, waiting, stuck)
    }
}
