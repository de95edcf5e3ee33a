import SourceText
import TaskPlan

/// TL106: an id that stands behind a higher one, or among the parts of another task.
public struct IDOutOfOrder: Rule {
    /// Makes the rule.
    public init() {}

    /// TL106 id-out-of-order.
    public static let identity = RuleIdentity(code: "TL106", name: "id-out-of-order", severity: .info)

    /// One line for lists.
    public static let summary = "an id is lower than the one before it, or stands under another number than its own"

    /// Why, and what exactly.
    public static let rationale = """
        People and agents work through a plan by its numbers, and look for `T012` between `T011` and `T013`. Flagged is an id \
        that is lower than the one before it in its phase; plain numbers may begin again under another parent or heading, and lists of completed tasks have an order of their own. A \
        number such as `3.1` that stands under task or heading 2 is a warning, where the other numbers fit theirs: it is ticked and \
        counted for the wrong task. Numbers of one group that stand wrong together are one finding. Gaps are not flagged.
        """

    /// Finds every such id.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let misplaced = MisplacedNumbers(context)
        let wrong = misplaced.groups.map { warning(context, $0, isNumberedWrong: !misplaced.hasOwn(at: $0[0].place)) }
        return (wrong + descents(context, without: Set(misplaced.found.map(\.item)))).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    /// Within what ids follow each other.
    private struct Scope: Hashable {
        /// Number of the prefix.
        let prefix: Int
        let isDotted: Bool
        let form: Plan.Item.Form
        let phase: Int?
        let parent: Int?
    }

    private func descents(_ context: LintContext, without misplaced: Set<Int>) -> [Diagnostic] {
        let plan = context.plan
        let isReport = plan.sections.map { reportsWork(plan.source, $0.title) }
        let ids = context.facts.ids
        var scopes: [Scope: Int] = [:]
        /// By number of the scope.
        var latest: [Int] = []
        var seen: Set<Sight> = []
        var hasAscent: [Bool] = []
        var before: (scope: Scope, number: Int)?
        let found: [(scope: Int, item: Int, higher: Int)] = plan.items.indices.compactMap { item in
            guard ids.keys[item] >= 0, plan.items[item].isTask, plan.items[item].form != .row,
                plan.items[item].id?.key.numbers.isEmpty == false, !misplaced.contains(item),
                plan.items[item].section.map({ !isReport[$0] }) ?? true
            else { return nil }
            let scope = scope(of: item, context)
            let number = before.flatMap { $0.scope == scope ? $0.number : nil } ?? scopes[scope] ?? scopes.count
            if number == scopes.count {
                scopes[scope] = number
                latest.append(-1)
                hasAscent.append(false)
            }
            before = (scope, number)
            // An id that is there already is out of order because it is double.
            if ids.taskCounts[ids.keys[item]] > 1 {
                guard seen.insert(Sight(scope: number, key: ids.keys[item])).inserted else { return nil }
            }
            defer { latest[number] = item }
            guard latest[number] >= 0, let key = plan.items[item].id?.key,
                let higher = plan.items[latest[number]].id?.key
            else { return nil }
            guard Self.isLower(key, than: higher) else {
                hasAscent[number] = true
                return nil
            }
            return (number, item, latest[number])
        }
        // What only descends, more than once, is kept with the newest first.
        let counts = found.reduce(into: [Int: Int]()) { $0[$1.scope, default: 0] += 1 }
        return found.filter { hasAscent[$0.scope] || counts[$0.scope] == 1 }.map { info(plan, $0.item, $0.higher) }
    }

    /// An id that has been seen in a scope.
    private struct Sight: Hashable {
        let scope: Int
        let key: Int
    }

    private func scope(of item: Int, _ context: LintContext) -> Scope {
        let (plan, ids) = (context.plan, context.facts.ids)
        let prefix = ids.prefixTexts[ids.prefixes[item]]
        let isPlain = prefix.isEmpty || prefix == "#"
        let isDotted = ids.areDotted && plan.items[item].id.map { $0.key.numbers.count > 1 } == true
        return Scope(
            prefix: ids.prefixes[item], isDotted: isDotted, form: plan.items[item].form,
            phase: isPlain ? plan.items[item].section : context.graph.phases[item],
            parent: isPlain && !isDotted ? plan.items[item].parent : nil)
    }

    /// "Completed Tasks": a list in the order in which work was done.
    private func reportsWork(_ source: SourceText, _ title: Range<Int>) -> Bool {
        let start = SectionTitle.skipOrnaments(source, title.lowerBound, title.upperBound)
        return StatusWord.lexicon.match(source.folded, at: start, end: title.upperBound)?.meaning == .done
    }

