import TaskLint
import TaskPlan

/// What is to be told about what can be done next.
struct NextSheet {
    let path: String
    let graph: PlanGraph
    let next: NextTasks
    /// Tasks that nothing comes before: these may run together.
    let ready: [NextTasks.Task]
    /// Tasks that can be done although tasks come before them that are optional or have been passed by.
    let ahead: [NextTasks.Task]
    /// Files that several tasks of ``ready`` write.
    let conflicts: [SharedFiles.Shared]
    /// Cycles, if anything is stuck.
    let cycles: [PlanGraph.Cycle]
    let progress: WorkCount

    /// What stands above ``ahead``.
    static let aheadTitle = "Also possible, since what comes before is optional or was passed by"

    /// How a plan stands.
    enum State: String {
        /// Something can be done.
        case ready
        /// Nothing can be done, because tasks are blocked or put off.
        case held
        /// Nothing can be done, because tasks wait for each other.
        case stuck
        /// Everything is done, cancelled or put off.
        case finished
        /// There are no tasks.
        case empty
    }

    init(_ document: PlanDocument) {
        path = document.path
        graph = document.graph
        next = NextTasks(graph)
        ready = next.ready.filter(\.isInOrder)
        ahead = next.ready.filter { !$0.isInOrder }
        conflicts = SharedFiles(graph, among: [ready.map(\.item)], document.configuration).all
        cycles = graph.cycles(around: next.stuck)
        progress = WorkCount(graph.work(), in: graph)
    }

    var state: State {
        if !next.ready.isEmpty { return .ready }
        if !next.blocked.isEmpty || !next.waiting.isEmpty { return .held }
        if !next.stuck.isEmpty { return .stuck }
        return progress.total + progress[.cancelled] > 0 ? .finished : .empty
    }

    /// What there is to say first.
    func headline() -> String {
        switch state {
        case .ready: "\(progress.phrase), \(next.ready.count) can be done now"
        case .held: "\(progress.phrase); nothing can be done now: what is left waits for blocked or deferred tasks"
        case .stuck: "\(progress.phrase); nothing can be done now: tasks wait for each other"
        case .finished where next.deferred.isEmpty: progress.emptyPhrase
        case .finished: "\(progress.phrase), \(next.deferred.count) deferred: nothing else is left"
        case .empty: progress.emptyPhrase
        }
    }

    /// Whether the ready tasks may run together.
    func together(_ naming: TaskNaming) -> [String] {
        guard ready.count > 1 else { return [] }
        if conflicts.isEmpty {
            return [ready.count == 2 ? "Both may run together." : "All \(ready.count) may run together."]
        }
        return conflicts.map { "\(naming.list($0.items)) write \(Escaping.visible($0.path)): one after the other." }
            + ["Apart from that, they may run together."]
    }

    /// What a task holds up: `unblocks T007 and T009; 8 tasks behind it`.
    static func effect(of task: NextTasks.Task, _ naming: TaskNaming) -> String? {
        let unblocks = task.unblocks.isEmpty ? nil : "unblocks \(naming.list(task.unblocks))"
        let behind = task.behind.flatMap { count -> String? in
            count > task.unblocks.count ? "\(counted(count, "task")) behind it" : nil
        }
        let facts = [unblocks, behind].compactMap(\.self)
        return facts.isEmpty ? nil : facts.joined(separator: "; ")
    }
}
