import SourceText
import TaskPlan

/// TL106: an id that stands out of order, or among the parts of another task.
public struct IDOutOfOrder: Rule {
    /// Makes the rule.
    public init() {}

    /// TL106 id-out-of-order.
    public static let identity = RuleIdentity(code: "TL106", name: "id-out-of-order", severity: .info)

    /// One line for lists.
    public static let summary = "an id stands out of order, or under another number than its own"

    /// Why, and what exactly.
    public static let rationale = """
        People and agents work through a plan by its numbers, and look for `T012` between `T011` and `T013`. Flagged is an id \
        that stands out of the order of the others in its phase, the first of several that do so together; plain numbers may begin again under another parent or heading, and lists of completed tasks have an order of their own, as have lists of which more than half would be flagged, and numbers in brackets such as `[2.9]`. A \
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
        return series(context, without: misplaced).flatMap { items -> [Diagnostic] in
            let keys = items.map { plan.items[$0].id?.key ?? .init(numbers: []) }
            let isInOrder = LongestAscent.members(keys, isLower: Self.isLower)
            let strayCount = isInOrder.count { !$0 }
            // Where more stand out of order than in it, the numbers are those of something else, or the newest come first.
            guard strayCount > 0, strayCount * 2 <= items.count else { return [] }
            return strays(keys, isInOrder).map { info(plan, items[$0.place], items[$0.other], isHigh: $0.isHigh) }
        }
    }

    /// The first of each run of ids that stand together out of order, with the neighbour that shows it.
    private func strays(
        _ keys: [Identifier.Key], _ isInOrder: [Bool]
    ) -> [(place: Int, other: Int, isHigh: Bool)] {
        var previous: Int?
        var next = isInOrder.indices.filter { isInOrder[$0] }[...]
        return keys.indices.compactMap { place in
            if isInOrder[place] {
                previous = place
                next = next.dropFirst()
                return nil
            }
            let goesOn = place > 0 && !isInOrder[place - 1] && !Self.isLower(keys[place], than: keys[place - 1])
            if goesOn { return nil }
            if let previous, Self.isLower(keys[place], than: keys[previous]) { return (place, previous, false) }
            return next.first.map { (place, $0, true) }
        }
    }

    /// The items whose ids should ascend together, in document order.
    private func series(_ context: LintContext, without misplaced: Set<Int>) -> [[Int]] {
        let plan = context.plan
        let isReport = plan.sections.map { reportsWork(plan.source, $0.title) }
        let (ids, phases) = (context.facts.ids, context.graph.phases)
        var scopes: [Scope: Int] = [:]
        /// By number of the scope.
        var series: [[Int]] = []
        var seen: Set<Sight> = []
        var before: (scope: Scope, number: Int)?
        for item in plan.items.indices {
            guard ids.keys[item] >= 0, plan.items[item].isTask, plan.items[item].form != .row,
                plan.items[item].id?.key.numbers.isEmpty == false, !misplaced.contains(item),
                plan.items[item].section.map({ !isReport[$0] }) ?? true, !isCited(plan, item)
            else { continue }
            let scope = scope(of: item, plan, ids, phases)
            let number = before.flatMap { $0.scope == scope ? $0.number : nil } ?? scopes[scope] ?? scopes.count
            if number == scopes.count {
                scopes[scope] = number
                series.append([])
            }
            before = (scope, number)
            // An id that is there already is out of order because it is double.
            if ids.taskCounts[ids.keys[item]] > 1 {
                guard seen.insert(Sight(scope: number, key: ids.keys[item])).inserted else { continue }
            }
            series[number].append(item)
        }
        return series
    }

    /// `[2.9] Sorting room`: a number with dots in brackets names something that the plan speaks of elsewhere.
    private func isCited(_ plan: Plan, _ item: Int) -> Bool {
        guard let id = plan.items[item].id, id.key.prefix.isEmpty, id.key.numbers.count > 1 else { return false }
        return id.range.lowerBound > 0 && plan.source.bytes[id.range.lowerBound - 1] == UInt8(ascii: "[")
    }

    /// An id that has been seen in a scope.
    private struct Sight: Hashable {
        let scope: Int
        let key: Int
    }

    private func scope(of item: Int, _ plan: Plan, _ ids: ItemIDs, _ phases: [Int?]) -> Scope {
        let prefix = ids.prefixTexts[ids.prefixes[item]]
        let isPlain = prefix.isEmpty || prefix == "#"
        let isDotted = ids.areDotted && plan.items[item].id.map { $0.key.numbers.count > 1 } == true
        return Scope(
            prefix: ids.prefixes[item], isDotted: isDotted, form: plan.items[item].form,
            phase: isPlain ? plan.items[item].section : phases[item],
            parent: isPlain && !isDotted ? plan.items[item].parent : nil)
    }

    /// "Completed Tasks": a list in the order in which work was done.
    private func reportsWork(_ source: SourceText, _ title: Range<Int>) -> Bool {
        let start = SectionTitle.skipOrnaments(source, title.lowerBound, title.upperBound)
        return StatusWord.lexicon.match(source.folded, at: start, end: title.upperBound)?.meaning == .done
    }

    /// Of ids that differ in their ends only, such as `T012a` and `T012-MIN`, neither is lower.
    private static func isLower(_ left: Identifier.Key, than right: Identifier.Key) -> Bool {
        left.numbers == right.numbers
            ? left.letter < right.letter && left.suffix == right.suffix
            : left.numbers.lexicographicallyPrecedes(right.numbers)
    }

    // MARK: - Findings

    private func info(_ plan: Plan, _ item: Int, _ other: Int, isHigh: Bool) -> Diagnostic {
        let (name, neighbour) = (plan.quotedName(item), plan.quotedName(other))
        let both = [min(item, other), max(item, other)]
        return Diagnostic(
            rule: Self.identity, range: plan.place(item),
            message: "\(name) stands \(isHigh ? "in front of" : "behind") \(neighbour)",
            notes: [
                .init(
                    range: plan.place(other),
                    message:
                        "\(neighbour) has the \(isHigh ? "lower" : "higher") number, line \(plan.items[other].line)"
                )
            ],
            help: "move one of them, or number the tasks anew",
            tasks: both.map(plan.name), items: both, subject: plan.name(item))
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
        let owner = first.owner.name(in: plan)
        let (own, it) = group.count == 1 ? ("its number does", "it") : ("their numbers do", "them")
        let numbers = group.count == 1 ? "a number" : "numbers"
        // What is there already cannot be moved there.
        let repeats = items.contains { ids.keys[$0] >= 0 && ids.taskCounts[ids.keys[$0]] > 1 }
        let others = repeats ? ", since other tasks have \(group.count == 1 ? "this one" : "these")" : ""
        let head = Diagnostic.Note(
            range: first.place, message: "\(owner) is here, line \(plan.line(first.place.lowerBound))")
        return Diagnostic(
            rule: Self.identity, severity: .warning, range: plan.place(first.item),
            message: "\(name) \(group.count == 1 ? "stands" : "stand") under \(owner), to which \(own) not belong",
            notes: [head]
                + items.dropFirst().prefix(Self.shownNotes).map {
                    .init(
                        range: plan.place($0),
                        message: "\(plan.quotedName($0)) stands there too, line \(plan.items[$0].line)")
                },
            help: repeats || isNumberedWrong
                ? "give \(name) \(numbers) of \(owner)\(others)"
                : "move \(name), or give \(it) \(numbers) of \(owner)",
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
        - [ ] T001 Lay the keel
        - [ ] ⟦T008⟧ Buy the paint
        - [ ] T009 Buy the brushes
        - [ ] T002 Set the mast
        - [ ] T003 Sew the sail
        - [ ] T004 Hoist it
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
        ### TASK-1: Name the rooms of the mill
        - [ ] [2.9] Sorting room
        - [ ] [1.2] Loading bay
        - [ ] [2.1] Grinding room
        """,
        """
        ## 4. Tasks
        - [ ] 1.1 Lay the keel
        - [ ] 1.2 Set the ribs
        - [ ] 2.1 Fell a tree
        """,
    ]
}
