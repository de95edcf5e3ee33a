/// Order as a graph of moments: the beginning and the end of each item, and one node per statement.
///
/// An item begins before it ends; what lies below it begins after its beginning and ends before its end. A statement
/// leads from the ends of its prerequisites to the beginnings of its dependents, so that a statement over two sets
/// costs their sizes, not their product, and holds for everything below them. Long ranges of items are reached through
/// blocks that statements share (``ItemBlocks``), so that they cost the logarithm of their sizes.
struct OrderNetwork: Sendable {
    /// A node: 2·item for a beginning, 2·item + 1 for an end, then one per statement, then those of blocks.
    typealias Node = Int
    typealias Edge = (from: Node, to: Node)

    let itemCount: Int
    /// Positions in ``Plan/dependencies`` of the statements, in the order of their nodes.
    let statements: [Int]
    private let firstEdge: [Int]
    private let targets: [Node]

    init(_ plan: Plan, _ dependencies: some Sequence<(offset: Int, element: Plan.Dependency)>) {
        itemCount = plan.items.count
        let dependencies = Array(dependencies)
        statements = dependencies.map(\.offset)
        let firstStatement = 2 * itemCount
        let firstBlock = firstStatement + statements.count
        var edges = OrderNetwork.edges(within: plan)
        var ends = ItemBlocks(.gathering, firstNode: firstBlock)
        var starts = ItemBlocks(.spreading, firstNode: firstBlock + ItemBlocks.mostNodes(itemCount))
        let kin = Kin(plan)
        for (number, dependency) in dependencies.enumerated() {
            let node = firstStatement + number
            let (before, after) = (dependency.element.prerequisites, dependency.element.dependents)
            let aboveAfter = kin.items(of: before, above: after)
            let aboveBefore = kin.items(of: after, above: before)
            for end in ends.cover(before.subtracting(aboveAfter)) { edges.append((end, node)) }
            for start in starts.cover(after.subtracting(aboveBefore)) { edges.append((node, start)) }
            for item in aboveAfter { edges.append((OrderNetwork.start(item), node)) }
            for item in aboveBefore { edges.append((node, OrderNetwork.end(item))) }
        }
        let blocks = ends.edges.isEmpty && starts.edges.isEmpty ? 0 : 2 * ItemBlocks.mostNodes(itemCount)
        edges += ends.edges + starts.edges
        (firstEdge, targets) = OrderNetwork.compress(edges, nodeCount: firstBlock + blocks)
    }

    var nodeCount: Int { firstEdge.count - 1 }

    func successors(of node: Node) -> ArraySlice<Node> { targets[firstEdge[node]..<firstEdge[node + 1]] }

    static func start(_ item: Int) -> Node { 2 * item }
    static func end(_ item: Int) -> Node { 2 * item + 1 }

    /// The item of a node, or nil for others.
    func item(of node: Node) -> Int? { node < 2 * itemCount ? node / 2 : nil }

    /// The dependency of a node, or nil for others.
    func dependency(of node: Node) -> Int? {
        let number = node - 2 * itemCount
        return statements.indices.contains(number) ? statements[number] : nil
    }

    /// Whether a node stands for a block of items and only leads on.
    func isBlock(_ node: Node) -> Bool { node >= 2 * itemCount + statements.count }

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
