import TaskPlan

/// A flowchart of Mermaid (mermaid.js.org/syntax/flowchart.html): a subgraph for each document and phase, a node for
/// each task.
struct MermaidReporter: GraphReporter {
    /// Tasks of a document up to which nothing is folded.
    let limit: Int

    /// Edges and characters that programs draw unless they are set up otherwise (`maxEdges`, `maxTextSize`). More of a
    /// document is folded until it keeps to them; where nothing is left to fold, the least certain edges are left out,
    /// and a node says how many.
    static let mostEdges = 500
    static let mostCharacters = 48_000

    var opening: String {
        """
        %%{init: {"flowchart": {"wrappingWidth": 320, "subGraphTitleMargin": {"top": 4, "bottom": 40}}}}%%
        flowchart TD
        classDef todo fill:#ffffff,stroke:#6a737d,color:#1b1f24
        classDef inProgress fill:#cfe2ff,stroke:#1f5fbf,color:#1b1f24
        classDef blocked fill:#f8d0c8,stroke:#a33b1f,color:#1b1f24
        classDef deferred fill:#efe3f7,stroke:#6f42a0,color:#1b1f24
        classDef cancelled fill:#e4e4e4,stroke:#6a737d,color:#1b1f24,stroke-dasharray:4 3
        classDef done fill:#d3ecd3,stroke:#2b7a2b,color:#1b1f24
        classDef unknown fill:#fff3c4,stroke:#8a6d00,color:#1b1f24
        classDef folded fill:#eeeeee,stroke:#6a737d,color:#1b1f24
        classDef junction fill:#6a737d,stroke:#6a737d
        classDef cycle stroke:#c00000,stroke-width:3px

        """
    }

    func part(of document: GraphedDocument) -> GraphPart {
        var limit = limit
        while true {
            let picture = MermaidPicture(
                PlanPicture(document, foldingAbove: limit), prefix: document.prefix, mostEdges: Self.mostEdges)
            let text = picture.text
            if limit == 0 || picture.isWhole && text.utf8.count <= Self.mostCharacters { return GraphPart(text) }
            limit /= 2
        }
    }
}

/// One document as a subgraph.
private struct MermaidPicture {
    private let picture: PlanPicture
    private let edges: [PictureEdges.Edge]
    private let junctionCount: Int
    private let omitted: Int
    private let prefix: String

    init(_ picture: PlanPicture, prefix: String, mostEdges: Int) {
        self.picture = picture
        self.prefix = prefix
        let all = PictureEdges(picture.links)
        junctionCount = all.junctionCount
        let ranked = all.edges.indices.sorted { one, other in
            MermaidPicture.rank(all.edges[one], one) < MermaidPicture.rank(all.edges[other], other)
        }
        edges = ranked.prefix(mostEdges).sorted().map { all.edges[$0] }
        omitted = all.edges.count - edges.count
    }

    /// Steps of cycles first, then the surest, then in order.
    private static func rank(_ edge: PictureEdges.Edge, _ position: Int) -> (Int, Int, Int) {
        (edge.isInCycle ? 0 : 1, -edge.strength.rawValue, position)
    }

    /// Whether all edges are drawn.
    var isWhole: Bool { omitted == 0 }

    var text: String {
        let label = "\(picture.path): \(picture.tally.summary)"
        // A subgraph without nodes would be drawn as a node.
        guard !picture.lanes.isEmpty else { return "\(prefix)plan[\"\(escaped(label))\"]\n" }
        var text = "subgraph \(prefix)plan[\"\(escaped(label))\"]\n  direction TB\n"
        for lane in picture.lanes.indices { text += self.text(ofLane: lane) }
        for junction in 0..<junctionCount { text += "  \(name(.junction(junction)))((\" \")):::junction\n" }
        if omitted > 0 { text += "  \(prefix)more[\"\(escaped("\(omitted) more lines are not drawn"))\"]\n" }
        text += "end\n" + edges.map(self.text).joined()
        let marked =
            picture.rows.indices.filter { picture.rows[$0].isInCycle }.map { name(.end(.row($0))) }
            + picture.lanes.indices.filter { picture.lanes[$0].hidesCycle }.map { name(.end(.lane($0))) }
        return marked.isEmpty ? text : text + "class \(marked.joined(separator: ",")) cycle\n"
    }

