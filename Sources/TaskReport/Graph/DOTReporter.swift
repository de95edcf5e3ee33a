import TaskPlan

/// A graph in the DOT language of Graphviz (graphviz.org/doc/info/lang.html): a cluster for each document and phase, a
/// node for each task and each folded phase.
struct DOTReporter: GraphReporter {
    /// Tasks of a document up to which nothing is folded.
    let limit: Int

    var opening: String {
        """
        digraph plan {
          graph [compound=true, fontname="Helvetica", labeljust=l, newrank=true, ranksep=0.4]
          node [fontname="Helvetica", fontsize=11, shape=box, style=filled, fillcolor="#ffffff", margin="0.12,0.06"]
          edge [fontname="Helvetica", fontsize=10, color="#404040"]

        """
    }

    var closing: String { "}\n" }

    func part(of document: GraphedDocument) -> GraphPart {
        GraphPart(DOTPicture(PlanPicture(document, foldingAbove: limit), prefix: document.prefix).text)
    }
}

/// One document as a cluster.
private struct DOTPicture {
    private let picture: PlanPicture
    private let edges: PictureEdges
    private let prefix: String
    init(_ picture: PlanPicture, prefix: String) {
        self.picture = picture
        self.prefix = prefix
        edges = PictureEdges(picture.links)
    }

    var text: String {
        let label = "\(Escaping.visible(picture.path)): \(picture.tally.summary)"
        var text = "  subgraph \"cluster_\(prefix)plan\" {\n    label=\(quoted(label))\n    color=\"#b0b0b0\"\n"
        for lane in picture.lanes.indices { text += self.text(ofLane: lane) }
        for junction in 0..<edges.junctionCount {
            text += "    \(name(.junction(junction))) [shape=point, width=0.06, label=\"\"]\n"
        }
        text += "  }\n"
        return text + edges.edges.map(self.text).joined() + guides
    }

    /// Edges that nobody sees, from the end of each phase to the beginnings of the next, and from tasks to their subtasks:
    /// they keep Graphviz from drawing phases beside each other that nothing else orders, and tasks below their parts.
    private var guides: String {
        let layers = Layering(picture).layers
        let inside = picture.blocks.map { block in
            block.rows.dropFirst().map { guide(from: .row(block.rows.lowerBound), to: .row($0)) }.joined()
        }
        let between = zip(picture.lanes.indices, picture.lanes.indices.dropFirst()).map { above, below in
            let last = picture.lanes[above].blocks.max { (layers[$0], $0) < (layers[$1], $1) }
            let first = picture.lanes[below].blocks.filter { layers[$0] == 0 }
            let from = last.map(head) ?? .lane(above)
            let targets = first.isEmpty ? [PlanPicture.End.lane(below)] : first.map(head)
            return targets.map { guide(from: from, to: $0) }.joined()
        }
        return (inside + between).joined()
    }

    private func guide(from: PlanPicture.End, to: PlanPicture.End) -> String {
        "  \(name(.end(from))) -> \(name(.end(to))) [style=invis]\n"
    }

    /// The task of a block.
    private func head(_ block: Int) -> PlanPicture.End { .row(picture.blocks[block].rows.lowerBound) }

    // MARK: - Nodes

    private func text(ofLane number: Int) -> String {
        let lane = picture.lanes[number]
        let name = name(.end(.lane(number)))
        let title = WrappedText.lines(lane.title.isEmpty ? "Tasks" : lane.title, columns: 60, count: 2)
        if lane.isFolded {
            let mark = lane.hidesCycle ? ["holds a cycle"] : []
            let label = quoted(title + [lane.tally.summary] + mark)
            let color = lane.hidesCycle ? ", color=\"#c00000\", penwidth=2" : ""
            return "    \(name) [shape=folder, fillcolor=\"#eeeeee\", label=\(label)\(color)]\n"
        }
        var text = "    subgraph \"cluster_\(name)\" {\n      label=\(aligned(title + [lane.tally.summary]))\n"
        text += "      color=\"#808080\"\n"
        for block in lane.blocks { text += self.text(ofBlock: block) }
        return text + "    }\n"
    }

    private func text(ofBlock number: Int) -> String {
        let rows = picture.blocks[number].rows
        let nodes = rows.map(text(ofRow:))
        guard rows.count > 1 else { return nodes.map { "      \($0)" }.joined() }
        let frame = "      subgraph \"cluster_\(prefix)b\(number)\" {\n        label=\"\"\n        color=\"#b0b0b0\"\n"
        return frame + nodes.map { "        \($0)" }.joined() + "      }\n"
    }

