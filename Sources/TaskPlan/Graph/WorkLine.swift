/// Work in the order in which one person would do it: as the document lists it, but a task that states to need a later
/// one stands right behind that. So what goes without saying never contradicts what is said.
struct WorkLine {
    /// A task in the line.
    struct Place {
        /// Position of the task in ``Plan/items``.
        let item: Int
        /// The phase in which it is done: its own, or for a task that has to wait for a later phase, that one.
        let phase: Int?
    }

    /// The tasks in their order.
    private(set) var places: [Place] = []

    /// - Parameters:
    ///   - stated: the stated order.
    ///   - work: the tasks of the line, in document order.
    ///   - phases: the phase of each item.
    ///   - isFree: whether an item waits for nothing.
    /// - Complexity: O(*size of the network*).
    init(_ stated: OrderNetwork, work: [Int], phases: [Int?], isFree: (Int) -> Bool) {
        let isReached = TopologicalPass.reached(stated, isFree: isFree)
        var pass = TopologicalPass(stated, isFree: isFree)
        var isWork = [Bool](repeating: false, count: stated.nodeCount)
        for item in work { isWork[stated.beginning(ofWork: item)] = true }
        // Beginnings of tasks whose turn has not come yet.
        var isAhead = isWork
        var open = (0..<stated.nodeCount).filter { pass.isReady($0) && !isWork[$0] }
        for item in work {
            let start = stated.beginning(ofWork: item)
            isAhead[start] = false
            if pass.isReady(start) { open.append(start) }
            // What waits for itself keeps its place, and so holds up what stands behind it.
            if pass.isReady(start) || !isReached[start] { places.append(Place(item: item, phase: phases[item])) }
            while let node = open.popLast() {
                for next in pass.visit(node) where !isAhead[next] {
                    open.append(next)
                    if isWork[next], let other = stated.item(of: next) {
                        places.append(Place(item: other, phase: phases[item]))
                    }
                }
            }
        }
    }
}
