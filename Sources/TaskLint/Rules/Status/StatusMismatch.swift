import SourceText
import TaskPlan

/// TL503: the box of a task says one thing, its text another.
public struct StatusMismatch: Rule {
    /// Makes the rule.
    public init() {}

    /// TL503 status-mismatch.
    public static let identity = RuleIdentity(code: "TL503", name: "status-mismatch", severity: .warning)

    /// One line for lists.
    public static let summary = "a box and a glyph, word or status field of the same task disagree"

    /// Why, and what exactly.
    public static let rationale = """
        A task whose box is empty and whose text says DONE is done again by whoever follows the boxes, and skipped by whoever \
        reads the text. Flagged is a task that is not ticked and claims to be done, or is ticked and claims to be open: by a \
        glyph or a state word at the end or the beginning of its text, by a share of itself ("95% complete"), by a label, or \
        by its status field; also a status \
        field of a section or of the document that says done over open tasks. Glyphs and words inside the sentence, glyphs \
        that decorate every task of a list, dates of Obsidian and criteria are not flagged, nor are words that only add to \
        the box, such as "blocked" beside an empty one.
        """

    /// Finds every task and field.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let lines = context.facts.lines
        var found: [Int: Diagnostic] = [:]
        var ahead: [Int: StateClaim] = [:]
        for item in plan.items.indices where plan.items[item].isTask {
            if let claim = TaskClaims.ahead(plan, item) { ahead[item] = claim }
        }
        let decorated = decoratedTasks(plan, ahead).union(namedTasks(plan, ahead))
        for (item, claim) in ahead where isMarked(plan, item) && !decorated.contains(item) {
            found[item] = diagnostic(plan, item, claim)
        }
        for (index, line) in lines.lines.enumerated() where line.isItemText {
            guard let item = line.place.item, plan.items[item].isTask, isMarked(plan, item), found[item] == nil
            else { continue }
            let isLast =
                index + 1 == lines.lines.count || !lines.lines[index + 1].isItemText
                || lines.lines[index + 1].paragraph != line.paragraph
            guard
                let claim = TaskClaims.share(plan, item, line.range)
                    ?? (isLast ? TaskClaims.behind(plan, item, line.range) : nil)
            else { continue }
            found[item] = diagnostic(plan, item, claim)
        }
        for item in plan.items.indices
        where plan.items[item].form == .heading && plan.items[item].isTask && isMarked(plan, item) && found[item] == nil
        {
            if let claim = TaskClaims.share(plan, item, plan.headingText(plan.items[item]))
                ?? TaskClaims.behind(plan, item, plan.items[item].title)
            {
                found[item] = diagnostic(plan, item, claim)
            }
        }
        for (item, claim) in fieldClaims(plan, lines) where found[item] == nil {
            found[item] = diagnostic(plan, item, claim)
        }
        let all = found.values + sectionFields(context, lines)
        return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether the line of a task states how far it is.
    private func isMarked(_ plan: Plan, _ item: Int) -> Bool {
        plan.items[item].status != .unknown && plan.items[item].form != .row && plan.items[item].marker != nil
    }

    /// Open tasks of lists in which every task begins with the same glyph for "done".
    private func decoratedTasks(_ plan: Plan, _ ahead: [Int: StateClaim]) -> Set<Int> {
        struct List: Hashable {
            let section: Int?
            let parent: Int?
        }
        guard ahead.values.contains(where: { !$0.hasWord }) else { return [] }
        var lists: [List: [Plan.Item]] = [:]
        for item in plan.items where item.isTask {
            lists[List(section: item.section, parent: item.parent), default: []].append(item)
        }
        var decorated: Set<Int> = []
        for list in lists.values where list.count >= 3 {
            let glyphs = list.map { item in
                ahead[item.index].flatMap { $0.hasWord ? nil : plan.source.string($0.range) }
            }
            if let first = glyphs[0], glyphs.allSatisfy({ $0 == first }),
                list.allSatisfy({ $0.status == list[0].status })
            {
                decorated.formUnion(list.map(\.index))
            }
        }
        return decorated
    }

    /// Tasks whose glyph stands in front of the same word throughout the plan, as in `✅ Gate: …`.
    private func namedTasks(_ plan: Plan, _ ahead: [Int: StateClaim]) -> Set<Int> {
        var names: [[UInt8]: [Int]] = [:]
        for (index, claim) in ahead where !claim.hasWord {
            let item = plan.items[index]
            let text = plan.source.trimmed(claim.range.upperBound..<max(item.title.upperBound, claim.range.upperBound))
            let word = plan.source.folded[text].prefix { $0.isWordByte }
            if text.lowerBound + word.count < text.upperBound,
                plan.source.bytes[text.lowerBound + word.count] == UInt8(ascii: ":")
            {
                names[Array(plan.source.folded[claim.range] + word), default: []].append(index)
            }
        }
        return Set(names.values.filter { $0.count > 1 }.joined())
    }

    private func diagnostic(_ plan: Plan, _ item: Int, _ claim: StateClaim) -> Diagnostic {
        let name = plan.quotedName(item)
        let mark = plan.items[item].marker ?? ""
        return Diagnostic(
            rule: Self.identity, range: claim.range,
            message:
                "\(name) is \(plan.items[item].status.rawValue) by its mark \(mark), but says \"\(plan.source.string(claim.range).replacing("**", with: ""))\"",
            notes: [
                .init(
                    range: plan.items[item].markRange ?? plan.place(item),
                    message: "the mark, line \(plan.items[item].line)")
            ],
            help: "decide which of the two is true, and make the other one say the same",
            tasks: [plan.name(item)], items: [item], subject: plan.name(item))
    }

