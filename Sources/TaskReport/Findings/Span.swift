import SourceText

/// A byte range as two places between characters, as formats ask for them that also describe changes.
///
/// Other than an ``Extent`` it ends behind its last byte: a range that takes in the end of a line ends in column 1 of
/// the next line, even where there is no next line.
struct Span {
    /// Where the first byte stands.
    let start: Position
    /// The place behind the last byte.
    let end: Position

    /// Columns count bytes of UTF-8.
    init(_ range: Range<Int>, in source: SourceText) {
        start = Span.place(at: range.lowerBound, in: source) { $1 - $0 }
        end = Span.place(at: range.upperBound, in: source) { $1 - $0 }
    }

    /// Columns count code units of UTF-16.
    init(_ range: Range<Int>, in source: SourceText, counting units: UTF16Count) {
        start = Span.place(at: range.lowerBound, in: source) { units.count(in: $0..<$1) }
        end = Span.place(at: range.upperBound, in: source) { units.count(in: $0..<$1) }
    }

    /// - Parameter width: the columns between two offsets of a line.
    private static func place(at offset: Int, in source: SourceText, width: (Int, Int) -> Int) -> Position {
        let line = source.line(at: offset)
        let content = source.lineRange(line)
        if offset == source.bytes.count, offset > content.upperBound { return Position(line: line + 1, column: 1) }
        // A byte order mark stands before the first column.
        return Position(line: line, column: 1 + width(content.lowerBound, max(offset, content.lowerBound)))
    }
}
