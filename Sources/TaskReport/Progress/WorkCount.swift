import TaskPlan

/// How much of some work is done.
///
/// Everywhere in reports but in drawings, what is counted are tasks without subtasks, so that no work counts twice;
/// cancelled ones are not part of the total. Drawings count what they show.
public struct WorkCount: Hashable, Sendable {
    private var counts: [Plan.Status: Int] = [:]

    /// Of nothing.
    public init() {}

    /// Of tasks in a graph.
    init(_ tasks: some Sequence<Int>, in graph: PlanGraph) {
        for task in tasks { add(graph.state(of: task)) }
    }

    /// Counts one more task.
    mutating func add(_ state: Plan.Status) { counts[state, default: 0] += 1 }

    /// Adds the tasks of another count.
    mutating func add(_ other: WorkCount) { counts.merge(other.counts, uniquingKeysWith: +) }

    /// Number of tasks in a state.
    public subscript(state: Plan.Status) -> Int { counts[state, default: 0] }

    /// Number of done tasks.
    public var done: Int { self[.done] }

    /// Number of tasks, those aside that were given up.
    public var total: Int { counts.values.reduce(0, +) - self[.cancelled] }

    /// Number of tasks, those included that were given up.
    var all: Int { total + self[.cancelled] }

    /// Whether nothing is left to be done.
    var isFinished: Bool { done == total }

    /// The done share in whole percent, rounded down, so that 100 means all; nil if there is nothing to be done.
    public var percent: Int? { total > 0 ? done * 100 / total : nil }

    /// `8 of 14 tasks done`.
    var phrase: String { "\(done) of \(total) \(total == 1 ? "task" : "tasks") done" }

    /// `12 of 40 done, 3 in progress`, of all tasks.
    var summary: String {
        if all == 0 { return "no tasks" }
        let others: [Plan.Status] = [.inProgress, .blocked, .deferred, .cancelled, .unknown]
        let rest = others.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.words)" }
        return (["\(done) of \(all) done"] + rest).joined(separator: ", ")
    }
}
