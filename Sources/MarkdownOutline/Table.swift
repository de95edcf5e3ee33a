import SourceText

/// A table, read from the lines of a paragraph (GitHub Flavored Markdown 0.29, section 4.10).
///
/// cmark's table extension is not used: one short header can make it build millions of nodes. Unlike there, a delimiter
/// row must hold a pipe, so that one column needs `|---|`.
public struct Table: Sendable {
    /// One line of a table.
    public struct Row: Sendable {
        /// The bytes of the line.
        public let range: Range<Int>
        /// The bytes of each cell, without the pipes and the blanks around its text.
        public let cells: [Range<Int>]
    }

    /// The column names.
    public let header: Row
    /// The rows below the delimiter row.
    public let rows: [Row]

    /// The table in the lines of a paragraph, or nil if there is no delimiter row below a row of as many cells.
    public init?(_ source: borrowing SourceText, lines: [Range<Int>]) {
        guard lines.count >= 2 else { return nil }
        for index in 1..<lines.count {
            guard let columns = Table.delimiterColumns(source, lines[index]) else { continue }
            let header = Table.row(source, lines[index - 1])
            guard header.cells.count == columns else { continue }
            self.header = header
            rows = lines[(index + 1)...].map { Table.row(source, $0) }
            return
        }
        return nil
    }

    /// Number of columns of a delimiter row such as `|---|:-:|`, or nil for another line.
    private static func delimiterColumns(_ source: SourceText, _ line: Range<Int>) -> Int? {
        // Most lines are told from it by their first byte.
        guard let first = line.first, source.bytes[first].isBlank || source.bytes[first].isOne(of: "|-:") else {
            return nil
        }
        let bytes = source.bytes[line]
        guard bytes.contains(UInt8(ascii: "|")), bytes.allSatisfy({ $0.isBlank || $0.isOne(of: "|-:") })
        else { return nil }
        let cells = row(source, line).cells
        return cells.allSatisfy { isDelimiter(source.bytes[$0]) } ? cells.count : nil
    }

    /// Hyphens, with a colon at one end or both.
    private static func isDelimiter(_ cell: ArraySlice<UInt8>) -> Bool {
        var hyphens = cell
        if hyphens.first == UInt8(ascii: ":") { hyphens.removeFirst() }
        if hyphens.last == UInt8(ascii: ":") { hyphens.removeLast() }
        return !hyphens.isEmpty && hyphens.allSatisfy { $0 == UInt8(ascii: "-") }
    }

    /// Cuts a line at its pipes. A pipe after a backslash belongs to the text, even if the backslash is escaped itself.
    private static func row(_ source: SourceText, _ line: Range<Int>) -> Row {
        var cells: [Range<Int>] = []
        let pipe = UInt8(ascii: "|")
        var start = line.lowerBound
        if let first = line.first, source.bytes[first] == pipe { start += 1 }
        for index in start..<line.upperBound where source.bytes[index] == pipe {
            if index > line.lowerBound, source.bytes[index - 1] == UInt8(ascii: "\\") { continue }
            cells.append(source.trimmed(start..<index))
            start = index + 1
        }
        let rest = source.trimmed(start..<line.upperBound)
        if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
        return Row(range: line, cells: cells)
    }
}
