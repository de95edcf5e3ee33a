/// ASCII text in columns: a byte is a column.
extension String {
    /// The text with blanks on one side, so that it takes up a number of columns; wider text stays as it is.
    ///
    /// - Parameter isRight: whether the text stands at the right, as numbers do.
    func padded(to columns: Int, isRight: Bool = false) -> String {
        isRight ? padding(to: columns) + self : self + padding(to: columns)
    }

    /// The blanks that are wanting.
    func padding(to columns: Int) -> String { String(repeating: " ", count: max(columns - utf8.count, 0)) }
}
