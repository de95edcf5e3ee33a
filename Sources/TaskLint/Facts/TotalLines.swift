import SourceText
import TaskPlan

/// Lines outside of tables that give numbers of all tasks: `**Total Tasks**: 42`, `Completed: 7`, `Remaining: 35`.
enum TotalLines {
    private enum Kind { case total, bareTotal, done, open }

    private static let keys = Lexicon<Kind>([
        (
            .total,
            """
            total tasks, tasks total, total number of tasks, total task count, task count, number of tasks, total subtasks, 总任务数, 任务总数, 任务数,
            總任務數, 任務總數, 任务总计, 総タスク数, タスク総数, タスク数, 合計タスク数, 총 태스크, 총 태스크 수, 전체 태스크, 태스크 수, 총 작업, 총 작업 수, 전체 작업,
            total de tareas, tareas totales, número de tareas, total de tarefas, tarefas totais, número de tarefas,
            total des tâches, nombre de tâches, nombre total de tâches, tâches totales, gesamtaufgaben, anzahl aufgaben,
            aufgaben gesamt, gesamtzahl der aufgaben, всего задач, общее количество задач, количество задач, toplam görev,
            toplam görev sayısı, görev sayısı, totale attività, numero di attività
            """
        ),
        (
            .bareTotal,
            "total, totals, tasks, 总计, 合计, 總計, 合計, 총계, 합계, gesamt, aufgaben, tareas, tarefas, tâches, всего, итого, toplam, totale"
        ),
        (
            .done,
            """
            completed, done, completed tasks, tasks completed, finished tasks, tasks done, finished, 已完成, 完成, 已完成任务, 完成任务数, 已完成任务数, 完了,
            完了済み, 完了タスク, 완료, 완료된 태스크, 완료된 작업, 완료 작업, completadas, tareas completadas, concluídas, tarefas concluídas,
            terminées, tâches terminées, erledigt, erledigte aufgaben, abgeschlossen, abgeschlossene aufgaben, выполнено,
            выполнено задач, завершено, tamamlanan, tamamlandı, tamamlanan görevler, completate
            """
        ),
        (
            .open,
            """
            remaining, remaining tasks, tasks remaining, open tasks, pending tasks, 剩余, 剩余任务, 未完成, 未完成任务, 残り, 残りタスク, 未完了, 남은 태스크, 남은 작업,
            미완료, pendientes, tareas pendientes, tarefas pendentes, pendentes, restantes, tâches restantes, offen, offene aufgaben,
            verbleibend, осталось, осталось задач, kalan, kalan görevler, rimanenti
            """
        ),
    ])

    /// Wider tables are about something else.
    private static let mostCells = 4

    /// What totals say about the lines behind them.
    private struct TotalsAbove {
        /// A paragraph or list near a total speaks of tasks, too.
        var last: (paragraph: Int, section: Int?, isOfAll: Bool)?
        /// What remains by a total that was found wrong is wrong with it.
        var wrong: Int?
    }

    /// Finds every line that the tasks contradict.
    static func findings(_ plan: Plan, _ lines: PlanLines, _ tallies: inout WorkTallies) -> [Diagnostic] {
        // "### Total Tasks: 42"
        let headings = plan.sections.map { section in
            PlanLines.Line(
                range: section.title, number: section.lines.lowerBound,
                place: .init(section: section.parent, item: section.item), paragraph: 0,
                isItemText: false, hasColon: true)
        }
        var found: [Diagnostic] = []
        var above = TotalsAbove()
        for line in [headings, lines.lines].joined() where line.hasColon {
            for piece in FieldPieces(plan.source, line.range) {
                guard let field = FieldLine(plan.source, piece),
                    let finding = finding(plan, field, line, &above, &tallies)
                else { continue }
                found.append(finding)
            }
        }
        return found
    }

    private static func finding(
        _ plan: Plan, _ field: FieldLine, _ line: PlanLines.Line, _ above: inout TotalsAbove,
        _ tallies: inout WorkTallies
    ) -> Diagnostic? {
        guard let kind = keys.meaning(of: field.key, in: plan.source.folded),
            let number = number(plan.source, field.value), kind != .bareTotal || number.isOfTasks
        else { return nil }
        var isOfAll = speaks(plan, kind, number, line, &tallies)
        let isTotal = kind == .total || kind == .bareTotal
        if isTotal {
            above.last = (line.paragraph, line.place.section, isOfAll)
        } else {
            let near =
                above.last.map { $0.section == line.place.section && line.paragraph - $0.paragraph <= 8 } ?? false
            let namesTasks = taskWords.first(in: field.key, of: plan.source) != nil
            let isWhole = tallies.tally(of: .document).counts.contains { $0.total == number.whole }
            guard near || number.isOfTasks || namesTasks || isWhole else { return nil }
            if near, above.last?.isOfAll == true { isOfAll = true }
        }
        if kind == .open, let wrong = above.wrong,
            number.value + (tallies.tally(of: .document).counts.first?.done ?? 0) == wrong
        {
            return nil
        }
        guard isOfAll, let finding = finding(plan, kind, number, line, &tallies, words: field.key.lowerBound)
        else { return nil }
        if isTotal { above.wrong = number.value }
        return finding
    }

