import CMarkGFM
import SourceText

/// Runs cmark-gfm over a veiled document and flattens its tree. The only place that sees C.
enum BlockReader {
    static func blocks(of bytes: [UInt8], source: SourceText) -> [Outline.Block] {
        let skipped = source.byteOrderMarkLength
        let root = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.baseAddress?.advanced(by: skipped).assumingMemoryBound(to: CChar.self),
                buffer.count - skipped, CMARK_OPT_DEFAULT)
        }
        guard let root else { return [] }
        defer { cmark_node_free(root) }
        return flatten(root, source: source)
    }

    /// Walks the tree in document order with a stack of its own: the nesting of a document must not use up ours.
    private static func flatten(_ root: OpaquePointer, source: SourceText) -> [Outline.Block] {
        var blocks: [Outline.Block] = []
        var open: [Int?] = [nil]
        var quoteDepth = 0
        var node = cmark_node_first_child(root)
        while let current = node {
            let kind = kind(of: current, source: source)
            if let kind {
                blocks.append(block(kind, current, parent: open.last ?? nil, quoteDepth, source))
            }
            if kind?.isContainer ?? true, let child = cmark_node_first_child(current) {
                open.append(kind == nil ? open.last ?? nil : blocks.count - 1)
                if kind == .quote { quoteDepth += 1 }
                node = child
                continue
            }
            node = following(current, root: root) { parent in
                open.removeLast()
                if cmark_node_get_type(parent) == CMARK_NODE_BLOCK_QUOTE { quoteDepth -= 1 }
            }
        }
        BlockLines.settle(&blocks)
        return blocks
    }

    /// The next node after a subtree; `leaving` is told each container that ends on the way.
    private static func following(
        _ node: OpaquePointer, root: OpaquePointer, leaving: (OpaquePointer) -> Void
    ) -> OpaquePointer? {
        var current = node
        while true {
            if let next = cmark_node_next(current) { return next }
            guard let parent = cmark_node_parent(current), parent != root else { return nil }
            leaving(parent)
            current = parent
        }
    }

    /// The kind of a node; nil for lists, which are only the frame of their items.
    private static func kind(of node: OpaquePointer, source: SourceText) -> Outline.Block.Kind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_ITEM:
            .item(isOrdered: cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST)
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_CODE_BLOCK: codeKind(of: node, source: source)
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_THEMATIC_BREAK: .rule
        default: nil
        }
    }

    private static func codeKind(of node: OpaquePointer, source: SourceText) -> Outline.Block.Kind {
        var (length, indentation, mark): (Int32, Int32, CChar) = (0, 0, 0)
        guard cmark_node_get_fenced(node, &length, &indentation, &mark) != 0 else { return .indentedCode }
        let start = offset(of: node, source: source)
        let line = source.lineRange(source.line(at: start))
        let info = source.bytes[start..<line.upperBound].drop { $0 == UInt8(bitPattern: mark) }
        return .fencedCode(info: source.trimmed(info.startIndex..<info.endIndex))
    }

    /// Byte offset at which a node starts. cmark counts lines and byte columns from 1.
    private static func offset(of node: OpaquePointer, source: SourceText) -> Int {
        let range = source.lineRange(firstLine(of: node, source: source))
        return min(range.lowerBound + max(Int(cmark_node_get_start_column(node)), 1) - 1, range.upperBound)
    }

    private static func firstLine(of node: OpaquePointer, source: SourceText) -> Int {
        min(max(Int(cmark_node_get_start_line(node)), 1), source.lineCount)
    }

    private static func block(
        _ kind: Outline.Block.Kind, _ node: OpaquePointer, parent: Int?, _ quoteDepth: Int, _ source: SourceText
    ) -> Outline.Block {
        let first = firstLine(of: node, source: source)
        let reported = min(max(Int(cmark_node_get_end_line(node)), first), source.lineCount)
        let start = offset(of: node, source: source)
        let last: Int
        var codeLineCount = 0
        switch kind {
        case .quote, .item, .rule:
            last = first
        case .paragraph:
            last = reported
        case .heading:
            last = BlockLines.headingEnd(first: first, reported: reported, start: start, quoteDepth, source)
        case .fencedCode:
            codeLineCount = literalLineCount(node)
            last = BlockLines.fenceEnd(first: first, count: codeLineCount, reported: reported, quoteDepth, source)
        case .indentedCode, .html:
            last = min(max(first, first + literalLineCount(node) - 1), source.lineCount)
        }
        return Outline.Block(
            kind: kind, start: start, lines: first...last, parent: parent, quoteDepth: quoteDepth,
            codeLineCount: codeLineCount)
    }

    /// Number of lines that cmark has read into a code or HTML block.
    private static func literalLineCount(_ node: OpaquePointer) -> Int {
        guard var next = cmark_node_get_literal(node) else { return 0 }
        var count = 0
        while next.pointee != 0 {
            if UInt8(bitPattern: next.pointee) == .lineFeed { count += 1 }
            next += 1
        }
        return count
    }
}
