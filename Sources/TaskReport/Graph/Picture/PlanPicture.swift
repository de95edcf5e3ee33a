import TaskPlan

/// What is drawn of a plan before anything has a place: phases as lanes, tasks as rows of blocks, and links between
/// them. Every format that draws is made from it, so that all show the same.
struct PlanPicture: Sendable {
    /// A phase, or the tasks outside of all phases.
    struct Lane: Sendable {
        /// The title as it is shown; empty for tasks without a heading.
        let title: String
        /// The states of all tasks of the lane that are shown or folded away.
        let tally: WorkCount
        /// The blocks of the lane in document order: positions in ``PlanPicture/blocks``. Empty if it is folded.
        let blocks: Range<Int>
        /// Whether the lane is drawn as one node with its counts.
        let isFolded: Bool
        /// Whether a task of a folded lane is part of a cycle.
        let hidesCycle: Bool
    }

    /// A task and its subtasks.
    struct Block: Sendable {
        /// A position in ``PlanPicture/lanes``.
        let lane: Int
        /// The task itself, then its subtasks: positions in ``PlanPicture/rows``.
        let rows: Range<Int>
    }

    /// A task.
    struct Row: Sendable {
        /// A position in ``Plan/items``.
        let item: Int
        /// A position in ``PlanPicture/blocks``.
        let block: Int
        /// 0 for a task, more for subtasks.
        let depth: Int
        /// The states of the subtasks; empty if there are none.
        let subtasks: WorkCount
        /// Whether the task is part of a cycle, or a subtask is that is folded away.
        let isInCycle: Bool
    }

    /// What a link begins or ends at.
    enum End: Hashable, Sendable {
        /// A whole phase.
        case lane(Int)
        /// A task.
        case row(Int)
    }

    /// One statement: everything among its sources comes before everything among its targets.
    struct Link: Sendable {
        /// How sure an order is, the least first.
        enum Strength: Int, Comparable, Sendable {
            /// It goes without saying: phases follow one another, and unmarked tasks.
            case implied
            /// A careful reader could take it or leave it.
            case suggested
            /// The document says so.
            case stated

            static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
        }

        let sources: [End]
        let targets: [End]
        let strength: Strength
        /// The sources and targets that the way around a cycle leads through.
        let cycleSources: Set<End>
        let cycleTargets: Set<End>

        /// Whether the statement is a step of a cycle.
        var isInCycle: Bool { !cycleSources.isEmpty && !cycleTargets.isEmpty }
    }

    let plan: Plan
    let path: String
    let lanes: [Lane]
    let blocks: [Block]
    let rows: [Row]
    let links: [Link]
    /// The states of all tasks that are shown or folded away.
    let tally: WorkCount
    /// Number of cycles of the plan.
    let cycleCount: Int
    /// Whether subtasks are folded into their tasks.
    let hidesSubtasks: Bool

    /// The lane that an end is or lies in.
    func lane(of end: End) -> Int {
        switch end {
        case .lane(let lane): lane
        case .row(let row): blocks[rows[row].block].lane
        }
    }
}

extension Plan.Status {
    /// One character for the state; no two states share it.
    var symbol: String {
        switch self {
        case .todo: "○"
        case .inProgress: "◐"
        case .blocked: "⊘"
        case .deferred: "▷"
        case .cancelled: "✕"
        case .done: "✓"
        case .unknown: "?"
        }
    }
}
