import SourceText

/// A line cut where another field begins behind a bar: `**Priority:** HIGH | **Dependencies:** T001`.
///
/// Most lines are one piece, for which no memory is asked.
package struct FieldPieces: Sequence, Sendable {
    let first: Range<Int>
    private let others: [Range<Int>]

    /// Whether there is more than one piece.
    var areSeveral: Bool { !others.isEmpty }

    /// - Parameter isDetail: whether the line is a detail of an item. There, a field that states an order is a piece without
    ///   marks as well: `Priority: HIGH | Depends on: T001`.
    package init(_ source: borrowing SourceText, _ line: Range<Int>, isDetail: Bool = false) {
        var pieces: [Range<Int>] = []
        var (start, index) = (line.lowerBound, line.lowerBound)
        var plain = PlainField.none
        while let bar = source.bytes.firstIndex(of: UInt8(ascii: "|"), in: index..<line.upperBound) {
            if isDetail, index == line.lowerBound { plain = PlainField(source, line) }
            index = bar + 1
            let next = source.trimmed(index..<line.upperBound)
            let behind = plain == .none ? .none : PlainField(source, next)
            guard source.bytes[next].starts(with: "**") || behind == .order || behind == .other && plain == .order
            else {
                continue
            }
            pieces.append(source.trimmed(start..<bar))
            start = next.lowerBound
            plain = behind
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

/// What the name of a field at the beginning of a piece announces.
private enum PlainField {
    case none
    case order
    case other

    /// Longer than the name of any field with its marks: what lies behind is not looked through for every bar.
    private static let longest = 64

    init(_ source: borrowing SourceText, _ piece: Range<Int>) {
        guard let field = FieldLine(source, piece.prefixed(PlainField.longest)) else {
            self = .none
            return
        }
        if DependencyKeys.lexicon.meaning(of: field.key, in: source.folded) != nil {
            self = .order
        } else {
            // "T001: Title | Depends on: T002" is about a task of its own.
            self = source.bytes[field.key].contains { $0.isDigit } ? .none : .other
        }
    }
}
