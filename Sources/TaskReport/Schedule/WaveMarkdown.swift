import TaskPlan

/// Waves as Markdown: a table with a row for each wave.
struct WaveMarkdown: PlanReporter {
    let extent: Schedule.Extent

    var separator: String { "\n" }

    func part(of document: PlanDocument) -> PlanPart {
        let sheet = WaveSheet(document, extent)
        let naming = TaskNaming(sheet.graph)
        let conflicts = Dictionary(grouping: sheet.conflicts, by: \.group)
        var text = "## \(MarkdownText.escaped(sheet.path))\n\n\(sheet.headline().capitalizedFirst).\n"
        if !sheet.schedule.waves.isEmpty { text += "\n| wave | tasks |\n|---:|---|\n" }
        for (number, tasks) in sheet.schedule.waves.enumerated() {
            let lines = tasks.map { WaveMarkdown.line($0, naming) }
            let notes = (conflicts[number] ?? []).map { shared in
                "**conflict:** " + MarkdownText.escaped("\(naming.list(shared.items)) write \(shared.path)")
            }
            text += "| \(number + 1) | \((lines + notes).joined(separator: "<br>")) |\n"
        }
        let path = sheet.schedule.criticalPath
        if path.count > 1 {
            let names = path.map { MarkdownText.escaped(naming.name($0)) }.joined(separator: " → ")
            text += "\n**Critical path** (\(path.count)): \(names)\n"
        }
        return PlanPart(text + WaveMarkdown.stuck(sheet.schedule.stuck, sheet.cycles, naming))
    }

    /// `[ ] T004 Contract test (blocked)`, with all marks written out.
    static func line(_ item: Int, _ naming: TaskNaming) -> String { MarkdownText.escaped(naming.line(item)) }

    /// What is stuck, and why.
    static func stuck(_ tasks: [Int], _ cycles: [PlanGraph.Cycle], _ naming: TaskNaming) -> String {
        guard !tasks.isEmpty else { return "" }
        let ways = cycles.map { "- " + MarkdownText.escaped(naming.way(around: $0)) + "\n" }
        let names = MarkdownText.escaped(TaskNaming.phrase(tasks.map(naming.name), most: .max))
        return "\n**Stuck**, because tasks wait for each other: \(names)\n\n" + ways.joined()
    }
}
