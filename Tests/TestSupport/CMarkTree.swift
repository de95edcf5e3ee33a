import CMarkGFM
import SourceText

/// The tree that cmark itself makes of a document: the judge of what the outline reads.
package struct CMarkTree {
    /// One block of the tree, in document order.
    package struct Block: Equatable, CustomStringConvertible {
        package let depth: Int
        package let kind: String
        package let startLine: Int
        package let startColumn: Int
        package let endLine: Int
        package let endColumn: Int

        package var description: String {
            let indentation = String(repeating: "  ", count: depth)
            return "\(indentation)\(kind) \(startLine):\(startColumn)-\(endLine):\(endColumn)"
        }
    }

    /// A paragraph, heading, code block or HTML block, with its text and its inlines.
    package struct Leaf {
        package let kind: String
        /// The text without marks, if there is nothing but text in the block.
        package let plainText: String?
        /// Code spans, links, images and raw HTML in document order.
        package let inlines: [String]

        package var hasInlines: Bool { kind == "paragraph" || kind.hasPrefix("heading") }
    }

    package private(set) var blocks: [Block] = []
    package private(set) var leaves: [Leaf] = []

    /// Parses bytes without a byte order mark, because cmark would count it in the columns of the first line.
    package init(_ bytes: [UInt8], keepingLists: Bool = true) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let root = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        guard let root else { return }
        defer { cmark_node_free(root) }
        var depth = 0
        var node = cmark_node_first_child(root)
        while let current = node {
            let isHidden = !keepingLists && cmark_node_get_type(current) == CMARK_NODE_LIST
            if !isHidden { blocks.append(CMarkTree.block(current, depth: depth)) }
            if CMarkTree.isLeaf(current) { leaves.append(CMarkTree.leaf(current)) }
            if !CMarkTree.isLeaf(current), let child = cmark_node_first_child(current) {
                if !isHidden { depth += 1 }
                node = child
                continue
            }
            var last = current
            while cmark_node_next(last) == nil, let parent = cmark_node_parent(last), parent != root {
                last = parent
                if keepingLists || cmark_node_get_type(parent) != CMARK_NODE_LIST { depth -= 1 }
            }
            node = cmark_node_next(last)
        }
    }

    private static func block(_ node: OpaquePointer, depth: Int) -> Block {
        Block(
            depth: depth, kind: kind(node),
            startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
            endLine: Int(cmark_node_get_end_line(node)), endColumn: Int(cmark_node_get_end_column(node)))
    }

    private static func kind(_ node: OpaquePointer) -> String {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: return "heading \(cmark_node_get_heading_level(node))"
        case CMARK_NODE_PARAGRAPH: return "paragraph"
        case CMARK_NODE_LIST: return "list tight=\(cmark_node_get_list_tight(node))"
        case CMARK_NODE_ITEM:
            return cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST ? "item 1." : "item -"
        case CMARK_NODE_BLOCK_QUOTE: return "quote"
        case CMARK_NODE_CODE_BLOCK:
            var (length, indentation, mark): (Int32, Int32, CChar) = (0, 0, 0)
            return cmark_node_get_fenced(node, &length, &indentation, &mark) != 0 ? "fence" : "code"
        case CMARK_NODE_HTML_BLOCK: return "html"
        case CMARK_NODE_THEMATIC_BREAK: return "rule"
        default: return "other"
        }
    }

    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING, CMARK_NODE_PARAGRAPH, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: true
        default: false
        }
    }

    private static func leaf(_ block: OpaquePointer) -> Leaf {
        if let literal = cmark_node_get_literal(block) {
            return Leaf(kind: kind(block), plainText: String(cString: literal), inlines: [])
        }
        var inlines: [String] = []
        var text: String? = ""
        let iterator = cmark_iter_new(block)
        defer { cmark_iter_free(iterator) }
        while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator), node != block else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: text?.append(String(cString: cmark_node_get_literal(node)))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text?.append("\n")
            case CMARK_NODE_CODE: inlines.append("code " + squeezed(String(cString: cmark_node_get_literal(node))))
            case CMARK_NODE_HTML_INLINE:
                inlines.append("html " + squeezed(String(cString: cmark_node_get_literal(node))))
            case CMARK_NODE_LINK: inlines.append("link " + squeezed(String(cString: cmark_node_get_url(node))))
            case CMARK_NODE_IMAGE: inlines.append("image " + squeezed(String(cString: cmark_node_get_url(node))))
            default: text = nil
            }
        }
        return Leaf(kind: kind(block), plainText: inlines.isEmpty ? text : nil, inlines: inlines)
    }
}

/// The text with every run of white space turned into one space and none at its ends.
package func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
