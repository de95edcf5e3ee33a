import MarkdownOutline
import SourceText
import TaskPlan

/// TL102: a box that Markdown tools take for text.
public struct MalformedCheckbox: Rule {
    /// Makes the rule.
    public init() {}

    /// TL102 malformed-checkbox.
    public static let identity = RuleIdentity(code: "TL102", name: "malformed-checkbox", severity: .warning)

    /// One line for lists.
    public static let summary = "a checkbox is written in a way that tools do not read"

    /// Why, and what exactly.
    public static let rationale = """
        A task whose box is not read is no task: it is missing from counts, cannot be ticked, and whoever works through the \
        plan passes over it. Flagged are boxes without the blank inside or with more than it holds (`[]`, `[x ]`, `[ x]`, \
        a tab, a no-break space), full-width or missing or escaped brackets, boxes without a blank behind them, and task lines \
        whose bullet is missing, stuck to the box, or no bullet of Markdown (`•`). Links, footnotes, tags and lines that explain \
        boxes are not flagged; brackets of another kind only beside boxes.
        """

    /// What the fix does.
    public static let fix: FixDescription? = FixDescription(
        "Writes the box as `- [ ]` or `- [x]`. A line that becomes a task brings its id with it.", changesIDs: true)

    /// Finds every such box.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let found = misspelt(context.plan) + broken(context) + stray(context.plan)
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: - Boxes that are read in spite of their spelling

    private func misspelt(_ plan: Plan) -> [Diagnostic] {
        plan.items.indices.compactMap { index in
            guard plan.items[index].form == .box, !Self.isProper(plan.source.bytes, plan.items[index].range) else {
                return nil
            }
            let item = plan.items[index]
            guard let box = Box.match(plan.source, at: item.range.lowerBound, end: item.range.upperBound),
                let fault = Self.fault(of: box, plan.source, end: item.range.upperBound),
                !Self.isType(box, plan.source) || Self.isBesideProperBox(item, plan)
            else { return nil }
            let proper = "[\(box.isBlank ? " " : box.mark)]"
            let edits =
                fault.gap.map { [Edit(range: box.range.lowerBound..<$0.upperBound, text: proper + " ")] }
                ?? [Edit(range: box.range, text: proper)]
            return finding(
                box.range, "the box \"\(plan.source.string(box.range))\" \(fault.text)",
                "write \"\(proper) \" in front of the task",
                Fix(title: "write the box as \"\(proper)\"", edits: edits), names: [plan.name(item.index)],
                items: [item.index])
        }
    }

    /// Whether a line begins with brackets, one ASCII character in them, and a blank behind them, as most do.
    private static func isProper(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let start = line.lowerBound
        return line.count > 3 && bytes[start] == UInt8(ascii: "[") && (0x20..<0x7F).contains(bytes[start + 1])
            && bytes[start + 2] == UInt8(ascii: "]") && bytes[start + 3] == .space
    }

    /// `[]string` and `[][]int` are types in some languages.
    private static func isType(_ box: Box, _ source: SourceText) -> Bool {
        guard box.range.count == 2, box.range.upperBound < source.bytes.count else { return false }
        let next = source.bytes[box.range.upperBound]
        return next.isLetter && !next.isCapital || next == UInt8(ascii: "[") || next == UInt8(ascii: "*")
    }

    private static func isBesideProperBox(_ item: Plan.Item, _ plan: Plan) -> Bool {
        [item.index - 1, item.index + 1].contains { index in
            guard plan.items.indices.contains(index), plan.items[index].parent == item.parent else { return false }
            return ["[ ]", "[x]", "[X]"].contains(plan.items[index].marker)
        }
    }

