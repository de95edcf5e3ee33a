import TaskPlan

/// What can be done now as JSON; docs/schema/next.schema.json is the schema.
struct NextJSON: PlanReporter {
    var opening: String { #"{"documents":["# }
    var separator: String { "," }

    func part(of document: PlanDocument) throws -> PlanPart {
        PlanPart("\n" + (try JSONText.text(of: NextDocumentValue(NextSheet(document)))))
    }

    func closing(_: DocumentProgress.Total) -> String { "],\"version\":1}\n" }
}

/// What can be done of a document as JSON. The names of the properties are the keys of the format.
private struct NextDocumentValue: Encodable {
    let path: String
    let state: String
    let ready: [NextValue]
    let blocked: [NextValue]
    let deferred: [TaskValue]
    let waiting: Int
    let conflicts: [ConflictValue]
    let stuck: [TaskValue]
    let cycles: [CycleValue]

    init(_ sheet: NextSheet) {
        let graph = sheet.graph
        path = sheet.path
        state = sheet.state.rawValue
        ready = sheet.next.ready.map { NextValue($0, in: graph) }
        blocked = sheet.next.blocked.map { NextValue($0, in: graph) }
        deferred = sheet.next.deferred.map { TaskValue($0, in: graph) }
        waiting = sheet.next.waiting.count
        conflicts = sheet.conflicts.map { ConflictValue($0, in: graph) }
        stuck = sheet.next.stuck.map { TaskValue($0, in: graph) }
        cycles = sheet.cycles.map { CycleValue($0, in: graph) }
    }
}

/// A task that waits for nothing as JSON.
private struct NextValue: Encodable {
    let task: TaskValue
    let inOrder: Bool
    let unblocks: [TaskValue]
    let behind: Nullable<Int>

    init(_ next: NextTasks.Task, in graph: PlanGraph) {
        task = TaskValue(next.item, in: graph)
        inOrder = next.isInOrder
        unblocks = next.unblocks.map { TaskValue($0, in: graph) }
        behind = Nullable(next.behind)
    }
}
