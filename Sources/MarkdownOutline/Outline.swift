import SourceText

/// The block structure of a Markdown document, as cmark-gfm sees it, with exact places in the source.
///
/// cmark-gfm decides what is a heading, an item, a paragraph or code; it is used without any extension. The content of
/// the blocks is always read from the source bytes, because the places that cmark reports for inlines are unreliable.
public struct Outline: Sendable {
    /// One block. Containers come before the blocks that they hold.
    public struct Block: Sendable {
        /// What a block is.
        public enum Kind: Hashable, Sendable {
            /// An ATX or setext heading of level 1 to 6.
            case heading(level: Int)
            /// A paragraph; a table is a paragraph whose lines ``Table`` can read.
            case paragraph
            /// One item of a bullet or numbered list.
            case item(isOrdered: Bool)
            /// A block quote.
            case quote
            /// Fenced code with the bytes of its info string.
            case fencedCode(info: Range<Int>)
            /// Indented code.
            case indentedCode
            /// An HTML block, comments included.
            case html
            /// A thematic break.
            case rule

            /// Whether blocks of this kind hold other blocks.
            public var isContainer: Bool {
                switch self {
                case .item, .quote: true
                case .heading, .paragraph, .fencedCode, .indentedCode, .html, .rule: false
                }
            }
        }

        /// What the block is.
        public let kind: Kind
        /// Byte offset of its first character; of an item, of its list marker.
        public let start: Int
        /// Its 1-based lines. The end of a container is the end of the last block in it.
        public internal(set) var lines: ClosedRange<Int>
        /// Index of the block that holds it, or nil.
        public let parent: Int?
        /// Number of block quotes around it.
        public let quoteDepth: Int
        /// Number of lines between the fences of fenced code; 0 for other kinds.
        let codeLineCount: Int
    }

    /// All blocks in document order, each container before its content.
    public let blocks: [Block]
    /// What ``content(of:)`` gives for each of them.
    private let contents: [[Range<Int>]]
    /// 1-based lines of the front matter with its fences, if the document begins with one.
    public let frontMatter: ClosedRange<Int>?
    /// The byte of a line up to which containers are followed, unless a reader says otherwise.
    ///
    /// cmark walks through all open containers at every line, blank ones included, so a limit bounds its cost per line.
    /// This one leaves room for fifty levels of four columns each.
    public static let usualNestingLimit = 200

    /// The first line whose containers were too deep to be followed, if any; its rest was read as text.
    public let tooDeepLine: Int?
    /// The document.
    public let source: SourceText
    /// The byte of a line up to which containers were followed.
    package let nestingLimit: Int

    /// Reads the blocks of a document. Never fails: every text is Markdown.
    ///
    /// - Parameter nestingLimit: containers are followed up to this byte of a line; what lies deeper is text.
    /// - Complexity: O(*n* · `nestingLimit`) at worst, O(*n*) where containers nest a few levels deep.
    public init(_ source: SourceText, nestingLimit: Int = Outline.usualNestingLimit) {
        self.source = source
        self.nestingLimit = nestingLimit
        frontMatter = FrontMatter.lines(of: source)
        let veil = Veil(source, frontMatter: frontMatter, nestingLimit: nestingLimit)
        let blocks = BlockReader.blocks(of: veil.bytes, source: source)
        self.blocks = blocks
        contents = BlockContent.all(of: blocks, in: source)
        tooDeepLine = veil.deepLines.first { !Outline.isVerbatim($0, blocks) }
    }

    /// The content of a block, one byte range per line: container markers, number signs, setext underlines, fences and
    /// blanks at both ends are left out. Never empty for a heading.
    ///
    /// - An item has the content of the paragraph or heading that begins on its first line. If HTML or indented code
    ///   begins there, or nothing that cmark keeps (`- [P]: text` is a reference definition), the item has the text of
    ///   its first line, since people read it as such. It has no content if a fence, a quote, a thematic break or
    ///   another item begins there.
    /// - A paragraph or heading keeps the lines of the reference definitions that it begins with.
    /// - Quotes and thematic breaks have no content.
    public func content(of index: Int) -> [Range<Int>] { contents[index] }

    /// Whether a byte stands in a code block, a code span or the front matter.
    ///
    /// - Complexity: O(log *blocks*), and the size of the paragraph.
    package func isCode(at offset: Int) -> Bool {
        let line = source.line(at: offset)
        if frontMatter?.contains(line) == true { return true }
        let end = blocks.partitionPoint { $0.lines.lowerBound <= line }
        guard end > 0, blocks[end - 1].lines.contains(line) else { return false }
        switch blocks[end - 1].kind {
        case .fencedCode, .indentedCode: return true
        case .html, .rule, .quote: return false
        case .heading, .paragraph, .item:
            return InlineScanner.spans(in: source, lines: content(of: end - 1)).contains {
                $0.kind == .code && $0.range.contains(offset)
            }
        }
    }

    /// Indices of the blocks directly inside a block, in order.
    public func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var next = index + 1
        while next < blocks.count, isInside(next, ancestor: index) {
            if blocks[next].parent == index { children.append(next) }
            next += 1
        }
        return children
    }

    private func isInside(_ index: Int, ancestor: Int) -> Bool {
        var parent = blocks[index].parent
        while let current = parent, current >= ancestor {
            if current == ancestor { return true }
            parent = blocks[current].parent
        }
        return false
    }

    /// Whether a line belongs to code or HTML, where nothing nests.
    private static func isVerbatim(_ line: Int, _ blocks: [Block]) -> Bool {
        // The last block that begins on this line or above it.
        let end = blocks.partitionPoint { $0.lines.lowerBound <= line }
        guard end > 0, blocks[end - 1].lines.contains(line) else { return false }
        switch blocks[end - 1].kind {
        case .fencedCode, .indentedCode, .html: return true
        case .heading, .paragraph, .item, .quote, .rule: return false
        }
    }
}
