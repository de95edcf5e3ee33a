/// Where rows, channels and lanes stand from top to bottom.
struct RowPlaces {
    /// The place of a lane.
    struct Lane {
        let top: Int
        let height: Int
    }

    /// Upper edge of each row.
    private(set) var y: [Int]
    /// Upper edge of each channel; the last is below all rows.
    private(set) var channelY: [Int] = []
    private(set) var lanes: [Lane] = []
    /// Lower edge of the last channel.
    private(set) var bottom = 0

    init(_ grid: PictureGrid, _ channels: ChannelTracks, _ boxes: [BoxText], _ labels: [LaneText]) {
        var heights = [Int](repeating: BoxText.foldHeight, count: grid.rowCount)
        for (cell, box) in zip(grid.cells, boxes) { heights[cell.row] = max(heights[cell.row], box.height) }
        y = heights
        var next = PictureMetrics.margin + PictureMetrics.headline
        for (rows, label) in zip(grid.rowsOfLane, labels) {
            var top = next
            for row in rows {
                channelY.append(next)
                next += channels.height(row)
                if row == rows.lowerBound {
                    top = next
                    next += PictureMetrics.lanePadding
                }
                y[row] = next
                next += heights[row]
            }
            next = max(next + PictureMetrics.lanePadding, top + label.height)
            lanes.append(Lane(top: top, height: next - top))
        }
        channelY.append(next)
        bottom = next + channels.height(grid.rowCount)
    }
}
