/// Which ways the links of a picture take through a grid: through channels between rows and corridors between columns,
/// where no box stands.
///
/// A link has one trunk at most, in one corridor; its ends lead there through the channels beside their boxes. Ends on
/// the sides of lanes and subtasks reach a corridor directly.
struct WirePlan {
    /// The way of one end of a link to the others.
    struct Stub {
        let end: PlanPicture.End
        let isSource: Bool
        /// The channel that the end leads to: 0 above the first row. Nil if it leads to the trunk directly.
        let channel: Int?
        /// The corridor that the end leads to sideways: 0 left of the first column. Nil for the top or bottom of a box.
        let corridor: Int?
        /// What the end takes of a corridor before it reaches a channel or the trunk: rows are odd, channels even.
        let heights: [Int]
    }

    /// The way of a link.
    struct Route {
        /// A position in ``PlanPicture/links``.
        let link: Int
        let stubs: [Stub]
        /// The corridor of the trunk, if there is one.
        let trunk: Int?
    }

    private let picture: PlanPicture
    private let grid: PictureGrid
    /// All links but those between neighbours, which need no way, and what goes without saying inside of a box, which
    /// lists its subtasks in order.
    private(set) var routes: [Route] = []
    /// Links between neighbours: from a lane to the next, or from a box to the one right of it.
    private(set) var steps: [Int] = []

    /// - Complexity: O(*sizes of all links*).
    init(_ picture: PlanPicture, _ grid: PictureGrid) {
        self.picture = picture
        self.grid = grid
        for (number, link) in picture.links.enumerated() where !isListed(link) {
            if isStep(link) {
                steps.append(number)
            } else {
                routes.append(route(of: link, number: number))
            }
        }
    }

    private func isListed(_ link: PlanPicture.Link) -> Bool {
        guard link.strength == .implied else { return false }
        let blocks = (link.sources + link.targets).map { end in
            if case .row(let row) = end { picture.rows[row].block } else { -1 }
        }
        return blocks[0] >= 0 && blocks.allSatisfy { $0 == blocks[0] }
    }

    private func isStep(_ link: PlanPicture.Link) -> Bool {
        guard link.sources.count == 1, link.targets.count == 1 else { return false }
        switch (link.sources[0], link.targets[0]) {
        case (.lane(let one), .lane(let other)):
            return other == one + 1
        case (.row(let one), .row(let other)):
            guard sideCorridor(of: .row(one)) == nil, sideCorridor(of: .row(other)) == nil else { return false }
            let (left, right) = (grid.cells[picture.rows[one].block], grid.cells[picture.rows[other].block])
            return left.row == right.row && left.column + 1 == right.column
        default:
            return false
        }
    }

    private func route(of link: PlanPicture.Link, number: Int) -> Route {
        let ends = link.sources.map { ($0, true) } + link.targets.map { ($0, false) }
        let sides = ends.compactMap { sideCorridor(of: $0.0) }
        let channels = Set(ends.filter { sideCorridor(of: $0.0) == nil }.map { channel(of: $0.0, isSource: $0.1) })
        let trunk: Int? =
            if let side = sides.min() { sides.contains(0) ? 0 : side } else {
                channels.count > 1 ? nearestCorridor(ends.map(\.0)) : nil
            }
        return Route(link: number, stubs: ends.map { stub(of: $0.0, isSource: $0.1, trunk: trunk) }, trunk: trunk)
    }

    private func stub(of end: PlanPicture.End, isSource: Bool, trunk: Int?) -> Stub {
        let channel = channel(of: end, isSource: isSource)
        guard let side = sideCorridor(of: end) else {
            return Stub(end: end, isSource: isSource, channel: channel, corridor: nil, heights: [2 * channel])
        }
        let rows = rows(of: end)
        let own = [2 * rows.lowerBound + 1, 2 * rows.upperBound - 1]
        let isDirect = side == trunk
        return Stub(
            end: end, isSource: isSource, channel: isDirect ? nil : channel, corridor: side,
            heights: isDirect ? own : own + [2 * channel])
    }

    /// The corridor beside a lane's name or a subtask; nil for ends that are boxes.
    private func sideCorridor(of end: PlanPicture.End) -> Int? {
        switch end {
        case .lane: 0
        case .row(let row):
            picture.blocks[picture.rows[row].block].rows.lowerBound == row
                ? nil : grid.cells[picture.rows[row].block].column + 1
        }
    }

    /// Sources are left downwards, targets entered from above.
    private func channel(of end: PlanPicture.End, isSource: Bool) -> Int {
        isSource ? rows(of: end).upperBound : rows(of: end).lowerBound
    }

    private func rows(of end: PlanPicture.End) -> Range<Int> {
        switch end {
        case .lane(let lane): return grid.rowsOfLane[lane]
        case .row(let row):
            let cell = grid.cells[picture.rows[row].block]
            return cell.row..<cell.row + 1
        }
    }

    private func nearestCorridor(_ ends: [PlanPicture.End]) -> Int {
        let columns = ends.map { end in
            if case .row(let row) = end { grid.cells[picture.rows[row].block].column } else { 0 }
        }
        return (2 * columns.reduce(0, +) + columns.count) / (2 * columns.count)
    }
}
