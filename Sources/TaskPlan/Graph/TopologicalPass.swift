/// A walk over a network in an order that respects all edges (Kahn, Topological sorting of large networks, 1962).
struct TopologicalPass {
    private let network: OrderNetwork
    private let isFree: [Bool]
    /// Edges from nodes that have not been visited yet.
    private var waiting: [Int]

    /// - Parameter isFree: whether an item waits for nothing, whatever leads to it.
    /// - Complexity: O(*size of the network*).
    init(_ network: OrderNetwork, isFree: (Int) -> Bool = { _ in false }) {
        self.network = network
        self.isFree = (0..<network.nodeCount).map { network.item(of: $0).map(isFree) ?? false }
        waiting = [Int](repeating: 0, count: network.nodeCount)
        for node in 0..<network.nodeCount {
            for next in network.successors(of: node) where !self.isFree[next] { waiting[next] += 1 }
        }
    }

    /// Whether all nodes before this one have been visited.
    func isReady(_ node: OrderNetwork.Node) -> Bool { waiting[node] == 0 }

    /// Visits a node.
    ///
    /// - Returns: the nodes that have become ready by it.
    mutating func visit(_ node: OrderNetwork.Node) -> [OrderNetwork.Node] {
        var ready: [OrderNetwork.Node] = []
        for next in network.successors(of: node) where !isFree[next] {
            waiting[next] -= 1
            if waiting[next] == 0 { ready.append(next) }
        }
        return ready
    }

    /// All nodes in an order that respects the edges; those in and behind cycles are left out.
    static func order(_ network: OrderNetwork, isFree: (Int) -> Bool = { _ in false }) -> [OrderNetwork.Node] {
        var pass = TopologicalPass(network, isFree: isFree)
        var order = (0..<network.nodeCount).filter { pass.isReady($0) }
        var index = 0
        while index < order.count {
            order += pass.visit(order[index])
            index += 1
        }
        return order
    }

    /// Whether each node is outside of cycles and not behind one.
    static func reached(_ network: OrderNetwork, isFree: (Int) -> Bool) -> [Bool] {
        var isReached = [Bool](repeating: false, count: network.nodeCount)
        for node in order(network, isFree: isFree) { isReached[node] = true }
        return isReached
    }
}