    private func text(ofRow number: Int) -> String {
        let row = picture.rows[number]
        let item = picture.plan.items[row.item]
        let head = [item.status.symbol, PictureText.head(of: item)].filter { !$0.isEmpty }.joined(separator: " ")
        let title = WrappedText.lines(PictureText.title(of: item, in: picture.plan), columns: 34, count: 2)
        let subtasks = row.subtasks.all > 0 ? ["subtasks: \(row.subtasks[.done]) of \(row.subtasks.all) done"] : []
        let label = quoted([head] + title + subtasks)
        let tooltip = quoted(PictureText.description(of: row, in: picture.plan))
        let cycle = row.isInCycle ? ", color=\"#c00000\", penwidth=2" : ""
        return "\(name(.end(.row(number)))) [\(DOTPicture.look(of: item.status)), label=\(label), tooltip=\(tooltip)"
            + "\(cycle)]\n"
    }

    /// States differ in shape, not in colour alone.
    private static func look(of status: Plan.Status) -> String {
        switch status {
        case .todo: "fillcolor=\"#ffffff\""
        case .inProgress: "shape=component, fillcolor=\"#cfe2ff\""
        case .blocked: "shape=octagon, fillcolor=\"#f8d0c8\""
        case .deferred: "shape=tab, fillcolor=\"#efe3f7\""
        case .cancelled: "shape=note, style=\"filled,dashed\", fillcolor=\"#e4e4e4\""
        case .done: "peripheries=2, style=\"filled,rounded\", fillcolor=\"#d3ecd3\""
        case .unknown: "shape=box3d, fillcolor=\"#fff3c4\""
        }
    }

    // MARK: - Edges

    private func text(of edge: PictureEdges.Edge) -> String {
        var attributes: [String] = []
        let (tail, head) = (rows(of: edge.from), rows(of: edge.to))
        if tail != nil { attributes.append("ltail=\"cluster_\(name(edge.from))\"") }
        if head != nil { attributes.append("lhead=\"cluster_\(name(edge.to))\"") }
        if !edge.hasHead { attributes.append("dir=none") }
        switch edge.strength {
        case .stated: break
        case .suggested: attributes.append("style=dashed")
        case .implied: attributes.append("style=dotted, color=\"#909090\"")
        }
        if edge.isInCycle { attributes.append("color=\"#c00000\", penwidth=2, label=\"cycle\"") }
        let from = tail.map { name(.end(.row($0.upperBound - 1))) } ?? name(edge.from)
        let to = head.map { name(.end(.row($0.lowerBound))) } ?? name(edge.to)
        return "  \(from) -> \(to)\(attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]")\n"
    }

    /// The rows of a lane that is not folded. An edge of a cluster is an edge of a node in it: it leaves from the last
    /// and leads to the first, so that phases stand below each other.
    private func rows(of node: PictureEdges.Node) -> Range<Int>? {
        guard case .end(.lane(let lane)) = node, let first = picture.lanes[lane].blocks.first,
            let last = picture.lanes[lane].blocks.last
        else { return nil }
        return picture.blocks[first].rows.lowerBound..<picture.blocks[last].rows.upperBound
    }

    // MARK: - Names and texts

    private func name(_ node: PictureEdges.Node) -> String {
        switch node {
        case .end(.lane(let lane)): "\(prefix)p\(lane)"
        case .end(.row(let row)): "\(prefix)t\(row)"
        case .junction(let number): "\(prefix)j\(number)"
        }
    }

    private func quoted(_ line: String) -> String { "\"\(escaped(line))\"" }

    /// Lines in the middle of a node.
    private func quoted(_ lines: [String]) -> String { "\"\(lines.map(escaped).joined(separator: "\\n"))\"" }

    /// Lines that begin at the left.
    private func aligned(_ lines: [String]) -> String { "\"\(lines.map { escaped($0) + "\\l" }.joined())\"" }

    /// Text for a string of the language. Backslashes begin escapes and ampersands character references in it.
    private func escaped(_ line: String) -> String {
        line.reduce(into: "") { text, character in
            switch character {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "&": text += "&amp;"
            default: text.append(character)
            }
        }
    }
}
