import TaskPlan

/// Words that tell what the headings and lines with claims are about.
enum ClaimTitles {
    /// Measurements that are given in percent, too.
    static let metrics = PhraseTable(
        """
        coverage, effort, estimate, estimated, performance, uptime, accuracy, score, confidence, quality, pass rate, success rate, availability, reduction,
        improvement, speed, cpu, memory, budget, 覆盖率, 覆蓋率, 性能, カバレッジ, 커버리지, cobertura, couverture, abdeckung, покрытие, kapsam
        """)

    /// What a sentence must count.
    static let taskWords = PhraseTable(
        "tasks, task, 任务, 任務, タスク, 태스크, 작업, tareas, tarefas, tâches, aufgaben, задач, görev, attività")

    /// Words behind a claim to be done that leave a part of the work out.
    static let qualifiers = PhraseTable(
        """
        automated, automatic, core, mvp, partial, partially, mostly, except, excluding, besides, only, so far, almost, nearly, backend,
        frontend, code, design, draft, tests pending, pending, remaining, minus, without, 自动化, 核心, 部分, 除, 仅, 前端, 后端, 後端,
        自動, 一部, 除く, のみ, 일부, 제외, 자동, automatisiert, teilweise, außer, ohne, nur, automatisé, partiel, partiellement, sauf,
        hors, parcial, parcialmente, excepto, salvo, exceto, частично, кроме, без, kısmen, hariç, parziale, parzialmente, tranne
        """)

    /// Words that join several names.
    static let joints = PhraseTable(
        "and, through, to, plus, und, bis, et, y, hasta, e, и, до, 和, 与, 到, と, から, 및, ve")

    /// Words that a name of a section begins with.
    static let heads = PhraseTable(
        """
        phase, us, user story, story, fase, étape, stage, этап, фаза, aşama, us1, us2, us3, us4, us5, us6, us7, us8, us9, us10, us11,
        us12
        """)

    /// What stands in lines about tasks of other documents.
    static let otherDocuments = [".md", "](", "http"].map { Array($0.utf8) }

    /// Words behind a number that say that tasks from elsewhere are counted too.
    static let additions = PhraseTable(
        "includes, including, include, plus, incl., 含, 包含, 含む, 포함")

    /// Words in headings of sections that tell which tasks may run together.
    static let parallelTitles = PhraseTable(
        "parallel, parallelization, parallelism, 并行, 並行, 並列, 병렬, paralelo, paralelas, parallèle, parallele, параллельно"
    )

    /// Words beside them that say that not only the parallel ones are counted.
    static let sequential = PhraseTable("sequential, sequentially, 顺序, 順序, 逐次, 순차, secuencial, sequenziell")

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
