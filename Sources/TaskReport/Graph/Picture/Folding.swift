/// What is folded so that a picture stays legible: nothing up to a number of tasks; beyond it subtasks go first, then
/// finished phases, then the largest ones, until the rest is few enough. A single task is never folded.
struct Folding {
    /// Tasks up to which nothing is folded, unless the user says otherwise.
    static let usualLimit = 200

    /// Whether subtasks are folded into their tasks.
    let hidesSubtasks: Bool
    /// The folded lanes.
    let lanes: Set<Int>

    /// - Complexity: O(*lanes* log *lanes*).
    init(_ outline: PictureOutline, limit: Int) {
        var left = outline.lanes.reduce(0) { $0 + $1.count }
        hidesSubtasks = left > limit
        if hidesSubtasks { left = outline.lanes.reduce(0) { $0 + $1.blocks.count } }
        let order = outline.lanes.indices.filter { outline.lanes[$0].count > 1 }.sorted { one, other in
            Folding.rank(outline.lanes[one], one) < Folding.rank(outline.lanes[other], other)
        }
        var folded: Set<Int> = []
        for lane in order where left > limit {
            folded.insert(lane)
            left -= outline.lanes[lane].blocks.count
        }
        lanes = folded
    }

    private static func rank(_ lane: PictureOutline.Lane, _ position: Int) -> (Int, Int, Int) {
        lane.tally.isFinished ? (0, 0, position) : (1, -lane.blocks.count, position)
    }
}
