/// A change of a document: the bytes of a range give way to others.
public struct Edit: Hashable, Sendable {
    /// The bytes that go; empty where something is only inserted.
    public let range: Range<Int>
    /// The bytes that come.
    public let replacement: [UInt8]

    /// Makes an edit.
    public init(range: Range<Int>, replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }

    /// Makes an edit that puts a text in place of a range.
    public init(range: Range<Int>, text: some StringProtocol) {
        self.init(range: range, replacement: Array(text.utf8))
    }
}

extension Sequence<Edit> {
    /// The bytes after the edits; all bytes that no edit names stay as they are.
    ///
    /// - Parameter bytes: a document that the edits fit: ascending, not overlapping, inside its bounds.
    /// - Complexity: O(*n*) in the sizes of the document and the edits.
    public func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var end = 0
        for edit in self {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.replacement
            end = edit.range.upperBound
        }
        result += bytes[end...]
        return result
    }
}
