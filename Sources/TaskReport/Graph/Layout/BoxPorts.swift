/// Where lines leave boxes at the bottom and enter them at the top.
struct BoxPorts {
    private struct Port {
        let route: Int
        let stub: Int
        /// Where the line goes, by which lines at one box are put in order.
        let aim: Double
    }

    private struct Side: Hashable {
        let block: Int
        let isSource: Bool
    }

    private struct Key: Hashable {
        let route: Int
        let stub: Int
    }

    private var positions: [Key: Int] = [:]

    /// - Complexity: O(*n* log *n*) in the sizes of all links.
    init(_ picture: PlanPicture, _ grid: PictureGrid, _ plan: WirePlan, _ columns: ColumnPlaces) {
        var sides: [Side: [Port]] = [:]
        for (number, route) in plan.routes.enumerated() {
            let aims = BoxPorts.aims(of: route, number: number, picture, grid, plan, columns)
            for (index, stub) in route.stubs.enumerated() {
                guard let block = BoxPorts.block(of: stub, in: picture) else { continue }
                let aim = stub.isSource ? aims.ofSources : aims.ofTargets
                sides[Side(block: block, isSource: stub.isSource), default: []]
                    .append(Port(route: number, stub: index, aim: aim))
            }
        }
        for (side, ports) in sides {
            let left = columns.x[grid.cells[side.block].column]
            let sorted = ports.sorted { ($0.aim, $0.route, $0.stub) < ($1.aim, $1.route, $1.stub) }
            for (rank, port) in sorted.enumerated() {
                let isStraight = ports.count == 1 && BoxPorts.isStraight(plan.routes[port.route], sides, picture, grid)
                // What enters and what leaves in one channel must not lie on each other.
                let shift = isStraight ? 0 : side.isSource ? 4 : -4
                positions[Key(route: port.route, stub: port.stub)] =
                    left + PictureMetrics.boxWidth * (rank + 1) / (ports.count + 1) + shift
            }
        }
    }

    /// Where a line leaves or enters its box; nil for ends that are no boxes.
    func x(_ route: Int, _ stub: Int) -> Int? { positions[Key(route: route, stub: stub)] }

    private static func block(of stub: WirePlan.Stub, in picture: PlanPicture) -> Int? {
        guard stub.corridor == nil, case .row(let row) = stub.end else { return nil }
        return picture.rows[row].block
    }

    /// Where lines from the sources go, and lines to the targets come from.
    private static func aims(
        of route: WirePlan.Route, number: Int, _ picture: PlanPicture, _ grid: PictureGrid, _ plan: WirePlan,
        _ columns: ColumnPlaces
    ) -> (ofSources: Double, ofTargets: Double) {
        if let trunk = columns.trunkX(number, of: plan) { return (Double(trunk), Double(trunk)) }
        func middle(_ stubs: [WirePlan.Stub]) -> Double {
            let places = stubs.compactMap { block(of: $0, in: picture) }.map { columns.x[grid.cells[$0].column] }
            return places.isEmpty ? 0 : Double(places.reduce(0, +)) / Double(places.count)
        }
        return (middle(route.stubs.filter { !$0.isSource }), middle(route.stubs.filter(\.isSource)))
    }

    /// Whether a route is the only one between two boxes that stand one above the other.
    private static func isStraight(
        _ route: WirePlan.Route, _ sides: [Side: [Port]], _ picture: PlanPicture, _ grid: PictureGrid
    ) -> Bool {
        guard route.trunk == nil, route.stubs.count == 2, let above = block(of: route.stubs[0], in: picture),
            let below = block(of: route.stubs[1], in: picture)
        else { return false }
        return grid.cells[above].column == grid.cells[below].column
            && sides[Side(block: above, isSource: true)]?.count == 1
            && sides[Side(block: below, isSource: false)]?.count == 1
    }
}
