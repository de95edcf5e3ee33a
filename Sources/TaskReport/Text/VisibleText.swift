import SourceText

/// A line of the input as a terminal shows it, character by character, with the columns that each takes up.
struct VisibleText {
    /// One character as it is shown.
    struct Cell {
        /// The character, or its escape.
        let text: String
        /// Columns on the terminal.
        let width: Int
        /// Offset of its first byte in the document.
        let start: Int
    }

    /// Columns between tab stops in the lines that are shown.
    static let tabStop = 4

    /// What is shown, in order.
    private(set) var cells: [Cell] = []

    /// Shows the bytes of a line or of a part of one. Tabs become spaces up to the next stop.
    init(_ range: Range<Int>, of source: SourceText) {
        var start = range.lowerBound
        var column = 0
        for character in String(decoding: source.bytes[range], as: UTF8.self) {
            let cell = VisibleText.cell(for: character, at: start, column: column)
            cells.append(cell)
            column += cell.width
            start += character.utf8.count
        }
    }

    private static func cell(for character: Character, at start: Int, column: Int) -> Cell {
        if character == "\t" {
            let width = tabStop - column % tabStop
            return Cell(text: String(repeating: " ", count: width), width: width, start: start)
        }
        if let escape = Escaping.escape(character) {
            return Cell(text: escape, width: DisplayWidth.columns(of: escape), start: start)
        }
        return Cell(text: String(character), width: DisplayWidth.columns(of: character), start: start)
    }
}
