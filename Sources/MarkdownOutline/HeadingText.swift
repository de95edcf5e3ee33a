import SourceText

/// The text of a heading on one line, without its number signs (CommonMark 0.31, section 4.2).
enum HeadingText {
    /// The text between the number signs of an ATX heading that starts at `start`, or nil for a setext heading.
    static func range(in source: SourceText, from start: Int) -> Range<Int>? {
        let line = source.lineRange(source.line(at: start))
        let bytes = source.bytes
        guard let length = LineShape.headingLength(bytes, start..<max(start, line.upperBound)) else { return nil }
        let range = source.trimmed(start + length..<line.upperBound)
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        let closes = end < range.upperBound && (end == range.lowerBound || bytes[end - 1].isBlank)
        return closes ? source.trimmed(range.lowerBound..<end) : range
    }
}
