import MarkdownOutline
import SourceText

/// What is struck out in the lines of a text: `~~text~~`.
struct StruckText {
    /// The stretches between pairs of marks, ascending.
    private var ranges: [Range<Int>] = []
    private var next = 0

    /// - Parameter spans: the inline spans of the lines, in which no mark counts.
    init(_ source: SourceText, lines: [Range<Int>], spans: [InlineSpan]) {
        var (open, span): (Int?, Int) = (nil, 0)
        for line in lines {
            var index = line.lowerBound
            while let mark = source.find("~~", in: index..<line.upperBound) {
                index = mark.upperBound
                while span < spans.count, spans[span].range.upperBound <= mark.lowerBound { span += 1 }
                if span < spans.count, spans[span].range.lowerBound <= mark.lowerBound { continue }
                if let start = open { ranges.append(start..<mark.lowerBound) }
                open = open == nil ? mark.upperBound : nil
            }
        }
    }

    /// Whether a place is struck out; places are asked for in ascending order.
    mutating func holds(_ place: Int) -> Bool {
        while next < ranges.count, ranges[next].upperBound <= place { next += 1 }
        return next < ranges.count && ranges[next].contains(place)
    }
}
