/// Counts the tasks behind others.
struct FollowerCounter {
    private let work: WorkNetwork
    private let isBeginning: [Bool]
    /// Counts by what stands directly behind: parallel tasks mostly lead to the same.
    private var known: [[OrderNetwork.Node]: Int] = [:]
    /// Steps that may still be taken, so that no plan makes counting endless.
    private var steps = 20_000_000
    /// The search that last came to each node.
    private var visits: [Int]
    private var searches = 0

    /// - Complexity: O(*size of the network*).
    init(_ work: WorkNetwork) {
        self.work = work
        var isBeginning = [Bool](repeating: false, count: work.network.nodeCount)
        for task in work.tasks { isBeginning[work.network.beginning(ofWork: task)] = true }
        self.isBeginning = isBeginning
        visits = [Int](repeating: 0, count: work.network.nodeCount)
    }

    /// How many tasks wait for a task, directly or through others; nil if that would take too long to count.
    mutating func count(behind task: Int) -> Int? {
        var open = Array(work.followers(of: work.network.ending(ofWork: task)))
        let followers = open
        if let count = known[followers] { return count }
        searches += 1
        var count = 0
        for node in open { visits[node] = searches }
        while let node = open.popLast() {
            if isBeginning[node] { count += 1 }
            for next in work.followers(of: node) where visits[next] != searches {
                visits[next] = searches
                open.append(next)
                steps -= 1
            }
            if steps <= 0 { return nil }
        }
        known[followers] = count
        return count
    }
}
