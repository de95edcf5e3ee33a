import TaskPlan

/// Waves as JSON; docs/schema/waves.schema.json is the schema.
struct WaveJSON: PlanReporter {
    let extent: Schedule.Extent

    var opening: String { #"{"documents":["# }
    var separator: String { "," }

    func part(of document: PlanDocument) throws -> PlanPart {
        PlanPart("\n" + (try JSONText.text(of: WaveDocumentValue(WaveSheet(document, extent)))))
    }

    func closing(_: DocumentProgress.Total) -> String { "],\"version\":1}\n" }
}

/// The waves of a document as JSON. The names of the properties are the keys of the format.
private struct WaveDocumentValue: Encodable {
    let path: String
    let waves: [WaveValue]
    let width: Int
    let criticalPath: [TaskValue]
    let stuck: [TaskValue]
    let cycles: [CycleValue]

    init(_ sheet: WaveSheet) {
        let graph = sheet.graph
        let conflicts = Dictionary(grouping: sheet.conflicts, by: \.group)
        path = sheet.path
        waves = sheet.schedule.waves.enumerated().map { number, tasks in
            WaveValue(
                number: number + 1, tasks: tasks.map { TaskValue($0, in: graph) },
                conflicts: (conflicts[number] ?? []).map { ConflictValue($0, in: graph) })
        }
        width = sheet.schedule.width
        criticalPath = sheet.schedule.criticalPath.map { TaskValue($0, in: graph) }
        stuck = sheet.schedule.stuck.map { TaskValue($0, in: graph) }
        cycles = sheet.cycles.map { CycleValue($0, in: graph) }
    }
}

/// A wave as JSON.
private struct WaveValue: Encodable {
    let number: Int
    let tasks: [TaskValue]
    let conflicts: [ConflictValue]
}
