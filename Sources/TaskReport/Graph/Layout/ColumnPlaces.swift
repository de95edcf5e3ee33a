/// Where columns and corridors stand from left to right, and the tracks of the corridors.
struct ColumnPlaces {
    /// Left edge of each column.
    private(set) var x: [Int] = []
    /// Left edge of the lanes.
    let left = PictureMetrics.margin
    /// Width of the lanes.
    private(set) var width = 0
    private var corridorX: [Int] = []
    /// Tracks of the trunks, by route, and of other stretches, by route and stub.
    private var trunkTracks: [Int: Int] = [:]
    private var stubTracks: [StubKey: Int] = [:]

    private struct StubKey: Hashable {
        let route: Int
        let stub: Int
    }

    /// What runs along a corridor: a trunk, or a stub on its way to a channel.
    private struct Run {
        let route: Int
        let stub: Int?
        let stretch: Tracks.Stretch
    }

    init(_ grid: PictureGrid, _ plan: WirePlan) {
        var counts: [Int] = []
        let runs = ColumnPlaces.runs(plan, corridorCount: grid.columnCount + 1)
        for corridor in runs {
            let tracks = Tracks(corridor.map(\.stretch))
            for (run, track) in zip(corridor, tracks.track) {
                if let stub = run.stub {
                    stubTracks[StubKey(route: run.route, stub: stub)] = track
                } else {
                    trunkTracks[run.route] = track
                }
            }
            counts.append(tracks.count)
        }
        var next = left + PictureMetrics.labelWidth
        for (corridor, count) in counts.enumerated() {
            corridorX.append(next)
            next += PictureMetrics.corridor + count * PictureMetrics.track
            guard corridor < grid.columnCount else { break }
            x.append(next)
            next += PictureMetrics.boxWidth
        }
        width = next - left
    }

    private static func runs(_ plan: WirePlan, corridorCount: Int) -> [[Run]] {
        var runs = [[Run]](repeating: [], count: corridorCount)
        for (number, route) in plan.routes.enumerated() {
            if let trunk = route.trunk {
                let heights = route.stubs.flatMap { stub in stub.channel.map { [2 * $0] } ?? stub.heights }
                runs[trunk].append(Run(route: number, stub: nil, stretch: Tracks.Stretch(heights)))
            }
            for (index, stub) in route.stubs.enumerated() {
                guard let corridor = stub.corridor, stub.channel != nil else { continue }
                runs[corridor].append(Run(route: number, stub: index, stretch: Tracks.Stretch(stub.heights)))
            }
        }
        return runs
    }

    /// Where the trunk of a route runs; nil if it has none.
    func trunkX(_ route: Int, of plan: WirePlan) -> Int? {
        guard let corridor = plan.routes[route].trunk, let track = trunkTracks[route] else { return nil }
        return position(corridor, track)
    }

    /// Where a stub runs on its way to a channel; nil if it does not take a corridor.
    func stubX(_ route: Int, _ stub: Int, of plan: WirePlan) -> Int? {
        guard let corridor = plan.routes[route].stubs[stub].corridor,
            let track = stubTracks[StubKey(route: route, stub: stub)]
        else { return nil }
        return position(corridor, track)
    }

    private func position(_ corridor: Int, _ track: Int) -> Int {
        corridorX[corridor] + (PictureMetrics.corridor + PictureMetrics.track) / 2 + track * PictureMetrics.track
    }
}
