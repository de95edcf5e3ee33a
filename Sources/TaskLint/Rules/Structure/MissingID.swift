import SourceText
import TaskPlan

/// TL104: a task without id among tasks that have one.
public struct MissingID: Rule {
    /// Makes the rule.
    public init() {}

    /// TL104 missing-id.
    public static let identity = RuleIdentity(code: "TL104", name: "missing-id", severity: .warning)

    /// One line for lists.
    public static let summary = "a task has no id where nearly all of its siblings have one"

    /// Why, and what exactly.
    public static let rationale = """
        A task without an id cannot be named: no dependency can wait for it, no commit can refer to it, and whoever works \
        through the ids passes over it. Siblings are tasks with boxes below the same parent and heading. Flagged is a task \
        without id if at least three siblings have one and at most every fifth has none, or if nearly all tasks of the plan have one and \
        it stands beside such a task or alone in its phase. Criteria, checkpoints, steps below a task, lists without any ids and ids that are only misspelt (TL105) or left \
        to be filled in (TL109, `4.?`) are not flagged.
        """

    private static let leastNamed = 3
    private static let shareOfNamed = 4
    private static let leastNamedInPlan = 6
    private static let shareOfNamedInPlan = 6

    /// Finds every such task.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var groups: [Group: Tally] = [:]
        var whole = Tally()
        guard plan.items.indices.contains(where: { plan.items[$0].id == nil && plan.items[$0].form == .box }) else {
            return []
        }
        for item in plan.items where item.isTask && item.form == .box {
            groups[Group(item), default: Tally()].add(item)
            if item.parent == nil { whole.add(item) }
        }
        guard groups.values.contains(where: { $0.named > 0 && $0.nameless > 0 }) else { return [] }
        let series = IdentifierSeries.all(of: plan)
        let parts = groups.filter { $0.key.parent != nil && $0.value.named > 0 }.values.reduce(into: Tally()) {
            $0.named += $1.named
            $0.nameless += $1.nameless
        }
        return plan.items.compactMap { item in
            let whole = item.parent == nil ? whole : parts
            guard item.isTask, item.form == .box, item.id == nil, let siblings = groups[Group(item)],
                isSingled(out: item, siblings, whole, plan), !hasOtherID(item, context, series)
            else { return nil }
            return finding(plan, item, siblings.named > 0 ? siblings : whole, isBeside: siblings.named > 0)
        }
    }

    /// Tasks that stand side by side.
    private struct Group: Hashable {
        let section: Int?
        let parent: Int?

        init(_ item: Plan.Item) {
            section = item.section
            parent = item.parent
        }
    }

    private struct Tally {
        var named = 0
        var nameless = 0
        var example: Int?

        mutating func add(_ item: Plan.Item) {
            if item.id == nil { nameless += 1 } else { named += 1 }
            if item.id != nil { example = example ?? item.index }
        }
    }

    private func isSingled(out item: Plan.Item, _ siblings: Tally, _ whole: Tally, _ plan: Plan) -> Bool {
        if siblings.named >= Self.leastNamed, siblings.nameless * Self.shareOfNamed <= siblings.named { return true }
        guard whole.named >= Self.leastNamedInPlan,
            whole.nameless * Self.shareOfNamedInPlan <= whole.named
        else { return false }
        // Several without ids side by side are left without on purpose: extras, ideas for later.
        if siblings.named > 0 { return siblings.nameless == 1 }
        // The only task of a phase.
        return item.parent == nil && siblings.nameless == 1 && isInsidePhase(item, plan)
    }

    private func isInsidePhase(_ item: Plan.Item, _ plan: Plan) -> Bool {
        plan.sections.innermost(from: item.section) { $0.kind == .phase || $0.kind == .story } != nil
    }

    /// Whether a task is known by another name: an id of another shape, a placeholder, an id in code marks, a checkpoint.
    private func hasOtherID(_ item: Plan.Item, _ context: LintContext, _ series: [IdentifierSeries]) -> Bool {
        let plan = context.plan
        let start = SectionTitle.skipOrnaments(plan.source, item.title.lowerBound, item.title.upperBound)
        if Checkpoints.names.match(plan.source.folded, at: start, end: item.title.upperBound) != nil { return true }
        if item.labels.contains(where: { $0.uppercased() == "ID" || $0.contains("#") || $0.contains("XX") }) {
            return true
        }
        if beginsWithNumbers(plan.source.bytes[item.title]) || beginsWithName(item.title, context) { return true }
        return series.prefix(4).contains { LookalikeID.match(plan.source, item.title, $0) != nil }
    }

    /// `6.0d`, `2,3`: numbers that are no id by their shape, but stand where ids stand; and `4.?`, which is left open.
    private func beginsWithNumbers(_ text: ArraySlice<UInt8>) -> Bool {
        let rest = text.drop { $0.isOne(of: "*_[`") }.drop(while: \.isDigit)
        guard rest.startIndex > text.startIndex, let mark = rest.first, mark.isOne(of: ".,-_") else { return false }
        return rest.dropFirst().first.map { $0.isDigit || $0 == UInt8(ascii: "?") } ?? false
    }

    /// `V1: …`, `FR-003 …`: a name of another kind, unlike `S3 …` and `E2E …`; `HULL-1-top …` beside `HULL-1`.
    private func beginsWithName(_ title: Range<Int>, _ context: LintContext) -> Bool {
        let source = context.plan.source
        var start = title.lowerBound
        while start < title.upperBound, source.bytes[start].isOne(of: "*_[`") { start += 1 }
        guard let id = IdentifierShape.match(source, at: start, end: title.upperBound),
            let written = IdentifierSeries.Written(id)
        else { return false }
        if written.isPadded { return true }
        guard let next = source.bytes[id.range.upperBound..<title.upperBound].first else { return false }
        return next.isOne(of: ":.)]")
            || next == UInt8(ascii: "-") && context.facts.ids.taskPrefixes.contains(id.key.prefix)
    }

    private func finding(_ plan: Plan, _ item: Plan.Item, _ siblings: Tally, isBeside: Bool) -> Diagnostic {
        let count = siblings.named
        let others =
            (count == 1 ? "the task" : "\(count) tasks") + (isBeside ? " beside it" : " of the plan")
            + (count == 1 ? " has one" : " have one")
        let notes = siblings.example.map {
            [
                Diagnostic.Note(
                    range: plan.place($0), message: "\(plan.quotedName($0)) has one, line \(plan.items[$0].line)")
            ]
        }
        return Diagnostic(
            rule: Self.identity, range: plan.place(item.index),
            message: "\(plan.quotedName(item.index)) has no id, though \(others)",
            notes: notes ?? [], help: "give it an id that no other task has", tasks: [plan.name(item.index)],
            items: [item.index], subject: plan.name(item.index))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Lay the keel
        - [ ] T002 Set the mast
        - [ ] ⟦Sew the sail⟧
        - [ ] T003 Paint the hull
        - [ ] T004 Launch the boat
        """,
        """
        - [ ] 1. Hull
          - [ ] 1.1 Lay the keel
          - [ ] 1.2 Set the ribs
          - [ ] ⟦Nail the planks⟧
          - [ ] 1.3 Caulk the seams
          - [ ] 1.4 Paint it
        """,
        """
        ## Phase 1: Hull
        - [ ] T001 Lay the keel
        - [ ] T002 Set the ribs
        - [ ] T003 Nail the planks
        - [ ] T004 Caulk the seams
        - [ ] T005 Paint it
        - [ ] T006 Scrape it
        - [ ] T007 Paint it again
        - [ ] T008 Let it dry
        - [ ] T009 Turn it
        ## Phase 2: Mast
        - [ ] T010 Fell a tree
        - [ ] [P] ⟦Sew the sail⟧
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Hull
        - [ ] T001 Lay the keel
        - [ ] T002 Set the ribs
        - [ ] T003 Nail the planks
        ## Rigging
        - [ ] T004 Set the mast
        - [ ] T005 Sew the sail
        - [ ] T006 Tie the ropes
        - [ ] **BONUS**: Carve a figurehead
        - [ ] **BONUS**: Gild the name
        """,
        """
        - [ ] T001 Lay the keel
          - [ ] Find a tree
          - [ ] Fell it
        - [ ] T002 Set the mast
        - [ ] T003 Sew the sail
        - [ ] T004 Paint the hull
        """,
        """
        ## Phase 1: Hull
        - [ ] T001 Lay the keel
        - [ ] T002 Set the mast
        - [ ] T003 Sew the sail
        ## Afterwards
        - [ ] Sweep the yard
        - [ ] Pay the carpenter
        """,
        """
        - [ ] 1. Hull
          - [ ] 1.1 Lay the keel
          - [ ] 1.2 Set the ribs
          - [ ] 1.3 Nail the planks
          - [ ] 1.? What the carpenter still has to say
        """,
        """
        - [ ] HULL-1 Lay the keel
        - [ ] HULL-2 Set the ribs
        - [ ] HULL-3 Nail the planks
        - [ ] HULL-3-bow Bend them
        """,
        RuleExample(
            """
            - [ ] T001 Lay the keel
            - [ ] T002 Set the mast
            - [ ] T003 Sew the sail
            - [ ] TXXX Paint the hull
            """, alsoFound: ["TL109"]),
    ]
}
