import TaskLint
import TaskPlan

/// A plan that is to be reported on.
public struct PlanDocument: Sendable {
    /// Path as it is shown, with `/` between its parts.
    public let path: String
    /// The plan and its order.
    public let graph: PlanGraph
    /// How the plan is read and checked.
    public let configuration: Configuration

    /// The plan.
    public var plan: Plan { graph.plan }

    /// Puts a plan and its path together.
    public init(path: String, graph: PlanGraph, configuration: Configuration = Configuration()) {
        self.path = path
        self.graph = graph
        self.configuration = configuration
    }
}

/// What a report says of one document, and what of the document counts in the report's last part.
public struct PlanPart: Sendable {
    /// The text.
    public let text: String
    /// How much of the document is done.
    public let progress: DocumentProgress.Total

    init(_ text: String, progress: DocumentProgress.Total = .init()) {
        self.text = text
        self.progress = progress
    }
}

/// A way to print what plans come to, piece by piece, so that a run over many documents need not hold them all.
///
/// The whole report is ``opening``, then the parts with ``separator`` between them, then ``closing(_:)``. A reporter
/// keeps nothing between documents, so that parts can be made at the same time and put in order afterwards.
public protocol PlanReporter: Sendable {
    /// What comes before the first document.
    var opening: String { get }
    /// What stands between two documents.
    var separator: String { get }
    /// What is said of one document.
    func part(of document: PlanDocument) throws -> PlanPart
    /// What comes after the last document.
    func closing(_ total: DocumentProgress.Total) throws -> String
}

extension PlanReporter {
    /// Nothing.
    public var opening: String { "" }
    /// Nothing.
    public var separator: String { "" }
    /// Nothing.
    public func closing(_: DocumentProgress.Total) throws -> String { "" }
}

/// How text for people is laid out.
public struct TextLayout: Sendable {
    /// Whether it is coloured.
    public let style: Style
    /// Columns of the terminal; nil where lines are as long as they are.
    public let width: Int?

    /// Makes a layout; without arguments, for a pipe.
    public init(style: Style = .plain, width: Int? = nil) {
        self.style = style
        self.width = width.map { max($0, TextLayout.leastWidth) }
    }

    /// Narrower terminals are treated as if they had these columns.
    private static let leastWidth = 40
}
