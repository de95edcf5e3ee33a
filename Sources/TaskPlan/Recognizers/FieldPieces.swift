import SourceText

/// A line cut where another field begins behind a bar: `**Priority:** HIGH | **Dependencies:** T001`.
///
/// Most lines are one piece, for which no memory is asked.
package struct FieldPieces: Sequence, Sendable {
    let first: Range<Int>
    private let others: [Range<Int>]

    /// Whether there is more than one piece.
    var areSeveral: Bool { !others.isEmpty }

    package init(_ source: borrowing SourceText, _ line: Range<Int>) {
        var pieces: [Range<Int>] = []
        var (start, index) = (line.lowerBound, line.lowerBound)
        while let bar = source.bytes.firstIndex(of: UInt8(ascii: "|"), in: index..<line.upperBound) {
            index = bar + 1
            let next = source.trimmed(index..<line.upperBound)
            guard source.bytes[next].starts(with: "**") else { continue }
            pieces.append(source.trimmed(start..<bar))
            start = next.lowerBound
        }
        let last = start..<line.upperBound
        first = pieces.first ?? last
        others = pieces.isEmpty ? [] : pieces.dropFirst() + [last]
    }

    package func makeIterator() -> Iterator { Iterator(current: first, others: others[...]) }

    package struct Iterator: IteratorProtocol {
        fileprivate var current: Range<Int>?
        fileprivate var others: ArraySlice<Range<Int>>

        package mutating func next() -> Range<Int>? {
            defer { current = others.popFirst() }
            return current
        }
    }
}
