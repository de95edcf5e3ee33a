/// What the lines of a row have to do with its texts.
extension Grid {
    /// Whether a line leads from text to text in a row.
    func hasHorizontal(_ row: Int) -> Bool {
        !nodes[row].isEmpty && cells[row].values.contains { !$0.connector.ports.isDisjoint(with: [.left, .right]) }
    }

    /// Whether a cell is part of a vertical line, and nothing else is drawn in its row.
    func isLoneVertical(_ place: LineNetworks.Place) -> Bool {
        cells[place.row].count == 1
            && cells[place.row][place.column]?.connector.ports.isDisjoint(with: [.left, .right]) == true
    }

    /// Whether the line in front of a text begins with an arrow that points away from it.
    func isBehindBackwardArrow(_ row: Int, _ text: Text) -> Bool {
        line(besides: row, text, step: -1).last?.connector.head == .left
    }

    /// Whether a text stands between two arrows of one chain, on lines that neither fork nor turn.
    func isLink(_ row: Int, _ text: Text) -> Bool {
        [-1, 1].allSatisfy { step in
            let line = line(besides: row, text, step: step)
            return line.contains { $0.connector.head != nil }
                && line.allSatisfy { $0.connector.ports.isDisjoint(with: [.up, .down]) }
        }
    }

    /// The cells of the line that begins or ends beside a text, the nearest first.
    private func line(besides row: Int, _ text: Text, step: Int) -> [Cell] {
        let start = step < 0 ? text.columns.lowerBound - 1 : text.columns.upperBound
        let next =
            step < 0
            ? texts[row].last { $0.columns.upperBound <= text.columns.lowerBound }?.columns.upperBound.advanced(by: -1)
            : texts[row].first { $0.columns.lowerBound >= text.columns.upperBound }?.columns.lowerBound
        let most = start + step * Grid.reach
        var column = start
        while column != most, column != next, cell(row, column) == nil { column += step }
        var line: [Cell] = []
        while let cell = cell(row, column) {
            line.append(cell)
            column += step
        }
        return line
    }
}
