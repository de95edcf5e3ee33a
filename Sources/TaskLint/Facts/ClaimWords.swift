import TaskPlan

/// Words by which headings, lines and tables say how far the work has come. In small letters; see `Lexicon`.
enum ClaimWords {
    /// States, narrower than those of task lists: words that could as well describe a thing are left out.
    static let states = Lexicon<Plan.Status>([
        (
            .done,
            """
            all tasks complete, all tasks completed, all tasks done, 所有任务已完成, 全部任务已完成, 全タスク完了, すべて完了, 모든 작업 완료,
            모든 태스크 완료, completed, complete, all complete, fully complete, done, all done, finished, implemented, shipped, merged, closed,
            fully implemented,
            完成, 已完成, 全部完成, 已实现, 完了, 完了済み, 完了済, 実装済み, 対応済み, 완료, 완료됨, 완료함, 구현 완료, 작업 완료,
            completado, completada, completados, completadas, terminado, terminada, finalizado, finalizada, hecho, hecha,
            concluído, concluída, concluídos, concluídas, feito, feita, terminé, terminée, terminés, terminées, achevé, achevée,
            fait, faite, fini, finie, erledigt, fertig, fertiggestellt, abgeschlossen, umgesetzt, готово, выполнено, выполнена,
            выполнен, завершено, завершена, завершён, завершен, сделано, tamamlandı, tamamlandi, bitti, yapıldı, yapildi,
            completato, completata, fatto, fatta, finito
            """
        ),
        (
            .inProgress,
            """
            in progress, in-progress, in_progress, wip, work in progress, ongoing, underway, partially complete,
            still in progress, still ongoing, needs work, needs more work, partially, partially completed, partially done,
            partially finished, partially implemented, partially working, partially covered, partially tested, partially migrated,
            partially ported, partially fixed, partly, partly complete, partly completed, partly done, partly implemented, partial,
            mostly complete, mostly completed, mostly done, mostly implemented, almost complete, almost done, nearly complete,
            nearly done, half done, half finished, only partially, only partly, 进行中, 進行中, 部分完成, 部分实现, 部分實現, 未全部完成, 尚未完成,
            一部完了, 一部のみ, 一部実装, 部分的に完了, 一部未完了, 부분 완료, 부분완료, 부분 구현, 일부 완료, 일부 구현, 作業中, 対応中, 着手中,
            진행 중, 진행중, 작업 중, en progreso, en curso, em andamento, em progresso, em curso, en cours, in arbeit,
            in bearbeitung, in entwicklung, в работе, в процессе, выполняется, devam ediyor, sürüyor, in corso,
            teilweise, teilweise erledigt, teilweise fertig, teilweise umgesetzt, teilweise abgeschlossen, partiel, partiellement,
            partiellement terminé, partiellement fait, parcial, parcialmente, parcialmente completado, parcialmente completada,
            parcialmente hecho, parcialmente concluído, parcialmente concluída, parcialmente feito, частично, частично выполнено,
            частично готово, частично сделано, kısmen, kısmen tamamlandı, kısmen yapıldı, parziale, parzialmente,
            parzialmente completato
            """
        ),
        (
            .todo,
            """
            pending, pending credentials, pending access, pending upstream, pending upstream release, pending upstream fix,
            pending data, pending input, pending a decision, pending decision, pending tests, pending testing,
            pending implementation, pending work, pending fix, pending migration, pending hardware, pending backend,
            pending api, code pending, tests pending, code todo, tests todo, docs todo, todo, to do, to-do, not started, not-started, not_started, not yet started, not done, not yet done,
            still pending, still to do, still todo, not finished, not complete, not completed, incomplete, not implemented, not yet implemented, unfinished, outstanding, still open,
            待开始, 待实施, 待办, 待完成, 待实现, 未开始, 未完成, 未實現, 未实现, 待處理, 待处理, 待開始, 未着手, 未対応, 未実装, 未完了,
            대기, 대기 중, 미완료, 미착수, 미구현, 시작 전, 예정, pendiente, pendientes, por hacer, sin empezar, no iniciado, no iniciada,
            pendente, pendentes, a fazer, não iniciado, não iniciada, à faire, en attente, pas commencé, non commencé,
            non commencée, offen, ausstehend, nicht begonnen, noch offen, nicht fertig, nicht erledigt, не начато, не начата,
            не готово, не выполнено, не сделано, к выполнению, ожидает, beklemede, başlamadı, baslamadi, yapılacak, yapilacak,
            da fare, in attesa
            """
        ),
        (
            .blocked,
            """
            blocked, on hold, paused, 阻塞, 被阻塞, 受阻, 已暂停, ブロック中, 保留, 保留中, 차단, 차단됨, 보류, 보류 중, bloqueado,
            bloqueada, bloqué, bloquée, blockiert, pausiert, заблокировано, приостановлено, engellendi, bloke, bloccato
            """
        ),
        (
            .deferred,
            """
            deferred, postponed, 延后, 推迟, 延期, 已推迟, 延期する, 연기, 연기됨, aplazado, pospuesto, adiado, reporté, reportée,
            verschoben, zurückgestellt, отложено, ertelendi, rimandato
            """
        ),
    ])

