import TaskPlan

/// Texts of a plan as pictures show them: harmless, without marks of emphasis.
enum PictureText {
    /// The title of a phase; empty outside of all phases.
    static func title(of section: Int?, in plan: Plan) -> String {
        section.map { plain(plan.source.string(plan.sections[$0].title)) } ?? ""
    }

    /// The title of a task, or its line if it has neither title nor id.
    static func title(of item: Plan.Item, in plan: Plan) -> String {
        let title = plain(plan.source.string(item.title))
        return title.isEmpty && item.id == nil ? "line \(item.line)" : title
    }

    /// The id of a task and its tags: "T001 [P] [US1]", empty if it has none.
    static func head(of item: Plan.Item) -> String {
        var parts: [String] = []
        if let id = item.id { parts.append(id.text) }
        if item.isParallel { parts.append("[P]") }
        parts += item.labels.map { "[\($0)]" }
        return Escaping.visible(parts.joined(separator: " "))
    }

    /// Everything that is worth knowing of a task in one line.
    static func description(of row: PlanPicture.Row, in plan: Plan) -> String {
        let item = plan.items[row.item]
        let head = head(of: item)
        var facts = [item.status.words]
        if row.subtasks.all > 0 { facts.append("subtasks: \(row.subtasks.summary)") }
        if item.isOptional { facts.append("optional") }
        if row.isInCycle { facts.append("part of a cycle") }
        let name = [head, title(of: item, in: plan)].filter { !$0.isEmpty }.joined(separator: " ")
        return "\(name) (\(facts.joined(separator: "; ")))"
    }

    /// Code marks and bold marks are left out.
    private static func plain(_ text: String) -> String {
        var plain = ""
        var stars = 0
        for character in text {
            if character == "*" {
                stars += 1
            } else {
                if stars == 1 { plain += "*" }
                stars = 0
                if character != "`" { plain.append(character) }
            }
        }
        if stars == 1 { plain += "*" }
        return Escaping.visible(plain)
    }
}
