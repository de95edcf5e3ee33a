import TaskPlan

/// How the graph of a plan is printed.
public enum GraphFormat: String, CaseIterable, Sendable {
    /// One JSON document for programs.
    case json
    /// Sections and items as a tree for people.
    case tree
}

/// Graphs as text, piece by piece, so that a run over many documents need not hold them all.
///
/// The whole report is ``opening``, then the bodies with ``separator`` between them, then ``closing``.
public struct GraphReport: Sendable {
    /// How graphs are printed.
    public let format: GraphFormat

    /// Makes a report.
    public init(format: GraphFormat) {
        self.format = format
    }

    /// What comes before the first document.
    public var opening: String { format == .json ? #"{"documents":["# : "" }

    /// What stands between two documents.
    public var separator: String { format == .json ? "," : "\n" }

    /// What comes after the last document.
    public var closing: String { format == .json ? "],\"version\":1}\n" : "" }

    /// The graph of one document.
    public func body(of plan: Plan, path: String) throws -> String {
        switch format {
        case .json: "\n" + (try JSONText.text(of: DocumentValue(plan, path: path)))
        case .tree: GraphTree(plan).text(path: path)
        }
    }
}
