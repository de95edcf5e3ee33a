import SourceText

/// Front matter: metadata between two lines of three hyphens at the very beginning.
///
/// A blank line below the first hyphens makes them a thematic break, as in Pandoc: a document that opens with a break
/// must not lose everything up to the next one.
enum FrontMatter {
    /// The 1-based lines of the front matter, fences included, or nil.
    static func lines(of source: SourceText) -> ClosedRange<Int>? {
        guard source.lineCount > 1, isFence(1, in: source, closing: false) else { return nil }
        guard !source.trimmed(source.lineRange(2)).isEmpty else { return nil }
        for line in 2...source.lineCount where isFence(line, in: source, closing: true) { return 1...line }
        return nil
    }

    private static func isFence(_ line: Int, in source: SourceText, closing: Bool) -> Bool {
        var range = source.lineRange(line)
        while let last = range.last, source.bytes[last].isBlank { range = range.lowerBound..<last }
        let text = source.bytes[range]
        return text.elementsEqual("---".utf8) || (closing && text.elementsEqual("...".utf8))
    }
}