    // MARK: - Status fields

    /// The status fields of tasks that their marks contradict.
    private func fieldClaims(_ plan: Plan, _ lines: PlanLines) -> [(Int, StateClaim)] {
        lines.lines.compactMap { line in
            guard let item = line.place.item, !line.isOfBullet, mayState(plan, line), plan.items[item].isTask,
                isMarked(plan, item), (plan.items[item].line...plan.items[item].endLine).contains(line.number),
                let claim = fieldClaim(plan, line) ?? (line.isItemText ? nil : StateClaim.whole(plan, line.range)),
                TaskClaims.contradict(plan.items[item].status, claim.status)
            else { return nil }
            return (item, claim)
        }
    }

    /// Whether a line has what every field and every glyph has: a colon, or a character beyond ASCII.
    private func mayState(_ plan: Plan, _ line: PlanLines.Line) -> Bool {
        plan.source.bytes[line.range].contains { $0 == UInt8(ascii: ":") || $0 >= 0x80 }
    }

    /// What a line says if it is a status field.
    private func fieldClaim(_ plan: Plan, _ line: PlanLines.Line) -> StateClaim? {
        for piece in FieldPieces(plan.source, line.range) {
            guard let field = FieldLine(plan.source, piece),
                ClaimWords.statusKeys.isPhrase(field.key, in: plan.source.folded)
            else { continue }
            return StateClaim.leading(plan, field.value)
        }
        return nil
    }

    /// Status fields of sections and of the document that say done over open tasks.
    private func sectionFields(_ context: LintContext, _ lines: PlanLines) -> [Diagnostic] {
        var tallies = WorkTallies(context)
        var claims = lines.lines.compactMap { line -> (StateClaim, Subject)? in
            guard line.place.item == nil, mayState(context.plan, line), let claim = fieldClaim(context.plan, line)
            else { return nil }
            let subject = tallies.subjects(around: line.place)[0]
            return ProgressLines.speaks(of: subject, context.plan, line) ? (claim, subject) : nil
        }
        if let claim = FrontMatterField.value(context.plan, ClaimWords.statusKeys).flatMap({
            StateClaim.leading(context.plan, $0)
        }) {
            claims.insert((claim, .document), at: 0)
        }
        return claims.compactMap { claim, subject in
            let tally = tallies.tally(of: subject)
            guard !tally.isTabular else { return nil }
            if tallies.isOpenForLaterOnly(subject) { return nil }
            return WorkFindings.contradiction(context.plan, claim.status, hasWord: claim.hasWord, tally).map {
                WorkFindings.diagnostic(
                    Self.identity, context.plan, claim.range, "status", subject, $0)
            }
        }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels ⟦✅ DONE⟧
        """,
        """
        - [x] T001 Build the engine (⟦in progress⟧)
        - [ ] T002 ⟦✅⟧ Build the wheels
        - [ ] T003 Paint
        """,
        """
        - [x] T001 Build the engine ✅ ⟦95% COMPLETE⟧ - the pump is missing
        - [x] T002 Build the wheels (⟦partially done⟧)
        - [ ] T003 Paint
        """,
        """
        - [ ] 1. Draw the map
          - File: map/draw.ts
          - Status: ⟦Completed⟧
        - [ ] 2. Print the map
          - Status: Pending
        """,
        """
        ## Phase 1: Car
        **Status**: ⟦✅ Completed⟧

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Legend
        - 🔄 **PARALLEL** - may run beside others of its batch
        - ⏳ **ONE BY ONE** - waits for the task in front
        ## Tasks
        - [x] 1. Build the engine 🔄
        - [x] 2. Build the wheels ⏳
        """,
        """
        ## Phase 1: Car
        - **P1: Engine**
          - **Status**: ✅ Completed

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        - [x] T003 Read the gauges per FR-006 (partial)
        """,
        """
        # Tasks: Boats
        **Status**: ✅ Implemented
        ## Phase 1: Boats
        - [x] T001 Build the boats
        - [ ] T002 ⏸️ DEFERRED - Write the manual
        - [ ] T003 Translate the manual (out of scope)
        ## Phase 2: Sails - DEFERRED
        - [ ] T004 Sew the sails
        """,
        """
        - [x] T001 List the boats in `boats.py`. Sorting [DEFERRED].
        - [ ] T002 ✅ Gate: all boats are listed
        - [ ] T003 Paint the boats
        - [ ] T004 ✅ Gate: all boats are painted
        """,
        """
        - [ ] T001 Show ✅ beside every part that is done
        - [ ] T002 Return "DONE" when the wheels turn
        - [ ] T003 Let `state` become `COMPLETED`
        """,
        """
        - [ ] T001 Send a mail when the order is DONE
        - [ ] T002 Add the icons ✅ and ⏳ to the list (pending, failed)
        - [x] T003 Show a badge with ✅ Done
        - [x] T004 Mark the missing pump by a code TODO
        - [x] T005 Warn when a download is 95% complete
        """,
        """
        - [ ] T001 Build the engine ⏸️ BLOCKED
        - [ ] T002 Build the wheels 🔄
        - [x] T003 Paint ✅ (2026-01-02)
        """,
        """
        - [ ] ✅ The engine starts
        - [ ] ✅ The wheels turn
        - [ ] ✅ The paint is dry
        """,
        """
        ## Phase 1: Car
        **Status**: In progress

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
    ]
}
