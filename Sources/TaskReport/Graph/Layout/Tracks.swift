/// Parallel tracks in a corridor, so that no two lines lie on each other: the least number of them, by a sweep over the
/// ends of the stretches (the left-edge algorithm for channel routing, Hashimoto and Stevens, 1971).
struct Tracks {
    /// A stretch of a corridor, both ends included.
    struct Stretch {
        let from: Int
        let to: Int

        init(_ places: [Int]) {
            from = places.min() ?? 0
            to = places.max() ?? 0
        }
    }

    /// The track of each stretch.
    private(set) var track: [Int]
    /// Number of tracks.
    private(set) var count = 0

    /// - Complexity: O(*n* log *n*).
    init(_ stretches: [Stretch]) {
        track = stretches.map { _ in 0 }
        // A stretch that begins where another ends must not share its track, so beginnings go first.
        let events = stretches.indices.flatMap { index in
            [(stretches[index].from, 0, index), (stretches[index].to, 1, index)]
        }
        var free: [Int] = []
        for (_, kind, index) in events.sorted(by: <) {
            if kind == 1 {
                free.append(track[index])
            } else if let last = free.popLast() {
                track[index] = last
            } else {
                track[index] = count
                count += 1
            }
        }
    }
}
