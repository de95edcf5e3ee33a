import TaskLint
import TaskPlan

/// How much of a document is done: in all, by phase and by user story.
public struct DocumentProgress: Sendable {
    /// The numbers of one document or of several.
    public struct Total: Sendable {
        /// Number of documents.
        public private(set) var documents = 0
        /// Their tasks.
        public private(set) var tasks = WorkCount()
        /// Their criteria, which are no work.
        public private(set) var criteria = WorkCount()

        /// Of nothing.
        public init() {}

        init(tasks: WorkCount, criteria: WorkCount) {
            documents = 1
            self.tasks = tasks
            self.criteria = criteria
        }

        /// Adds other documents.
        public mutating func add(_ other: Total) {
            documents += other.documents
            tasks.add(other.tasks)
            criteria.add(other.criteria)
        }
    }

    /// A phase with tasks, or the tasks outside of all phases.
    struct Phase {
        /// A position in ``Plan/sections``; nil outside of all phases.
        let section: Int?
        var tasks = WorkCount()
    }

    /// A user story with tasks.
    struct Story {
        let number: Int
        var tasks = WorkCount()
    }

    /// The document as a whole.
    public let total: Total
    /// In document order; empty in a plan without phases.
    let phases: [Phase]
    /// In the order of their numbers. A task of two stories counts in both.
    let stories: [Story]

    /// - Complexity: O(*items*) in plans that nest a few levels deep.
    init(_ graph: PlanGraph) {
        let work = graph.work()
        let criteria = graph.plan.items.filter { !$0.isTask }.map(\.index)
        total = Total(tasks: WorkCount(work, in: graph), criteria: WorkCount(criteria, in: graph))
        var phases: [Phase] = []
        var places: [Int?: Int] = [:]
        var stories: [Int: Story] = [:]
        let finder = StoryFinder(graph.plan)
        for task in work {
            let phase = graph.phases[task]
            let place = places[phase] ?? phases.count
            if place == phases.count {
                places[phase] = place
                phases.append(Phase(section: phase))
            }
            phases[place].tasks.add(graph.state(of: task))
            for number in finder.stories(of: task) {
                stories[number, default: Story(number: number)].tasks.add(graph.state(of: task))
            }
        }
        self.phases = phases.count == 1 && phases[0].section == nil ? [] : phases
        self.stories = stories.values.sorted { $0.number < $1.number }
    }
}

/// Which user stories a task belongs to.
private struct StoryFinder {
    private let plan: Plan
    /// The stories of the heading of each section, or of the nearest heading around it that names some.
    private let sections: [[Int]]

    init(_ plan: Plan) {
        self.plan = plan
        var sections: [[Int]] = []
        // A section stands behind the one around it.
        for section in plan.sections {
            let own = section.kind == .story ? StoryLabels.stories(of: section.title, in: plan.source) : []
            sections.append(own.isEmpty ? section.parent.map { sections[$0] } ?? [] : own)
        }
        self.sections = sections
    }

    /// The stories of its labels or of those of a task that it is a part of, else of the headings around it.
    func stories(of task: Int) -> [Int] {
        var item: Int? = task
        while let current = item {
            let labelled = Set(plan.items[current].labels.flatMap { StoryLabels.stories(ofLabel: $0) })
            if !labelled.isEmpty { return labelled.sorted() }
            item = plan.items[current].parent
        }
        return plan.items[task].section.map { sections[$0] } ?? []
    }
}
