/// The tracks of the channels between rows.
struct ChannelTracks {
    private struct Key: Hashable {
        let route: Int
        let channel: Int
    }

    private var tracks: [Key: Int] = [:]
    /// Number of tracks by channel.
    private var counts: [Int: Int] = [:]

    /// - Complexity: O(*n* log *n*) in the sizes of all links.
    init(_ plan: WirePlan, _ columns: ColumnPlaces, _ ports: BoxPorts) {
        var places: [Key: [Int]] = [:]
        for (number, route) in plan.routes.enumerated() {
            let trunk = columns.trunkX(number, of: plan).map { [$0] } ?? []
            for (index, stub) in route.stubs.enumerated() {
                guard let channel = stub.channel else { continue }
                let own = ports.x(number, index) ?? columns.stubX(number, index, of: plan)
                places[Key(route: number, channel: channel), default: trunk] += own.map { [$0] } ?? []
            }
        }
        let byChannel = Dictionary(grouping: places.keys, by: \.channel)
        for (channel, keys) in byChannel {
            let sorted = keys.sorted { $0.route < $1.route }
            let assigned = Tracks(sorted.map { Tracks.Stretch(places[$0] ?? []) })
            for (key, track) in zip(sorted, assigned.track) { tracks[key] = track }
            counts[channel] = assigned.count
        }
    }

    /// Height of a channel.
    func height(_ channel: Int) -> Int { PictureMetrics.channel + (counts[channel] ?? 0) * PictureMetrics.track }

    /// How far below the top of its channel a route runs.
    func offset(_ route: Int, _ channel: Int) -> Int {
        let track = tracks[Key(route: route, channel: channel)] ?? 0
        return (PictureMetrics.channel + PictureMetrics.track) / 2 - 2 + track * PictureMetrics.track
    }
}
