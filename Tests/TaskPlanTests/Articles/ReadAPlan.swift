import TaskPlan

/// A line for every task that is still to be done.
func openTasks(in markdown: String) -> [String] {
    let plan = Plan(parsing: markdown)
    return plan.items.filter { $0.isTask && $0.status.isOpen }.map { task in
        "line \(task.line): \(task.id?.text ?? "no id"), \(plan.source.string(task.title))"
    }
}

/// The tasks that write a file, by position.
func writers(of path: String, in plan: Plan) -> [Int] {
    plan.items.filter { task in task.files.contains { $0.role == .writes && $0.path == path } }.map(\.index)
}

/// What a plan states about order, each statement with its line.
func statements(of plan: Plan) -> [String] {
    plan.dependencies.filter { $0.origin == .stated }.map { statement in
        let line = plan.source.line(at: statement.place)
        return "line \(line): \(statement.prerequisites.count) before \(statement.dependents.count)"
    }
}

/// Whether two agents may work on two tasks at the same time.
func mayShareTheDay(_ left: Int, _ right: Int, in graph: PlanGraph) -> Bool {
    guard graph.mayRunTogether(left, right) else { return false }
    let written = Set(graph.plan.items[left].files.filter { $0.role == .writes }.map(\.path))
    return !graph.plan.items[right].files.contains { $0.role == .writes && written.contains($0.path) }
}

/// The tasks of a longest chain, each of which waits for the one before; nil if the plan goes in a circle.
func longestChain(of plan: Plan) -> [String]? {
    let graph = PlanGraph(plan)
    guard graph.cycles().isEmpty else { return nil }
    return graph.criticalPath().compactMap { plan.items[$0].id?.text }
}
