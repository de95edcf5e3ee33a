import SourceText

/// The last lines of blocks.
///
/// cmark reports them right for paragraphs only: a setext heading or a fence that its container ends gets one line too
/// many, an HTML block that ends with its own mark one line too few, and containers run to the next block.
enum BlockLines {
    /// The underline of a setext heading, or the only line of another heading.
    static func headingEnd(first: Int, reported: Int, start: Int, _ quoteDepth: Int, _ source: SourceText) -> Int {
        let line = source.lineRange(first)
        if LineShape.headingLength(source.bytes, start..<max(start, line.upperBound)) != nil { return first }
        // cmark closes the heading at the end of the document or when it reads another line. That line may look like an
        // underline too, but then a block begins on it, and it is taken back below.
        let isUnderline = LineShape.isSetextUnderline(source.bytes, content(of: reported, quoteDepth, source))
        return isUnderline ? reported : max(first, reported - 1)
    }

    /// The last line of fenced code whose `count` lines of code follow the line `first`.
    static func fenceEnd(first: Int, count: Int, reported: Int, _ quoteDepth: Int, _ source: SourceText) -> Int {
        let end = min(first + count, source.lineCount)
        guard reported > end else { return end }
        return LineShape.isClosingFence(source.bytes, content(of: reported, quoteDepth, source)) ? reported : end
    }

    /// Takes back lines on which another block begins, then gives every container the last line of what it holds.
    static func settle(_ blocks: inout [Outline.Block]) {
        for index in blocks.indices.dropLast() where !blocks[index].kind.isContainer {
            let lines = blocks[index].lines
            let next = blocks[index + 1].lines.lowerBound
            if lines.lowerBound < next, next <= lines.upperBound { blocks[index].lines = lines.lowerBound...next - 1 }
        }
        for index in blocks.indices.reversed() {
            guard let parent = blocks[index].parent else { continue }
            let last = max(blocks[parent].lines.upperBound, blocks[index].lines.upperBound)
            blocks[parent].lines = blocks[parent].lines.lowerBound...last
        }
    }

    private static func content(of line: Int, _ quoteDepth: Int, _ source: SourceText) -> Range<Int> {
        ContainerPrefix.strippingQuotes(quoteDepth, from: source.lineRange(line), in: source)
    }
}
