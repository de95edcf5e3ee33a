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
        Flagged is a fence without its end, or one that ends only where the next code begins or ends (another fence with a \
        language, or a heading above ids that the plan misses, stands inside), if lines with boxes stand in it. Examples that \
        repeat tasks of the plan, and code of plans (` ```markdown `), which may hold fences and headings, are not flagged \
        unless the end is missing.
        """

    /// Finds every such fence.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        lazy var known = KnownTasks(plan)
        return plan.outline.blocks.enumerated().compactMap { index, block in
            guard case .fencedCode(let info) = block.kind else { return nil }
            let lines = plan.outline.content(of: index)
            let end: Int
            let inner: Int?
            if isOpen(block, lines) {
                (end, inner) = (lines.count, nil)
            } else if let next = innerFence(plan.source, lines), !holdsPlans(plan.source, info) {
                (end, inner) = (next, next)
            } else if holdsSection(plan.source, lines), !holdsPlans(plan.source, info), known.areMissing(lines) {
                (end, inner) = (lines.count, nil)
            } else {
                return nil
            }
            let swallowed = lines[..<end].filter { known.task($0) == .unknown }
            guard let first = swallowed.first else { return nil }
            return finding(
                plan, block, inner.map { lines[$0] }, swallowed.count, first)
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
                && rest.allSatisfy { $0.isWordByte || $0.isOne(of: "+-#.") }
        }
    }

    /// Whether a heading of a document stands in code; one number sign begins a remark in many languages.
    private func holdsSection(_ source: SourceText, _ lines: [Range<Int>]) -> Bool {
        lines.contains { line in
            let text = source.bytes[line]
            let signs = text.prefix { $0 == UInt8(ascii: "#") }.count
            return (2...6).contains(signs) && text.count > signs && text[line.lowerBound + signs].isBlank
        }
    }

    private func holdsPlans(_ source: SourceText, _ info: Range<Int>) -> Bool {
        Self.plans.match(source.folded, at: info.lowerBound, end: info.upperBound) != nil
    }

    private func finding(
        _ plan: Plan, _ block: Outline.Block, _ inner: Range<Int>?, _ count: Int, _ first: Range<Int>
    ) -> Diagnostic {
        let source = plan.source
        let line = source.lineRange(block.lines.lowerBound)
        let fence = source.trimmed(max(block.start, line.lowerBound)..<line.upperBound)
        var notes = [
            Diagnostic.Note(
                range: first,
                message:
                    "\(count == 1 ? "this task is" : "tasks are") code from here on, line \(plan.line(first.lowerBound))"
            )
        ]
        if let inner {
            notes.append(
                .init(range: inner, message: "the next code begins here, line \(plan.line(inner.lowerBound))"))
        }
        return Diagnostic(
            rule: Self.identity, range: fence,
            message:
                "the code fence is not closed behind its code and swallows \(count) \(count == 1 ? "task" : "tasks")",
            notes: notes, help: "close the fence behind its code; if it is a closing one, look for the fence before it",
            subject: source.string(fence))
    }

    private static let plans = PhraseTable("markdown, md, mdx, text, txt, diff, patch")

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

/// The tasks of a plan, by which a line of code is one of them once more, or one that the plan misses.
private struct KnownTasks {
    enum Line {
        /// No list item with a box.
        case other
        /// A task that the plan has elsewhere.
        case known
        /// A task that the plan does not have.
        case unknown
    }

    private let source: SourceText
    private let ids: Set<String>
    private let prefixes: Set<String>
    /// Of tasks that are headings.
    private let headingPrefixes: Set<String>

    init(_ plan: Plan) {
        source = plan.source
        ids = Set(plan.items.compactMap { $0.id?.text })
        prefixes = Set(plan.items.compactMap { $0.form == .box ? $0.id?.key.prefix : nil })
        let headings = plan.items.compactMap { $0.form == .heading ? $0.id?.key.prefix : nil }
        headingPrefixes = Set(headings).union(KnownTasks.usualPrefixes)
    }

    /// Of ids in headings, for a plan that is swallowed whole.
    private static let usualPrefixes = ["T", "T-", "TASK", "TASK-", "WP"]

    /// What a line of code is to the plan.
    func task(_ line: Range<Int>) -> Line {
        guard let text = boxedText(line) ?? headedText(line) else { return .other }
        return LeadingIdentifier.match(source, in: text).map { ids.contains($0.identifier.text) } == true
            ? .known : .unknown
    }

    /// Whether code holds tasks whose ids are of the plan's kind and defined nowhere, and no others.
    func areMissing(_ lines: [Range<Int>]) -> Bool {
        var isMissing = false
        for line in lines {
            guard let text = boxedText(line), let id = LeadingIdentifier.match(source, in: text)?.identifier else {
                continue
            }
            if ids.contains(id.text) || !prefixes.contains(id.key.prefix) { return false }
            isMissing = true
        }
        return isMissing
    }

    /// The text of a heading that begins with an id as those of the plan's tasks do.
    private func headedText(_ line: Range<Int>) -> Range<Int>? {
        let signs = source.bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(signs), line.count > signs, source.bytes[line.lowerBound + signs].isBlank else {
            return nil
        }
        let text = source.trimmed(line.lowerBound + signs..<line.upperBound)
        guard let id = LeadingIdentifier.match(source, in: text)?.identifier, !id.key.prefix.isEmpty,
            headingPrefixes.contains(id.key.prefix)
        else { return nil }
        return text
    }

    /// The text behind the box of a list item.
    private func boxedText(_ line: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        guard let bullet = line.first, bytes[bullet].isOne(of: "-*+"), line.count > 2, bytes[bullet + 1].isBlank
        else { return nil }
        let text = source.trimmed(bullet + 1..<line.upperBound)
        guard let box = Box.match(source, at: text.lowerBound, end: text.upperBound), box.end < text.upperBound else {
            return nil
        }
        return source.trimmed(box.end..<text.upperBound)
    }
}
