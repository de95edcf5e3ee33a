/// Drawn lines that hang together: what flows in, and the heads where it flows out.
struct LineNetworks {
    /// A cell of the grid.
    struct Place: Hashable {
        let row: Int
        let column: Int
    }

    /// The cells of each network in reading order.
    let networks: [[Place]]

    /// - Complexity: O(*cells*).
    init(_ grid: Grid) {
        var seen: Set<Place> = []
        var networks: [[Place]] = []
        for row in 0..<grid.rowCount {
            for column in grid.cells[row].keys.sorted() where !seen.contains(Place(row: row, column: column)) {
                networks.append(LineNetworks.network(from: Place(row: row, column: column), grid, &seen))
            }
        }
        self.networks = networks
    }

    private static func network(from start: Place, _ grid: Grid, _ seen: inout Set<Place>) -> [Place] {
        var found: [Place] = []
        var open = [start]
        seen.insert(start)
        while let place = open.popLast() {
            found.append(place)
            for next in neighbours(of: place, grid) where seen.insert(next).inserted { open.append(next) }
        }
        return found.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// The cells that a cell leads to and that lead back; a head that points at the tail of another line goes on with it.
    private static func neighbours(of place: Place, _ grid: Grid) -> [Place] {
        guard let cell = grid.cell(place.row, place.column) else { return [] }
        return sides.compactMap { side -> Place? in
            let next = Place(row: place.row + side.rows, column: place.column + side.columns)
            guard let other = grid.cell(next.row, next.column) else { return nil }
            let leads = cell.connector.ports.contains(side.port) || cell.connector.head == side.direction
            let leadsBack = other.connector.ports.contains(side.opposite) || other.connector.head == side.opposed
            return leads && leadsBack ? next : nil
        }
    }

    struct Side {
        let rows: Int
        let columns: Int
        let port: Connector.Ports
        let opposite: Connector.Ports
        let direction: Connector.Direction
        let opposed: Connector.Direction
    }

    private static let sides = [
        Side(rows: 0, columns: -1, port: .left, opposite: .right, direction: .left, opposed: .right),
        Side(rows: 0, columns: 1, port: .right, opposite: .left, direction: .right, opposed: .left),
        Side(rows: -1, columns: 0, port: .up, opposite: .down, direction: .up, opposed: .down),
        Side(rows: 1, columns: 0, port: .down, opposite: .up, direction: .down, opposed: .up),
    ]
}
