/// The work of a plan, or what is left of it, with all order between it: stated, and what goes without saying.
struct WorkNetwork {
    /// The tasks, in document order.
    let tasks: [Int]
    /// Stated and implied order.
    let network: OrderNetwork
    /// Nodes in an order that respects the network; those in and behind cycles are left out.
    let order: [OrderNetwork.Node]
    /// The order that goes without saying.
    let implied: [Plan.Dependency]
    /// Whether the work of one of the tasks ends at each node.
    private let isEnding: [Bool]
    /// Whether each node belongs to something finished, which waits for nothing.
    private let isFree: [Bool]

    /// - Parameter heedsProgress: whether order that only goes without saying is given up where the work has passed it
    ///   by: where something is done or in progress that would have had to wait.
    /// - Complexity: O(*items* + *sizes of all statements*).
    init(_ graph: PlanGraph, _ extent: Schedule.Extent, heedsProgress: Bool = false) {
        let work = graph.work()
        let states = work.map(graph.state)
        let isLeft = states.map(extent.includes)
        tasks = zip(work, isLeft).filter(\.1).map(\.0)
        let isFinished = WorkNetwork.finished(graph.plan, work, isLeft)
        let stated = graph.plan.dependencies.filter { $0.origin == .stated }
        let ownWork = work.filter { graph.plan.items[$0].isWorkBesideParts }
        let line = WorkLine(
            OrderNetwork(graph.plan, stated.enumerated(), ownWork: ownWork),
            work: zip(work, states).filter { extent.isWaitedFor($0.1) || heedsProgress && $0.1 == .done }.map(\.0),
            phases: graph.phases, isFree: { isFinished[$0] })
        let isBegun = Plan.ItemSet(zip(work, states).filter { $0.1 == .done || $0.1 == .inProgress }.map(\.0))
        implied = ImpliedOrder(line, of: graph.plan).statements.filter { statement in
            !heedsProgress || !statement.dependents.contains(where: isBegun.contains)
        }
        let network = OrderNetwork(graph.plan, (stated + implied).enumerated(), ownWork: ownWork)
        self.network = network
        isFree = (0..<network.nodeCount).map { network.item(of: $0).map { isFinished[$0] } ?? false }
        order = TopologicalPass.order(network) { isFinished[$0] }
        var isEnding = [Bool](repeating: false, count: network.nodeCount)
        for task in tasks { isEnding[network.ending(ofWork: task)] = true }
        self.isEnding = isEnding
    }

    /// The task whose work ends at a node, if it is one of ``tasks``.
    func task(endingAt node: OrderNetwork.Node) -> Int? { isEnding[node] ? network.item(of: node) : nil }

    /// The nodes that have to wait for a node.
    func followers(of node: OrderNetwork.Node) -> some Sequence<OrderNetwork.Node> {
        network.successors(of: node).lazy.filter { !isFree[$0] }
    }

    /// Whether each item is work that is out of the way, or holds such work and no other.
    private static func finished(_ plan: Plan, _ work: [Int], _ isLeft: [Bool]) -> [Bool] {
        var isFinished = [Bool](repeating: false, count: plan.items.count)
        var isOpen = isFinished
        for (task, isLeft) in zip(work, isLeft) {
            var item: Int? = task
            while let current = item, isLeft ? !isOpen[current] : !isFinished[current] && !isOpen[current] {
                if isLeft { isOpen[current] = true } else { isFinished[current] = true }
                item = plan.items[current].parent
            }
        }
        return zip(isFinished, isOpen).map { $0 && !$1 }
    }
}
