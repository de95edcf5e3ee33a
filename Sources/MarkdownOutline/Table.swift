import SourceText

/// A table, read from the lines of a paragraph (GitHub Flavored Markdown 0.29, section 4.10).
///
/// cmark's table extension is not used: one short header can make it build millions of nodes.
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
    public init?(_ source: SourceText, lines: [Range<Int>]) {
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
        let bytes = source.bytes[line]
        guard bytes.contains(UInt8(ascii: "-")), bytes.contains(UInt8(ascii: "|")) else { return nil }
        guard bytes.allSatisfy({ $0.isBlank || "|-:".utf8.contains($0) }) else { return nil }
        let cells = row(source, line).cells
        return cells.allSatisfy { source.bytes[$0].contains(UInt8(ascii: "-")) } ? cells.count : nil
    }

    private static func row(_ source: SourceText, _ line: Range<Int>) -> Row {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        var index = start
        if index < line.upperBound, source.bytes[index] == UInt8(ascii: "|") {
            index += 1
            start = index
        }
        while index < line.upperBound {
            switch source.bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "|"):
                cells.append(source.trimmed(start..<index))
                start = index + 1
            default: break
            }
            index += 1
        }
        let rest = source.trimmed(min(start, line.upperBound)..<line.upperBound)
        if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
        return Row(range: line, cells: cells)
    }
}
