/// Lines with right angles as the data of a path element.
enum WirePath {
    typealias Point = PictureLayout.Point

    private static let radius = 4
    private static let headLength = 7
    private static let headHalf = 4

    /// The line with rounded corners.
    static func data(_ points: [Point]) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        var data = "M\(first.x) \(first.y)"
        for index in points.indices.dropFirst().dropLast() {
            let corner = points[index]
            let before = moved(corner, towards: points[index - 1])
            let after = moved(corner, towards: points[index + 1])
            data += "L\(before.x) \(before.y)Q\(corner.x) \(corner.y) \(after.x) \(after.y)"
        }
        return data + "L\(last.x) \(last.y)"
    }

    /// The arrowhead at the end of a line.
    static func head(_ points: [Point]) -> String {
        guard points.count > 1 else { return "" }
        let (tip, before) = (points[points.count - 1], points[points.count - 2])
        let (dx, dy) = ((tip.x - before.x).signum(), (tip.y - before.y).signum())
        let base = Point(x: tip.x - dx * headLength, y: tip.y - dy * headLength)
        let (sideX, sideY) = (dy * headHalf, dx * headHalf)
        return "M\(tip.x) \(tip.y)L\(base.x + sideX) \(base.y + sideY)L\(base.x - sideX) \(base.y - sideY)Z"
    }

    /// A dot where lines of one link meet, which tells it from lines that only cross.
    static func joint(_ point: Point) -> String { "M\(point.x - 3) \(point.y)a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z" }

    /// A point at most a radius away on a side, and at most half the side.
    private static func moved(_ point: Point, towards other: Point) -> Point {
        let (dx, dy) = (other.x - point.x, other.y - point.y)
        let distance = min(radius, (abs(dx) + abs(dy)) / 2)
        return Point(x: point.x + dx.signum() * distance, y: point.y + dy.signum() * distance)
    }
}
