/// Order as a graph of moments: the beginning and the end of each item, and one node per statement.
///
/// An item begins before it ends; what lies below it begins after its beginning and ends before its end. A statement
/// leads from the ends of its prerequisites to the beginnings of its dependents, so that a statement over two sets
/// costs their sizes, not their product, and holds for everything below them. Long ranges of items are reached through
/// blocks that statements share (``ItemBlocks``), so that they cost the logarithm of their sizes.
///
/// Where the order of work is asked for, the own work of a task that is work beside its parts has a node too, between
/// the task's beginning and its end. What goes without saying speaks of that node, what is stated of the whole task.
struct OrderNetwork: Sendable {
    /// A node: 2·item for a beginning, 2·item + 1 for an end, then those of own work, one per statement, those of blocks.
    typealias Node = Int
    typealias Edge = (from: Node, to: Node)

    let itemCount: Int
    /// Positions in ``Plan/dependencies`` of the statements, in the order of their nodes.
    let statements: [Int]
    private let firstEdge: [Int]
    private let targets: [Node]
    private let ownWork: OwnWork

    /// - Parameter ownWork: items whose own work gets a node, in order.
    init(
        _ plan: Plan, _ dependencies: some Sequence<(offset: Int, element: Plan.Dependency)>, ownWork: [Int] = []
    ) {
        itemCount = plan.items.count
        let own = OwnWork(ownWork, firstNode: 2 * itemCount)
        self.ownWork = own
        let dependencies = Array(dependencies)
        statements = dependencies.map(\.offset)
        let firstStatement = 2 * itemCount + ownWork.count
        let firstBlock = firstStatement + statements.count
        // In front, so that a walk meets own work before the parts beside it.
        var edges = own.edges + OrderNetwork.edges(within: plan)
        var ends = ItemBlocks(.gathering, firstNode: firstBlock)
        var starts = ItemBlocks(.spreading, firstNode: firstBlock + ItemBlocks.mostNodes(itemCount))
        let kin = Kin(plan)
        for (number, dependency) in dependencies.enumerated() {
            let node = firstStatement + number
            var (before, after) = (dependency.element.prerequisites, dependency.element.dependents)
            if dependency.element.form == .implied {
                for work in own.take(from: &before) { edges.append((work, node)) }
                for work in own.take(from: &after) { edges.append((node, work)) }
            }
            let aboveAfter = kin.items(of: before, above: after)
            let aboveBefore = kin.items(of: after, above: before)
            for end in ends.cover(before.subtracting(aboveAfter)) { edges.append((end, node)) }
            for start in starts.cover(after.subtracting(aboveBefore)) { edges.append((node, start)) }
            for item in aboveAfter { edges.append((own.nodes[item] ?? OrderNetwork.start(item), node)) }
            for item in aboveBefore { edges.append((node, own.nodes[item] ?? OrderNetwork.end(item))) }
        }
        let blocks = ends.edges.isEmpty && starts.edges.isEmpty ? 0 : 2 * ItemBlocks.mostNodes(itemCount)
        edges += ends.edges + starts.edges
        (firstEdge, targets) = OrderNetwork.compress(edges, nodeCount: firstBlock + blocks)
    }

    var nodeCount: Int { firstEdge.count - 1 }

    func successors(of node: Node) -> ArraySlice<Node> { targets[firstEdge[node]..<firstEdge[node + 1]] }

    static func start(_ item: Int) -> Node { 2 * item }
    static func end(_ item: Int) -> Node { 2 * item + 1 }

    /// Where the work of an item begins: at its own node, if it has one.
    func beginning(ofWork item: Int) -> Node { ownWork.nodes[item] ?? OrderNetwork.start(item) }

    /// Where the work of an item ends.
    func ending(ofWork item: Int) -> Node { ownWork.nodes[item] ?? OrderNetwork.end(item) }

    /// The item of a node, or nil for others.
    func item(of node: Node) -> Int? { node < 2 * itemCount ? node / 2 : ownWork.item(of: node) }

    /// The dependency of a node, or nil for others.
    func dependency(of node: Node) -> Int? {
        let number = node - 2 * itemCount - ownWork.nodes.count
        return statements.indices.contains(number) ? statements[number] : nil
    }

    /// Whether a node stands for a block of items and only leads on.
    func isBlock(_ node: Node) -> Bool { node >= 2 * itemCount + ownWork.nodes.count + statements.count }

    /// What holds between an item and what it is a part of.
    private static func edges(within plan: Plan) -> [Edge] {
        var edges: [Edge] = []
        edges.reserveCapacity(plan.items.count)
        for item in plan.items.indices {
            edges.append((start(item), end(item)))
            guard let parent = plan.items[item].parent else { continue }
            edges.append((start(parent), start(item)))
            edges.append((end(item), end(parent)))
        }
        return edges
    }

    /// Edges grouped by where they begin.
    private static func compress(_ edges: [Edge], nodeCount: Int) -> (first: [Int], targets: [Node]) {
        var first = [Int](repeating: 0, count: nodeCount + 1)
        for edge in edges { first[edge.from + 1] += 1 }
        for node in 0..<nodeCount { first[node + 1] += first[node] }
        var next = first
        var targets = [Node](repeating: 0, count: edges.count)
        for edge in edges {
            targets[next[edge.from]] = edge.to
            next[edge.from] += 1
        }
        return (first, targets)
    }
}

/// The nodes of what tasks are to do themselves that are work beside their parts.
private struct OwnWork {
    let nodes: [Int: OrderNetwork.Node]
    private let items: [Int]
    private let firstNode: OrderNetwork.Node

    init(_ items: [Int], firstNode: OrderNetwork.Node) {
        var nodes: [Int: OrderNetwork.Node] = [:]
        for (number, item) in items.enumerated() { nodes[item] = firstNode + number }
        (self.nodes, self.items, self.firstNode) = (nodes, items, firstNode)
    }

    /// Own work lies between the beginning and the end of its task.
    var edges: [OrderNetwork.Edge] {
        items.enumerated().flatMap { number, item in
            [(OrderNetwork.start(item), firstNode + number), (firstNode + number, OrderNetwork.end(item))]
        }
    }

    func item(of node: OrderNetwork.Node) -> Int? {
        items.indices.contains(node - firstNode) ? items[node - firstNode] : nil
    }

    /// Removes the items that have nodes from a set, and gives these nodes.
    func take(from set: inout Plan.ItemSet) -> [OrderNetwork.Node] {
        guard !items.isEmpty else { return [] }
        let own = set.filter { nodes[$0] != nil }
        if !own.isEmpty { set = set.subtracting(Plan.ItemSet(own)) }
        return own.compactMap { nodes[$0] }
    }
}