    /// In front of a word that must then end the text: "already done, but improve it" claims nothing.
    static let already = PhraseTable("already, bereits, déjà, ya, già, já, уже")

    /// Words in front of a state that is talked about, not claimed: "when the order is DONE", "show ✅".
    static let objects = PhraseTable(
        """
        is, are, was, as, to, be, been, the, a, an, of, in, for, with, until, when, if, not, and, or, than, state, states, status,
        statuses, mark, marks, marked, must, should, show, shows, showing, display, displays, render, renders, print, prints, icon,
        icons, emoji, emojis, badge, badges, symbol, symbols, glyph, glyphs, use, uses, using, like, add, adds, set, sets, return,
        returns, label, labels, before, after, from, into, every, all, any, no, contains, containing, code, comment, comments, named, called, says, say, via,
        als, ist, und, oder, der, die, das, est, et, ou, les, es, y, o, el, la, los, é, e, os, как, и, или, не
        """)

    /// Words by which a claim goes on.
    static let followers = PhraseTable(
        """
        and, on, in, by, at, with, since, as, via, successfully, but, und, am, et, le, y, el, e, em, и
        """)

    /// Names of the field that gives a state.
    static let statusKeys = PhraseTable(
        """
        status, state, current status, overall status, task status, phase status, 状态, 狀態, 当前状态, 状態, ステータス, 상태, estado,
        statut, état, stand, статус, состояние, durum, stato
        """)

    /// Names of fields and columns of progress.
    static let progressKeys = PhraseTable(
        """
        progress, overall progress, current progress, total progress, task progress, phase progress, completion,
        completion rate, task completion, completion status, overall completion, complete %, % complete, % done, percent,
        percentage, %, completion %, 进度, 總進度, 总进度, 当前进度, 整体进度, 任务进度, 完成度, 完成率, 完成进度, 进展, 進捗, 進捗率, 全体進捗,
        進捗状況, 完了率, 진행률, 진행도, 진행 상황, 진행, 완료율, 전체 진행률, 진척도, 진척률, progreso, progreso general, avance, progresso,
        progresso geral, andamento, avancement, progression, progrès, fortschritt, gesamtfortschritt, прогресс,
        общий прогресс, выполнение, ilerleme, İlerleme, genel ilerleme, avanzamento,
        tasks, completed, tasks completed, completed tasks, tasks done, completed/total, done/total, completed / total, done / total,
        tasks done/total, 已完成, 完成/总数, 完成/總數, 完了, 完了/合計, 완료, 완료/전체, completadas, concluídas, terminées, erledigt, выполнено
        """)
}
