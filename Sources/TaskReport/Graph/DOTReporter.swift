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
    /// Lanes that need a node of their own, because an edge of a cluster is an edge of a node in it.
    private let anchored: Set<Int>

    init(_ picture: PlanPicture, prefix: String) {
        self.picture = picture
        self.prefix = prefix
        edges = PictureEdges(picture.links)
        anchored = Set(
            picture.links.flatMap { $0.sources + $0.targets }.compactMap { end in
                if case .lane(let lane) = end { lane } else { nil }
            })
    }

    var text: String {
        let label = "\(Escaping.visible(picture.path)): \(picture.tally.summary)"
        var text = "  subgraph \"cluster_\(prefix)plan\" {\n    label=\(quoted(label))\n    color=\"#b0b0b0\"\n"
        for lane in picture.lanes.indices { text += self.text(ofLane: lane) }
        for junction in 0..<edges.junctionCount {
            text += "    \(name(.junction(junction))) [shape=point, width=0.06, label=\"\"]\n"
        }
        text += "  }\n"
        return text + edges.edges.map(self.text).joined()
    }

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
        var text = "    subgraph \"cluster_\(name)\" {\n      label=\(quoted(title + [lane.tally.summary]))\n"
        text += "      color=\"#808080\"\n"
        if anchored.contains(number) { text += "      \(name) [shape=point, style=invis, width=0, label=\"\"]\n" }
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
        let subtasks = row.subtasks.total > 0 ? ["subtasks: \(row.subtasks[.done]) of \(row.subtasks.total) done"] : []
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
        case .inProgress: "shape=cds, fillcolor=\"#cfe2ff\""
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
        if case .end(.lane(let lane)) = edge.from, !picture.lanes[lane].isFolded {
            attributes.append("ltail=\"cluster_\(name(edge.from))\"")
        }
        if case .end(.lane(let lane)) = edge.to, !picture.lanes[lane].isFolded {
            attributes.append("lhead=\"cluster_\(name(edge.to))\"")
        }
        if !edge.hasHead { attributes.append("dir=none") }
        switch edge.strength {
        case .stated: break
        case .suggested: attributes.append("style=dashed")
        case .implied: attributes.append("style=dotted, color=\"#909090\"")
        }
        if edge.isInCycle { attributes.append("color=\"#c00000\", penwidth=2, label=\"cycle\"") }
        let tail = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
        return "  \(name(edge.from)) -> \(name(edge.to))\(tail)\n"
    }

    // MARK: - Names and texts

    private func name(_ node: PictureEdges.Node) -> String {
        switch node {
        case .end(.lane(let lane)): "\(prefix)p\(lane)"
        case .end(.row(let row)): "\(prefix)t\(row)"
        case .junction(let number): "\(prefix)j\(number)"
        }
    }

    private func quoted(_ line: String) -> String { quoted([line]) }

    /// Lines as one string of the language. Backslashes begin escapes and ampersands character references in it.
    private func quoted(_ lines: [String]) -> String {
        let escaped = lines.map { line in
            line.reduce(into: "") { text, character in
                switch character {
                case "\\": text += "\\\\"
                case "\"": text += "\\\""
                case "&": text += "&amp;"
                default: text.append(character)
                }
            }
        }
        return "\"\(escaped.joined(separator: "\\n"))\""
    }
}
