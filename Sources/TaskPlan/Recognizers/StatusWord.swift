/// Words that state how far a task has come.
package enum StatusWord {
    /// In small letters; see ``Lexicon``.
    package static let lexicon = Lexicon<Plan.Status>([
        (
            .done,
            """
            completed, complete, done, finished, implemented, resolved, fixed, passed, merged, shipped,
            verified, 完成, 已完成, 完了, 完了済み, 完了済, 済, 완료, completado, completada, hecho, concluído, concluída,
            terminé, terminée, fait, erledigt, fertig, abgeschlossen, готово, выполнено, завершено, сделано
            """
        ),
        (
            .inProgress,
            """
            in progress, in-progress, in_progress, inprogress, wip, started, doing, review, in review, partial,
            partially complete, partially completed, ongoing, active, 进行中, 進行中, 作業中, 진행 중, 진행중, en progreso,
            en curso, em andamento, em progresso, en cours, in arbeit, in bearbeitung, в работе, в процессе
            """
        ),
        (
            .todo,
            """
            pending, todo, to do, to-do, not started, not-started, open, planned, backlog, ready, not done,
            incomplete, queued, needed, 待开始, 待实施, 待办, 未开始, 待處理, 未完成, 未着手, 待機, 待做, 待完成, 未進行, 未進行中, 대기, 미완료, 미진행, 미시작, 예정, pendiente,
            por hacer, pendente, a fazer, à faire, en attente, offen, ausstehend, geplant, ожидает, не начато,
            запланировано, к выполнению
            """
        ),
        (
            .blocked,
            """
            blocked, waiting, on hold, paused, blocked/waiting, 阻塞, 被阻塞, 受阻, ブロック中, 保留, 차단, 보류, bloqueado,
            bloqueada, bloqué, bloquée, blockiert, заблокировано
            """
        ),
        (
            .deferred,
            """
            deferred, skipped, skip, postponed, later, 延后, 推迟, 延期, 跳过, スキップ, 연기, aplazado, adiado, reporté,
            verschoben, отложено, пропущено
            """
        ),
        (
            .cancelled,
            """
            cancelled, canceled, dropped, n/a, not applicable, obsolete, removed, wontfix, won't do, 取消, 已取消,
            中止, キャンセル, 취소, cancelado, cancelada, annulé, annulée, abgebrochen, отменено
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
