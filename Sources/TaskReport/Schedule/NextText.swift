import TaskPlan

/// For people: what can be done now, each task with what it unblocks.
struct NextText: PlanReporter {
    let layout: TextLayout

    var separator: String { "\n" }

    func part(of document: PlanDocument) -> PlanPart {
        let sheet = NextSheet(document)
        let naming = TaskNaming(sheet.graph)
        var text = layout.style(Escaping.visible(sheet.path), .emphasis) + ": \(sheet.headline())\n"
        let together = layout.paragraphs(sheet.together(naming))
        text += block(lines(sheet.ready, naming) + together)
        text += block(lines(sheet.ahead, naming), title: NextSheet.aheadTitle)
        text += block(lines(sheet.next.blocked, naming), title: "Blocked")
        if !sheet.next.deferred.isEmpty {
            text += block(layout.paragraphs(["Deferred: \(naming.list(sheet.next.deferred))"]))
        }
        if !sheet.next.stuck.isEmpty {
            let cycles = layout.paragraphs(sheet.cycles.map { "  cycle: \(naming.way(around: $0))" })
            text += block(
                cycles, title: "Stuck, because tasks wait for each other: \(counted(sheet.next.stuck.count, "task"))")
        }
        return PlanPart(text)
    }

    private func block(_ text: String, title: String? = nil) -> String {
        guard !text.isEmpty else { return "" }
        return "\n" + (title.map { layout.paragraphs([$0], .emphasis) } ?? "") + text
    }

    private func lines(_ tasks: [NextTasks.Task], _ naming: TaskNaming) -> String {
        tasks.map { task in
            let line = naming.line(task.item, columns: layout.width.map { $0 - 2 })
            let effect = NextSheet.effect(of: task, naming).map { effect in
                let indent = String(repeating: " ", count: 6)
                return layout.wrapped(effect.split(separator: " ").map(String.init), indent: indent)
                    .map { indent + layout.style($0, .faint) + "\n" }.joined()
            }
            return "  \(line)\n" + (effect ?? "")
        }.joined()
    }
}

extension TextLayout {
    /// Each text in lines that fit the terminal, with the indentation that it has.
    func paragraphs(_ texts: [String], _ role: Style.Role? = nil) -> String {
        texts.map { text in
            let indent = String(text.prefix { $0 == " " })
            let lines = wrapped(text.split(separator: " ").map(String.init), indent: indent + "  ")
            return lines.enumerated().map { number, line in
                (number == 0 ? indent : indent + "  ") + style(line, role) + "\n"
            }.joined()
        }.joined()
    }
}
