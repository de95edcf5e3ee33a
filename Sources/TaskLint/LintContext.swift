import TaskPlan

/// What a rule is given: the plan, its graph, the settings of the rule, and a view of what surrounds the plan.
public struct LintContext: Sendable {
    /// The order of the plan's items.
    public let graph: PlanGraph
    /// The settings of the rule that is run.
    public internal(set) var options: RuleOptions
    /// Files and documents beside the plan.
    public let surroundings: any Surroundings
    /// What the rules of a run learn of the plan together.
    let facts: PlanFacts

    /// The plan.
    public var plan: Plan { graph.plan }

    /// Makes a context.
    public init(
        _ graph: PlanGraph, options: RuleOptions = RuleOptions(), surroundings: any Surroundings = NoSurroundings()
    ) {
        self.graph = graph
        facts = PlanFacts(graph)
        self.options = options
        self.surroundings = surroundings
    }
}

/// What surrounds a plan: the documents in its folder, and the files of the project that it is a plan of.
///
/// Rules read files only through this, so that tests and clients can put anything in its place.
public protocol Surroundings: Sendable {
    /// The bytes of a document in the plan's folder, or nil if there is none.
    func sibling(_ name: String) -> [UInt8]?
    /// Whether a file or folder exists at a path below the project's root; nil if no root is known.
    func exists(_ path: String) -> Bool?
}

/// A plan of which only the text is known.
public struct NoSurroundings: Surroundings {
    /// Makes it.
    public init() {}

    /// There is none.
    public func sibling(_ name: String) -> [UInt8]? { nil }

    /// Nobody knows.
    public func exists(_ path: String) -> Bool? { nil }
}
