import SourceText

/// Reads the content of blocks, as ``Outline/content(of:)`` describes it.
struct BlockContent {
    private let blocks: [Outline.Block]
    private let source: SourceText

    /// The content of each block. A dozen readers ask for it, so it is read once.
    ///
    /// - Complexity: O(*lines*).
    static func all(of blocks: [Outline.Block], in source: SourceText) -> [[Range<Int>]] {
        let reader = BlockContent(blocks: blocks, source: source)
        var contents = [[Range<Int>]](repeating: [], count: blocks.count)
        // From the end, because an item shares the content of the block that it begins with.
        for index in blocks.indices.reversed() {
            contents[index] = reader.content(of: index) { contents[index + 1] }
        }
        return contents
    }

    private func content(of index: Int, next: () -> [Range<Int>]) -> [Range<Int>] {
        let block = blocks[index]
        switch block.kind {
        case .heading:
            if let text = HeadingText.range(in: source, from: block.start) { return [text] }
            let lines = lines(of: block)
            return lines.count > 1 ? lines.dropLast() : lines
        case .fencedCode:
            return Array(lines(of: block).dropFirst().prefix(block.codeLineCount))
        case .item:
            return itemContent(index, next: next)
        case .paragraph, .indentedCode, .html:
            return lines(of: block)
        case .quote, .rule:
            return []
        }
    }

    private func lines(of block: Outline.Block) -> [Range<Int>] {
        block.lines.map { line in
            var range = source.lineRange(line)
            if line == block.lines.lowerBound {
                range = max(range.lowerBound, min(block.start, range.upperBound))..<range.upperBound
            } else {
                range = ContainerPrefix.strippingQuotes(block.quoteDepth, from: range, in: source)
            }
            return source.trimmed(range)
        }
    }

    private func itemContent(_ index: Int, next: () -> [Range<Int>]) -> [Range<Int>] {
        let block = blocks[index]
        let firstLine = block.lines.lowerBound
        if index + 1 < blocks.count, blocks[index + 1].parent == index,
            blocks[index + 1].lines.lowerBound == firstLine
        {
            switch blocks[index + 1].kind {
            case .paragraph, .heading: return next()
            case .item, .quote, .fencedCode, .rule: return []
            case .html, .indentedCode: break
            }
        }
        let line = source.lineRange(firstLine)
        let start = ContainerPrefix.afterMarker(at: block.start, end: line.upperBound, in: source)
        return [source.trimmed(start..<line.upperBound)]
    }
}
