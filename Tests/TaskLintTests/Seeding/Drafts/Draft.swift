/// A plan as its author has it in mind, before it is written down in a dialect.
struct Draft {
    var dialect: DraftDialect
    var language: DraftLanguage
    var style = DraftStyle()
    var title: String
    /// Lines between the title and the first section.
    var opening: [String] = []
    var sections: [DraftSection] = []
    /// What the section about dependencies says, one bullet each.
    var statements: [String] = []
    /// Blocks below the bullets of that section: tables, drawings.
    var drawings: [[String]] = []
    /// Sections after the tasks, line by line.
    var closing: [String] = []
    var isTestsFirst = false
    /// What the ids begin behind.
    var numbers = DraftNumbers()

    /// The places of all tasks, in the order of the document.
    var places: [TaskPlace] {
        sections.indices.flatMap { section in
            sections[section].tasks.indices.map { TaskPlace(section: section, task: $0) }
        }
    }

    subscript(place: TaskPlace) -> DraftTask {
        get { sections[place.section].tasks[place.task] }
        set { sections[place.section].tasks[place.task] = newValue }
    }

    /// The plan in Markdown, with the marks of its tasks.
    var text: String {
        guard let host = HostDocument.current else { return DraftWriter(draft: self).text }
        return host.text + "\n\n" + DraftWriter(draft: self).body
    }

    /// Places of tasks that satisfy a condition.
    func places(where condition: (DraftTask) -> Bool) -> [TaskPlace] {
        places.filter { condition(self[$0]) }
    }

    /// The outermost section that holds a task, as its tasks' first place: sections of one phase give the same number.
    func phase(of place: TaskPlace) -> Int {
        sections[...place.section].lastIndex { !$0.isInner } ?? 0
    }
}

/// Where a task stands in a draft.
struct TaskPlace: Hashable, Comparable {
    var section: Int
    var task: Int

    static func < (left: TaskPlace, right: TaskPlace) -> Bool {
        (left.section, left.task) < (right.section, right.task)
    }
}

/// A heading with its tasks.
struct DraftSection {
    /// With its number signs; empty for tasks without a heading.
    var heading: String
    /// Lines between the heading and the tasks.
    var notes: [String] = []
    var tasks: [DraftTask] = []
    /// Lines after the tasks.
    var end: [String] = []
    /// Below the section before it, part of its phase.
    var isInner = false
    /// The user story it belongs to.
    var story: Int?
    /// What it is about, in the language of the plan: `Setup`, `Core`.
    var name = ""
    /// What other sections call it: `Phase 3.1`, `WP02`.
    var number = ""
}

/// A unit of work.
struct DraftTask {
    /// What a task is there for; decides about its sentence and its path.
    enum Role { case setup, test, model, service, wiring, polish, parent }

    enum State: CaseIterable { case todo, inProgress, done, blocked, deferred, cancelled }

    /// Where the marks of a plan stand.
    enum Part { case id, title, path, box, line }

    var id: String?
    /// May hold `{in}` where the path belongs.
    var title: String
    var path: String?
    var unit: String
    var role: Role
    var state: State = .todo
    var isParallel = false
    var isOptional = false
    var story: Int?
    /// At the end of the line, without the space before it.
    var suffix = ""
    /// Bullets below the task, without their dashes; fields in dialects that have them.
    var details: [String] = []
    /// Steps below a heading task, with their boxes.
    var boxes: [String] = []
    /// 0 for a task of its own, 1 below the one before it.
    var depth = 0
    /// What stands between the brackets, if not what the state says.
    var box: String?
    /// The first line, if it is written otherwise than the dialect wants it.
    var line: String?
    var mark: Part?

    var isDone: Bool { state == .done }
}
