/// Which blocks of a lane stand above which: a block is one layer below the lowest that it waits for. Where blocks wait
/// for each other in a circle, the first of them in the document goes first.
struct Layering {
    /// The layer of each block, from 0 in each lane.
    private(set) var layers: [Int]
    /// The blocks of the same lane that each block waits for directly.
    private(set) var predecessors: [[Int]]

    /// The blocks of one lane that a link is about.
    private struct Step {
        let targets: [Int]
        /// Sources that have no layer yet.
        var waiting: Int
        var layer = 0
    }

    /// - Complexity: O(*blocks* + *sizes of all links*).
    init(_ picture: PlanPicture) {
        layers = picture.blocks.map { _ in 0 }
        predecessors = picture.blocks.map { _ in [] }
        var steps: [Step] = []
        var stepsOfBlock = picture.blocks.map { _ in [Int]() }
        var waiting = picture.blocks.map { _ in 0 }
        for link in picture.links {
            for (sources, targets) in Layering.sides(of: link, in: picture) {
                for source in sources { stepsOfBlock[source].append(steps.count) }
                for target in targets {
                    waiting[target] += 1
                    // A few say enough of where a block should stand.
                    predecessors[target] += sources.prefix(4)
                }
                steps.append(Step(targets: targets, waiting: sources.count))
            }
        }
        settle(&steps, stepsOfBlock, &waiting)
    }

    /// Kahn's algorithm; when nothing is free, the first block that is left is taken.
    private mutating func settle(_ steps: inout [Step], _ stepsOfBlock: [[Int]], _ waiting: inout [Int]) {
        var isSettled = layers.map { _ in false }
        var free = layers.indices.filter { waiting[$0] == 0 }
        var next = 0
        for first in [-1] + layers.indices {
            if first >= 0, !isSettled[first] { free.append(first) }
            while next < free.count {
                let block = free[next]
                next += 1
                if isSettled[block] { continue }
                isSettled[block] = true
                for step in stepsOfBlock[block] {
                    steps[step].layer = max(steps[step].layer, layers[block] + 1)
                    steps[step].waiting -= 1
                    guard steps[step].waiting == 0 else { continue }
                    for target in steps[step].targets where !isSettled[target] {
                        layers[target] = max(layers[target], steps[step].layer)
                        waiting[target] -= 1
                        if waiting[target] == 0 { free.append(target) }
                    }
                }
            }
        }
    }

    /// A link lane by lane: the blocks that it puts before others of their lane. A block is not before itself.
    private static func sides(of link: PlanPicture.Link, in picture: PlanPicture) -> [([Int], [Int])] {
        let sources = blocks(of: link.sources, in: picture)
        let targets = blocks(of: link.targets, in: picture)
        return sources.keys.sorted().compactMap { lane in
            guard let before = sources[lane], let named = targets[lane] else { return nil }
            let after = named.subtracting(before).sorted()
            return after.isEmpty ? nil : (before.sorted(), after)
        }
    }

    private static func blocks(of ends: [PlanPicture.End], in picture: PlanPicture) -> [Int: Set<Int>] {
        ends.reduce(into: [:]) { blocks, end in
            guard case .row(let row) = end else { return }
            blocks[picture.lane(of: end), default: []].insert(picture.rows[row].block)
        }
    }
}
