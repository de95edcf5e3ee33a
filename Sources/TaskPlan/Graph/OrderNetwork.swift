/// Order as a graph of moments: the beginning and the end of each item, and one node per statement.
///
/// An item begins before it ends; what lies below it begins after its beginning and ends before its end. A statement
/// leads from the ends of its prerequisites to the beginnings of its dependents, so that a statement over two sets
/// costs their sizes, not their product, and holds for everything below them.
struct OrderNetwork: Sendable {
    /// A node: 2·item for a beginning, 2·item + 1 for an end, then one per statement.
    typealias Node = Int

    let itemCount: Int
    /// Positions in ``Plan/dependencies`` of the statements, in the order of their nodes.
    let statements: [Int]
    private let firstEdge: [Int]
    private let targets: [Node]

    init(_ plan: Plan, _ dependencies: some Sequence<(offset: Int, element: Plan.Dependency)>) {
        itemCount = plan.items.count
        var edges: [(from: Node, to: Node)] = []
        var statements: [Int] = []
        for item in plan.items {
            edges.append((2 * item.index, 2 * item.index + 1))
            if let parent = item.parent {
                edges.append((2 * parent, 2 * item.index))
                edges.append((2 * item.index + 1, 2 * parent + 1))
            }
        }
        for (offset, dependency) in dependencies {
            let node = 2 * plan.items.count + statements.count
            statements.append(offset)
            let kin = Kin(plan, dependency)
            for item in dependency.prerequisites {
                edges.append((kin.isAboveDependent(item) ? 2 * item : 2 * item + 1, node))
            }
            for item in dependency.dependents {
                edges.append((node, kin.isAbovePrerequisite(item) ? 2 * item + 1 : 2 * item))
            }
        }
        self.statements = statements
        (firstEdge, targets) = OrderNetwork.compress(edges, nodeCount: 2 * plan.items.count + statements.count)
    }

    var nodeCount: Int { firstEdge.count - 1 }

    func successors(of node: Node) -> ArraySlice<Node> { targets[firstEdge[node]..<firstEdge[node + 1]] }

    static func start(_ item: Int) -> Node { 2 * item }
    static func end(_ item: Int) -> Node { 2 * item + 1 }

    /// The item of a node, or nil for a statement.
    func item(of node: Node) -> Int? { node < 2 * itemCount ? node / 2 : nil }

    /// The dependency of a node, or nil for an item.
    func dependency(of node: Node) -> Int? { node < 2 * itemCount ? nil : statements[node - 2 * itemCount] }

    /// Edges grouped by where they begin.
    private static func compress(_ edges: [(from: Node, to: Node)], nodeCount: Int) -> (first: [Int], targets: [Node]) {
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

    /// Relations inside one statement. A statement about an item and its own ancestor speaks of the ancestor's other
    /// work: the ancestor takes part with the end, or the beginning, that it shares with its descendants.
    private struct Kin {
        private let aboveDependents: Set<Int>
        private let abovePrerequisites: Set<Int>

        init(_ plan: Plan, _ dependency: Plan.Dependency) {
            aboveDependents = Kin.ancestors(plan, dependency.dependents)
            abovePrerequisites = Kin.ancestors(plan, dependency.prerequisites)
        }

        func isAboveDependent(_ item: Int) -> Bool { aboveDependents.contains(item) }
        func isAbovePrerequisite(_ item: Int) -> Bool { abovePrerequisites.contains(item) }

        private static func ancestors(_ plan: Plan, _ items: Plan.ItemSet) -> Set<Int> {
            var found: Set<Int> = []
            for item in items {
                var parent = plan.items[item].parent
                while let current = parent, found.insert(current).inserted { parent = plan.items[current].parent }
            }
            return found
        }
    }
}
