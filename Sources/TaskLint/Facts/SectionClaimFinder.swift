import SourceText
import TaskPlan

/// Finds the claims of headings, tasks and lines that the tasks below them contradict.
struct SectionClaimFinder {
    private let plan: Plan
    private var tallies: WorkTallies
    private let names: SubjectNames
    private(set) var found: [Diagnostic] = []
    /// Open tasks that a heading inside has already been blamed for.
    private var blamed: Set<Int> = []

    init(_ graph: PlanGraph) {
        plan = graph.plan
        tallies = WorkTallies(graph)
        names = SubjectNames(graph.plan)
    }

    // MARK: - Headings

    /// Inner headings come before those around them.
    mutating func readHeadings() {
        for section in plan.sections.reversed() where !isAside(section.index) {
            let tally = tallies.tally(of: .section(section.index))
            guard !tally.isEmpty else { continue }
            let counts = CountClaim.all(plan.source, in: section.title).filter { isSound($0, tally, section) }
                .prefix(1)
            if let claim = stateClaim(section),
                let contradiction = WorkFindings.contradiction(plan, claim.status, hasWord: claim.hasWord, tally)
            {
                guard claim.status != .done || !blamed.isSuperset(of: tally.open) else { continue }
                blamed.formUnion(tally.open)
                add(claim.range, "heading", .section(section.index), contradiction)
            } else {
                check(Array(counts), "heading", .section(section.index))
            }
        }
    }

    /// Whether a section, or one around it, tells how tasks may be run rather than listing them.
    private func isAside(_ section: Int) -> Bool {
        var current: Int? = section
        while let index = current {
            let kind = plan.sections[index].kind
            if kind == .example || kind == .dependencies { return true }
            if ClaimTitles.parallelTitles.first(in: plan.sections[index].title, of: plan.source.folded) != nil {
                return true
            }
            current = plan.sections[index].parent
        }
        return false
    }

    private func stateClaim(_ section: Plan.Section) -> StateClaim? {
        let title = section.title
        if let claim = StateClaim.trailing(plan, title), !isDecoration(claim, title) { return claim }
        let start = SectionTitle.skipMarks(plan.source, title)
        if let name = ClaimTitles.doneTitles.meaning(
            of: SectionTitle.bare(plan.source, title), in: plan.source.folded)
        {
            return StateClaim(status: name, range: title, hasWord: true)
        }
        guard let glyph = StatusGlyph.match(plan.source.bytes, at: start, end: title.upperBound),
            glyph.glyph.status == .done, plan.legend.glyphs[glyph.glyph.glyph] ?? .done == .done,
            section.kind == .phase || section.kind == .story || section.kind == .group,
            !tallies.peek(.section(section.index)).finished.isEmpty
        else { return nil }
        return StateClaim(status: .done, range: plan.source.trimmed(start..<glyph.end), hasWord: false)
    }

    /// Pictograms other than ticks and hourglasses adorn headings.
    private func isDecoration(_ claim: StateClaim, _ title: Range<Int>) -> Bool {
        guard !claim.hasWord,
            let glyph = StatusGlyph.match(plan.source.bytes, at: claim.range.lowerBound, end: title.upperBound)
        else { return false }
        return !["✅", "☑", "✔", "✓", "⏳", "⌛", "🔄", "🚧", "⏸"].contains(glyph.glyph.glyph)
    }

    /// Without brackets or a word, `3/5` counts tasks only if there are five; it could be a date.
    private func isSound(_ claim: CountClaim, _ tally: WorkTally, _ section: Plan.Section) -> Bool {
        guard let total = claim.total else {
            return claim.isSure && tally.taskCount > 0
                && ClaimTitles.metrics.first(in: section.title, of: plan.source.folded) == nil
        }
        if tally.counts.contains(where: { $0.total == total }) { return true }
        // "Open (22/28)": 22 of all 28.
        if let done = claim.done, tally.counts.contains(where: { $0.total == done }) { return false }
        return claim.isSure && tally.taskCount > 0 && tally.isCounted
    }

    // MARK: - Tasks

