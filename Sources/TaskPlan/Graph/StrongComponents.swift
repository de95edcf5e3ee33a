/// Strongly connected components by Tarjan's algorithm (Depth-first search and linear graph algorithms, 1972), with a
/// stack of its own.
struct StrongComponents {
    /// The component of each node; nodes of one component have equal numbers.
    private(set) var component: [Int]
    private(set) var count = 0
    /// Whether each component is one node.
    private var isSingle: [Bool] = []

    /// - Complexity: O(*nodes* + *edges*).
    init(_ network: OrderNetwork) {
        component = [Int](repeating: -1, count: network.nodeCount)
        var order = [Int](repeating: -1, count: network.nodeCount)
        var low = order
        var next = 0
        var stack: [Int] = []
        var calls: [(node: Int, edge: Int)] = []
        for root in 0..<network.nodeCount where order[root] < 0 {
            calls.append((root, 0))
            while let call = calls.last {
                let node = call.node
                if call.edge == 0 {
                    order[node] = next
                    low[node] = next
                    next += 1
                    stack.append(node)
                }
                let successors = network.successors(of: node)
                if call.edge < successors.count {
                    calls[calls.count - 1].edge += 1
                    let target = successors[successors.startIndex + call.edge]
                    if order[target] < 0 {
                        calls.append((target, 0))
                    } else if component[target] < 0 {
                        low[node] = min(low[node], order[target])
                    }
                    continue
                }
                calls.removeLast()
                if let caller = calls.last { low[caller.node] = min(low[caller.node], low[node]) }
                if low[node] == order[node] { close(node, &stack) }
            }
        }
    }

    /// Whether a component is a single node.
    func isSingle(_ component: Int) -> Bool { isSingle[component] }

    private mutating func close(_ root: Int, _ stack: inout [Int]) {
        isSingle.append(stack.last == root)
        while let node = stack.popLast() {
            component[node] = count
            if node == root { break }
        }
        count += 1
    }
}
