import TaskPlan

/// Progress as JSON; docs/schema/stats.schema.json is the schema.
struct StatsJSON: PlanReporter {
    var opening: String { #"{"documents":["# }
    var separator: String { "," }

    func part(of document: PlanDocument) throws -> PlanPart {
        let progress = DocumentProgress(document.graph)
        let value = DocumentProgressValue(progress, path: document.path, in: document.plan)
        return PlanPart("\n" + (try JSONText.text(of: value)), progress: progress.total)
    }

    func closing(_ total: DocumentProgress.Total) throws -> String {
        "],\"total\":\(try JSONText.text(of: TotalValue(total))),\"version\":1}\n"
    }
}

/// The progress of a document as JSON. The names of the properties are the keys of the format.
private struct DocumentProgressValue: Encodable {
    let path: String
    let tasks: WorkCountValue
    let criteria: WorkCountValue
    let phases: [PhaseValue]
    let stories: [StoryValue]

    init(_ progress: DocumentProgress, path: String, in plan: Plan) {
        self.path = path
        tasks = WorkCountValue(progress.total.tasks)
        criteria = WorkCountValue(progress.total.criteria)
        phases = progress.phases.map { PhaseValue($0, in: plan) }
        stories = progress.stories.map { StoryValue(story: $0.number, tasks: WorkCountValue($0.tasks)) }
    }
}

/// The numbers of all documents as JSON.
private struct TotalValue: Encodable {
    let documents: Int
    let tasks: WorkCountValue
    let criteria: WorkCountValue

    init(_ total: DocumentProgress.Total) {
        documents = total.documents
        tasks = WorkCountValue(total.tasks)
        criteria = WorkCountValue(total.criteria)
    }
}

/// The progress of a phase as JSON; without title and line, of the tasks outside of all phases.
private struct PhaseValue: Encodable {
    let title: Nullable<String>
    let line: Nullable<Int>
    let tasks: WorkCountValue

    init(_ phase: DocumentProgress.Phase, in plan: Plan) {
        title = Nullable(phase.section.map { plan.source.string(plan.sections[$0].title) })
        line = Nullable(phase.section.map { plan.sections[$0].lines.lowerBound })
        tasks = WorkCountValue(phase.tasks)
    }
}

/// The progress of a user story as JSON.
private struct StoryValue: Encodable {
    let story: Int
    let tasks: WorkCountValue
}

/// Numbers of tasks as JSON.
private struct WorkCountValue: Encodable {
    let done: Int
    /// Without cancelled tasks.
    let total: Int
    let percent: Nullable<Int>
    let states: [String: Int]

    init(_ count: WorkCount) {
        done = count.done
        total = count.total
        percent = Nullable(count.percent)
        states = Dictionary(uniqueKeysWithValues: Plan.Status.allCases.map { ($0.rawValue, count[$0]) })
    }
}
