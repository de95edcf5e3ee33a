/// A picture with a place for everything: boxes, names of lanes, lines. Nothing in it is drawn yet.
///
/// Lanes lie below each other; in a lane, time goes down, and what may be worked on side by side stands side by side.
/// Where one thing is done after the other, it goes from left to right instead, with arrows. Boxes stand in a grid, and lines run only between its rows and columns.
struct PictureLayout: Sendable {
    /// A place on the drawing, in pixels from its upper left corner.
    struct Point: Hashable, Sendable {
        var x: Int
        var y: Int
    }

    /// A rectangle.
    struct Rect: Hashable, Sendable {
        let x: Int
        let y: Int
        let width: Int
        let height: Int

        var right: Int { x + width }
        var bottom: Int { y + height }
    }

    /// A line with right angles.
    struct Path: Sendable {
        let points: [Point]
        /// Whether an arrowhead stands at the last point.
        let hasHead: Bool
        /// Whether it is a step of a cycle.
        let isInCycle: Bool
    }

    /// A link as it is drawn.
    struct Wire: Sendable {
        /// A position in ``PlanPicture/links``.
        let link: Int
        let paths: [Path]
        /// Where lines of the link meet; empty if it is a single line.
        let joints: [Point]
    }

    let picture: PlanPicture
    let size: PictureSize
    /// The lanes with their names, as wide as the drawing.
    let lanes: [Rect]
    /// The names of the lanes.
    let labels: [Rect]
    let labelTexts: [LaneText]
    /// The blocks, and the boxes of folded lanes by lane.
    let boxes: [Rect]
    let boxTexts: [BoxText]
    let folds: [Int: Rect]
    /// The lines in the boxes that hold one task each.
    let rows: [Rect]
    let wires: [Wire]

    /// - Complexity: O(*n* log *n*) in the number of tasks and the sizes of all links.
    init(_ picture: PlanPicture) {
        self.picture = picture
        let grid = PictureGrid(picture)
        let plan = WirePlan(picture, grid)
        let boxTexts = picture.blocks.map { BoxText($0, of: picture) }
        let labelTexts = picture.lanes.map { LaneText($0) }
        let columns = ColumnPlaces(grid, plan)
        let ports = BoxPorts(picture, grid, plan, columns)
        let channels = ChannelTracks(plan, columns, ports)
        let places = RowPlaces(grid, channels, boxTexts, labelTexts)
        lanes = places.lanes.map { Rect(x: columns.left, y: $0.top, width: columns.width, height: $0.height) }
        labels = lanes.map { Rect(x: $0.x, y: $0.y, width: PictureMetrics.labelWidth, height: $0.height) }
        let boxes = zip(grid.cells, boxTexts).map { cell, text in
            Rect(x: columns.x[cell.column], y: places.y[cell.row], width: PictureMetrics.boxWidth, height: text.height)
        }
        var folds: [Int: Rect] = [:]
        for (number, lane) in picture.lanes.enumerated() where lane.isFolded {
            folds[number] = Rect(
                x: columns.x[0], y: places.y[grid.rowsOfLane[number].lowerBound], width: PictureMetrics.boxWidth,
                height: BoxText.foldHeight)
        }
        self.folds = folds
        let rows = picture.rows.indices.map { row in
            let block = picture.rows[row].block
            return BoxText.rect(ofRow: row - picture.blocks[block].rows.lowerBound, boxTexts[block], boxes[block])
        }
        let drawing = WireDrawing(
            picture: picture, plan: plan, columns: columns, ports: ports, channels: channels, places: places,
            labels: labels, boxes: boxes, rows: rows)
        (self.boxTexts, self.labelTexts, self.boxes, self.rows) = (boxTexts, labelTexts, boxes, rows)
        wires = drawing.wires
        size = PictureSize(
            width: columns.left + columns.width + PictureMetrics.margin, height: places.bottom + PictureMetrics.margin)
    }
}
