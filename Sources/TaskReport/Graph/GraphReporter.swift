import TaskPlan

/// A plan that is to be printed, and the part of it that is asked for.
public struct GraphedDocument: Sendable {
    /// Path as it is shown, with `/` between its parts.
    public let path: String
    /// The plan and its order.
    public let graph: PlanGraph
    /// The items that are asked for, or nil for the whole plan.
    public let selected: Plan.ItemSet?
    /// Position among the documents of the run, by which what is drawn of several has different names.
    public let number: Int

    /// The plan.
    public var plan: Plan { graph.plan }

    /// Puts a plan and its path together.
    public init(path: String, graph: PlanGraph, selected: Plan.ItemSet? = nil, number: Int = 0) {
        self.path = path
        self.graph = graph
        self.selected = selected
        self.number = number
    }

    /// What the names of drawn things begin with.
    var prefix: String { number == 0 ? "" : "d\(number)" }
}

/// A way to print the graphs of plans.
///
/// The whole report is ``page(_:)`` of the parts of all documents. A reporter keeps nothing between documents, so that
/// parts can be made at the same time and put in order afterwards.
public protocol GraphReporter: Sendable {
    /// What comes before the first document.
    var opening: String { get }
    /// What stands between two documents.
    var separator: String { get }
    /// What comes after the last document.
    var closing: String { get }
    /// Whether the frame around the parts depends on them, so that nothing can be printed before all are known.
    var needsAllParts: Bool { get }
    /// What is made of one document.
    func part(of document: GraphedDocument) throws -> GraphPart
    /// The whole report.
    func page(_ parts: [GraphPart]) -> String
}

extension GraphReporter {
    /// Nothing.
    public var opening: String { "" }
    /// Nothing.
    public var separator: String { "" }
    /// Nothing.
    public var closing: String { "" }
    /// The frame is the same around all parts.
    public var needsAllParts: Bool { false }
    /// The parts with what stands around and between them.
    public func page(_ parts: [GraphPart]) -> String {
        opening + parts.map(\.text).joined(separator: separator) + closing
    }
}

/// What a report says of one document.
public struct GraphPart: Sendable {
    /// The text.
    public let text: String
    /// The room that a drawing needs, in its own units; zero for text.
    let size: PictureSize

    init(_ text: String, size: PictureSize = PictureSize(width: 0, height: 0)) {
        self.text = text
        self.size = size
    }
}

/// Width and height of a drawing, in pixels at its natural scale.
struct PictureSize: Hashable, Sendable {
    let width: Int
    let height: Int
}

/// The formats in which graphs are printed, by the names that they have on the command line.
public enum GraphFormat: String, CaseIterable, Sendable {
    /// One JSON document for programs.
    case json
    /// Sections and items as a tree for people.
    case tree
    /// A flowchart for Mermaid.
    case mermaid
    /// A graph for Graphviz.
    case dot
    /// A drawing.
    case svg
    /// A page with the drawing and a list of all tasks.
    case html

    /// The tasks of a document up to which pictures fold nothing, unless told otherwise.
    public static var usualLimit: Int { Folding.usualLimit }

    /// The reporter of this format.
    ///
    /// - Parameter limit: tasks of a document up to which pictures fold nothing.
    public func reporter(foldingAbove limit: Int = usualLimit) -> any GraphReporter {
        switch self {
        case .json: GraphJSONReporter()
        case .tree: GraphTreeReporter()
        case .mermaid: MermaidReporter(limit: limit)
        case .dot: DOTReporter(limit: limit)
        case .svg: SVGReporter(limit: limit)
        case .html: GraphHTMLReporter(limit: limit)
        }
    }

    /// Whether a part of a plan can be printed; otherwise the whole is.
    public var isSelective: Bool { self != .json }

    /// Whether large plans are folded.
    public var isPicture: Bool { self != .json && self != .tree }
}
