/// A document as bytes, with its lines.
///
/// All places inside the program are byte offsets into ``bytes``; lines and columns exist only at the edge
/// (``Position``). A line ends with LF, CRLF or a lone CR, as CommonMark 0.31 section 2.1 says.
public struct SourceText: Sendable {
    /// The bytes as read, byte order mark included. Each byte that is no part of well-formed UTF-8 is replaced by
    /// U+001A, so that bytes and decoded texts always have the same length.
    public let bytes: [UInt8]

    /// The same bytes with ASCII, Latin-1 and Cyrillic capitals turned into small letters.
    ///
    /// The copy has the same length, so an offset means the same place in both. Keywords are looked up here.
    public let folded: [UInt8]

    /// Where words begin in ``bytes`` and in ``folded``.
    package let wordStarts: WordStarts

    /// Byte offset of the first byte of each line, in order; the first is 0 even for an empty document.
    public let lineStarts: [Int]

    /// Reads a document.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ bytes: [UInt8]) {
        let bytes = SourceText.repaired(bytes)
        self.bytes = bytes
        folded = CaseFolding.fold(bytes)
        wordStarts = WordStarts(bytes)
        lineStarts = SourceText.findLineStarts(bytes)
    }

    /// Reads a document from a string; offsets count its UTF-8 bytes.
    public init(_ string: some StringProtocol) {
        self.init(Array(string.utf8))
    }

    /// Number of lines. A final line terminator does not begin another line.
    public var lineCount: Int { lineStarts.count }

    /// Length of a UTF-8 byte order mark at the beginning: 3 or 0.
    public var byteOrderMarkLength: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The 1-based line that holds the byte at `offset`.
    ///
    /// - Complexity: O(log *lines*).
    public func line(at offset: Int) -> Int {
        max(lineStarts.partitionPoint { $0 <= offset }, 1)
    }

    /// The place of the byte at `offset`, in lines and UTF-8 columns. Editors do not count a byte order mark, so its
    /// bytes have no columns of their own: the first character behind it stands in column 1.
    ///
    /// - Complexity: O(log *lines*).
    public func position(at offset: Int) -> Position {
        let line = line(at: offset)
        let start = lineStarts[line - 1] + (line == 1 ? byteOrderMarkLength : 0)
        return Position(line: line, column: max(offset - start, 0) + 1)
    }

    /// The bytes of a 1-based line without its terminator; on the first line without a byte order mark.
    public func lineRange(_ line: Int) -> Range<Int> {
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
        if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        return min(start + (line == 1 ? byteOrderMarkLength : 0), end)..<end
    }

    /// The text of a byte range; a character that the range cuts becomes U+FFFD.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// `range` without spaces and tabs at its ends.
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first].isBlank { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
        return range
    }

    private static func findLineStarts(_ bytes: [UInt8]) -> [Int] {
        var starts = [0]
        bytes.forEachIndex(of: .lineFeed, or: .carriageReturn, in: bytes.indices) { end in
            let next = end + 1
            guard next < bytes.count else { return }
            // Of CR LF the second byte ends the line.
            if bytes[end] == .carriageReturn, bytes[next] == .lineFeed { return }
            starts.append(next)
        }
        return starts
    }
}