    // MARK: - Nodes

    private func text(ofLane number: Int) -> String {
        let lane = picture.lanes[number]
        let name = name(.end(.lane(number)))
        // Mermaid lets titles of two lines and more run into the nodes.
        let title = DisplayWidth.clip(lane.title.isEmpty ? "Tasks" : lane.title, to: 36)
        let label = escaped([title, lane.tally.summary])
        if lane.isFolded { return "  \(name)[[\"\(label)\"]]:::folded\n" }
        return "  subgraph \(name)[\"\(label)\"]\n    direction TB\n" + lane.blocks.map(text(ofBlock:)).joined()
            + "  end\n"
    }

    private func text(ofBlock number: Int) -> String {
        let rows = picture.blocks[number].rows
        let nodes = rows.map(text(ofRow:))
        guard rows.count > 1 else { return nodes.map { "    \($0)" }.joined() }
        return "    subgraph \(prefix)b\(number)[\" \"]\n      direction TB\n" + nodes.map { "      \($0)" }.joined()
            + "    end\n"
    }

    private func text(ofRow number: Int) -> String {
        let row = picture.rows[number]
        let item = picture.plan.items[row.item]
        let head = [item.status.symbol, PictureText.head(of: item)].filter { !$0.isEmpty }.joined(separator: " ")
        let title = DisplayWidth.clip(PictureText.title(of: item, in: picture.plan), to: 44)
        let subtasks = row.subtasks.all > 0 ? ["\(row.subtasks[.done]) of \(row.subtasks.all) subtasks done"] : []
        let label = escaped([head, title] + subtasks)
        let (open, close) = MermaidPicture.shape(of: item.status)
        return "\(name(.end(.row(number))))\(open)\"\(label)\"\(close):::\(MermaidPicture.className(of: item.status))\n"
    }

    /// States differ in shape, not in colour alone.
    private static func shape(of status: Plan.Status) -> (open: String, close: String) {
        switch status {
        case .todo: ("[", "]")
        case .inProgress: (">", "]")
        case .blocked: ("{{", "}}")
        case .deferred: ("[/", "/]")
        case .cancelled: ("[\\", "\\]")
        case .done: ("([", "])")
        case .unknown: ("[/", "\\]")
        }
    }

    private static func className(of status: Plan.Status) -> String {
        status == .inProgress ? "inProgress" : status.rawValue
    }

    // MARK: - Edges

    private func text(of edge: PictureEdges.Edge) -> String {
        let line: String
        switch (edge.isInCycle, edge.strength) {
        case (true, _): line = edge.hasHead ? "==>|cycle|" : "==="
        case (_, .stated): line = edge.hasHead ? "-->" : "---"
        case (_, .suggested): line = edge.hasHead ? "-.->|suggested|" : "-.-"
        case (_, .implied): line = edge.hasHead ? "-.->" : "-.-"
        }
        return "\(name(edge.from)) \(line) \(name(edge.to))\n"
    }

    // MARK: - Names and texts

    private func name(_ node: PictureEdges.Node) -> String {
        switch node {
        case .end(.lane(let lane)): "\(prefix)p\(lane)"
        case .end(.row(let row)): "\(prefix)t\(row)"
        case .junction(let number): "\(prefix)j\(number)"
        }
    }

    private func escaped(_ lines: [String]) -> String {
        lines.filter { !$0.isEmpty }.map(escaped).joined(separator: "<br/>")
    }

    /// Text for a label in quotes. Labels are read as Markdown and as HTML, comments and directives are looked for in
    /// the whole document, and Mermaid has placeholders of its own; so everything that might mean something becomes a
    /// reference (`#35;`).
    private func escaped(_ text: String) -> String {
        Escaping.visible(text).unicodeScalars.reduce(into: "") { text, scalar in
            text += MermaidPicture.isPlain(scalar) ? String(scalar) : "#\(scalar.value);"
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "/": true
        case "ﬂ", "¶", "°", "ß": false
        default: !scalar.isASCII
        }
    }
}
