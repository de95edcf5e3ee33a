import TaskPlan

/// All tasks of a plan as lists, a phase each: state, title, and what each waits for.
struct TaskListPage {
    private let picture: PlanPicture
    private let prefix: String
    /// What each row waits for, as marked-up text: statements about one task alone.
    private var prerequisites: [Int: [String]] = [:]
    /// Statements about several tasks or whole phases.
    private var order: [PlanPicture.Link] = []

    /// - Parameter picture: the plan with nothing folded.
    init(_ picture: PlanPicture, prefix: String) {
        self.picture = picture
        self.prefix = prefix
        for link in picture.links where link.strength > .implied {
            if link.targets.count == 1, case .row(let row) = link.targets[0] {
                let names = link.sources.map { name(of: $0) }.joined(separator: ", ")
                prerequisites[row, default: []].append(names + (link.strength == .suggested ? " (suggested)" : ""))
            } else {
                order.append(link)
            }
        }
    }

    var text: String {
        let phases = picture.lanes.indices.map(phase).joined()
        return "<section class=\"tasks\">\n<h2>Tasks</h2>\n\(phases)\(orderText)</section>\n"
    }

    // MARK: - Tasks

    private func phase(_ number: Int) -> String {
        let lane = picture.lanes[number]
        let title = MarkupText.escaped(lane.title.isEmpty ? "Tasks" : lane.title)
        let rows = lane.blocks.flatMap { picture.blocks[$0].rows }
        return "<details open id=\"\(prefix)p\(number)\">\n<summary>\(title)<span>"
            + "\(MarkupText.escaped(lane.tally.summary))</span></summary>\n<ul>\n\(rows.map(task).joined())</ul>\n"
            + "</details>\n"
    }

    private func task(_ number: Int) -> String {
        let row = picture.rows[number]
        let item = picture.plan.items[row.item]
        let depth = row.depth > 0 ? " class=\"depth-\(min(row.depth, 3))\"" : ""
        let head = PictureText.head(of: item)
        let name = head.isEmpty ? "" : "<strong>\(MarkupText.escaped(head))</strong> "
        let title = MarkupText.escaped(PictureText.title(of: item, in: picture.plan))
        return
            "<li id=\"\(prefix)t\(number)\"\(depth)><svg class=\"tl\" width=\"14\" height=\"14\" aria-hidden=\"true\">"
            + "\(PictureGlyph.text(of: item.status, x: 0, y: 0))</svg><div><p>\(name)\(title)</p>"
            + "<p class=\"faint\">\(facts(number))</p></div></li>\n"
    }

    private func facts(_ number: Int) -> String {
        let row = picture.rows[number]
        let item = picture.plan.items[row.item]
        var facts = [item.status.words]
        if row.subtasks.all > 0 { facts.append("\(row.subtasks[.done]) of \(row.subtasks.all) subtasks done") }
        if item.isOptional { facts.append("optional") }
        if let names = prerequisites[number] { facts.append("after \(names.joined(separator: ", "))") }
        if row.isInCycle { facts.append("<span class=\"alarm\">part of a cycle</span>") }
        return (facts + ["line \(item.line)"]).joined(separator: " · ")
    }

    private func name(of end: PlanPicture.End) -> String {
        switch end {
        case .lane(let lane):
            let title = picture.lanes[lane].title
            return "<a href=\"#\(prefix)p\(lane)\">\(MarkupText.escaped(title.isEmpty ? "Tasks" : title))</a>"
        case .row(let row):
            let name = Escaping.visible(ItemNames(picture.plan).name(picture.rows[row].item))
            return "<a href=\"#\(prefix)t\(row)\">\(MarkupText.escaped(name))</a>"
        }
    }

    // MARK: - Order

    private var orderText: String {
        guard !order.isEmpty else { return "" }
        let lines = order.map { link in
            let sides = [link.sources, link.targets].map { $0.map { name(of: $0) }.joined(separator: ", ") }
            let marks =
                (link.strength == .suggested ? " (suggested)" : "")
                + (link.isInCycle ? " <span class=\"alarm\">part of a cycle</span>" : "")
            return "<li>\(sides[0]) before \(sides[1])\(marks)</li>\n"
        }
        return "<h2>Order</h2>\n<ul class=\"order\">\n\(lines.joined())</ul>\n"
    }
}
