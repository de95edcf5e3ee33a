import TaskPlan

/// What can be done now as Markdown: a table of tasks with what they unblock.
struct NextMarkdown: PlanReporter {
    var separator: String { "\n" }

    func part(of document: PlanDocument) -> PlanPart {
        let sheet = NextSheet(document)
        let naming = TaskNaming(sheet.graph)
        var text = "## \(MarkdownText.escaped(sheet.path))\n\n\(sheet.headline().capitalizedFirst).\n"
        text += NextMarkdown.table(sheet.ready, naming)
        let together = sheet.together(naming).map { MarkdownText.escaped($0) }
        if !together.isEmpty { text += "\n" + together.joined(separator: "<br>\n") + "\n" }
        if !sheet.ahead.isEmpty {
            text += "\n**\(NextSheet.aheadTitle):**\n" + NextMarkdown.table(sheet.ahead, naming)
        }
        if !sheet.next.blocked.isEmpty { text += "\n**Blocked:**\n" + NextMarkdown.table(sheet.next.blocked, naming) }
        if !sheet.next.deferred.isEmpty {
            text += "\n**Deferred:** \(MarkdownText.escaped(naming.list(sheet.next.deferred)))\n"
        }
        return PlanPart(text + WaveMarkdown.stuck(sheet.next.stuck, sheet.cycles, naming))
    }

    private static func table(_ tasks: [NextTasks.Task], _ naming: TaskNaming) -> String {
        guard !tasks.isEmpty else { return "" }
        let rows = tasks.map { task in
            let effect = NextSheet.effect(of: task, naming) ?? ""
            return "| \(WaveMarkdown.line(task.item, naming)) | \(MarkdownText.escaped(effect)) |\n"
        }
        return "\n| task | what it holds up |\n|---|---|\n" + rows.joined()
    }
}
