import SourceText

/// The lines of a drawing as cells, with the texts between the lines.
struct Grid {
    /// A drawn character in its column.
    struct Cell {
        let connector: Connector
        let offset: Int
    }

    /// A text between drawn lines that names items.
    struct Node {
        let row: Int
        let columns: Range<Int>
        let range: Range<Int>
        let operand: Operand
        /// What an arrow from the left means of it.
        let head: Operand
        /// What a line to the right means of it.
        let tail: Operand

        /// The text as an arrow from the left means it.
        var asHead: Node {
            Node(row: row, columns: columns, range: range, operand: head, head: head, tail: tail)
        }

        /// The text as a line to the right means it.
        var asTail: Node {
            Node(row: row, columns: columns, range: range, operand: tail, head: head, tail: tail)
        }
    }

    /// A text of a row, whatever it says.
    struct Text {
        let columns: Range<Int>
        let range: Range<Int>
    }

    private(set) var cells: [[Int: Cell]] = []
    private(set) var texts: [[Text]] = []
    var nodes: [[Node]] = []

    /// How far, in columns, an arrow may stand beside the text that it means.
    static let reach = 24
    /// Larger drawings are not followed.
    private static let most = (rows: 2000, bytesPerRow: 2000)

    /// - Parameter lines: the bytes of each row.
    init?(_ source: SourceText, lines: [Range<Int>]) {
        guard lines.count <= Grid.most.rows else { return nil }
        for line in lines {
            guard line.count <= Grid.most.bytesPerRow else { return nil }
            let row = GridRow(source, line)
            cells.append(row.cells)
            texts.append(row.texts)
        }
        nodes = texts.map { _ in [] }
    }

    var rowCount: Int { cells.count }

    func cell(_ row: Int, _ column: Int) -> Cell? {
        cells.indices.contains(row) ? cells[row][column] : nil
    }

    /// Whether a row shows nothing at all.
    func isBlank(_ row: Int) -> Bool { cells[row].isEmpty && texts[row].isEmpty }
}

/// Columns that a character takes in a terminal: none for marks that combine, two for wide characters and emoji.
enum CellWidth {
    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
