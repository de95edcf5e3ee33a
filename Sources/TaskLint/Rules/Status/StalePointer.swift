import MarkdownOutline
import SourceText
import TaskPlan

/// TL506: the plan points at a task or phase to go on with, and that one is done or does not exist.
public struct StalePointer: Rule {
    /// Makes the rule.
    public init() {}

    /// TL506 stale-pointer.
    public static let identity = RuleIdentity(code: "TL506", name: "stale-pointer", severity: .warning)

    /// One line for lists.
    public static let summary = "\"current task\" or \"next action\" names something that is done or unknown"

    /// Why, and what exactly.
    public static let rationale = """
        An agent that takes up the work begins where the plan points. If that task is done, it is done again, or the agent \
        wonders which of the two is true; if it does not exist, work begins at a guess. Flagged is a field such as "Current \
        phase", "Current task", "In progress" or "Next action", or the list below it or below such a heading, that names tasks \
        or phases of the plan of which none is left to be done, or an id or a numbered phase that the plan does not have. \
        Pointers in prose that name no task, ids of a shape that the plan does not use, ranges with open tasks, and, where all \
        is done, what is said to be current or to be reviewed, merged or released are not flagged.
        """

    /// More lines of a list are not read.
    private static let longestList = 8

    /// Finds every pointer.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var reader = PointerReader(context)
        let lines = context.facts.lines.lines
        var found: [Diagnostic] = []
        if let value = FrontMatterField.value(plan, Self.keys), let stale = reader.stale([value], isNext: false) {
            found.append(diagnostic(plan, stale))
        }
        found += fields(plan, lines, &reader)
        found += headings(plan, lines, &reader)
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Pointers that stand behind a name, or in the list below it.
    private func fields(_ plan: Plan, _ lines: [PlanLines.Line], _ reader: inout PointerReader) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (index, line) in lines.enumerated() where line.hasColon && line.place.item == nil {
            for piece in FieldPieces(plan.source, line.range) {
                guard let field = FieldLine(plan.source, piece) else { continue }
                let key = bare(plan.source, field.key)
                guard Self.keys.isPhrase(key, in: plan.source.folded) else { continue }
                let isNext = isNext(plan, key)
                if !field.value.isEmpty {
                    if let stale = reader.stale([field.value], namedBy: key, isNext: isNext) {
                        found.append(diagnostic(plan, stale))
                    }
                    continue
                }
                let list = lines[(index + 1)...].prefix(Self.longestList).prefix {
                    $0.place.item == nil && $0.place.section == line.place.section && reader.names($0.range)
                }
                if let stale = reader.stale(list.map(\.range), isNext: isNext) { found.append(diagnostic(plan, stale)) }
            }
        }
        return found
    }

    /// Pointers below a heading.
    private func headings(_ plan: Plan, _ lines: [PlanLines.Line], _ reader: inout PointerReader) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: Int?
        let titles = plan.sections.map { SectionTitle.bare(plan.source, $0.title) }
        let arePointers = titles.map { Self.keys.isPhrase($0, in: plan.source.folded) }
        for (index, line) in lines.enumerated() {
            guard let section = line.place.section, section != seen, line.place.item == nil, arePointers[section],
                reader.names(line.range)
            else { continue }
            let title = titles[section]
            seen = section
            let isField = line.field(plan.source).map {
                Self.keys.isPhrase($0.key, in: plan.source.folded)
            }
            guard isField != true else { continue }
            let list = lines[index...].prefix(Self.longestList).prefix {
                $0.place.item == nil && $0.place.section == section
            }
            let named = list.map(\.range).filter { reader.names($0) }
            if let stale = reader.stale(named, isNext: isNext(plan, title)) { found.append(diagnostic(plan, stale)) }
        }
        return found
    }

    private func isNext(_ plan: Plan, _ key: Range<Int>) -> Bool {
        Self.nextWords.first(in: key, of: plan.source) != nil
    }

    /// Words of fields that tell what comes, rather than where the work stands.
    private static let nextWords = PhraseTable(
        """
        next, start, begin, resume, continue, 下一, 下个, 次の, 次, 다음, следующая, следующий, следующее, далее, nächste, nächster,
        nächstes, prochaine, prochaines, suivant, siguiente, siguientes, próxima, próximo, próximos, sonraki, sıradaki,
        prossima, prossimo
        """)

    private func bare(_ source: SourceText, _ key: Range<Int>) -> Range<Int> {
        let start = SectionTitle.skipOrnaments(source, key.lowerBound, key.upperBound)
        return min(start, key.upperBound)..<key.upperBound
    }

    private func diagnostic(_ plan: Plan, _ stale: PointerReader.Stale) -> Diagnostic {
        let name = plan.source.string(stale.range)
        return Diagnostic(
            rule: Self.identity, range: stale.range,
            message: stale.isUnknown
                ? "the plan points at \"\(name)\", which it does not have"
                : "the plan points at \"\(name)\", which is done",
            notes: stale.witnesses.prefix(3).map {
                .init(
                    range: plan.place($0),
                    message: "\(plan.quotedName($0)) is \(plan.items[$0].status.rawValue), line \(plan.items[$0].line)")
            },
            help: "point at the task that is really next, or remove the line",
            tasks: stale.witnesses.map(plan.name), items: stale.witnesses, subject: name)
    }

    /// Names of fields and headings that say where the work stands.
    static let keys = PhraseTable(
        """
        current phase, current task, current step, current story, current work package, current milestone, current focus, current,
        current_task, current_phase, current-task, current-phase, currenttask, active task, active phase, active, now,
        next, next task, next tasks, next action, next actions, next step, next steps, next up, next phase, next_task, next_action, up next,
        in progress, currently in progress, working on, currently working on, now working on, resume at, resume from,
        continue with, continue at, continue from, resume point, start here, start with, start at, begin with, begin at, pick up at,
        next batch, next [p] batch, next [p] batch recommendation, next parallel batch, next wave, next work, next tasks to run,
        next task to do, next to do, recommended next task, recommended next step, recommended next steps, suggested next step,
        suggested next steps, immediate next step, immediate next steps, immediate next action, immediate next actions,
        next immediate step, next immediate steps, next action items, next steps (immediate),
        当前任务, 当前阶段, 当前步骤, 当前, 当前工作, 正在进行, 进行中, 下一步, 下一步行动, 下一个任务, 下一任务, 下一阶段, 下个任务, 當前任務, 當前階段, 下一個任務, 下一階段,
        現在のタスク, 現在のフェーズ, 現在のステップ, 現在の作業, 現在, 次のタスク, 次のステップ, 次のフェーズ, 次の作業, 次のアクション, 次, 作業中, 進行中,
        현재 작업, 현재 태스크, 현재 단계, 현재 페이즈, 현재, 다음 작업, 다음 태스크, 다음 단계, 다음 행동, 다음, 진행 중, 진행중,
        текущая задача, текущая фаза, текущий этап, текущий шаг, сейчас, следующая задача, следующий шаг, следующий этап,
        следующее действие, далее, в работе,
        aktuelle aufgabe, aktuelle phase, aktueller schritt, aktuell, nächste aufgabe, nächster schritt, nächste schritte,
        nächste phase, nächste aktion, als nächstes, in arbeit,
        tâche actuelle, phase actuelle, étape actuelle, tâche en cours, phase en cours, en cours, prochaine tâche,
        prochaine étape, prochaine action, prochaine phase, prochaines étapes, suivant,
        tarea actual, fase actual, paso actual, próxima tarea, siguiente tarea, próximo paso, siguiente paso, próximos pasos,
        próxima acción, siguiente acción, próxima fase, siguiente fase, siguiente, en curso, en progreso,
        tarefa atual, fase atual, etapa atual, passo atual, próxima tarefa, próximo passo, próximos passos, próxima ação,
        próxima etapa, em andamento,
        mevcut görev, mevcut aşama, şu anki görev, şu anki aşama, güncel görev, sonraki görev, sonraki adım, sonraki aşama,
        sıradaki görev, attività corrente, attività attuale, fase corrente, fase attuale, prossima attività, prossimo passo, prossima fase
        """)

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        **Current task**: ⟦T001⟧

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
        """
        # Tasks
        Next action: start with ⟦T007⟧

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
        """
        ## Work
        - [x] 1. Build the engine
        - [x] 2. Build the wheels
        - [ ] 3. Paint

        ## Next action
        1. Do tasks ⟦1⟧-2
        2. Sell the car
        """,
        """
        # Tasks
        - Current phase: ⟦Phase 1⟧

        ## Phase 1: Car
        - [x] T001 Build the engine
        ## Phase 2: Map
        - [ ] T002 Draw the map
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        **Current task**: T001
        **Next step**: review T001 and release it

        - [x] T001 Build the engine
        """,
        """
        **Current task**: T002
        **Next**: ask the owner for a colour

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
        """
        **Next steps**: work through T001-T003 in order, see US4 and RFC 9110

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint
        """,
        """
        **Next task**: T1-3

        - [x] T1 Build the engine
        - [ ] T2 Build the wheels
        - [ ] T3 Paint
        """,
        """
        **Next task**: T002, as T001 is done
        **Next steps**: after T001, ask for the colour

        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
    ]
}
