/// The links of a picture as lines with places.
struct WireDrawing {
    typealias Path = PictureLayout.Path
    typealias Point = PictureLayout.Point
    typealias Rect = PictureLayout.Rect

    let picture: PlanPicture
    let plan: WirePlan
    let columns: ColumnPlaces
    let ports: BoxPorts
    let channels: ChannelTracks
    let places: RowPlaces
    let labels: [Rect]
    let boxes: [Rect]
    let rows: [Rect]

    /// All links as lines, those of cycles last, so that they lie above the others.
    ///
    /// - Complexity: O(*sizes of all links*), and a sorting.
    var wires: [PictureLayout.Wire] {
        let sides = sidePorts
        let wires =
            plan.routes.indices.map { number in
                wire(ofRoute: number, sides)
            } + plan.steps.map { PictureLayout.Wire(link: $0, paths: [step($0)], joints: []) }
        return wires.sorted { one, other in
            let (left, right) = (picture.links[one.link], picture.links[other.link])
            return (left.isInCycle ? 1 : 0, left.strength.rawValue, one.link)
                < (right.isInCycle ? 1 : 0, right.strength.rawValue, other.link)
        }
    }

    /// From one lane straight down to the next, or from a box straight to the one at its right.
    private func step(_ number: Int) -> Path {
        let link = picture.links[number]
        let points: [Point]
        if case (.row(let left), .row(let right)) = (link.sources[0], link.targets[0]) {
            let y = rows[left].y + PictureMetrics.head / 2 + 5
            points = [Point(x: rows[left].right, y: y), Point(x: rows[right].x, y: y)]
        } else {
            let (above, below) = (labels[picture.lane(of: link.sources[0])], labels[picture.lane(of: link.targets[0])])
            let x = above.x + above.width / 2
            points = [Point(x: x, y: above.bottom), Point(x: x, y: below.y)]
        }
        return Path(points: points, hasHead: true, isInCycle: link.isInCycle)
    }

    // MARK: - Routes

    private func wire(ofRoute number: Int, _ sides: [SidePort: Int]) -> PictureLayout.Wire {
        let route = plan.routes[number]
        let link = picture.links[route.link]
        let stubs = route.stubs.indices.map { stubPoints(number, $0, sides) }
        if stubs.count == 2 {
            let path = path(from: stubs[0], to: stubs[1], isInCycle: link.isInCycle)
            return PictureLayout.Wire(link: route.link, paths: [path], joints: [])
        }
        let meetings = stubs.compactMap(\.last)
        let spine = [
            Point(x: meetings.map(\.x).min() ?? 0, y: meetings.map(\.y).min() ?? 0),
            Point(x: meetings.map(\.x).max() ?? 0, y: meetings.map(\.y).max() ?? 0),
        ]
        var paths = [Path(points: WireDrawing.simplified(spine), hasHead: false, isInCycle: false)]
        for (stub, points) in zip(route.stubs, stubs) {
            paths.append(
                Path(
                    points: WireDrawing.simplified(stub.isSource ? points : points.reversed()),
                    hasHead: !stub.isSource, isInCycle: false))
        }
        let first = route.stubs.firstIndex { $0.isSource && link.cycleSources.contains($0.end) }
        let last = route.stubs.firstIndex { !$0.isSource && link.cycleTargets.contains($0.end) }
        if let first, let last { paths.append(path(from: stubs[first], to: stubs[last], isInCycle: true)) }
        return PictureLayout.Wire(
            link: route.link, paths: paths.filter { $0.points.count > 1 }, joints: WireDrawing.joints(meetings, spine))
    }

    /// The meetings where lines go on in three directions: all but the ends of the spine.
    private static func joints(_ meetings: [Point], _ spine: [Point]) -> [Point] {
        var counts: [Point: Int] = [:]
        for point in meetings { counts[point, default: 0] += 1 }
        return counts.filter { $0.value > 1 || !spine.contains($0.key) }.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }

    private func path(from source: [Point], to target: [Point], isInCycle: Bool) -> Path {
        Path(points: WireDrawing.simplified(source + target.reversed()), hasHead: true, isInCycle: isInCycle)
    }

    /// The way from an end to where it meets the others of its link.
    private func stubPoints(_ number: Int, _ index: Int, _ sides: [SidePort: Int]) -> [Point] {
        let stub = plan.routes[number].stubs[index]
        let trunk = columns.trunkX(number, of: plan)
        let channelY = stub.channel.map { places.channelY[$0] + channels.offset(number, $0) }
        if let x = ports.x(number, index), let channelY, case .row(let row) = stub.end {
            let box = boxes[picture.rows[row].block]
            let way = [Point(x: x, y: stub.isSource ? box.bottom : box.y), Point(x: x, y: channelY)]
            return way + (trunk.map { [Point(x: $0, y: channelY)] } ?? [])
        }
        let start = sidePort(stub, sides[SidePort(route: number, stub: index)])
        guard let trunk else { return [start] }
        guard let channelY, let x = columns.stubX(number, index, of: plan) else {
            return [start, Point(x: trunk, y: start.y)]
        }
        return [start, Point(x: x, y: start.y), Point(x: x, y: channelY), Point(x: trunk, y: channelY)]
    }

    // MARK: - Ports at sides

    private struct SidePort: Hashable {
        let route: Int
        let stub: Int
    }

    /// Heights of the ports at the sides of lanes' names and of subtasks: lines enter in the upper half and leave in the
    /// lower one.
    private var sidePorts: [SidePort: Int] {
        struct Side: Hashable {
            let end: PlanPicture.End
            let isSource: Bool
        }
        var users: [Side: [SidePort]] = [:]
        for (number, route) in plan.routes.enumerated() {
            for (index, stub) in route.stubs.enumerated() where stub.corridor != nil {
                users[Side(end: stub.end, isSource: stub.isSource), default: []]
                    .append(SidePort(route: number, stub: index))
            }
        }
        var heights: [SidePort: Int] = [:]
        for (side, ports) in users {
            let place = place(of: side.end)
            let half = place.height / 2
            let top = place.y + (side.isSource ? half : 0)
            for (rank, port) in ports.enumerated() { heights[port] = top + half * (rank + 1) / (ports.count + 1) }
        }
        return heights
    }

    private func sidePort(_ stub: WirePlan.Stub, _ height: Int?) -> Point {
        let place = place(of: stub.end)
        return Point(x: place.right, y: height ?? place.y)
    }

    private func place(of end: PlanPicture.End) -> Rect {
        switch end {
        case .lane(let lane): labels[lane]
        case .row(let row): rows[row]
        }
    }

    /// Without points that repeat or lie on the way between their neighbours.
    private static func simplified(_ points: [Point]) -> [Point] {
        var kept: [Point] = []
        for point in points where point != kept.last {
            if kept.count > 1 {
                let (first, middle) = (kept[kept.count - 2], kept[kept.count - 1])
                let isVertical = first.x == middle.x && middle.x == point.x
                let isHorizontal = first.y == middle.y && middle.y == point.y
                if isVertical || isHorizontal { kept.removeLast() }
            }
            kept.append(point)
        }
        return kept
    }
}
