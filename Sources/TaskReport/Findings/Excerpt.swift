import SourceText

/// A line of the document, or a part of a long one, with the marks that stand below it.
struct Excerpt {
    /// A place to be marked. It lies in one line; of a longer range only the first line is marked.
    struct Mark {
        /// Bytes of the place.
        let range: Range<Int>
        /// What is said about it; empty for the finding's own place.
        let message: String
        /// Whether it is the finding's own place.
        let isPrimary: Bool
    }

    /// A mark with its place on the terminal.
    struct PlacedMark {
        let mark: Mark
        /// 0-based column below ``Excerpt/text``.
        let column: Int
        /// Columns, at least 1.
        let width: Int
    }

    /// Lines are shown whole up to this many columns.
    static let widestLine = 120
    /// Columns that stay to the left of a mark when the beginning of its line is cut off.
    private static let context = 30
    /// Bytes looked at on either side of a mark in a long line. Enough for ``widestLine`` columns of joined emoji, and
    /// it keeps many findings in one endless line from costing their product.
    private static let bytesAround = 16 * widestLine

    /// The characters that are shown, with an ellipsis where the line is cut.
    let cells: [VisibleText.Cell]
    /// Rows of marks in the order of their columns; only the last mark of a row has a message.
    let rows: [[PlacedMark]]

    /// The line as shown, without blanks at its end.
    var text: String {
        var text = cells.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Shows a line with its marks: once if it is short, else once for every group of marks that fits.
    static func excerpts(of line: Range<Int>, marks: [Mark], in source: SourceText) -> [Excerpt] {
        var rest = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
        if line.count <= bytesAround {
            let cells = VisibleText(line, of: source).cells
            if cells.reduce(0, { $0 + $1.width }) <= widestLine {
                return [Excerpt(Window(cells: cells[...], end: line.upperBound), marks: rest)]
            }
        }
        var excerpts: [Excerpt] = []
        while let first = rest.first {
            let window = Window(around: first, line: line, in: source)
            var placed = [first]
            rest.removeFirst()
            placed += rest.filter { window.holds($0.range) }
            rest.removeAll { window.holds($0.range) }
            excerpts.append(Excerpt(window, marks: placed))
        }
        return excerpts
    }

    private init(_ window: Window, marks: [Mark]) {
        cells = window.shown
        rows = Excerpt.rows(marks.map(window.place))
    }

    /// Marks share a row as long as no message is in the way.
    private static func rows(_ marks: [PlacedMark]) -> [[PlacedMark]] {
        var rows: [[PlacedMark]] = []
        for mark in marks {
            let row = rows.firstIndex { row in
                row.allSatisfy { $0.mark.message.isEmpty && $0.column + $0.width < mark.column }
            }
            if let row { rows[row].append(mark) } else { rows.append([mark]) }
        }
        return rows
    }

    /// The part of a line that is shown.
    private struct Window {
        let cells: ArraySlice<VisibleText.Cell>
        /// Offset behind the last byte shown.
        let end: Int
        var isCutLeft = false
        var isCutRight = false

        init(cells: ArraySlice<VisibleText.Cell>, end: Int) {
            self.cells = cells
            self.end = end
        }

        /// Chooses the part of a long line around a mark: from the beginning if the mark is near it.
        init(around mark: Mark, line: Range<Int>, in source: SourceText) {
            let low = Window.align(max(line.lowerBound, mark.range.lowerBound - bytesAround), in: source)
            let high = Window.align(min(line.upperBound, mark.range.lowerBound + bytesAround), in: source)
            let cells = VisibleText(low..<max(low, high), of: source).cells
            let target = cells.lastIndex { $0.start <= mark.range.lowerBound } ?? 0
            let markEnd = cells[target...].firstIndex { $0.start >= mark.range.upperBound } ?? cells.endIndex
            var first = 0
            if low > line.lowerBound || cells[..<markEnd].reduce(0, { $0 + $1.width }) >= widestLine {
                first = target
                var columns = 0
                while first > 0, columns + cells[first - 1].width <= context {
                    first -= 1
                    columns += cells[first].width
                }
            }
            isCutLeft = first > 0 || low > line.lowerBound
            var room = widestLine - 1 - (isCutLeft ? 1 : 0)
            var last = first
            while last < cells.endIndex, cells[last].width <= room {
                room -= cells[last].width
                last += 1
            }
            self.cells = cells[first..<last]
            end = last < cells.endIndex ? cells[last].start : high
            isCutRight = end < line.upperBound
        }

        /// The characters with an ellipsis where the line is cut.
        var shown: [VisibleText.Cell] {
            let ellipsis = { (isCut: Bool, start: Int) in
                isCut ? [VisibleText.Cell(text: "…", width: 1, start: start)] : []
            }
            return ellipsis(isCutLeft, cells.first?.start ?? end) + cells + ellipsis(isCutRight, end)
        }

        func holds(_ range: Range<Int>) -> Bool {
            guard let first = cells.first else { return false }
            return range.lowerBound >= first.start && range.upperBound <= end
        }

        /// The place of a mark that begins inside the window.
        func place(_ mark: Mark) -> PlacedMark {
            var column = isCutLeft ? 1 : 0
            var width = 0
            for (index, cell) in zip(cells.indices, cells) {
                let next = index + 1 < cells.endIndex ? cells[index + 1].start : end
                if next <= mark.range.lowerBound {
                    column += cell.width
                } else if cell.start < max(mark.range.upperBound, mark.range.lowerBound + 1) {
                    width += cell.width
                }
            }
            return PlacedMark(mark: mark, column: column, width: max(width, 1))
        }

        /// The beginning of the character that holds a byte.
        private static func align(_ offset: Int, in source: SourceText) -> Int {
            var offset = offset
            while offset > 0, offset < source.bytes.count, source.bytes[offset].isContinuation { offset -= 1 }
            return offset
        }
    }
}
