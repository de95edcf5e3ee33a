import TaskPlan

/// The part of a plan that is asked for: `--focus`, `--phase`, `--story` and `--open`.
///
/// Several values of one kind add up, several kinds narrow each other down. A task brings what lies below it.
public struct PlanSelection: Hashable, Sendable {
    /// Ids of tasks whose neighbourhood is wanted; none for the whole plan.
    public var focus: [String]
    /// How many statements a neighbour may be away from a task in focus, in either direction.
    public var depth: Int
    /// Numbers or parts of the titles of phases; none for all.
    public var phases: [String]
    /// Numbers or labels of user stories; none for all.
    public var stories: [String]
    /// Whether what is done or cancelled is left out.
    public var isOpenOnly: Bool

    /// Makes a selection; without arguments, of everything.
    public init(
        focus: [String] = [], depth: Int = 1, phases: [String] = [], stories: [String] = [], isOpenOnly: Bool = false
    ) {
        self.focus = focus
        self.depth = depth
        self.phases = phases
        self.stories = stories
        self.isOpenOnly = isOpenOnly
    }

    /// Whether nothing is left out.
    public var isEverything: Bool { focus.isEmpty && phases.isEmpty && stories.isEmpty && !isOpenOnly }

    /// What a selection comes to in one plan.
    public struct Match: Sendable {
        /// The items that are asked for.
        public let items: Plan.ItemSet
        /// The names that mean nothing in this plan, in the order in which they were given.
        public let misses: [Miss]
    }

    /// A name that means nothing in a plan.
    public struct Miss: Hashable, Sendable {
        /// What was asked for.
        public let name: Name
        /// The name of the plan that looks most like it, if one is near.
        public let suggestion: String?
    }

    /// A name with what it is expected to be a name of.
    public struct Name: Hashable, Sendable {
        /// What has names.
        public enum Kind: String, Sendable {
            /// A task, named by its id.
            case task
            /// A phase, named by its number or a part of its title.
            case phase
            /// A user story, named by its number or label.
            case story
        }

        /// What it should name.
        public let kind: Kind
        /// The name as given.
        public let text: String
    }

    /// The items of a plan that are asked for.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*) for each kind of name.
    public func match(in graph: PlanGraph) -> Match {
        var items = Set(graph.plan.items.indices)
        var misses: [Miss] = []
        if !focus.isEmpty {
            let found = NamedTasks(graph.plan).find(focus, &misses)
            items.formIntersection(Neighbourhood(graph).items(around: found, depth: depth))
        }
        if !phases.isEmpty { items.formIntersection(NamedPhases(graph).find(phases, &misses)) }
        if !stories.isEmpty { items.formIntersection(NamedStories(graph).find(stories, &misses)) }
        if isOpenOnly { items = items.filter { graph.plan.items[$0].status.isUnfinished } }
        return Match(items: Plan.ItemSet(items), misses: misses)
    }
}

extension Plan.Status {
    /// Whether something is left to be done, now or later, as far as the document says.
    var isUnfinished: Bool { self != .done && self != .cancelled }
}
