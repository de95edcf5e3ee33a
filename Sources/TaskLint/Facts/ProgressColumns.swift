import MarkdownOutline
import SourceText
import TaskPlan

/// The columns of a table that tells how far phases or tasks are.
struct ProgressColumns {
    private enum Kind { case total, sum, done, open, percent, status }

    private let source: SourceText
    private var kinds: [(column: Int, kind: Kind)] = []

    /// Nil for tables that give neither numbers of tasks nor states.
    init?(_ source: SourceText, _ header: Table.Row) {
        self.source = source
        for (column, cell) in header.cells.enumerated() where column > 0 {
            var cell = cell
            while let first = cell.first, source.bytes[first].isOne(of: "*_") { cell = first + 1..<cell.upperBound }
            while let last = cell.last, source.bytes[last].isOne(of: "*_") { cell = cell.lowerBound..<last }
            let start = SectionTitle.skipOrnaments(source, cell.lowerBound, cell.upperBound)
            cell = min(start, cell.upperBound)..<cell.upperBound
            if let kind = Self.headers.meaning(of: cell, in: source.folded) {
                kinds.append((column, kind))
            } else if ClaimWords.progressKeys.isPhrase(cell, in: source.folded) {
                kinds.append((column, .percent))
            } else if ClaimWords.statusKeys.isPhrase(cell, in: source.folded) {
                kinds.append((column, .status))
            }
        }
        guard !kinds.isEmpty else { return nil }
    }

    private static let headers = Lexicon<Kind>([
        (
            .total,
            """
            tasks, total tasks, task count, number of tasks, # tasks, # of tasks, no. of tasks, all tasks, subtasks, 任务数, 任务总数,
            总任务数, 总任务, 任務數, 任務總數, タスク数, 総タスク数, 태스크 수, 총 태스크, 작업 수, 총 작업, tareas,
            total de tareas, n.º de tareas, tarefas, total de tarefas, tâches, nombre de tâches, total des tâches, aufgaben,
            anzahl aufgaben, задачи, задач, всего задач, количество задач, görev sayısı, görevler, toplam görev,
            attività
            """
        ),
        (.sum, "total, count, 总数, 总计, 總數, 合計, 総数, 전체, 총계, 합계, gesamt, всего, toplam, totale"),
        (
            .done,
            """
            done, completed, complete, finished, tasks done, tasks completed, completed tasks, done tasks, 完成, 已完成, 完成数, 已完成数,
            完了, 完了数, 完了済み, 완료, 완료 수, 완료됨, completadas, hechas, terminadas, concluídas, terminées, faites, erledigt, fertig,
            abgeschlossen, выполнено, готово, завершено, tamamlanan, tamamlandı, biten, completate
            """
        ),
        (
            .open,
            """
            remaining, open, left, to do, todo, pending, open tasks, remaining tasks, not done, 剩余, 未完成, 待完成, 剩餘, 残り, 未完了, 残タスク,
            미완료, 남은 작업, 남음, 잔여, pendientes, restantes, pendentes, restantes, restant, restantes, offen, verbleibend,
            осталось, kalan, rimanenti
            """
        ),
    ])

    private static let sums = PhraseTable(
        """
        total, totals, sum, overall, grand total, all, 总计, 合计, 總計, 总数, 合計, 합계, 총계, 전체, итого, всего, gesamt, summe, totale,
        toplam, total general, total geral
        """)

    /// Whether a row sums up those above it.
    static func isSum(_ source: SourceText, _ row: Table.Row) -> Bool {
        guard let cell = row.cells.first else { return false }
        return sums.isPhrase(SectionTitle.bare(source, cell), in: source.folded)
    }

    /// What a row is about: what its first cell names, or its second if the first is only a number.
    func subject(_ row: Table.Row, _ names: SubjectNames) -> Subject? {
        guard let first = row.cells.first else { return nil }
        if let subject = names.subject(first) { return subject }
        guard row.cells.count > 1, !kinds.contains(where: { $0.column == 1 }) else { return nil }
        return names.subject(row.cells[1])
    }

    /// What a row says about a state.
    func state(_ plan: Plan, _ row: Table.Row) -> StateClaim? {
        for (column, kind) in kinds where kind == .status && column < row.cells.count {
            if let claim = StateClaim.leading(plan, row.cells[column]) { return claim }
        }
        return nil
    }

