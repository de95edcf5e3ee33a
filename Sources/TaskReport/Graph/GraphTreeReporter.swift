/// Sections and items as a tree for people.
struct GraphTreeReporter: GraphReporter {
    var separator: String { "\n" }

    func part(of document: GraphedDocument) -> GraphPart {
        GraphPart(GraphTree(document.plan, showing: document.selected).text(path: document.path))
    }
}
