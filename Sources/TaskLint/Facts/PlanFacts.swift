import Synchronization
import TaskPlan

/// What several rules want to know of a plan: each part is made when it is first asked for.
///
/// A linter hands the same facts to all of its rules; that is most of what makes many rules cost little more than one.
final class PlanFacts: Sendable {
    private let graph: PlanGraph
    private let known = Mutex(Known())

    /// What was made so far.
    private struct Known {
        var order: PlanGraph?
        var cycles: [PlanGraph.Cycle]?
        var paths: PlanPaths?
        var writers: PhaseWriters?
        var subjects: TestSubjects?
        var gates: [TestGates.Gate]?
        var itemLines: ItemLines?
        var ids: ItemIDs?
        var lines: PlanLines?
        var names: SubjectNames?
        var runs: TaskRuns?
        var neighbours: ListNeighbours?
        var withoutBox: [(block: Int, line: Range<Int>)]?
    }

    init(_ graph: PlanGraph) { self.graph = graph }

    /// The order that holds whatever happens: without statements that a remark limits, such as "(only for exports)". An
    /// error that rests on order must ask for this one.
    var certainOrder: PlanGraph {
        fact({ $0.order }, { $0.order = $1 }) {
            if graph.plan.dependencies.allSatisfy(\.limited.isEmpty) { return graph }
            return PlanGraph(graph.plan) { $0.origin == .stated && $0.limited.isEmpty }
        }
    }

    /// The cycles of all stated order.
    var cycles: [PlanGraph.Cycle] { fact({ $0.cycles }, { $0.cycles = $1 }) { graph.cycles() } }
    /// The cycles of ``certainOrder``.
    var certainCycles: [PlanGraph.Cycle] {
        graph.plan.dependencies.allSatisfy(\.limited.isEmpty) ? cycles : certainOrder.cycles()
    }

    /// The paths that items name.
    var paths: PlanPaths { fact({ $0.paths }, { $0.paths = $1 }) { PlanPaths(graph.plan) } }
    /// Who writes which path, spelt as it is.
    var writers: PhaseWriters { fact({ $0.writers }, { $0.writers = $1 }) { PhaseWriters(graph, paths) } }
    /// Tests and what they test.
    var testSubjects: TestSubjects { fact({ $0.subjects }, { $0.subjects = $1 }) { TestSubjects(graph, paths) } }

    /// The sections of tests that come first.
    var gates: [TestGates.Gate] { fact({ $0.gates }, { $0.gates = $1 }) { TestGates.gates(graph.plan, itemLines) } }
    /// Where items begin.
    var itemLines: ItemLines { fact({ $0.itemLines }, { $0.itemLines = $1 }) { ItemLines(graph.plan) } }
    /// The ids of items.
    var ids: ItemIDs { fact({ $0.ids }, { $0.ids = $1 }) { ItemIDs(graph.plan) } }
    /// Text outside of headings and code.
    var lines: PlanLines { fact({ $0.lines }, { $0.lines = $1 }) { PlanLines(graph.plan, itemLines) } }
    /// What sections and tasks are called.
    var names: SubjectNames { fact({ $0.names }, { $0.names = $1 }) { SubjectNames(graph.plan, ids) } }

    /// Items that stand for several tasks.
    var taskRuns: TaskRuns { fact({ $0.runs }, { $0.runs = $1 }) { TaskRuns(graph.plan, ids) } }

    /// Which list items stand side by side.
    var neighbours: ListNeighbours {
        fact({ $0.neighbours }, { $0.neighbours = $1 }) { ListNeighbours(graph.plan, itemLines) }
    }
    /// Which list items have no box.
    var withoutBox: [(block: Int, line: Range<Int>)] {
        fact({ $0.withoutBox }, { $0.withoutBox = $1 }) { ListNeighbours.withoutBox(graph.plan, itemLines) }
    }

    /// A part that is made by the first who asks for it. Threads that ask at the same time may each make it; what they make
    /// is the same.
    ///
    /// One lock for all parts: a type for each of them would be made anew in every run of the program.
    private func fact<Value: Sendable>(
        _ found: (borrowing Known) -> Value?, _ keep: (inout Known, Value) -> Void, _ make: () -> Value
    ) -> Value {
        if let value = known.withLock({ found($0) }) { return value }
        let value = make()
        known.withLock { keep(&$0, value) }
        return value
    }
}
