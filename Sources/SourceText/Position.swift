/// A place in a document as people and editors count it.
public struct Position: Hashable, Comparable, Sendable {
    /// 1-based line.
    public let line: Int
    /// 1-based column, counted in UTF-8 bytes.
    public let column: Int

    /// Makes a place from a 1-based line and a 1-based column in UTF-8 bytes.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Document order.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
