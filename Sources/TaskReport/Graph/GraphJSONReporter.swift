/// One JSON document for programs; docs/schema/graph.schema.json is its schema. Items refer to each other by position,
/// so a plan is always printed whole.
struct GraphJSONReporter: GraphReporter {
    var opening: String { #"{"documents":["# }

    var separator: String { "," }

    var closing: String { "],\"version\":1}\n" }

    func part(of document: GraphedDocument) throws -> GraphPart {
        GraphPart("\n" + (try JSONText.text(of: DocumentValue(document.plan, path: document.path))))
    }
}