    /// Sentences such as "42 tasks in total" outside of the fields, where nothing else around them holds tasks.
    static func findings(_ plan: Plan, sentences lines: PlanLines, _ tallies: inout WorkTallies) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for line in lines.lines where line.place.item == nil {
            let isField = line.field(plan.source).map {
                keys.meaning(of: $0.key, in: plan.source.folded) != nil
            }
            guard isField != true, let number = TotalSentences.number(plan.source, line.range) else { continue }
            let total = Number(value: number.value, range: number.range, isOfTasks: true)
            guard parts.first(in: line.range, of: plan.source) == nil,
                isNear(number.value, tallies.tally(of: .document).taskCount)
                    || ProgressLines.isAboutDocument(plan, line),
                speaks(plan, .bareTotal, total, line, &tallies),
                let finding = finding(plan, .bareTotal, total, line, &tallies)
            else { continue }
            found.append(finding)
        }
        return found
    }

    /// Rows such as `| Total tasks | 42 |`.
    static func findings(_ plan: Plan, rows lines: PlanLines, _ tallies: inout WorkTallies) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (table, place) in lines.tables {
            var hasTotal = false
            for row in [table.header] + table.rows where (2...mostCells).contains(row.cells.count) {
                guard let kind = keys.meaning(of: SectionTitle.bare(plan.source, row.cells[0]), in: plan.source.folded),
                    let number = number(plan.source, row.cells[1])
                else { continue }
                if kind == .total || kind == .bareTotal && number.isOfTasks { hasTotal = true }
                guard kind == .total || hasTotal else { continue }
                let line = PlanLines.Line(
                    range: row.range, number: plan.line(row.range.lowerBound), place: place, paragraph: 0,
                    isItemText: false, hasColon: true)
                guard speaks(plan, kind, number, line, &tallies) else { continue }
                if let finding = finding(plan, kind, number, line, &tallies) { found.append(finding) }
            }
        }
        return found
    }

    /// - Parameter words: where the words of the claim begin, if they stand in front of its number.
    private static func finding(
        _ plan: Plan, _ kind: Kind, _ number: Number, _ line: PlanLines.Line, _ tallies: inout WorkTallies,
        words start: Int? = nil
    ) -> Diagnostic? {
        let subjects = tallies.subjects(around: line.place)
        var claim = CountClaim(range: number.range, isSure: true)
        var remaining: Int?
        switch kind {
        case .total, .bareTotal: claim.total = number.value
        case .done: claim.done = number.value
        case .open: remaining = number.value
        }
        let cell = ProgressColumns.Cell(claim: claim, remaining: remaining, range: number.range)
        guard !subjects.contains(where: { tallies.tally(of: $0).agrees(WorkTally.Test([cell])) }) else { return nil }
        for subject in ProgressLines.isAboutDocument(plan, line) ? subjects : [subjects[0]] {
            let tally = tallies.tally(of: subject)
            guard tally.isCounted, let count = nearest(kind, number.value, tally),
                isComparable(number.value, kind, count)
            else { continue }
            return WorkFindings.diagnostic(
                ProgressTable.identity, plan, number.range, "line", subject,
                WorkFindings.contradiction(count, cell, tally),
                words: (start ?? number.range.lowerBound)..<number.range.upperBound)
        }
        return nil
    }

    /// The way of counting that comes nearest to a total, among those that leave out one kind of task at most.
    private static func nearest(_ kind: Kind, _ value: Int, _ tally: WorkTally) -> WorkTally.Count? {
        guard kind == .total || kind == .bareTotal else { return tally.counts.first }
        let plain = tally.counts.filter {
            $0.total <= tally.taskCount && !$0.omitted.isSuperset(of: [.subtasks, .parents])
        }
        return plain.min { abs($0.total - value) < abs($1.total - value) }
    }

    /// Whether a number speaks of all tasks around its line.
    private static func speaks(
        _ plan: Plan, _ kind: Kind, _ number: Number, _ line: PlanLines.Line, _ tallies: inout WorkTallies
    ) -> Bool {
        let nearest = tallies.subjects(around: line.place)[0]
        return ProgressLines.speaks(of: nearest, plan, line) || isAlone(plan, kind, number, line, &tallies)
    }

    /// Whether a total far from head and foot still speaks of the whole plan: nothing else around it holds tasks, and
    /// a total that does not say of what is near to that of the plan.
    private static func isAlone(
        _ plan: Plan, _ kind: Kind, _ number: Number, _ line: PlanLines.Line, _ tallies: inout WorkTallies
    ) -> Bool {
        guard kind == .total || kind == .bareTotal || number.isOfTasks, line.place.item == nil,
            let section = line.place.section, tallies.tally(of: .section(section)).taskCount == 0,
            parts.first(in: plan.sections[section].title, of: plan.source) == nil
        else { return false }
        let count = tallies.tally(of: .document).taskCount
        return kind == .total || isNear(number.value, count)
    }

    /// Whether a total that does not say of what is likely to be that of the plan.
    private static func isNear(_ value: Int, _ count: Int) -> Bool {
        abs(value - count) <= 2 || 5 * abs(value - count) <= count
    }

    /// Words in headings of sections that count only some of the tasks.
    private static let parts = PhraseTable("mvp, parallel, parallelization, critical path, sprint, week, 并行, 並行, 병렬")

    /// Numbers far from the plan's own count something else, or tasks of other documents.
    private static func isComparable(_ value: Int, _ kind: Kind, _ count: WorkTally.Count) -> Bool {
        switch kind {
        case .total, .bareTotal: value <= 2 * count.total + 2 && count.total <= 2 * value + 2
        case .done, .open: value <= 2 * count.total + 2
        }
    }

    private struct Number {
        let value: Int
        let range: Range<Int>
        let isOfTasks: Bool
        /// 15 of `2/15`.
        var whole: Int?
    }

    /// The number that a value begins with, unless it is approximate or followed by something that is no task.
    private static func number(_ source: SourceText, _ value: Range<Int>) -> Number? {
        var start = value.lowerBound
        while start < value.upperBound, source.bytes[start].isBlank || source.bytes[start].isOne(of: "*_") {
            start += 1
        }
        var end = start
        while end < value.upperBound, source.bytes[end].isDigit, end - start < 6 { end += 1 }
        guard end > start, let number = Int(source.string(start..<end)) else { return nil }
        var rest = end
        while rest < value.upperBound, source.bytes[rest].isBlank || source.bytes[rest].isOne(of: "*_") {
            rest += 1
        }
        if rest == value.upperBound { return Number(value: number, range: start..<end, isOfTasks: false) }
        let byte = source.bytes[rest]
        if byte == UInt8(ascii: "/"), let whole = Int(source.string(source.trimmed(rest + 1..<value.upperBound))) {
            return Number(value: number, range: start..<end, isOfTasks: false, whole: whole)
        }
        if let word = taskWord(source, at: rest, end: value.upperBound) {
            // "5 task groups, 15 subtasks": what counts the groups does not count the tasks.
            let behind = source.trimmed(word..<value.upperBound)
            if groupWords.match(source.folded, at: behind.lowerBound, end: behind.upperBound) != nil { return nil }
            let next = source.bytes[word..<value.upperBound].first { !$0.isBlank }
            return next == UInt8(ascii: "+") ? nil : Number(value: number, range: start..<end, isOfTasks: true)
        }
        if TotalSentences.isBehind(source, rest, value.upperBound) {
            return Number(value: number, range: start..<end, isOfTasks: true)
        }
        if byte.isOne(of: "(,;|") || StatusGlyph.match(source.bytes, at: rest, end: value.upperBound) != nil
            || source.bytes[rest..<value.upperBound].starts(with: "（")
        {
            return Number(value: number, range: start..<end, isOfTasks: false)
        }
        return nil
    }

    /// Where the word for tasks ends: `tasks`, `numbered tasks`, `numbered, dependency-ordered tasks`.
    private static func taskWord(_ source: SourceText, at start: Int, end: Int) -> Int? {
        if let word = taskWords.match(source.folded, at: start, end: end) { return word.end }
        guard adjectives.match(source.folded, at: start, end: end) != nil else { return nil }
        for index in start..<min(end, start + longestAdjectives) {
            guard source.bytes[index].isWordByte || source.bytes[index].isOne(of: " -,"),
                !source.bytes[index].isDigit
            else { return nil }
            if let word = taskWords.match(source.folded, at: index, end: end) { return word.end }
        }
        return nil
    }

    /// Behind the word for tasks: what is counted are lists of them.
    private static let groupWords = PhraseTable(
        """
        group, groups, list, lists, section, sections, category, categories, area, areas, phase, phases, cluster, clusters,
        组, 組, 分组, グループ, 그룹, gruppen, групп, группы
        """)

    private static let longestAdjectives = 40

    private static let adjectives = PhraseTable(
        "numbered, ordered, dependency-ordered, detailed, actionable, individual, granular, concrete, distinct, total")

    static let taskWords = PhraseTable(
        """
        tasks, task, subtasks, numbered tasks, 个任务, 個任務, 任务, 任務, 个, 個, 项, タスク, 個, 件, 个子任务, 태스크, 개, 개 태스크, 개 작업, 작업, tareas,
        tarefas, tâches, aufgaben, задач, задачи, görev, attività
        """)
}
