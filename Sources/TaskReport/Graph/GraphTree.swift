import TaskPlan

/// A plan as a tree: sections with their progress, items with their state, and what waits for what.
///
/// Boxes say the state: `[ ]` to do, `[x]` done, `[~]` in progress, `[!]` blocked, `[>]` deferred, `[-]` cancelled,
/// `[?]` unknown; criteria have round ones. Sections without items are left out. Of a part of a plan, what lies above it
/// is shown too, and the progress of sections is that of the whole plan.
struct GraphTree {
    private let plan: Plan
    private let names: ItemNames
    private let shown: Set<Int>
    /// Prerequisites of items that are the only dependent of a statement, by index of the item; several may state one.
    private var stated: [Int: [ClosedRange<Int>]] = [:]
    private var suggested: [Int: [ClosedRange<Int>]] = [:]
    private var children: [Node: [Node]] = [:]
    private var progress: [Int: WorkCount] = [:]
    private var total = WorkCount()

    private enum Node: Hashable {
        case document
        case section(Int)
        case item(Int)
    }

    /// Deeper nodes are drawn at this depth, so that nesting cannot blow up the output.
    private static let deepest = 24

    /// - Parameter selected: the items that are asked for, or nil for all.
    init(_ plan: Plan, showing selected: Plan.ItemSet? = nil) {
        self.plan = plan
        names = ItemNames(plan)
        shown = selected.map { plan.itemsAbove($0) } ?? Set(plan.items.indices)
        for dependency in plan.dependencies where GraphTree.isShownAtItem(dependency) {
            guard let dependent = dependency.dependents.ranges.first?.lowerBound else { continue }
            let ranges = dependency.prerequisites.ranges
            if dependency.origin == .suggested {
                suggested[dependent, default: []] += ranges
            } else {
                stated[dependent, default: []] += ranges
            }
        }
        countProgress()
        connect()
    }

    func text(path: String) -> String {
        var text = headline(path: path)
        // Nodes still to be drawn, the next one last. Nesting is as deep as the document says, so no recursion.
        var open: [(node: Node, indent: String, isLast: Bool, depth: Int)] = []
        func push(_ nodes: [Node], indent: String, depth: Int) {
            for (position, node) in nodes.enumerated().reversed() {
                open.append((node, indent, position == nodes.count - 1, depth))
            }
        }
        push(children[.document] ?? [], indent: "", depth: 0)
        while let next = open.popLast() {
            let branch = next.isLast ? "└── " : "├── "
            text += next.indent + branch + label(of: next.node, width: next.indent.count + branch.count) + "\n"
            let isDeep = next.depth >= GraphTree.deepest
            let indent = isDeep ? next.indent : next.indent + (next.isLast ? "    " : "│   ")
            push(children[next.node] ?? [], indent: indent, depth: next.depth + 1)
        }
        return text + orderText()
    }

    // MARK: - Structure

    private mutating func countProgress() {
        let graph = PlanGraph(plan)
        for task in graph.work() {
            let state = graph.state(of: task)
            total.add(state)
            var section = plan.items[task].section
            while let index = section {
                progress[index, default: WorkCount()].add(state)
                section = plan.sections[index].parent
            }
        }
    }

    /// Joins every item to its parent or its section, and every section that holds something to the one around it.
    private mutating func connect() {
        var places: [(offset: Int, node: Node, parent: Node)] = []
        var sections: Set<Int> = []
        for item in plan.items where shown.contains(item.index) {
            let parent = item.parent.map(Node.item) ?? item.section.map(Node.section) ?? .document
            places.append((item.range.lowerBound, .item(item.index), parent))
            guard item.parent == nil else { continue }
            var section = item.section
            while let index = section, sections.insert(index).inserted { section = plan.sections[index].parent }
        }
        for index in sections {
            let section = plan.sections[index]
            places.append((section.title.lowerBound, .section(index), section.parent.map(Node.section) ?? .document))
        }
        for place in places.sorted(by: { $0.offset < $1.offset }) {
            children[place.parent, default: []].append(place.node)
        }
    }