    /// The first cell of a row that the tasks contradict, by the way of counting that fits the row best.
    func contradiction(
        _ plan: Plan, _ row: Table.Row, _ tally: WorkTally
    ) -> (range: Range<Int>, found: WorkFindings.Contradiction, isVague: Bool)? {
        let claims = claims(row)
        let whole = merged(claims)
        if !claims.isEmpty, !tally.agrees(whole) {
            let best = tally.counts.map { count in claims.first { !fits($0, count) } }
            // The fewer cells are wrong, the better; of equals, the plainest way of counting.
            let ranked = tally.counts.indices.min { left, right in
                let (a, b) = (misfits(claims, tally.counts[left]), misfits(claims, tally.counts[right]))
                return (a, left) < (b, right)
            }
            if let ranked, let cell = best[ranked] {
                let count = tally.counts[ranked]
                return (cell.range, WorkFindings.contradiction(count, cell, tally), cell.isVague)
            }
        }
        guard let claim = state(plan, row),
            let found = WorkFindings.contradiction(plan, claim.status, hasWord: claim.hasWord, tally)
        else { return nil }
        return (claim.range, found, false)
    }

    /// One cell: its numbers, and whether it gives those that remain.
    struct Cell {
        let claim: CountClaim
        let remaining: Int?
        /// Whether the column does not say what it counts.
        var isVague = false
        let range: Range<Int>
    }

    private func claims(_ row: Table.Row) -> [Cell] {
        kinds.compactMap { column, kind in
            guard column < row.cells.count else { return nil }
            return cell(row.cells[column], kind)
        }
    }

    private func cell(_ cell: Range<Int>, _ kind: Kind) -> Cell? {
        var range = cell
        while let first = range.first, source.bytes[first].isOne(of: "*_`") { range = first + 1..<range.upperBound }
        while let last = range.last, source.bytes[last].isOne(of: "*_`") { range = range.lowerBound..<last }
        let plain = source.string(range)
        var number = plain.utf8.count <= 6 && !plain.isEmpty && plain.utf8.allSatisfy(\.isDigit) ? Int(plain) : nil
        let counts = CountClaim.all(source, in: cell)
        if number == nil, counts.count == 1, counts[0].done == nil, counts[0].percent == nil,
            kind == .total || kind == .sum
        {
            number = counts[0].total
        }
        switch kind {
        case .total, .sum, .done, .open:
            if let number {
                let claim = CountClaim(
                    done: kind == .done ? number : nil, total: kind == .total || kind == .sum ? number : nil,
                    range: range, isSure: true
                )
                return Cell(
                    claim: claim, remaining: kind == .open ? number : nil, isVague: kind == .sum, range: range)
            }
            guard kind != .open, let count = counts.first, count.done != nil else { return nil }
            return Cell(claim: count, remaining: nil, range: count.range)
        case .percent:
            guard let count = counts.first, count.done != nil || count.percent != nil else { return nil }
            return Cell(claim: count, remaining: nil, range: count.range)
        case .status:
            guard let count = counts.first(where: { $0.done != nil }), count.isSure else { return nil }
            return Cell(claim: count, remaining: nil, range: count.range)
        }
    }

    /// Whether a row gives the right number of all tasks, whatever it says of those that are done.
    func givesTotal(_ row: Table.Row, of tally: WorkTally) -> Bool {
        let totals = claims(row).compactMap(\.claim.total)
        return !totals.isEmpty && totals.allSatisfy { total in tally.counts.contains { $0.total == total } }
    }

    private func merged(_ cells: [Cell]) -> WorkTally.Test { WorkTally.Test(cells) }

    private func fits(_ cell: Cell, _ count: WorkTally.Count) -> Bool { WorkTally.Test([cell]).passes(count) }

    private func misfits(_ cells: [Cell], _ count: WorkTally.Count) -> Int { cells.count { !fits($0, count) } }
}

extension WorkTally {
    /// All that a row claims at once.
    struct Test {
        let cells: [ProgressColumns.Cell]

        init(_ cells: [ProgressColumns.Cell]) { self.cells = cells }

        func passes(_ count: Count) -> Bool {
            cells.allSatisfy { cell in
                (cell.claim.done ?? count.done) == count.done && (cell.claim.total ?? count.total) == count.total
                    && (cell.remaining ?? count.total - count.done) == count.total - count.done
                    && (cell.claim.percent.map { WorkTally.isNear($0, count) } ?? true)
            }
        }
    }

    func agrees(_ test: Test) -> Bool { counts.contains { test.passes($0) } }
}

extension WorkFindings {
    /// What is wrong with a cell, by one way of counting.
    static func contradiction(_ count: WorkTally.Count, _ cell: ProgressColumns.Cell, _ tally: WorkTally)
        -> Contradiction
    {
        if cell.claim.done == nil, cell.claim.percent == nil, cell.remaining == nil {
            return Contradiction(text: "it has \(count.totalText)", witnesses: [])
        }
        return Contradiction(text: count.doneText, witnesses: tally.open)
    }
}
