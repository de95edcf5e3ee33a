import MarkdownOutline
import SourceText

/// Finds the comments in a document that speak to the linter.
enum SuppressionReader {
    /// The comments in document order. What stands in code or front matter is an example and no order.
    ///
    /// - Complexity: O(*n*).
    static func comments(in outline: Outline) -> [SuppressionComment] {
        let bytes = outline.source.bytes
        var comments: [SuppressionComment] = []
        var index = 0
        while let range = nextComment(bytes, from: index) {
            index = range.upperBound
            if let comment = SuppressionComment(outline.source, range), !outline.isCode(at: range.lowerBound) {
                comments.append(comment)
            }
        }
        return comments
    }

    /// The next comment that begins with the word for the linter, from `<!--` to `-->`.
    private static func nextComment(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
        let open = Array("<!--".utf8)
        let beginning = Array(SuppressionComment.beginning.utf8)
        var index = start
        while let found = bytes.firstIndex(of: open, in: index..<bytes.count) {
            var word = found + open.count
            while word < bytes.count, bytes[word].isBlank || bytes[word].isLineEnd { word += 1 }
            index = max(word, found + 1)
            guard bytes[word...].starts(with: beginning) else { continue }
            guard let close = bytes.firstIndex(of: Array("-->".utf8), in: word..<bytes.count) else { return nil }
            return found..<close + 3
        }
        return nil
    }
}