    // MARK: - Text

    private func headline(path: String) -> String {
        var facts = [plan.dialect.rawValue]
        if plan.asksForTestsFirst { facts.append("tests first") }
        facts.append(total.phrase)
        return "\(Escaping.visible(path)) (\(facts.joined(separator: ", ")))\n"
    }

    private func label(of node: Node, width: Int) -> String {
        switch node {
        case .document:
            return ""
        case .section(let index):
            let title = Escaping.visible(GraphTree.withoutEmphasis(plan.source.string(plan.sections[index].title)))
            guard let progress = progress[index] else {
                return DisplayWidth.clip(title, to: Excerpt.widestLine - width)
            }
            let tail = "  \(progress.done)/\(progress.total)"
            return DisplayWidth.clip(title, to: Excerpt.widestLine - width - tail.count) + tail
        case .item(let index):
            return label(of: plan.items[index], width: width)
        }
    }

    /// A bold line that acts as a heading is a title, not emphasis.
    private static func withoutEmphasis(_ title: String) -> String {
        guard title.count > 4, title.hasPrefix("**"), title.hasSuffix("**") else { return title }
        return String(title.dropFirst(2).dropLast(2))
    }

    private func label(of item: Plan.Item, width: Int) -> String {
        var head = box(of: item)
        if let id = item.id { head += " " + id.text }
        if item.isParallel { head += " [P]" }
        for label in item.labels { head += " [\(label)]" }
        head = Escaping.visible(head)
        var tail = ""
        if item.isOptional { tail += " (optional)" }
        if let word = item.status.remark { tail += " (\(word))" }
        let prerequisites = prerequisites(of: item.index)
        if !prerequisites.isEmpty { tail += " ← " + Escaping.visible(DisplayWidth.clip(prerequisites, to: 60)) }
        let room = Excerpt.widestLine - width - DisplayWidth.columns(of: head) - DisplayWidth.columns(of: tail) - 1
        let title = DisplayWidth.clip(
            Escaping.visible(plan.source.string(item.title).withoutBoldMarks), to: max(room, 20))
        return title.isEmpty ? head + tail : "\(head) \(title)\(tail)"
    }

    /// `T001, T003, T002 (suggested)`
    private func prerequisites(of item: Int) -> String {
        let sure = Plan.ItemSet(joining: stated[item] ?? [])
        let more = Plan.ItemSet(joining: suggested[item] ?? []).subtracting(sure)
        let texts = [names.text(of: sure), more.isEmpty ? "" : names.text(of: more) + " (suggested)"]
        return texts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func box(of item: Plan.Item) -> String {
        item.isTask ? "[\(item.status.mark)]" : "(\(item.status.mark))"
    }

    // MARK: - Order

    /// A statement about one task is shown at the task, one about many in the list at the end.
    private static func isShownAtItem(_ dependency: Plan.Dependency) -> Bool {
        dependency.dependents.count == 1
    }

    private func orderText() -> String {
        let statements = plan.dependencies.filter { statement in
            !GraphTree.isShownAtItem(statement)
                && (statement.prerequisites.contains(where: shown.contains)
                    || statement.dependents.contains(where: shown.contains))
        }
        guard !statements.isEmpty else { return "" }
        return "\nOrder\n"
            + statements.map { statement in
                let sides = [statement.prerequisites, statement.dependents].map {
                    DisplayWidth.clip(Escaping.visible(names.text(of: $0)), to: Excerpt.widestLine / 2)
                }
                let line = plan.source.line(at: statement.place)
                let origin = statement.origin == .stated ? "" : ", \(statement.origin.rawValue)"
                return "  \(sides[0]) before \(sides[1])  (line \(line)\(origin))\n"
            }.joined()
    }
}

extension Plan {
    /// Items and everything that they are parts of.
    ///
    /// - Complexity: O(*items*).
    func itemsAbove(_ selected: ItemSet) -> Set<Int> {
        var found: Set<Int> = []
        for item in selected {
            var current: Int? = item
            while let place = current, found.insert(place).inserted { current = items[place].parent }
        }
        return found
    }
}
