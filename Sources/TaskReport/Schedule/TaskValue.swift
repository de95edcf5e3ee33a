import TaskLint
import TaskPlan

/// A task as JSON, wherever reports on schedules speak of one.
struct TaskValue: Encodable {
    /// Position among the items of the plan, as in the JSON of graphs.
    let index: Int
    let id: Nullable<String>
    let line: Int
    let title: String
    let status: String
    let parallel: Bool
    let optional: Bool
    /// The title of its phase.
    let phase: Nullable<String>

    init(_ item: Int, in graph: PlanGraph) {
        let task = graph.plan.items[item]
        let source = graph.plan.source
        index = item
        id = Nullable(task.id?.text)
        line = task.line
        title = source.string(task.title)
        status = graph.state(of: item).rawValue
        parallel = task.isParallel
        optional = task.isOptional
        phase = Nullable(graph.phases[item].map { source.string(graph.plan.sections[$0].title) })
    }
}

/// A cycle as JSON: the way around, beginning and ending with the same item.
struct CycleValue: Encodable {
    /// What comes before what.
    let hops: [HopValue]

    init(_ cycle: PlanGraph.Cycle, in graph: PlanGraph) {
        hops = cycle.hops.map { hop in
            let place = graph.plan.dependencies[hop.dependency].place
            return HopValue(
                prerequisite: TaskValue(hop.prerequisite, in: graph), dependent: TaskValue(hop.dependent, in: graph),
                line: graph.plan.source.line(at: place))
        }
    }
}

/// A step of a cycle as JSON.
struct HopValue: Encodable {
    let prerequisite: TaskValue
    let dependent: TaskValue
    /// 1-based line of the statement.
    let line: Int
}

/// A file that several tasks write as JSON.
struct ConflictValue: Encodable {
    let path: String
    let tasks: [TaskValue]

    init(_ shared: SharedFiles.Shared, in graph: PlanGraph) {
        path = shared.path
        tasks = shared.items.map { TaskValue($0, in: graph) }
    }
}
