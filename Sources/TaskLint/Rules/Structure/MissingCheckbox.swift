import MarkdownOutline
import SourceText
import TaskPlan

/// TL108: a task among boxed tasks has no box.
public struct MissingCheckbox: Rule {
    /// Makes the rule.
    public init() {}

    /// TL108 missing-checkbox.
    public static let identity = RuleIdentity(code: "TL108", name: "missing-checkbox", severity: .warning)

    /// One line for lists.
    public static let summary = "a task has an id, but no checkbox like the tasks around it"

    /// Why, and what exactly.
    public static let rationale = """
        What has no box cannot be ticked: agents and scripts that look for the next `- [ ]` never see the task, and the plan \
        counts as finished without it. Flagged is a line that begins with an id like those of the boxed tasks around it, that \
        no task defines, and goes on like a task. Tasks of one list without boxes in a row are one finding. Statements about \
        tasks (`- T001 blocks T002`, `- T003-T005 together`), ids that a task defines, lists outside of sections with tasks, \
        and tasks that are said to be removed or merged are not flagged.
        """

    /// So many tasks with ids of one kind show how the plan writes them.
    private static let fewestBoxed = 3

    /// Finds every such line.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var boxed = BoxedTasks(context)
        guard boxed.count >= Self.fewestBoxed else { return [] }
        var runs: [[UnboxedTask]] = []
        for task in candidates(plan, &boxed) {
            if let last = runs.last?.last, last.parent == task.parent, last.section == task.section,
                boxed.isNone(between: last.line, and: task.line)
            {
                runs[runs.count - 1].append(task)
            } else {
                runs.append([task])
            }
        }
        return runs.map { finding(plan, $0) }
    }

    private func finding(_ plan: Plan, _ run: [UnboxedTask]) -> Diagnostic {
        let names = run.map { "\"\($0.id.text)\"" }
        return Diagnostic(
            rule: Self.identity, range: run[0].id.range,
            message: "\(list(names)) \(run.count == 1 ? "has" : "have") no checkbox, unlike the tasks around",
            notes: run.dropFirst().map { .init(range: $0.id.range, message: "\"\($0.id.text)\" has none either") },
            help: "write \"- [ ]\" in front of the id, or \"- [x]\" if the task is done",
            tasks: run.map(\.id.text), subject: run[0].id.text)
    }

    // MARK: - Lines

    private func candidates(_ plan: Plan, _ boxed: inout BoxedTasks) -> [UnboxedTask] {
        let outline = plan.outline
        var found: [UnboxedTask] = []
        for index in outline.blocks.indices {
            let block = outline.blocks[index]
            let isItem: Bool
            switch block.kind {
            case .item:
                if boxed.isItem(at: block.lines.lowerBound) { continue }
                isItem = true
            case .paragraph where boxed.isItem(block): continue
            case .paragraph where block.parent == nil || boxed.isBox(at: block.lines.lowerBound): isItem = false
            default: continue
            }
            guard boxed.admits(block) else { continue }
            let bullet = numberedBullet(outline, block)
            let parent = bullet.map { outline.blocks[$0].parent } ?? block.parent
            for (offset, line) in outline.content(of: index).enumerated() where !isItem || offset == 0 {
                let number = block.lines.lowerBound + offset
                let text = bullet == nil ? line : block.start..<line.upperBound
                guard !boxed.isItem(at: number), let id = boxed.taskID(text, isItem: isItem, parent: parent, at: number)
                else { continue }
                found.append(
                    UnboxedTask(
                        id: id, line: number, parent: parent, section: boxed.plan.sections.innermost(at: number)))
            }
        }
        return found
    }

    /// The bullet of `- 3. Create …`, which Markdown takes for a numbered list inside a bullet.
    private func numberedBullet(_ outline: Outline, _ block: Outline.Block) -> Int? {
        guard block.kind == .item(isOrdered: true), let parent = block.parent,
            outline.blocks[parent].kind == .item(isOrdered: false),
            outline.blocks[parent].lines.lowerBound == block.lines.lowerBound
        else { return nil }
        return parent
    }

    // MARK: - Examples

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Models
        - [ ] T001 [US1] Create the user model in src/user.py
        - ⟦T002⟧ [US1] Create the order model in src/order.py
        - [ ] T003 [US1] Create the bill model in src/bill.py
        - [ ] T004 [US1] Create the stock model in src/stock.py
        """,
        """
        ## 1. Engine
        - [ ] 1.1 Cast the block
        - [ ] 1.2 Bore the cylinders
        - ⟦1.3⟧ Grind the valves
        - 1.4 Fit the valves
        - [ ] 1.5 Test the engine
        """,
        """
        - [ ] 1. Cast the block
        - [ ] 2. Bore the cylinders
        - ⟦3⟧. Grind the valves
        - [ ] 4. Fit the valves
        """,
        """
        ## Phase 1: Setup
        - [ ] **T001** Install the tools
        - [ ] **T002** Create the folders
        - [ ] **T003** Write the configuration
        ## Phase 2: Build
        - **⟦T004⟧** Build the frame
        - **T005** Paint the frame
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Models
        - [ ] T001 Create the user model in src/user.py
        - [ ] T002 Create the order model in src/order.py
        - [ ] T003 Create the bill model in src/bill.py
        - T002 and T003 may be reviewed together
        - T003a, T003b were merged into T003

        ## Notes
        - T009 Left to the next plan
        """,
        """
        - [ ] T001 Create the user model in src/user.py
          - T007 of the old plan had the same goal
        - [ ] T002 Create the order model in src/order.py
        - [ ] T003 Create the bill model in src/bill.py
        - T004 ~~Create the stock model~~ removed
        """,
        """
        ## 1. Engine
        - [ ] 1.1 Cast the block
        - [ ] 1.2 Bore the cylinders
        - [ ] 1.3 Fit the valves
          - 2.5 mm of play
        - 1.5 hours in all
        """,
    ]
}

/// A line that reads like a task without its box.
private struct UnboxedTask {
    let id: Identifier
    let line: Int
    let parent: Int?
    let section: Int?
}

/// The boxed tasks of a plan, and which lines read like one of them.
private struct BoxedTasks {
    let plan: Plan
    private let itemLines: ItemLines
    private lazy var defined = Set(
        plan.items.compactMap { $0.id?.key.withoutSuffix } + plan.items.compactMap { $0.id?.key })
    /// How many boxed tasks have ids of each prefix.
    private let prefixes: [String: Int]
    /// The sections, and the lists in them, that hold boxed tasks with ids of a prefix.
    private lazy var places: Set<Place> = {
        var parents: [Int: Int] = [:]
        for block in plan.outline.blocks {
            if case .item = block.kind { parents[block.lines.lowerBound] = block.parent }
        }
        return Set(
            plan.items.lazy.filter { $0.form == .box && $0.isTask }.compactMap { item in
                item.id.map { Place(section: item.section, parent: parents[item.line], key: $0.key) }
            })
    }()
    private let sectionsWithBoxes: Set<Int?>
    /// Per section whether it or one around it is no place for tasks, or one for them.
    private let areAside: [Bool]
    private let holdWork: [Bool]

    private struct Place: Hashable {
        let section: Int?
        let parent: Int?
        let prefix: String
        /// How many numbers the id has, if it has nothing else.
        let depth: Int

        init(section: Int?, parent: Int?, key: Identifier.Key) {
            (self.section, self.parent, prefix) = (section, parent, key.prefix)
            depth = key.prefix.isEmpty ? key.numbers.count : 0
        }
    }

    var count: Int { prefixes.values.reduce(0, +) }

    init(_ context: LintContext) {
        plan = context.plan
        itemLines = context.facts.itemLines
        let ids = context.facts.ids
        var counts = [Int](repeating: 0, count: ids.prefixTexts.count)
        var sections: Set<Int?> = []
        var latest: Int?? = .none
        for item in plan.items.indices where plan.items[item].form == .box && plan.items[item].isTask {
            if ids.prefixes[item] >= 0 { counts[ids.prefixes[item]] += 1 }
            let section = plan.items[item].section
            if latest != section {
                sections.insert(section)
                latest = section
            }
        }
        prefixes = Dictionary(uniqueKeysWithValues: zip(ids.prefixTexts, counts))
        sectionsWithBoxes = sections
        areAside = plan.sections.areInside { [.criteria, .dependencies, .example].contains($0.kind) }
        holdWork = plan.sections.areInside { [.phase, .story, .group].contains($0.kind) }
    }

    func isItem(at line: Int) -> Bool { itemLines.item(at: line) != nil }

    /// Whether a block is nothing but the line of an item.
    func isItem(_ block: Outline.Block) -> Bool { itemLines.isItem(block) }

    func isBox(at line: Int) -> Bool {
        itemLines.items(in: line...line).contains { plan.items[$0].form == .box && plan.items[$0].isTask }
    }

    /// Whether no boxed task begins between two lines.
    func isNone(between first: Int, and last: Int) -> Bool {
        last <= first + 1
            || !itemLines.items(in: first + 1...last - 1).contains {
                plan.items[$0].form == .box && plan.items[$0].isTask
            }
    }

    /// Whether a block stands where tasks stand.
    func admits(_ block: Outline.Block) -> Bool {
        let section = plan.sections.innermost(at: block.lines.lowerBound)
        if let section, areAside[section] { return false }
        if sectionsWithBoxes.contains(section) { return true }
        guard let section, block.parent == nil else { return false }
        return holdWork[section]
    }

    /// The id of a task that a line defines without a box.
    mutating func taskID(_ line: Range<Int>, isItem: Bool, parent: Int?, at number: Int) -> Identifier? {
        let source = plan.source
        guard let leading = LeadingIdentifier.match(source, in: line) else { return nil }
        let key = leading.identifier.key
        guard prefixes[key.prefix, default: 0] >= 2, !defined.contains(key), !defined.contains(key.withoutSuffix),
            TaskWording.goesOnAsTask(source, leading.end..<line.upperBound, isItem: isItem)
        else { return nil }
        let section = plan.sections.innermost(at: number)
        let hasSiblings = places.contains(Place(section: section, parent: parent, key: key))
        if key.prefix.isEmpty || key.prefix == "#" { return isItem && hasSiblings ? leading.identifier : nil }
        if parent == nil || !isItem { return leading.identifier }
        return hasSiblings ? leading.identifier : nil
    }
}

/// How a task goes on behind its id, other than a statement about a task.
enum TaskWording {
    /// - Parameters:
    ///   - text: what stands behind the id and its punctuation.
    ///   - isItem: whether the line is a list item; in other lines a task must begin with a tag or a capital letter.
    static func goesOnAsTask(_ source: SourceText, _ text: Range<Int>, isItem: Bool) -> Bool {
        guard let text = behindDash(source, source.trimmed(text)), text.count > 3, let first = text.first else {
            return false
        }
        let byte = source.bytes[first]
        if isGone(source, text) || source.find("~~", in: text) != nil { return false }
        if byte == UInt8(ascii: "[") || source.folded[text].starts(with: "(p)") { return true }
        guard byte.isLetter || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "*") || byte >= 0x80 else {
            return false
        }
        if connectives.match(source.folded, at: first, end: text.upperBound) != nil { return false }
        return isItem || byte.isCapital || byte == UInt8(ascii: "`") || byte >= 0x80
    }

    /// Whether a text says that the task is no longer there, at its beginning or as a remark: "(removed)".
    private static func isGone(_ source: SourceText, _ text: Range<Int>) -> Bool {
        if departures.first(in: text, of: source) != nil { return true }
        var isOpen = true
        for index in text {
            let byte = source.bytes[index]
            if isOpen, gone.match(source.folded, at: index, end: text.upperBound) != nil { return true }
            // The last byte of a full-width parenthesis or a dash is one of these.
            isOpen = byte.isOne(of: "(:[*_-") || byte == 0x88 || byte == 0x94 || isOpen && byte.isBlank
        }
        return false
    }

    /// The text behind a dash between blanks, `T004 — Create …`; nil if the dash makes a range.
    private static func behindDash(_ source: SourceText, _ text: Range<Int>) -> Range<Int>? {
        guard let dash = ["-", "–", "—"].first(where: { source.bytes[text].starts(with: $0.utf8) }) else { return text }
        let rest = text.lowerBound + dash.utf8.count..<text.upperBound
        guard let first = rest.first, source.bytes[first].isBlank, source.bytes[text.lowerBound - 1].isBlank else {
            return nil
        }
        let title = source.trimmed(rest)
        return LeadingIdentifier.match(source, in: title) == nil ? title : nil
    }

    /// Words behind an id that speak of the task, or go on with a list.
    private static let connectives = PhraseTable(
        """
        and, or, to, through, then, before, after, depends, depend, blocks, block, needs, need, requires, require, must,
        can, could, may, might, should, will, would, is, are, was, were, has, have, had, of, in, for, from, with, without,
        validates, validate, on, at, only, hours, hour, mm, cm, seconds, days, weeks, minutes, percent, 和, 与, 以降, 到, 至,
        依赖, 阻塞, 可, 必须, 需要, と, は, が, を, の, に, から, 和訳, 및, 와, 과, 는, 은, y, e, o, et, ou, und, oder, bis, и, или, до,
        depende, dépend, hängt, зависит, блокирует, →, ->, ~, ⟂, ∥, puede, pueden, peut, peuvent, kann, können, muss,
        müssen, debe, deben, doit, doivent, pode, podem, deve, devem, может, могут, должна, должны, ve, ile
        """)

    /// Phrases that say so wherever they stand.
    private static let departures = PhraseTable(
        """
        merged into, moved to, folded into, absorbed into, absorbed by, no longer, covered by, split into, replaced by,
        superseded by, renumbered, 合并到, 合并至, 已合并, 已删除, 已移除, に統合, に移動, 로 병합, 로 이동, fusionado con, fusionné avec,
        zusammengelegt mit, объединено с
        """)

    /// Words that say that a task is no longer there.
    private static let gone = PhraseTable(
        """
        removed, merged, superseded, obsolete, renumbered, deleted, dropped, cancelled, canceled, withdrawn, moved,
        folded, absorbed, skipped, deferred, covered, split, replaced, reserved, unused, n/a,
        已删除, 已移除, 已合并, 取消, 废弃, 削除, 統合, 中止, 삭제, 병합, 취소, eliminado, eliminada, fusionado, removido, removida,
        supprimé, supprimée, fusionné, entfernt, gestrichen, zusammengelegt, entfällt, удалено, удалена, объединено, отменено,
        kaldırıldı, birleştirildi, iptal
        """)
}
