/// What holds up each task.
struct Holders {
    /// What a task waits for.
    enum Holder: Equatable {
        /// Nothing.
        case none
        /// A single task, which itself waits for nothing.
        case one(Int)
        /// Several tasks, or one that waits itself.
        case many
        /// A cycle.
        case cycle

        func joined(_ other: Holder) -> Holder {
            if self == .none { return other }
            return other == .none || other == self ? self : .many
        }
    }

    private let network: OrderNetwork
    private var nodes: [Holder]

    /// - Parameter holds: whether others wait for a task.
    /// - Complexity: O(*size of the network*).
    init(_ work: WorkNetwork, _ holds: (Int) -> Bool) {
        network = work.network
        nodes = [Holder](repeating: .none, count: work.network.nodeCount)
        var isReached = [Bool](repeating: false, count: work.network.nodeCount)
        for node in work.order {
            isReached[node] = true
            var holder = nodes[node]
            if let task = work.task(endingAt: node), holds(task) { holder = holder == .none ? .one(task) : .many }
            for next in work.followers(of: node) { nodes[next] = nodes[next].joined(holder) }
        }
        for node in nodes.indices where !isReached[node] { nodes[node] = .cycle }
    }

    subscript(task: Int) -> Holder { nodes[network.beginning(ofWork: task)] }
}
