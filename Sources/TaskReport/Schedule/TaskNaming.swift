import TaskPlan

/// How reports for people speak of tasks. Everything harmful is written out; nothing is escaped for markup.
struct TaskNaming {
    let graph: PlanGraph

    private var plan: Plan { graph.plan }

    init(_ graph: PlanGraph) {
        self.graph = graph
    }

    private static let longestName = 32

    /// The id of a task, or the beginning of its title in quotes, or its line.
    func name(_ item: Int) -> String {
        let task = plan.items[item]
        if let id = task.id { return Escaping.visible(id.text) }
        if task.title.isEmpty { return "line \(task.line)" }
        return "\"" + DisplayWidth.clip(Escaping.visible(words(of: task)), to: TaskNaming.longestName)
            + "\""
    }

    /// `T001 and T002`; of many, the first ones and how many more.
    func list(_ items: [Int]) -> String { TaskNaming.phrase(items.map(name)) }

    /// `T004 [P] Contract test`; for a task without an id the id of the task that it is a part of before its title.
    func title(_ item: Int) -> String {
        let task = plan.items[item]
        var words = [task.id?.text ?? nearestName(above: item).map { "\($0) ›" }, task.isParallel ? "[P]" : nil]
        words += task.labels.map { "[\($0)]" }
        words.append(self.words(of: task))
        return Escaping.visible(words.compactMap(\.self).joined(separator: " "))
    }

    /// What neither the mark of a task's state nor its title says.
    func remark(_ item: Int) -> String {
        let title = plan.source.string(plan.items[item].title).lowercased()
        let words = [plan.items[item].isOptional ? "optional" : nil, graph.state(of: item).remark].compactMap(\.self)
            .filter { !title.contains("(\($0))") }
        return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    }

    /// `[ ] T004 [P] Contract test (blocked)`, cut if it needs more columns.
    func line(_ item: Int, columns: Int? = nil) -> String {
        let remark = remark(item)
        let text = "[\(graph.state(of: item).mark)] \(title(item))"
        guard let columns else { return text + remark }
        return DisplayWidth.clip(text, to: max(columns - DisplayWidth.columns(of: remark), 12)) + remark
    }

    /// `T011 before T014 before T011 (lines 37 and 38)`.
    func way(around cycle: PlanGraph.Cycle) -> String {
        let lines = Set(cycle.hops.map { plan.source.line(at: plan.dependencies[$0.dependency].place) }).sorted()
        let places = lines.count == 1 ? "line \(lines[0])" : "lines \(TaskNaming.phrase(lines.map(String.init)))"
        guard cycle.hops.count > 1 else { return "\(name(cycle.items[0])) depends on itself (\(places))" }
        let most = 8
        let names = cycle.hops.prefix(most).map { name($0.prerequisite) } + (cycle.hops.count > most ? ["…"] : [])
        return (names + [name(cycle.hops[cycle.hops.count - 1].dependent)]).joined(separator: " before ")
            + " (\(places))"
    }

    private func words(of task: Plan.Item) -> String { plan.source.string(task.title).withoutBoldMarks }

    private func nearestName(above item: Int) -> String? {
        var parent = plan.items[item].parent
        while let current = parent {
            if let id = plan.items[current].id { return id.text }
            parent = plan.items[current].parent
        }
        return nil
    }

    /// `a`, `a and b`, `a, b and c`; of many, the first ones and how many more.
    static func phrase(_ words: [String], most: Int = 8) -> String {
        let shown = words.count > most ? words.prefix(most - 1) + ["\(words.count - most + 1) more"] : words[...]
        guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + " and " + last
    }
}
