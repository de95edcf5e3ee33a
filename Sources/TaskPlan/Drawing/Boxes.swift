/// Finds the boxes of a drawing: four corners joined by lines, with text inside.
enum Boxes {
    struct Box {
        let rows: Range<Int>
        let columns: Range<Int>
        let bottom: Int
    }

    static func find(in grid: Grid) -> [Box] {
        var boxes: [Box] = []
        for row in 0..<grid.rowCount {
            for (column, cell) in grid.cells[row] where cell.connector.ports == [.right, .down] {
                if let box = box(grid, row, column) { boxes.append(box) }
            }
        }
        return boxes.sorted {
            ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }
    }

    private static func box(_ grid: Grid, _ top: Int, _ left: Int) -> Box? {
        var right = left + 1
        while let cell = grid.cell(top, right), cell.connector.ports != [.left, .down] {
            guard cell.connector.ports.contains(.left) || cell.connector.head != nil else { return nil }
            right += 1
        }
        guard grid.cell(top, right) != nil else { return nil }
        var bottom = top + 1
        while let side = grid.cell(bottom, left), side.connector.ports != [.right, .up] {
            guard side.connector.ports.contains(.down) else { return nil }
            bottom += 1
        }
        guard grid.cell(bottom, left) != nil, bottom > top + 1 else { return nil }
        let rows = top + 1..<bottom
        let holdsText = rows.contains { row in
            grid.nodes[row].contains { (left..<right).contains($0.columns.lowerBound) }
        }
        return holdsText ? Box(rows: rows, columns: left..<right, bottom: bottom) : nil
    }
}
