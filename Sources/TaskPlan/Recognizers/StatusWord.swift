/// Words that state how far a task has come.
package enum StatusWord {
    /// In small letters; see ``Lexicon``.
    package static let lexicon = Lexicon<Plan.Status>([
        (
            .done,
            """
            completed, complete, done, finished, implemented, resolved, fixed, passed, merged, shipped,
            verified, 完成, 已完成, 完了, 完了済み, 完了済, 済, 완료, completado, completada, hecho, concluído, concluída,
            terminé, terminée, fait, erledigt, fertig, abgeschlossen, готово, выполнено, завершено, сделано,
            completato, completata, fatto, terminado, terminada, feito, finalizado, finalizada, tamamlandı, bitti,
            ukończone, zakończone, zrobione, gotowe, voltooid, afgerond, gereed, klaar
            """
        ),
        (
            .inProgress,
            """
            in progress, in-progress, in_progress, inprogress, wip, started, doing, review, in review, partial,
            partially complete, partially completed, ongoing, active, 进行中, 進行中, 作業中, 진행 중, 진행중, en progreso,
            en curso, em andamento, em progresso, en cours, in arbeit, in bearbeitung, в работе, в процессе,
            in corso, devam ediyor, sürüyor, w toku, w trakcie, in uitvoering, bezig
            """
        ),
        (
            .todo,
            """
            pending, todo, to do, to-do, not started, not-started, open, planned, backlog, ready, not done,
            incomplete, queued, needed, 待开始, 待实施, 待办, 未开始, 待處理, 未完成, 未着手, 待機, 待做, 待完成, 未進行, 未進行中, 대기, 미완료, 미진행, 미시작, 예정, pendiente,
            por hacer, pendente, a fazer, à faire, en attente, offen, ausstehend, geplant, ожидает, не начато,
            запланировано, к выполнению, da fare, in attesa, pianificato, non iniziato, no iniciado, não iniciado,
            non commencé, nicht begonnen, beklemede, yapılacak, başlamadı, planlandı, do zrobienia, oczekuje, zaplanowane,
            nierozpoczęte, te doen, gepland, niet gestart
            """
        ),
        (
            .blocked,
            """
            blocked, waiting, on hold, paused, blocked/waiting, 阻塞, 被阻塞, 受阻, ブロック中, 保留, 차단, 보류, bloqueado,
            bloqueada, bloqué, bloquée, blockiert, заблокировано, bloccato, bloccata, engellendi, zablokowane,
            geblokkeerd
            """
        ),
        (
            .deferred,
            """
            deferred, skipped, skip, postponed, later, 延后, 推迟, 延期, 跳过, スキップ, 연기, aplazado, adiado, reporté,
            verschoben, отложено, пропущено, rinviato, rinviata, rimandato, rimandata, ertelendi, odłożone, uitgesteld
            """
        ),
        (
            .cancelled,
            """
            cancelled, canceled, dropped, n/a, not applicable, obsolete, removed, wontfix, won't do, reverted,
            superseded, abandoned, rejected, 取消, 已取消, 中止, キャンセル, 취소, cancelado, cancelada, annulé, annulée,
            abgebrochen, отменено, annullato, annullata, iptal, iptal edildi, anulowane, geannuleerd
            """
        ),
        (
            .unknown,
            """
            unknown, unclear, 未知, 不明
            """
        ),
    ])
}
