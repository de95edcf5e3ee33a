import SourceText

/// Front matter: metadata between two lines of three hyphens at the very beginning.
///
/// A blank line below the first hyphens makes them a thematic break, as in Pandoc: a document that opens with a break
/// must not lose everything up to the next one. Some templates put the blank line nevertheless, so there it is front
/// matter if it is nothing but metadata.
enum FrontMatter {
    /// The 1-based lines of the front matter, fences included, or nil.
    static func lines(of source: SourceText) -> ClosedRange<Int>? {
        guard source.lineCount > 1, isFence(1, in: source, closing: false) else { return nil }
        guard let end = (2...source.lineCount).first(where: { isFence($0, in: source, closing: true) }) else {
            return nil
        }
        let beginsBlank = source.trimmed(source.lineRange(2)).isEmpty
        return !beginsBlank || isMetadata(2..<end, in: source) ? 1...end : nil
    }

    private static func isFence(_ line: Int, in source: SourceText, closing: Bool) -> Bool {
        var range = source.lineRange(line)
        while let last = range.last, source.bytes[last].isBlank { range = range.lowerBound..<last }
        let text = source.bytes[range]
        return text.elementsEqual("---".utf8) || (closing && text.elementsEqual("...".utf8))
    }

    // MARK: - Metadata

    /// Whether lines hold names with values, lists below names without, and nothing else. Comments do not count: a
    /// heading of the document looks the same.
    private static func isMetadata(_ lines: Range<Int>, in source: SourceText) -> Bool {
        var isEmpty = true
        var mayList = false
        for line in lines {
            let text = source.trimmed(source.lineRange(line))
            if text.isEmpty { continue }
            if let value = value(source, text) {
                mayList = value.isEmpty
            } else if !mayList || !isListed(source.bytes[text]) {
                return false
            }
            isEmpty = false
        }
        return !isEmpty
    }

    /// What stands behind `name:`. Names begin with a small letter, sentences such as "Note: …" do not.
    private static func value(_ source: SourceText, _ line: Range<Int>) -> Range<Int>? {
        let name = source.bytes[line].prefix { $0.isAlphanumeric || $0.isOne(of: "-_") }
        guard let first = name.first, first.isLetter, !first.isCapital else { return nil }
        let colon = name.endIndex
        guard colon < line.upperBound, source.bytes[colon] == UInt8(ascii: ":") else { return nil }
        let value = colon + 1..<line.upperBound
        return value.isEmpty || source.bytes[value.lowerBound].isBlank ? source.trimmed(value) : nil
    }

    /// `- a`, but no box.
    private static func isListed(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "- ".utf8) && !line.starts(with: "- [".utf8)
    }
}