    /// `- [ ] Build the car [1/3]` over its subtasks.
    mutating func readTasks() {
        for item in plan.items where item.isTask && !tallies.graph.children[item.index].isEmpty {
            let subject = Subject.item(item.index)
            let title =
                item.form == .heading ? plan.source.trimmed(item.title.lowerBound..<lineEnd(item)) : item.title
            let counts = CountClaim.all(plan.source, in: title)
            guard let last = counts.last, last.isSure, last.done != nil || last.percent != nil else { continue }
            let tally = tallies.tally(of: subject)
            guard last.total.map({ total in tally.counts.contains { $0.total == total } }) ?? true else { continue }
            check([last], "task", subject)
        }
    }

    private func lineEnd(_ item: Plan.Item) -> Int { max(item.range.upperBound, item.title.lowerBound) }

    // MARK: - Lines

    mutating func readLines() {
        for line in PlanLines(plan).lines where !line.isItemText && !(line.place.section.map(isAside) ?? false) {
            for piece in FieldLine.pieces(plan.source, line.range) {
                if let field = FieldLine(plan.source, piece) {
                    read(field, line)
                } else {
                    readSentence(piece, line)
                }
            }
        }
    }

    private mutating func read(_ field: FieldLine, _ line: PlanLines.Line) {
        let folded = plan.source.folded
        let counts = CountClaim.all(plan.source, in: field.value)
        if ClaimWords.progressKeys.meaning(of: field.key, in: folded) != nil
            || ClaimWords.statusKeys.meaning(of: field.key, in: folded) != nil
        {
            let numbers = counts.filter { $0.done != nil || $0.percent != nil }
            guard let first = numbers.first, begins(field.value, first) || first.isSure && first.done != nil else {
                return
            }
            check(Array(numbers.prefix(1)), "line", around: line)
        } else if line.place.item == nil, let subject = names.subject(field.key) {
            if let claim = StateClaim.leading(plan, field.value), claim.status == .done || claim.hasWord,
                let contradiction = WorkFindings.contradiction(
                    plan, claim.status, hasWord: claim.hasWord, tallies.tally(of: subject))
            {
                add(claim.range, "line", subject, contradiction)
            } else if let first = counts.first, begins(field.value, first) || first.done != nil {
                let rest = first.range.upperBound..<field.value.upperBound
                let hasTotal = tallies.tally(of: subject).counts.contains { $0.total == first.total }
                guard first.isSure || hasTotal, ClaimTitles.parallelTitles.first(in: rest, of: folded) == nil
                else {
                    return
                }
                // Tasks of a story may stand in other sections.
                let name = SectionTitle(plan.source, field.key)
                if name.phase == nil, name.story != nil, ClaimTitles.additions.first(in: rest, of: folded) != nil {
                    return
                }
                check([first], "line", subject)
            }
        }
    }

    /// `7 of 15 tasks completed`, alone on its line.
    private mutating func readSentence(_ text: Range<Int>, _ line: PlanLines.Line) {
        guard line.place.item == nil, text.count <= Self.longestSentence else { return }
        if let claim = StateClaim.whole(plan, text), claim.status == .done {
            let subject = tallies.subjects(around: line.place)[0]
            guard ProgressLines.speaks(of: subject, plan, line), !tallies.isOpenInAfterwordsOnly(subject) else {
                return
            }
            if let contradiction = WorkFindings.contradiction(
                plan, .done, hasWord: true, tallies.tally(of: subject))
            {
                add(claim.range, "line", subject, contradiction)
            }
            return
        }
        let counts = CountClaim.all(plan.source, in: text)
        guard let claim = counts.first, counts.count == 1, claim.isSure, claim.done != nil else { return }
        let start = SectionTitle.skipOrnaments(plan.source, text.lowerBound, text.upperBound)
        let ahead = plan.source.trimmed(min(start, claim.range.lowerBound)..<claim.range.lowerBound)
        let rest = plan.source.trimmed(claim.range.upperBound..<text.upperBound)
        guard ahead.isEmpty || ClaimWords.states.meaning(of: ahead, in: plan.source.folded) == .done,
            ClaimTitles.taskWords.first(in: rest, of: plan.source.folded) != nil
                || ClaimWords.states.match(plan.source.folded, at: rest.lowerBound, end: rest.upperBound)?.meaning
                    == .done
        else { return }
        check([claim], "line", around: line)
    }

