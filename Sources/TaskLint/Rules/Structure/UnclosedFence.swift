import MarkdownOutline
import SourceText
import TaskPlan

/// TL116: a code fence that is never closed swallows task lines.
public struct UnclosedFence: Rule {
    /// Makes the rule.
    public init() {}

    /// TL116 unclosed-fence.
    public static let identity = RuleIdentity(code: "TL116", name: "unclosed-fence", severity: .warning)

    /// One line for lists.
    public static let summary = "a code fence that is never closed swallows tasks"

    /// Why, and what exactly.
    public static let rationale = """
        Whatever stands behind an open fence is code: its tasks are in no count, cannot be ticked, and no tool sees them. \
        Flagged is a fence without its end, or one that ends only at the end of the next code (another fence with a \
        language stands inside), if lines with boxes stand in it. Examples that repeat tasks of the plan, and code of plans \
        (` ```markdown `), which may hold fences, are not flagged unless the end is missing.
        """

    /// Finds every such fence.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let defined = Set(plan.items.compactMap { $0.id?.text })
        return plan.outline.blocks.indices.compactMap { index in
            guard case .fencedCode(let info) = plan.outline.blocks[index].kind else { return nil }
            let lines = plan.outline.content(of: index)
            let end: Int
            let inner: Int?
            if isOpen(plan.outline.blocks[index], lines) {
                (end, inner) = (lines.count, nil)
            } else if let next = innerFence(plan.source, lines), !holdsPlans(plan.source, info) {
                (end, inner) = (next, next)
            } else {
                return nil
            }
            let swallowed = lines[..<end].filter { isTask(plan.source, $0, but: defined) }
            guard let first = swallowed.first else { return nil }
            return finding(
                plan, plan.outline.blocks[index], inner.map { lines[$0] }, swallowed.count, first)
        }
    }

    /// A fence that is closed has one line more in front of its code, and one behind it.
    private func isOpen(_ block: Outline.Block, _ lines: [Range<Int>]) -> Bool { block.lines.count < lines.count + 2 }

    /// The first line of code that opens a fence with a language, and so can close none.
    private func innerFence(_ source: SourceText, _ lines: [Range<Int>]) -> Int? {
        lines.firstIndex { line in
            let text = source.bytes[line]
            let rest = text.drop { $0 == UInt8(ascii: "`") }
            return text.count - rest.count >= 3 && rest.first?.isLetter == true
                && rest.allSatisfy { $0.isWordByte || "+-#.".utf8.contains($0) }
        }
    }

    private func holdsPlans(_ source: SourceText, _ info: Range<Int>) -> Bool {
        Self.plans.match(source.folded, at: info.lowerBound, end: info.upperBound) != nil
    }

    /// Whether a line is a list item with a box, and no task of the plan once more.
    private func isTask(_ source: SourceText, _ line: Range<Int>, but defined: Set<String>) -> Bool {
        let bytes = source.bytes
        guard let bullet = line.first, "-*+".utf8.contains(bytes[bullet]), line.count > 2, bytes[bullet + 1].isBlank
        else { return false }
        let text = source.trimmed(bullet + 1..<line.upperBound)
        guard let box = Box.match(source, at: text.lowerBound, end: text.upperBound), box.end < text.upperBound else {
            return false
        }
        let id = LeadingIdentifier.match(source, in: source.trimmed(box.end..<text.upperBound))?.identifier.text
        return id.map { !defined.contains($0) } ?? true
    }

    private func finding(
        _ plan: Plan, _ block: Outline.Block, _ inner: Range<Int>?, _ count: Int, _ first: Range<Int>
    ) -> Diagnostic {
        let source = plan.source
        let line = source.lineRange(block.lines.lowerBound)
        let fence = source.trimmed(max(block.start, line.lowerBound)..<line.upperBound)
        var notes = [
            Diagnostic.Note(
                range: first, message: "\(count == 1 ? "this task is" : "tasks are") code from here on, line \(plan.line(first.lowerBound))")
        ]
        if let inner {
            notes.append(
                .init(range: inner, message: "the next code begins here, line \(plan.line(inner.lowerBound))"))
        }
        return Diagnostic(
            rule: Self.identity, range: fence,
            message: "the code fence is never closed and swallows \(count) \(count == 1 ? "task" : "tasks")",
            notes: notes, help: "close the fence behind its code; if it is a closing one, look for the fence before it",
            subject: source.string(fence))
    }

    private static let plans = Lexicon<Void>("markdown, md, mdx, text, txt, diff, patch")

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Draw the map

        ⟦```bash⟧
        draw --map

        - [ ] T002 Print the map
        - [ ] T003 Fold the map
        """,
        """
        - [ ] 1. Draw the map
          ⟦```⟧
          draw --map
          - [ ] 1.1 Draw the rivers
        - [ ] 2. Print the map
        """,
        """
        - [ ] T001 Draw the map

        ⟦```bash⟧
        draw --map

        - [ ] T002 Print the map

        ```bash
        print --map
        ```

        - [ ] T003 Fold the map
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Draw the map

        ```bash
        draw --map
        """,
        """
        - [ ] T001 [P] Draw the map
        - [ ] T002 [P] Print the map

        ```
        # Together:
        - [ ] T001 Draw the map
        - [ ] T002 Print the map
        """,
        """
        - [ ] T001 Draw the map

        ~~~markdown
        - [ ] T009 What a task looks like
        ```bash
        draw --map
        ```
        ~~~
        """,
    ]
}
