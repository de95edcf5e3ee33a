import MarkdownOutline
import SourceText
import TaskPlan

/// TL109: the plan still holds what its template left to be filled in.
public struct PlaceholderLeft: Rule {
    /// Makes the rule.
    public init() {}

    /// TL109 placeholder-left.
    public static let identity = RuleIdentity(code: "TL109", name: "placeholder-left", severity: .warning)

    /// One line for lists.
    public static let summary = "a placeholder of the template was never filled in"

    /// Why, and what exactly.
    public static let rationale = """
        An agent does what the line says: it creates `[Entity1]`, guesses what needs clarification, or takes the sample tasks \
        for real ones. Flagged are names in brackets that templates use (`[Entity1]`, `[FEATURE NAME]`, `test_[name].py`), \
        `[NEEDS CLARIFICATION: …]`, ids without numbers (`TXXX`), tasks and fields that only say `TODO` or `TBD`, and comments \
        that come with a template's sample tasks; one finding per line. Text in code marks and fences, parameters of routes \
        (`{id}`, `[slug]/page.tsx`), variables of templates (`{{ user_name }}`, `{{.Title}}`), labels, links, and lines that speak about such marks ("no TODO comments left") are not \
        flagged.
        """

    /// Finds every such line.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var found: [Diagnostic] = []
        for (index, block) in plan.outline.blocks.enumerated() {
            switch block.kind {
            case .heading, .paragraph:
                findings(context, plan.outline.content(of: index), block, &found)
            case .html:
                if let notice = comment(plan, plan.outline.content(of: index)) { found.append(notice) }
            case .item, .quote, .fencedCode, .indentedCode, .rule:
                break
            }
        }
        return found
    }

    // MARK: - Text

    private func findings(
        _ context: LintContext, _ lines: [Range<Int>], _ block: Outline.Block, _ found: inout [Diagnostic]
    ) {
        let (plan, source) = (context.plan, context.plan.source)
        // Code, links and comments matter to lines with brackets only.
        var code: [Range<Int>]?
        for (offset, line) in lines.enumerated() {
            let number = block.lines.lowerBound + offset
            let item = itemAt(context, number)
            let isTask = item.map { plan.items[$0].line == number } ?? false
            if isTask, let item {
                if let word = word(context, item, line) ?? label(plan, item, line) {
                    found.append(finding(plan, word, item))
                    continue
                }
            } else if let word = self.word(source, line, block: block) {
                found.append(finding(plan, word, item))
                continue
            }
            let text = isTask ? taskText(plan, item, line) : line
            let opening = source.bytes.firstIndex(
                of: UInt8(ascii: "["), or: UInt8(ascii: "<"), or: UInt8(ascii: "{"), in: text)
            guard opening != nil else { continue }
            let known = code ?? InlineScanner.spans(in: source, lines: lines).filter { $0.kind != .html }.map(\.range)
            code = known
            let place: Placeholders.Place = isTask || isHeading(block) ? .title : .prose
            if let brackets = Placeholders.inBrackets(source, text, place: place, outside: known) {
                found.append(finding(plan, brackets.first, item, count: brackets.count))
            }
        }
    }

    /// A placeholder of a template that stands where tags stand: `T006 [Entity1] …`.
    private func label(_ plan: Plan, _ item: Int, _ line: Range<Int>) -> Range<Int>? {
        let label = plan.items[item].labels.first { label in
            label.utf8.first == UInt8(ascii: "E")
                && ["Entity", "Endpoint"].contains {
                    label.hasPrefix($0) && label.dropFirst($0.count).allSatisfy(\.isNumber)
                }
        }
        return label.flatMap { plan.source.find("[\($0)]", in: line) }
    }

    private func isHeading(_ block: Outline.Block) -> Bool {
        if case .heading = block.kind { true } else { false }
    }

    /// The text of a task behind its labels, which may be words in brackets.
    private func taskText(_ plan: Plan, _ item: Int?, _ line: Range<Int>) -> Range<Int> {
        guard let item else { return line }
        let start = plan.items[item].title.lowerBound
        return line.contains(start) ? start..<line.upperBound : line
    }

    /// `- [ ] To do` beside `- [x] Done` tells what boxes mean.
    private func explainsMark(_ plan: Plan, _ item: Int) -> Bool {
        func namesItsState(_ item: Int) -> Bool {
            plan.items.indices.contains(item)
                && StatusWord.lexicon.meaning(of: plan.items[item].title, in: plan.source.folded)
                    == plan.items[item].status
        }
        return namesItsState(item) && (namesItsState(item - 1) || namesItsState(item + 1))
    }

    /// A word that stands for the whole task, or for its number.
    private func word(_ context: LintContext, _ item: Int, _ line: Range<Int>) -> Range<Int>? {
        let plan = context.plan
        let form = plan.items[item].form
        guard form != .row, !explainsMark(plan, item) else { return nil }
        if let text = plan.textBehindBox(of: item),
            let id = PlaceholderWords.unnumberedID(plan.source, at: text.lowerBound, end: text.upperBound),
            !isInLetteredSeries(context, item)
        {
            return id
        }
        if plan.items[item].id == nil {
            if form == .box, plan.items[item].labels.contains("ID") { return plan.source.find("[ID]", in: line) }
            if form == .heading { return nil }
        }
        return PlaceholderWords.inTitle(plan.source, plan.items[item].title)
    }

    /// `T012N` beside `T012M` or `T012O`.
    private func isInLetteredSeries(_ context: LintContext, _ item: Int) -> Bool {
        guard let key = context.plan.items[item].id?.key, let letter = key.letter.utf8.first else { return false }
        return [letter - 1, letter + 1].contains { neighbour in
            context.facts.ids.isDefined(
                .init(
                    prefix: key.prefix, numbers: key.numbers, letter: String(UnicodeScalar(neighbour)),
                    suffix: key.suffix))
        }
    }

    /// `Files: TBD`, or a line that only says `TBD`.
    private func word(_ source: SourceText, _ line: Range<Int>, block: Outline.Block) -> Range<Int>? {
        if isHeading(block) { return nil }
        if let field = FieldLine(source, line) {
            guard !field.value.isEmpty, mustBeGiven(source, field.key),
                PlaceholderWords.isAlone(source, field.value, orTodo: true)
            else { return nil }
            return field.value
        }
        return PlaceholderWords.isAlone(source, line, orTodo: false) ? line : nil
    }

    /// Whether a task cannot be done without what a field gives. Owners, dates and results are filled in later.
    private func mustBeGiven(_ source: SourceText, _ key: Range<Int>) -> Bool {
        if Self.filledLater.isPhrase(key, in: source.folded) { return false }
        return FieldKeys.kind(source, key) != .other
            || DependencyKeys.lexicon.meaning(of: key, in: source.folded) != nil
    }

    private static let filledLater = PhraseTable(
        "commit, note, notes, test, tests, output, outputs, 注意, 说明, verification, validation, see also, result, results"
    )

    // MARK: - Comments

    private func comment(_ plan: Plan, _ lines: [Range<Int>]) -> Diagnostic? {
        guard let first = lines.first, let last = lines.last,
            plan.source.bytes[first].starts(with: "<!--"),
            let notice = PlaceholderWords.sampleNotice(plan.source, in: first.lowerBound..<last.upperBound)
        else { return nil }
        return Diagnostic(
            rule: Self.identity, range: notice,
            message: "a comment of the template says \"\(plan.source.string(notice))\"",
            help: "put real tasks in the place of the template's, and delete the comment",
            subject: plan.source.string(notice))
    }

    // MARK: - Findings

    private func itemAt(_ context: LintContext, _ line: Int) -> Int? {
        let next = context.facts.itemLines.lines.partitionPoint { $0 <= line }
        return next > 0 && context.plan.items[next - 1].endLine >= line ? next - 1 : nil
    }

    private func finding(_ plan: Plan, _ range: Range<Int>, _ item: Int?, count: Int = 1) -> Diagnostic {
        let text = plan.source.string(range)
        let shown = text.count > 48 ? text.prefix(48) + "…" : text
        let more = count > 1 ? " and \(count - 1) more on the line" : ""
        let place = item.map { " in \(plan.quotedName($0))" } ?? ""
        let isOwnName = item.map { plan.name($0).contains(text) } ?? false
        return Diagnostic(
            rule: Self.identity, range: range,
            message: "\"\(shown)\"\(more) \(count > 1 ? "were" : "was") never filled in\(isOwnName ? "" : place)",
            help: "write what is meant in its place, or delete the line if there is nothing to do",
            tasks: item.map { [plan.name($0)] } ?? [], items: item.map { [$0] } ?? [], subject: text)
    }

    // MARK: - Examples

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        # Tasks: ⟦[FEATURE NAME]⟧

        - [ ] T001 Create ⟦[Entity1]⟧ model in src/models/[entity1].py
        - [ ] T002 Create the ⟦{{ LOAN MODEL }}⟧ in src/models/loan.py
        - [ ] ⟦TXXX⟧ [P] Update the manual in docs/manual.md
        """,
        """
        - [ ] T001 Sign users in with ⟦[NEEDS CLARIFICATION: which provider?]⟧
        - [ ] T002 ⟦TBD⟧
        - [ ] ⟦[ID]⟧ [P?] Description with the path of the file
        - [ ] T003 Draw the map
          - File: ⟦TODO⟧
          - Goal: a map of the town
        """,
        """
        ## Phase 1: Setup
        <!--
          The tasks below are ⟦SAMPLE TASKS⟧ for illustration.
        -->
        - [ ] T001 Create the folders of ⟦{{PROJECT_NAME}}⟧
        - [ ] T002 Write the contract test in tests/test_⟦[name]⟧.py
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T012M Lay the floor
        - [ ] T012N Paint the floor
        """,
        """
        Legend:

        - [ ] To do
        - [x] Done

        ## Hull

        - [ ] Lay the keel
        """,
        """
        ## Format: [ID] [P?] [Story] Description
        - [ ] T001 [P] [Service] Create the page in app/shelf/[slug]/page.tsx
        - [ ] T002 Answer GET /api/books/{id} and `/books/[name]` in src/books.py
        - [ ] T003 Write [the manual](docs/manual.md) in plain words
        """,
        """
        - [ ] T001 Turn all TODO comments into tickets
        - [ ] T002 Check that no [NEEDS CLARIFICATION] markers remain in spec.md
        - [ ] T003 List what is due in src/todo.py
        - [ ] T004 Greet readers with "Hello [name]" in src/desk.py
        - [ ] T005 Start the desk with --port {{ desk_port }} and the name {{.Site.Title}}, titled "{{reader_name}}"
          - Owner: TBD
          - **Status**: TODO
        """,
        """
        ### TASK-1: Draw the map
        **Status**: TODO
        **Estimate**: TBD

        ```
        - [ ] TXXX [P] [Story] Description in [path]
        ```
        """,
    ]
}
