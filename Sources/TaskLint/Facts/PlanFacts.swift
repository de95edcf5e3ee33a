import Synchronization
import TaskPlan

/// What several rules want to know of a plan: each part is made when it is first asked for, and only once.
///
/// A linter hands the same facts to all of its rules; that is most of what makes many rules cost little more than one.
final class PlanFacts: Sendable {
    private let graph: PlanGraph
    private let knownOrder = Once<PlanGraph>()
    private let knownCycles = Once<[PlanGraph.Cycle]>()
    private let knownPaths = Once<PlanPaths>()
    private let knownWriters = Once<PhaseWriters>()
    private let knownSubjects = Once<TestSubjects>()
    private let knownGates = Once<[TestGates.Gate]>()
    private let knownItemLines = Once<ItemLines>()
    private let knownIDs = Once<ItemIDs>()
    private let knownLines = Once<PlanLines>()
    private let knownNames = Once<SubjectNames>()
    private let knownRuns = Once<TaskRuns>()
    private let knownNeighbours = Once<ListNeighbours>()
    private let knownWithoutBox = Once<[(block: Int, line: Range<Int>)]>()

    init(_ graph: PlanGraph) { self.graph = graph }

    /// The order that holds whatever happens: without statements that a remark limits, such as "(only for exports)". An
    /// error that rests on order must ask for this one.
    var certainOrder: PlanGraph {
        knownOrder.value {
            if graph.plan.dependencies.allSatisfy(\.limited.isEmpty) { return graph }
            return PlanGraph(graph.plan) { $0.origin == .stated && $0.limited.isEmpty }
        }
    }

    /// The cycles of all stated order.
    var cycles: [PlanGraph.Cycle] { knownCycles.value { graph.cycles() } }
    /// The cycles of ``certainOrder``.
    var certainCycles: [PlanGraph.Cycle] {
        graph.plan.dependencies.allSatisfy(\.limited.isEmpty) ? cycles : certainOrder.cycles()
    }

    /// The paths that items name.
    var paths: PlanPaths { knownPaths.value { PlanPaths(graph.plan) } }
    /// Who writes which path, spelt as it is.
    var writers: PhaseWriters { knownWriters.value { PhaseWriters(graph, paths) } }
    /// Tests and what they test.
    var testSubjects: TestSubjects { knownSubjects.value { TestSubjects(graph, paths) } }

    /// The sections of tests that come first.
    var gates: [TestGates.Gate] { knownGates.value { TestGates.gates(graph.plan, itemLines) } }
    /// Where items begin.
    var itemLines: ItemLines { knownItemLines.value { ItemLines(graph.plan) } }
    /// The ids of items.
    var ids: ItemIDs { knownIDs.value { ItemIDs(graph.plan) } }
    /// Text outside of headings and code.
    var lines: PlanLines { knownLines.value { PlanLines(graph.plan, itemLines) } }
    /// What sections and tasks are called.
    var names: SubjectNames { knownNames.value { SubjectNames(graph.plan, ids) } }

    /// Items that stand for several tasks.
    var taskRuns: TaskRuns { knownRuns.value { TaskRuns(graph.plan, ids) } }

    /// Which list items stand side by side.
    var neighbours: ListNeighbours { knownNeighbours.value { ListNeighbours(graph.plan, itemLines) } }
    /// Which list items have no box.
    var withoutBox: [(block: Int, line: Range<Int>)] {
        knownWithoutBox.value { ListNeighbours.withoutBox(graph.plan, itemLines) }
    }

    /// A value that is made by the first who asks for it, whatever the thread.
    private final class Once<Value: Sendable>: Sendable {
        private let known = Mutex<Value?>(nil)

        func value(_ make: () -> Value) -> Value {
            known.withLock { known in
                if let known { return known }
                let value = make()
                known = value
                return value
            }
        }
    }
}
