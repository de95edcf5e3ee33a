import MarkdownOutline
import SourceText
import TaskPlan

/// The lines of text and the tables of a plan, each with the section and the task that it belongs to.
///
/// Code, HTML and headings are left out.
struct PlanLines: Sendable {
    /// Where something stands.
    struct Place: Sendable {
        /// The innermost section: a position in ``Plan/sections``.
        let section: Int?
        /// The item whose text or detail it is: a position in ``Plan/items``.
        let item: Int?
    }

    /// One line of a paragraph, without the markers of lists and quotes.
    struct Line: Sendable {
        let range: Range<Int>
        /// 1-based.
        let number: Int
        let place: Place
        /// Number of the paragraph; neighbours in a list have neighbouring numbers.
        let paragraph: Int
        /// Whether the line stands in the item's own first paragraph.
        let isItemText: Bool
        /// Whether the line has a colon, without which it names no field; not asked of the item's own text.
        let hasColon: Bool
        /// Whether the line is a detail of a bullet that is no item: what it says, it says of that bullet.
        var isOfBullet = false

        /// The field that the line is, if it is one and not the item's own text.
        func field(_ source: SourceText) -> FieldLine? { hasColon ? FieldLine(source, range) : nil }
    }

    let lines: [Line]
    let tables: [(table: Table, place: Place)]

    /// Reads the lines in document order.
    ///
    /// - Complexity: O(*n*).
    init(_ plan: Plan, _ itemLines: ItemLines) {
        var reader = PlanLineReader(plan, itemLines)
        reader.read()
        (lines, tables) = (reader.lines, reader.tables)
    }
}

/// Reads ``PlanLines``.
private struct PlanLineReader {
    private(set) var lines: [PlanLines.Line] = []
    private(set) var tables: [(table: Table, place: PlanLines.Place)] = []

    private struct Frame {
        let level: Int
        let place: PlanLines.Place
    }

    private let plan: Plan
    private let itemLines: ItemLines
    private let sectionAtLine: [Int: Int]
    private var frames: [Frame] = []

    /// Levels of bold lines that act as headings, and of paragraphs that are tasks.
    private static let boldLevel = 7

    init(_ plan: Plan, _ itemLines: ItemLines) {
        self.plan = plan
        self.itemLines = itemLines
        sectionAtLine = Dictionary(
            plan.sections.map { ($0.lines.lowerBound, $0.index) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func read() {
        var owners = [Int?](repeating: nil, count: plan.outline.blocks.count)
        var bullets = PlainBullets(plan)
        // At once, or there would be two arrays of all lines while one grows.
        lines.reserveCapacity(
            plan.outline.blocks.lazy.filter { $0.kind == .paragraph }.reduce(0) { $0 + $1.lines.count })
        for (index, block) in plan.outline.blocks.enumerated() {
            owners[index] = block.parent.flatMap { owners[$0] }
            let line = block.lines.lowerBound
            switch block.kind {
            case .heading(let level): open(level: level, line: line)
            case .item:
                if let item = itemLines.item(at: line), plan.items[item].form == .box || plan.items[item].form == .glyph
                {
                    owners[index] = item
                    bullets.clear(index)
                } else {
                    bullets.add(index)
                }
            case .paragraph: readParagraph(index, owner: owners[index], bullets)
            default: break
            }
        }
    }

    private var current: PlanLines.Place { frames.last?.place ?? PlanLines.Place(section: nil, item: nil) }

    private mutating func open(level: Int, line: Int) {
        while let last = frames.last, last.level >= level { frames.removeLast() }
        if let section = sectionAtLine[line] {
            frames.append(Frame(level: level, place: .init(section: section, item: current.item)))
        } else if let item = itemLines.item(at: line) {
            frames.append(Frame(level: level, place: .init(section: current.section, item: item)))
        }
    }

    private mutating func readParagraph(_ index: Int, owner: Int?, _ bullets: PlainBullets) {
        let content = plan.outline.content(of: index)
        let line = plan.outline.blocks[index].lines.lowerBound
        if plan.outline.blocks[index].parent == nil, owner == nil {
            if sectionAtLine[line] != nil {
                open(level: Self.boldLevel, line: line)
                return
            }
            if let item = itemLines.item(at: line), plan.items[item].form == .heading {
                open(level: Self.boldLevel + 1, line: line)
            }
        }
        let place = PlanLines.Place(section: current.section, item: owner ?? current.item)
        if content.count > 1, let table = Table(plan.source, lines: content) {
            tables.append((table, place))
            return
        }
        let isItemText = place.item.map { plan.items[$0].line == line } ?? false
        for (offset, range) in content.enumerated() {
            let hasColon = !isItemText && FieldLine.hasColon(in: range, of: plan.source)
            lines.append(
                .init(
                    range: range, number: line + offset, place: place, paragraph: index, isItemText: isItemText,
                    hasColon: hasColon, isOfBullet: bullets.owns(line: offset, of: index)))
        }
    }
}
