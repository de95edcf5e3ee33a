import MarkdownOutline
import SourceText
import TaskPlan

/// The lines of text and the tables of a plan, each with the section and the task that it belongs to.
///
/// Code, HTML and headings are left out.
struct PlanLines {
    /// Where something stands.
    struct Place {
        /// The innermost section: a position in ``Plan/sections``.
        let section: Int?
        /// The item whose text or detail it is: a position in ``Plan/items``.
        let item: Int?
    }

    /// One line of a paragraph, without the markers of lists and quotes.
    struct Line {
        let range: Range<Int>
        let place: Place
        /// Number of the paragraph; neighbours in a list have neighbouring numbers.
        let paragraph: Int
        /// Whether the line stands in the item's own first paragraph.
        let isItemText: Bool
    }

    private(set) var lines: [Line] = []
    private(set) var tables: [(table: Table, place: Place)] = []

    private struct Frame {
        let level: Int
        let place: Place
    }

    private let plan: Plan
    private let sectionAtLine: [Int: Int]
    private let itemAtLine: [Int: Int]
    private var frames: [Frame] = []

    /// Levels of bold lines that act as headings, and of paragraphs that are tasks.
    private static let boldLevel = 7

    /// Reads the lines in document order.
    ///
    /// - Complexity: O(*n*).
    init(_ plan: Plan) {
        self.plan = plan
        sectionAtLine = Dictionary(
            plan.sections.map { ($0.lines.lowerBound, $0.index) }, uniquingKeysWith: { first, _ in first })
        itemAtLine = Dictionary(plan.items.map { ($0.line, $0.index) }, uniquingKeysWith: { first, _ in first })
        var owners = [Int?](repeating: nil, count: plan.outline.blocks.count)
        for (index, block) in plan.outline.blocks.enumerated() {
            owners[index] = block.parent.flatMap { owners[$0] }
            let line = block.lines.lowerBound
            switch block.kind {
            case .heading(let level): open(level: level, line: line)
            case .item:
                if let item = itemAtLine[line], [.box, .glyph].contains(plan.items[item].form) { owners[index] = item }
            case .paragraph: readParagraph(index, owner: owners[index])
            default: break
            }
        }
    }

    private var current: Place { frames.last?.place ?? Place(section: nil, item: nil) }

    private mutating func open(level: Int, line: Int) {
        while let last = frames.last, last.level >= level { frames.removeLast() }
        if let section = sectionAtLine[line] {
            frames.append(Frame(level: level, place: Place(section: section, item: current.item)))
        } else if let item = itemAtLine[line] {
            frames.append(Frame(level: level, place: Place(section: current.section, item: item)))
        }
    }

    private mutating func readParagraph(_ index: Int, owner: Int?) {
        let content = plan.outline.content(of: index)
        let line = plan.outline.blocks[index].lines.lowerBound
        if plan.outline.blocks[index].parent == nil, owner == nil {
            if sectionAtLine[line] != nil {
                open(level: Self.boldLevel, line: line)
                return
            }
            if let item = itemAtLine[line], plan.items[item].form == .heading {
                open(level: Self.boldLevel + 1, line: line)
            }
        }
        let place = Place(section: current.section, item: owner ?? current.item)
        if let table = Table(plan.source, lines: content) {
            tables.append((table, place))
            return
        }
        let isItemText = place.item.map { plan.items[$0].line == line } ?? false
        lines += content.map { Line(range: $0, place: place, paragraph: index, isItemText: isItemText) }
    }
}
