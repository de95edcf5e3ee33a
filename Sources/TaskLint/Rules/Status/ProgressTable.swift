import MarkdownOutline
import SourceText
import TaskPlan

/// TL505: a progress table or a total that the tasks contradict.
public struct ProgressTable: Rule {
    /// Makes the rule.
    public init() {}

    /// TL505 progress-table.
    public static let identity = RuleIdentity(code: "TL505", name: "progress-table", severity: .warning)

    /// One line for lists.
    public static let summary = "a progress table or total contradicts the tasks"

    /// Why, and what exactly.
    public static let rationale = """
        Whoever asks how far the work is reads the table and not the boxes; a table that was not kept up reports a state that \
        never was. Flagged are rows that name a phase, a story, a group or a task of the plan and give numbers of all, done or \
        remaining tasks, a percentage or a state that the tasks contradict, rows of sums, and lines such as "Total tasks: 42". \
        A number is right if any way of counting yields it: with or without parents, subtasks, optional, cancelled and \
        unnumbered tasks; a line that stands for several tasks (`T041..T045`) as one or as all of them. Rows that name nothing of the plan, tables in which no row fits (they count something else, \
        unless all have the right totals), \
        approximate numbers and totals of hours, files or tests are not flagged.
        """

    /// Finds every row and line.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var tallies = WorkTallies(context)
        let lines = context.facts.lines
        var found: [Diagnostic] = []
        for (table, place) in lines.tables {
            guard let columns = ProgressColumns(plan.source, table.header) else { continue }
            found += rows(plan, table, columns, context.facts.names, &tallies, place)
        }
        found += TotalLines.findings(plan, lines, &tallies)
        found += TotalLines.findings(plan, sentences: lines, &tallies)
        found += TotalLines.findings(plan, rows: lines, &tallies)
        // A total may be read as a row and as a line.
        var seen: Set<Int> = []
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter {
            seen.insert(plan.line($0.range.lowerBound)).inserted
        }
    }

    private func rows(
        _ plan: Plan, _ table: Table, _ columns: ProgressColumns, _ names: SubjectNames, _ tallies: inout WorkTallies,
        _ place: PlanLines.Place
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var behind: [Mismatch] = []
        var fitting = 0
        var wrong = 0
        var vague = 0
        // Wrong rows that have the right totals.
        var sized = 0
        for row in table.rows {
            let isSum = ProgressColumns.isSum(plan.source, row)
            guard let subject = isSum ? .document : columns.subject(row, names) else { continue }
            if case .item(let item) = subject, tallies.graph.children[item].isEmpty {
                if let row = mismatch(plan, columns, row, item) { behind.append(row) } else { fitting += 1 }
                continue
            }
            let tally = tallies.tally(of: subject)
            guard tally.taskCount > 0, tally.isCounted else { continue }
            // A sum over rows that were found wrong is wrong with them.
            if isSum, wrong > 0 || fitting == 0 { continue }
            guard let claim = columns.contradiction(plan, row, tally) else {
                fitting += 1
                continue
            }
            if !isSum { wrong += 1 }
            if claim.isVague { vague += 1 }
            if !isSum, columns.givesTotal(row, of: tally) { sized += 1 }
            found.append(WorkFindings.diagnostic(Self.identity, plan, claim.range, "table", subject, claim.found))
        }
        if fitting == 0, wrong > 0, wrong > 2 || vague == wrong {
            // A table of which nothing fits counts something else, unless it has the right totals all over.
            return wrong > 2 && sized == wrong ? [merged(plan, found)] : []
        }
        return found + findings(plan, behind, fitting: fitting)
    }

    /// One finding for a table that was never kept up.
    private func merged(_ plan: Plan, _ rows: [Diagnostic]) -> Diagnostic {
        let (first, rest) = (rows[0], rows.dropFirst())
        return Diagnostic(
            rule: Self.identity, range: first.range,
            message: "\(first.message); \(rest.count) more rows of the table are wrong, too",
            notes: first.notes
                + rest.prefix(Self.shownNotes).map {
                    .init(range: $0.range, message: "\($0.message), line \(plan.line($0.range.lowerBound))")
                },
            help: first.help, tasks: rows.flatMap(\.tasks), items: rows.flatMap(\.items), subject: first.subject)
    }

    /// A row about one task, whose state differs.
    private struct Mismatch {
        let item: Int
        let range: Range<Int>
        /// What the row says.
        let claim: Plan.Status
    }

    /// Fewer rows are looked at one by one.
    private static let fewestOfTable = 3
    /// A table in which so many rows differ for one that fits was not kept up, nor were the tasks.
    private static let shareOfDiffering = 8
    private static let shownNotes = 8

    /// One finding for rows that nearly all differ in the same way, else one for each.
    private func findings(_ plan: Plan, _ rows: [Mismatch], fitting: Int) -> [Diagnostic] {
        guard let first = rows.first else { return [] }
        let isOneCause =
            rows.count >= Self.fewestOfTable && fitting * Self.shareOfDiffering <= rows.count
            && rows.allSatisfy {
                $0.claim == first.claim && plan.items[$0.item].status == plan.items[first.item].status
            }
        return isOneCause ? [finding(plan, rows)] : rows.map { finding(plan, [$0]) }
    }

    private func mismatch(_ plan: Plan, _ columns: ProgressColumns, _ row: Table.Row, _ item: Int) -> Mismatch? {
        let task = plan.items[item]
        guard task.marker != nil, task.form != .row, let claim = columns.state(plan, row),
            TaskClaims.contradict(task.status, claim.status)
        else { return nil }
        return Mismatch(item: item, range: claim.range, claim: claim.status)
    }

    /// A finding at the first of some rows that say the same of tasks in one state.
    private func finding(_ plan: Plan, _ rows: [Mismatch]) -> Diagnostic {
        let (first, items) = (rows[0], rows.map(\.item))
        let task = plan.items[first.item]
        let (claim, status) = (plan.source.string(first.range).replacing("**", with: ""), task.status.rawValue)
        let (are, tasks) = rows.count == 1 ? ("is", "the task if it is") : ("are", "the tasks if they are")
        return Diagnostic(
            rule: Self.identity, range: first.range,
            message: "the table says \"\(claim)\" of \(list(items.map(plan.quotedName))), which \(are) \(status)",
            notes: [
                .init(
                    range: plan.place(first.item),
                    message: "\(plan.quotedName(first.item)) is \(status), line \(task.line)")
            ]
                + rows.dropFirst().prefix(Self.shownNotes).map {
                    .init(
                        range: $0.range,
                        message:
                            "the table says so of \(plan.quotedName($0.item)), line \(plan.line($0.range.lowerBound))")
                },
            help: "correct the table, or \(tasks) behind", tasks: items.map(plan.name), items: items,
            subject: items.map(plan.name).joined(separator: " "))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Car
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        ## Phase 2: Map
        - [ ] T003 Draw the map

        ## Summary
        | Phase | Tasks | Done |
        |-------|-------|------|
        | Phase 1: Car | 2 | ⟦2⟧ |
        | Phase 2: Map | 1 | 0 |
        """,
        """
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels

        | Task | Status |
        |------|--------|
        | T001 | ✅ Done |
        | T002 | ⟦✅ Done⟧ |
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint

        | Task | Status |
        |------|--------|
        | T001 | ⟦✅ Done⟧ |
        | T002 | ✅ Done |
        | T003 | ✅ Done |
        """,
        """
        ## Phase 1.1: Hull
        - [ ] T001 Lay the keel
        - [ ] T002 Nail the planks
        ## Phase 1.2: Sails
        - [ ] T003 Sew the sail
        ### Rigging tests
        - [ ] T004 Pull the ropes

        | Phase | Tasks |
        |-------|-------|
        | 1.1 Hull | 2 |
        | 1.2 Rigging | ⟦1⟧ |
        """,
        """
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint

        ## Summary
        - **Total Tasks**: ⟦4⟧
        """,
        """
        ## Phase 1: Car
        - [x] T001 Build the engine
        - [x] T002 Build the wheels
        ## Phase 2: Map
        - [x] T003 Draw the map
        ## Phase 3: Sale
        - [x] T004 Print the price

        | Phase | Progress |
        |-------|----------|
        | Phase 1 | ⟦0/2⟧ |
        | Phase 2 | 0/1 |
        | Phase 3 | 0/1 |
        """,
        """
        - [x] T001 Build the engine
        - [ ] T002..T004 Build the wheels

        ## Summary
        - **Total Tasks**: ⟦5⟧
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [x] 1. Hull
        - [x] 1.1 Lay the keel
        - [x] 1.2 Nail the planks
        - [ ] 2. Sew the sail
          - Cut the cloth
        - [ ] 2.1 Test the sail

        **Total**: 4 tasks
        """,
        """
        ## Phase 1: Ops
        - [ ] T001 [OPS] Rent a server
        - [ ] T002 [WEB] Draw the page
        ## Phase 2: Web
        - [ ] T003 [WEB] Put it up
        | Team | Tasks |
        |---|---|
        | [OPS] | 1 |
        | [WEB] | 2 |
        """,
        """
        ## Phase 1.1: Hull
        - [ ] T001 Lay the keel
        - [ ] T002 Nail the planks
        ## Phase 1.2: Sails
        - [ ] T003 Sew the sail
        ### Rigging tests
        - [ ] T004 Pull the ropes

        | Phase | Tasks |
        |-------|-------|
        | 1.1 Hull | 2 |
        | 1.2 Rigging | 2 |
        """,
        """
        ## Phase 1: Car
        - [x] T001 Build the engine
        - [x] T002..T004 Build the wheels
        - [ ] T005, T006 and T007 Paint
        - [ ] T008–T010: Test

        | Phase | Tasks | Done |
        |-------|-------|------|
        | Phase 1 | 10 | 4 |

        **Total tasks**: 10
        """,
        """
        ## Phase 1: Car
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels

        | Phase | Tasks | Progress | Hours |
        |-------|-------|----------|-------|
        | Phase 1 | 2 | 50% | 12 |
        | Total | 2 | 50% | 12 |
        """,
        """
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels

        **Total Tests**: 40
        **Total tasks**: ~5
        **Total time**: 3 days
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels

        | Task | Owner | Status |
        |------|-------|--------|
        | T001 | Ann | In progress |
        | T002 | Bob | Not started |
        """,
    ]
}
