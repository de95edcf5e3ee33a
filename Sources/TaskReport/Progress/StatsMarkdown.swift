import TaskPlan

/// Progress as Markdown: a table for every document.
struct StatsMarkdown: PlanReporter {
    var separator: String { "\n" }

    func part(of document: PlanDocument) -> PlanPart {
        let progress = DocumentProgress(document.graph)
        var rows = progress.phases.map { phase in
            StatsMarkdown.row(DocumentProgress.name(of: phase, in: document.plan), phase.tasks)
        }
        rows += progress.stories.map { StatsMarkdown.row("User story \($0.number)", $0.tasks) }
        let text = StatsMarkdown.section(document.path, progress.total, rows: rows)
        return PlanPart(text, progress: progress.total)
    }

    func closing(_ total: DocumentProgress.Total) -> String {
        guard total.documents > 1 else { return "" }
        return "\n" + StatsMarkdown.section("Total of \(total.documents) documents", total, rows: [])
    }

    private static func section(_ title: String, _ total: DocumentProgress.Total, rows: [String]) -> String {
        let head = "## \(MarkdownText.escaped(title))\n\n\(DocumentProgress.states(total).capitalizedFirst).\n\n"
        let last = row("all", total.tasks)
        return head + "| | done | of | share |\n|---|---:|---:|---:|\n" + rows.joined() + last
    }

    private static func row(_ name: String, _ count: WorkCount) -> String {
        let share = count.percent.map { "\($0) %" } ?? "-"
        return "| \(MarkdownText.escaped(name)) | \(count.done) | \(count.total) | \(share) |\n"
    }
}
