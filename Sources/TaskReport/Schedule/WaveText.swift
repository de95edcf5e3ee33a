import TaskPlan

/// Waves for people: the number of each wave, its tasks in columns, and below them the files that two of them write.
struct WaveText: PlanReporter {
    let extent: Schedule.Extent
    let layout: TextLayout

    var separator: String { "\n" }

    func part(of document: PlanDocument) -> PlanPart {
        let sheet = WaveSheet(document, extent)
        return PlanPart(WaveTextPage(sheet, layout).text())
    }
}

/// The waves of one plan.
private struct WaveTextPage {
    private let sheet: WaveSheet
    private let layout: TextLayout
    private let naming: TaskNaming
    private let gutter: Int
    private let conflicts: [Int: [String]]

    init(_ sheet: WaveSheet, _ layout: TextLayout) {
        self.sheet = sheet
        self.layout = layout
        let naming = TaskNaming(sheet.graph)
        self.naming = naming
        gutter = max(4, String(sheet.schedule.waves.count).count + 2)
        conflicts = Dictionary(grouping: sheet.conflicts, by: \.group).mapValues { shared in
            shared.map { "\(naming.list($0.items)) write \(Escaping.visible($0.path))" }
        }
    }

    func text() -> String {
        var text = layout.style(Escaping.visible(sheet.path), .emphasis) + ": \(sheet.headline())\n"
        if !sheet.schedule.waves.isEmpty { text += "\n" }
        for (number, tasks) in sheet.schedule.waves.enumerated() {
            text += rows(tasks, head: "\(number + 1)")
            for conflict in conflicts[number] ?? [] { text += warning("conflict: \(conflict)") }
        }
        return text + criticalPath() + stuck()
    }

    /// Tasks side by side as far as the terminal is wide, else one below the other.
    private func rows(_ tasks: [Int], head: String) -> String {
        let room = layout.width.map { $0 - gutter - 2 }
        let grid = TaskGrid(tasks.map { naming.line($0) }, room: room)
        var text = ""
        for (row, range) in grid.rows.enumerated() {
            let cells = range.map { place in
                let cell = naming.line(tasks[place], columns: grid.width)
                let padded = place == range.upperBound - 1 ? cell : DisplayWidth.pad(cell, to: grid.width ?? 0)
                return layout.style(padded, role(of: tasks[place]))
            }
            let head = row == 0 ? head : ""
            let indent = String(repeating: " ", count: gutter - head.count)
            text += indent + layout.style(head, .gutter) + "  " + cells.joined(separator: "  ") + "\n"
        }
        return text
    }

    private func role(of task: Int) -> Style.Role? {
        switch sheet.graph.state(of: task) {
        case .done, .cancelled, .deferred: .faint
        case .inProgress: .emphasis
        case .todo, .blocked, .unknown: nil
        }
    }

    private func warning(_ text: String) -> String {
        let indent = String(repeating: " ", count: gutter + 2)
        return layout.wrapped(text.split(separator: " ").map(String.init), indent: indent)
            .map { indent + layout.style($0, .severity(.warning)) + "\n" }.joined()
    }

    private func criticalPath() -> String {
        let path = sheet.schedule.criticalPath
        guard path.count > 1 else { return "" }
        if sheet.schedule.width == 1 { return "\nCritical path: all of them, one after the other\n" }
        let names = path.map(naming.name)
        let words = ["Critical path (\(path.count)):"] + names.dropLast().map { "\($0) →" } + names.suffix(1)
        let lines = layout.wrapped(words, indent: "  ")
        return "\n" + lines.prefix(1).joined() + "\n" + lines.dropFirst().map { "  \($0)\n" }.joined()
    }

    private func stuck() -> String {
        guard !sheet.schedule.stuck.isEmpty else { return "" }
        let count = counted(sheet.schedule.stuck.count, "task")
        let head = layout.paragraphs(["Stuck, because tasks wait for each other: \(count)"], .severity(.error))
        let cycles = layout.paragraphs(sheet.cycles.map { "  cycle: \(naming.way(around: $0))" })
        return "\n" + head + cycles + rows(sheet.schedule.stuck, head: "!")
    }
}