    private static func isLower(_ left: Identifier.Key, than right: Identifier.Key) -> Bool {
        left.numbers == right.numbers
            ? left.letter < right.letter && left.suffix == right.suffix
            : left.numbers.lexicographicallyPrecedes(right.numbers)
    }

    // MARK: - Findings

    private func info(_ plan: Plan, _ item: Int, _ before: Int) -> Diagnostic {
        let (name, higher) = (plan.quotedName(item), plan.quotedName(before))
        return Diagnostic(
            rule: Self.identity, range: plan.place(item), message: "\(name) stands behind \(higher)",
            notes: [
                .init(
                    range: plan.place(before),
                    message: "\(higher) has the higher number, line \(plan.items[before].line)")
            ],
            help: "move one of them, or number the tasks anew", tasks: [plan.name(before), plan.name(item)],
            items: [before, item], subject: plan.name(item))
    }

    private static let shownNotes = 8

    /// A finding about numbers that stand wrong together.
    ///
    /// - Parameter isNumberedWrong: whether they are all that there is, so that they hardly belong elsewhere.
    private func warning(
        _ context: LintContext, _ group: [MisplacedNumbers.Finding], isNumberedWrong: Bool
    ) -> Diagnostic {
        let (plan, ids) = (context.plan, context.facts.ids)
        let (first, items) = (group[0], group.map(\.item))
        let name = list(items.map(plan.quotedName))
        let (own, it) = group.count == 1 ? ("its number does", "it") : ("their numbers do", "them")
        let numbers = group.count == 1 ? "a number" : "numbers"
        // What is there already cannot be moved there.
        let repeats = items.contains { ids.keys[$0] >= 0 && ids.taskCounts[ids.keys[$0]] > 1 }
        let others = repeats ? ", since other tasks have \(group.count == 1 ? "this one" : "these")" : ""
        let head = Diagnostic.Note(
            range: first.place, message: "\(first.name) is here, line \(plan.line(first.place.lowerBound))")
        return Diagnostic(
            rule: Self.identity, severity: .warning, range: plan.place(first.item),
            message: "\(name) \(group.count == 1 ? "stands" : "stand") under \(first.name), to which \(own) not belong",
            notes: [head]
                + items.dropFirst().prefix(Self.shownNotes).map {
                    .init(
                        range: plan.place($0),
                        message: "\(plan.quotedName($0)) stands there too, line \(plan.items[$0].line)")
                },
            help: repeats || isNumberedWrong
                ? "give \(name) \(numbers) of \(first.name)\(others)"
                : "move \(name), or give \(it) \(numbers) of \(first.name)",
            tasks: items.map(plan.name), items: items, subject: items.map(plan.name).joined(separator: " "))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Lay the keel
        - [ ] T003 Set the mast
        - [ ] ⟦T002⟧ Sew the sail
        """,
        """
        - [ ] 1. Hull
          - [ ] 1.1 Lay the keel
          - [ ] 1.2 Set the ribs
        - [ ] 2. Mast
          - [ ] 2.1 Fell a tree
          - [ ] ⟦1.3⟧ Nail the planks
        """,
        """
        ## 1. Hull
        - [ ] 1.1 Lay the keel
        - [ ] 1.3 Set the ribs
        - [ ] ⟦1.2⟧ Nail the planks
        ## 2. Mast
        - [ ] 2.1 Fell a tree
        - [ ] ⟦3.2⟧ Trim it
        """,
        """
        ## 1. Hull
        - [ ] 1.1 Lay the keel
        - [ ] 1.2 Set the ribs
        ## 2. Mast
        - [ ] 2.0 The mast
          - [ ] 2.1 Fell a tree
          - [ ] 2.2 Trim it
        ## 3. Sail
        - [ ] 3.1 Buy cloth
        - [ ] 3.2 Cut it
        - [ ] 3.3 Sew it
        - [ ] 3.4 Dye it
        ## 4. Deck
        - [ ] ⟦5.0⟧ The deck
          - [ ] 5.1 Lay the planks
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Log
        - [x] T009 Paint the hull
        - [x] T007 Nail the planks
        - [x] T004 Lay the keel
        """,
        """
        - [ ] 1.1 Lay the keel
        - [ ] 1.4 Set the ribs
        - [ ] 1.9 Nail the planks
        - [ ] 1.10 Caulk the seams
        """,
        """
        ## Phase 1: Hull
        - [ ] T001 Lay the keel
        - [ ] T009 Set the ribs
        ## Phase 2: Mast
        - [ ] T002 Fell a tree
        - [ ] T002a Trim it
        - [ ] T003 Set it
        """,
        """
        ## 4. Tasks
        - [ ] 1.1 Lay the keel
        - [ ] 1.2 Set the ribs
        - [ ] 2.1 Fell a tree
        """,
    ]
}