    /// What is wrong with a box, and the bytes between box and text if they are a part of it.
    private static func fault(of box: Box, _ source: SourceText, end: Int) -> (text: String, gap: Range<Int>?)? {
        let gap = gap(behind: box, source, end: end)
        let spelling = source.bytes[box.range]
        if spelling.first != UInt8(ascii: "[") || spelling.last != UInt8(ascii: "]") {
            return ("has full-width brackets", gap)
        }
        let inside = source.string(box.range.lowerBound + 1..<box.range.upperBound - 1)
        if inside.isEmpty { return ("has no blank inside", gap) }
        if inside != (box.isBlank ? " " : box.mark) {
            let isPlain = inside.allSatisfy { $0 == " " || String($0) == box.mark }
            return (isPlain ? "has too many blanks inside" : "has another character than a plain blank inside", gap)
        }
        guard let gap else { return nil }
        return (gap.isEmpty ? "has no blank behind it" : "has another character than a plain blank behind it", gap)
    }

    /// The name of a link: `[ ](empty.md)`.
    private static func isLink(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: "("), let close = bytes.firstIndex(of: UInt8(ascii: ")")) else {
            return false
        }
        return !bytes[..<close].contains(where: \.isBlank)
    }

    /// What stands in the place of the blank behind a box; nil if a blank does or the box ends the line.
    private static func gap(behind box: Box, _ source: SourceText, end: Int) -> Range<Int>? {
        var index = box.end
        guard index == box.range.upperBound, index < end, !source.bytes[index].isBlank,
            !isLink(source.bytes[index..<end]),
            source.bytes[box.range.lowerBound - 1] != UInt8(ascii: "*"),
            source.bytes[box.range.lowerBound - 1] != UInt8(ascii: "_")
        else { return nil }
        let strange = ["\u{A0}", "\u{3000}", "\u{200B}", "\u{202F}", "\u{FEFF}"].map { Array($0.utf8) }
        while let blank = strange.first(where: { source.bytes[index..<end].starts(with: $0) }) { index += blank.count }
        return box.end..<index
    }

    // MARK: - List items whose box is not read

    private func broken(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        return context.facts.withoutBox.compactMap { index, line in
            guard let box = BrokenBox.match(plan.source, line) else { return nil }
            let text = plan.source.trimmed(box.range.upperBound..<line.upperBound)
            let neighbours = context.facts.neighbours
            guard !text.isEmpty, !StrayBox.explainsBox(plan.source, text),
                box.isEscaped || neighbours.isBesideBox(index) || neighbours.beginsWithID(text)
                    || neighbours.hasBoxes && Self.isPlain(box, plan.source)
            else { return nil }
            let proper = box.isTicked ? "[x]" : "[ ]"
            return finding(
                box.range, "\"\(plan.source.string(box.range))\" is no box",
                "write \"\(proper)\", or take it away if this is no task",
                Fix(
                    title: "write the box as \"\(proper)\"",
                    edits: [Edit(range: box.range, text: proper)]),
                names: [plan.words(text)])
        }
    }

    /// `x]` and `[x)` are nothing else than boxes, wherever they stand.
    private static func isPlain(_ box: BrokenBox, _ source: SourceText) -> Bool {
        box.isTicked && source.bytes[box.range].contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    }

    // MARK: - Lines that are no list items

    private func stray(_ plan: Plan) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var bullet = "-"
        for (index, block) in plan.outline.blocks.enumerated() {
            if block.kind == .item(isOrdered: false) {
                bullet = plan.source.string(block.start..<block.start + 1)
            } else if block.kind == .paragraph, block.lines.count > 1 || !plan.outline.isTextOfItem(index) {
                found += stray(plan, paragraph: index, bullet: bullet)
            }
        }
        return found
    }

    private func stray(_ plan: Plan, paragraph: Int, bullet: String) -> [Diagnostic] {
        let blocks = plan.outline.blocks
        let lines = plan.outline.content(of: paragraph)
        guard lines.contains(where: { plan.source.bytes[$0].contains { $0 == UInt8(ascii: "[") || $0 == 0xEF } }),
            Table(plan.source, lines: lines) == nil
        else { return [] }
        let item = blocks[paragraph].parent.flatMap { index -> Outline.Block? in
            if case .item = blocks[index].kind { blocks[index] } else { nil }
        }
        let isText = item?.lines.lowerBound == blocks[paragraph].lines.lowerBound
        var isAfterStray = false
        return lines.enumerated().compactMap { number, line in
            if number == 0, isText { return nil }
            guard let box = StrayBox.match(plan.source, line),
                number == 0 || isAfterStray || box.cause != .noBullet || box.box.mark.isEmpty && item != nil
                    || Self.beginsLikeTask(plan.source.bytes, box.text)
            else {
                isAfterStray = false
                return nil
            }
            isAfterStray = true
            return finding(plan, line, box, item: item, bullet: bullet)
        }
    }

    /// In the middle of a paragraph, `[x]` may stand in a sentence; a task begins with a capital, a number or a mark.
    private static func beginsLikeTask(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
        guard let first = text.first else { return false }
        return bytes[first].isCapital || bytes[first].isDigit || bytes[first] >= 0xC3
            || bytes[first].isOne(of: "[`*")
    }

    private func finding(_ plan: Plan, _ line: Range<Int>, _ box: StrayBox, item: Outline.Block?, bullet: String)
        -> Diagnostic
    {
        let source = plan.source
        let given = source.string(box.bullet.lowerBound..<source.trimmed(box.bullet).upperBound)
        let marker = box.cause == .noBlank ? String(given.filter { $0.isASCII }) : bullet
        var start = line.lowerBound
        var indent = ""
        if box.cause == .noBullet, let item, item.quoteDepth == 0 {
            // The line lost the bullet of a sibling; left where its text stood, it would become a part of that task.
            start = source.lineRange(source.line(at: line.lowerBound)).lowerBound
            indent = source.string(source.lineRange(item.lines.lowerBound).lowerBound..<item.start)
        }
        let what =
            switch box.cause {
            case .noBullet: "has no bullet"
            case .noBlank: "has no blank between \"\(marker)\" and its box"
            case .foreignBullet: "begins with \"\(given)\", which is no bullet in Markdown"
            }
        let proper = "[\(box.box.mark.isEmpty ? " " : box.box.mark)] "
        return finding(
            box.bullet.lowerBound..<box.box.range.upperBound, "the task line \(what)",
            "write \"\(marker) \(proper)\" in front of the task",
            Fix(
                title: "write \"\(marker) \(proper)\"",
                edits: [Edit(range: start..<box.text.lowerBound, text: indent + marker + " " + proper)]),
            names: [plan.words(box.text)])
    }

    private func finding(
        _ range: Range<Int>, _ message: String, _ help: String, _ fix: Fix, names: [String], items: [Int] = []
    ) -> Diagnostic {
        Diagnostic(
            rule: Self.identity, range: range, message: message, help: help, tasks: names, items: items,
            subject: names.first ?? "", fix: fix)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            - ⟦[]⟧ T001 Lay the keel
            - [ ] T002 Set the mast
            """,
            fixed: """
                - [ ] T001 Lay the keel
                - [ ] T002 Set the mast
                """),
        RuleExample(
            """
            - [x] T001 Lay the keel
            - ⟦[x ]⟧ T002 Set the mast
            - ⟦[ ]⟧T003 Sew the sail
            ⟦-[ ]⟧ T004 Paint the hull
            """,
            fixed: """
                - [x] T001 Lay the keel
                - [x] T002 Set the mast
                - [ ] T003 Sew the sail
                - [ ] T004 Paint the hull
                """),
        RuleExample(
            """
            - [ ] T001 Lay the keel
            ⟦[ ]⟧ T002 Set the mast
            - ⟦［ ］⟧ T003 Sew the sail
            - ⟦( )⟧ T004 Paint the hull
            """,
            fixed: """
                - [ ] T001 Lay the keel
                - [ ] T002 Set the mast
                - [ ] T003 Sew the sail
                - [ ] T004 Paint the hull
                """),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Read [the manual](manual.md) and tick
          [x] in the margin
        - [ ]* T002 Print it
        - **[x]** T003 Bind it
        """,
        """
        [x] = done, [ ] = open

        - [P] = may run in parallel
        - [x]: done
        - [^1] a footnote
        - (x) marks the spot
        """,
        """
        ```
        -[ ] T001 Lay the keel
        ```

        - [ ] T002 Set the mast `[]`
        """,
    ]
}

extension Box {
    /// Whether nothing but a blank of any kind stands inside.
    var isBlank: Bool { mark.allSatisfy(\.isWhitespace) }
}