    private static let longestSentence = 80

    /// Whether nothing but marks and glyphs stands in front of a number.
    private func begins(_ value: Range<Int>, _ claim: CountClaim) -> Bool {
        !plan.source.bytes[value.lowerBound..<claim.range.lowerBound].contains { $0.isAlphanumeric }
    }

    // MARK: - Findings

    /// A line without a name may speak of its section or of all that is around it.
    private mutating func check(_ claims: [CountClaim], _ kind: String, around line: PlanLines.Line) {
        let subjects = tallies.subjects(around: line.place)
        let nearest = subjects[0]
        guard ProgressLines.speaks(of: nearest, plan, line) else { return }
        for claim in claims {
            guard !subjects.contains(where: { tallies.tally(of: $0).agrees(claim) }) else { continue }
            let total = claim.total
            let subject =
                total.flatMap { total in
                    subjects.first { tallies.tally(of: $0).counts.contains { $0.total == total } }
                } ?? (total == nil ? nearest : nil)
            guard let subject else { continue }
            check([claim], kind, subject)
            return
        }
    }

    private mutating func check(_ claims: [CountClaim], _ kind: String, _ subject: Subject) {
        let tally = tallies.tally(of: subject)
        for claim in claims {
            if case .section(let index) = subject,
                let story = SectionTitle(plan.source, plan.sections[index].title).story,
                tallies.tally(of: .story(story)).agrees(claim)
            {
                continue
            }
            guard tally.isCounted || tally.counts.contains(where: { $0.total == claim.total }) else { continue }
            guard let contradiction = WorkFindings.contradiction(claim, tally) else { continue }
            add(claim.range, kind, subject, contradiction)
            return
        }
    }

    private mutating func add(
        _ range: Range<Int>, _ kind: String, _ subject: Subject, _ contradiction: WorkFindings.Contradiction
    ) {
        found.append(WorkFindings.diagnostic(SectionClaim.identity, plan, range, kind, subject, contradiction))
    }
}

/// Words that tell what the headings and lines with claims are about.
enum ClaimTitles {
    /// Measurements that are given in percent, too.
    static let metrics = Lexicon<Void>(
        """
        coverage, performance, uptime, accuracy, score, confidence, quality, pass rate, success rate, availability, reduction,
        improvement, speed, cpu, memory, budget, 覆盖率, 覆蓋率, 性能, カバレッジ, 커버리지, cobertura, couverture, abdeckung, покрытие, kapsam
        """)

    /// What a sentence must count.
    static let taskWords = Lexicon<Void>(
        "tasks, task, 任务, 任務, タスク, 태스크, 작업, tareas, tarefas, tâches, aufgaben, задач, görev, attività")

    /// Words behind a number that say that tasks from elsewhere are counted too.
    static let additions = Lexicon<Void>(
        "includes, including, include, plus, incl., 含, 包含, 含む, 포함")

    /// Words in headings of sections that tell which tasks may run together.
    static let parallelTitles = Lexicon<Void>(
        "parallel, parallelization, parallelism, 并行, 並行, 並列, 병렬, paralelo, paralelas, parallèle, parallele, параллельно"
    )

    /// Headings of lists of what is done.
    static let doneTitles = Lexicon<Plan.Status>([
        (
            .done,
            """
            completed, done, finished, completed tasks, finished tasks, done tasks, completed work, 已完成, 已完成任务, 已完成的任务, 完了,
            完了済み, 完了したタスク, 完了タスク, 완료, 완료된 작업, 완료된 태스크, completado, completadas, tareas completadas, concluído,
            tarefas concluídas, terminé, tâches terminées, erledigt, erledigte aufgaben, abgeschlossen,
            abgeschlossene aufgaben, выполнено, выполненные задачи, завершено, завершённые задачи, tamamlandı,
            tamamlanan görevler, completate
            """
        )
    ])
}
