/// Where the blocks of a picture stand in a grid of rows and columns. Each lane has rows of its own, each layer of a
/// lane too; a layer that is too wide takes several. Layers of one block each, where one thing is done after the other,
/// share rows and are read from left to right.
struct PictureGrid {
    /// A place of the grid.
    struct Cell: Hashable, Sendable {
        let row: Int
        let column: Int
    }

    /// Blocks that stand side by side at most.
    static let mostColumns = 4

    /// The place of each block.
    private(set) var cells: [Cell]
    /// The rows of each lane; a folded lane has one.
    private(set) var rowsOfLane: [Range<Int>] = []
    private(set) var rowCount = 0
    private(set) var columnCount = 1

    /// - Complexity: O(*n* log *n*) in the number of blocks, and the sizes of all links.
    init(_ picture: PlanPicture) {
        cells = picture.blocks.map { _ in Cell(row: 0, column: 0) }
        let layering = Layering(picture)
        for lane in picture.lanes {
            let first = rowCount
            if lane.isFolded { rowCount += 1 }
            var layers: [Int: [Int]] = [:]
            for block in lane.blocks { layers[layering.layers[block], default: []].append(block) }
            var run: [Int] = []
            for layer in layers.keys.sorted() {
                let blocks = layers[layer] ?? []
                if blocks.count == 1 {
                    run += blocks
                } else {
                    place(run: &run, layering)
                    place(blocks, layering)
                }
            }
            place(run: &run, layering)
            rowsOfLane.append(first..<rowCount)
        }
    }

    /// Puts blocks that follow one another into rows.
    private mutating func place(run: inout [Int], _ layering: Layering) {
        if run.count < 2 {
            if !run.isEmpty { place(run, layering) }
        } else {
            for (index, block) in run.enumerated() {
                let column = index % Self.mostColumns
                if index > 0, column == 0 { rowCount += 1 }
                cells[block] = Cell(row: rowCount, column: column)
                columnCount = max(columnCount, column + 1)
            }
            rowCount += 1
        }
        run = []
    }

    /// Puts a layer below the others, each block as near as may be to those that it waits for.
    private mutating func place(_ layer: [Int], _ layering: Layering) {
        let wanted = layer.map { block in (block: block, column: middle(of: layering.predecessors[block])) }
        let sorted = wanted.sorted { one, other in
            (one.column ?? Double(Self.mostColumns), one.block) < (
                other.column ?? Double(Self.mostColumns), other.block
            )
        }
        for start in stride(from: 0, to: sorted.count, by: Self.mostColumns) {
            let row = sorted[start..<min(start + Self.mostColumns, sorted.count)]
            var free = 0
            for (offset, entry) in row.enumerated() {
                let last = Self.mostColumns - (row.count - offset)
                let column = max(free, min(entry.column.map { Int($0.rounded(.down)) } ?? free, last))
                cells[entry.block] = Cell(row: rowCount, column: column)
                free = column + 1
            }
            columnCount = max(columnCount, free)
            rowCount += 1
        }
    }

    /// The mean column of some blocks that have their places.
    private func middle(of blocks: [Int]) -> Double? {
        guard !blocks.isEmpty else { return nil }
        return Double(blocks.reduce(0) { $0 + cells[$1].column }) / Double(blocks.count)
    }
}
