import TaskLint
import TaskPlan

/// What is to be told about the waves of a plan.
struct WaveSheet {
    let path: String
    let graph: PlanGraph
    let schedule: Schedule
    /// Files that tasks of one wave write; the group is the position of the wave.
    let conflicts: [SharedFiles.Shared]
    /// Cycles among what is stuck.
    let cycles: [PlanGraph.Cycle]
    let progress: WorkCount

    /// - Parameter extent: whether done tasks are scheduled.
    init(_ document: PlanDocument, _ extent: Schedule.Extent) {
        path = document.path
        graph = document.graph
        schedule = Schedule(graph, extent)
        conflicts = SharedFiles(graph, among: schedule.waves, document.configuration).all
        cycles = graph.cycles(around: schedule.stuck)
        progress = WorkCount(graph.work(), in: graph)
    }

    /// Number of tasks that are scheduled.
    var taskCount: Int { schedule.waves.reduce(0) { $0 + $1.count } }

    /// What there is to say first.
    func headline() -> String {
        if taskCount == 0, schedule.stuck.isEmpty { return progress.emptyPhrase }
        var facts = ["\(counted(taskCount, "task")) in \(counted(schedule.waves.count, "wave"))"]
        if schedule.width > 1 { facts.append("at most \(schedule.width) at once") }
        if !schedule.stuck.isEmpty { facts.append("\(schedule.stuck.count) stuck") }
        facts.append(progress.phrase)
        return facts.joined(separator: ", ")
    }
}

extension WorkCount {
    /// What there is to say of a plan in which nothing is left to be done.
    var emptyPhrase: String {
        if total == 0 { return self[.cancelled] > 0 ? "all tasks are cancelled" : "no tasks" }
        return total == 1 ? "the only task is done" : "all \(total) tasks are done"
    }
}
