import TaskPlan

/// Progress for people: a line for the document, its phases and stories, with bars where there is a terminal.
struct StatsText: PlanReporter {
    let layout: TextLayout

    var separator: String { "\n" }

    func part(of document: PlanDocument) -> PlanPart {
        let progress = DocumentProgress(document.graph)
        var rows = [Row(name: document.path, count: progress.total.tasks, isHead: true)]
        rows += progress.phases.map { phase in
            Row(name: "  " + DocumentProgress.name(of: phase, in: document.plan), count: phase.tasks)
        }
        rows += progress.stories.map { Row(name: "  User story \($0.number)", count: $0.tasks) }
        let text = table(rows) + layout.paragraphs(["  " + DocumentProgress.states(progress.total)])
        return PlanPart(text, progress: progress.total)
    }

    func closing(_ total: DocumentProgress.Total) -> String {
        guard total.documents > 1 else { return "" }
        let row = Row(name: "Total of \(total.documents) documents", count: total.tasks, isHead: true)
        return "\n" + table([row]) + layout.paragraphs(["  " + DocumentProgress.states(total)])
    }

    private struct Row {
        let name: String
        let count: WorkCount
        var isHead = false

        init(name: String, count: WorkCount, isHead: Bool = false) {
            self.name = Escaping.visible(name)
            self.count = count
            self.isHead = isHead
        }
    }

    private func table(_ rows: [Row]) -> String {
        let ratios = rows.map { "\($0.count.done)/\($0.count.total)" }
        let widest = ratios.map(\.utf8.count).max() ?? 0
        let bar = layout.width.map { min(max($0 / 4, 10), 40) }
        // Two blanks between columns, and a percentage of four.
        let rest = widest + 8 + (bar.map { $0 + 2 } ?? 0)
        let longest = rows.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
        let names = max(layout.width.map { min($0 - rest, longest) } ?? longest, 12)
        return zip(rows, ratios).map { row, ratio in
            let name = DisplayWidth.pad(DisplayWidth.clip(row.name, to: names), to: names)
            let percent = row.count.percent.map { "\($0)%" } ?? "-"
            let numbers = [ratio.padded(to: widest, isRight: true), percent.padded(to: 4, isRight: true)]
            let drawn = bar.map { [StatsText.bar(row.count, width: $0)] } ?? []
            let role: Style.Role? = row.isHead ? .emphasis : (row.count.percent == 100 ? .faint : nil)
            return layout.style(([name] + drawn + numbers).joined(separator: "  "), role) + "\n"
        }.joined()
    }

    /// A full bar means all, an empty one nothing: what lies between has a piece of both.
    private static func bar(_ count: WorkCount, width: Int) -> String {
        guard count.total > 0 else { return String(repeating: " ", count: width) }
        var full = count.done * width / count.total
        if count.done > 0 { full = max(full, 1) }
        if count.done < count.total { full = min(full, width - 1) }
        return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    }
}

extension DocumentProgress {
    /// The title of a phase without marks of emphasis.
    static func name(of phase: Phase, in plan: Plan) -> String {
        guard let section = phase.section else { return "(outside of phases)" }
        let title = plan.source.string(plan.sections[section].title)
        guard title.count > 4, title.hasPrefix("**"), title.hasSuffix("**") else { return title }
        return String(title.dropFirst(2).dropLast(2))
    }

    /// How many tasks are in which state, and how many criteria are met: `6 to do, 8 done; 2 of 5 criteria met`.
    static func states(_ total: Total) -> String {
        let counts = Plan.Status.allCases.filter { total.tasks[$0] > 0 }.map { "\(total.tasks[$0]) \($0.words)" }
        let tasks = counts.isEmpty ? "no tasks" : counts.joined(separator: ", ")
        guard total.criteria.total > 0 else { return tasks }
        return "\(tasks); \(total.criteria.done) of \(counted(total.criteria.total, "criterion", "criteria")) met"
    }
}
