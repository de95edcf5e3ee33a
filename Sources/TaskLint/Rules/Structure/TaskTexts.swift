import MarkdownOutline
import SourceText
import TaskPlan

/// The texts of a plan's items, with the lines on which their first sentence goes on.
struct TaskTexts {
    private let plan: Plan
    private let itemLines: ItemLines
    /// The paragraph that each item with a box or glyph stands in.
    private var paragraphs: [Int?]
    /// Where each list item stands, by its block.
    private var lists: [List?]
    private var numbers = TextNumbers()
    // Used again and again, since an array for each text would cost more than reading it.
    private var words: [UInt8] = []

    /// List items that no other text divides.
    struct List: Hashable {
        /// The block that holds them.
        let container: Int?
        /// Number of other blocks in front of them there.
        let position: Int
    }

    /// - Complexity: O(*blocks*).
    init(_ context: LintContext) {
        plan = context.plan
        itemLines = context.facts.itemLines
        let blocks = plan.outline.blocks
        paragraphs = [Int?](repeating: nil, count: plan.items.count)
        lists = [List?](repeating: nil, count: blocks.count)
        // By container; the last is the document.
        var counts = [Int](repeating: 0, count: blocks.count + 1)
        for (index, block) in blocks.enumerated() {
            let container = block.parent ?? blocks.count
            switch block.kind {
            case .item: lists[index] = List(container: block.parent, position: counts[container])
            case .paragraph:
                if let item = itemLines.item(at: block.lines.lowerBound) { paragraphs[item] = index }
                counts[container] += 1
            default: counts[container] += 1
            }
        }
    }

    /// The list that an item with a box or glyph stands in.
    func list(of item: Int) -> List? {
        paragraph(of: item).flatMap { plan.outline.blocks[$0].parent }.flatMap { lists[$0] }
    }

    /// Items that begin on one line stand in one paragraph.
    private func paragraph(of item: Int) -> Int? {
        itemLines.item(at: plan.items[item].line).flatMap { paragraphs[$0] }
    }

    /// The words of an item's title and of the lines on which it goes on, as a number: in small letters, without marks.
    ///
    /// - Returns: nil if there are none.
    mutating func words(of item: Int) -> Int? {
        words.removeAll(keepingCapacity: true)
        append(plan.items[item].title)
        let form = plan.items[item].form
        if form == .box || form == .glyph, let paragraph = paragraph(of: item) {
            for line in plan.outline.content(of: paragraph).dropFirst() { append(line) }
        }
        return words.isEmpty ? nil : numbers.number(of: words[...])
    }

    /// Adds the words of a range, a blank in front of each but the first.
    private mutating func append(_ range: Range<Int>) {
        let bytes = plan.source.folded
        var index = range.lowerBound
        var isInWord = false
        while index < range.upperBound {
            let isASCII = bytes[index] < 0x80
            let length = isASCII ? 1 : UTF8Sequence.length(bytes, at: index) ?? 1
            let end = min(index + length, range.upperBound)
            let isPart =
                end == index + 1
                ? bytes[index].isAlphanumeric || bytes[index] != .space && bytes[index].isOne(of: "/_-+#@$<=>^`|~")
                : TaskTexts.isPartOfWord(bytes[index..<end])
            if isPart {
                if !isInWord, !words.isEmpty { words.append(.space) }
                if isASCII { words.append(bytes[index]) } else { words += bytes[index..<end] }
            }
            isInWord = isPart
            index = end
        }
    }

    /// Whether a character beyond ASCII is a letter, a number, a symbol, or belongs to one.
    private static func isPartOfWord(_ character: ArraySlice<UInt8>) -> Bool {
        guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
            .paragraphSeparator, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return false
        default: return true
        }
    }
}
