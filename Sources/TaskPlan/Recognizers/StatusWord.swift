import SourceText

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
            ukończone, zakończone, zrobione, gotowe, voltooid, afgerond, gereed, klaar, completados, completadas, hecha,
            hechos, hechas, terminados, terminadas, finalizados, finalizadas, resuelto, resuelta, resueltos, resueltas,
            listo, listos, feita, feitos, feitas, concluídos, concluídas, resolvido, resolvida, terminés, terminées, faite,
            fini, finie, finis, finies, achevé, achevée, achevés, achevées, fatta, fatte, completati, completate, finito,
            finita, finiti, terminato, terminata, terminati, terminate, concluso, conclusa, gemacht, getan, beendet,
            umgesetzt, сделана, сделаны, сделан, готова, готов, готовы, выполнена, выполнены, выполнен, завершена,
            завершены, завершён, завершен, закончено, закончена, yapıldı, bitirildi, zrobiony, zrobiona, gotowy, gotowa,
            ukończony, ukończona, zakończony, zakończona, wykonane, wykonany, wykonana, gedaan, xong, đã xong, hoàn thành,
            đã hoàn thành, hoàn tất, đã hoàn tất
            """
        ),
        (
            .inProgress,
            """
            in progress, in-progress, in_progress, inprogress, wip, started, doing, review, in review, partial,
            partially complete, partially completed, partially done, partly done, half done, half finished, ongoing, active, 进行中, 進行中, 作業中, 진행 중, 진행중, en progreso,
            en curso, em andamento, em progresso, en cours, in arbeit, in bearbeitung, в работе, в процессе,
            in corso, devam ediyor, sürüyor, w toku, w trakcie, in uitvoering, bezig, parcialmente hecho,
            parcialmente hecha, parcialmente feito, parcialmente feita, en partie fait, en partie faite,
            teilweise erledigt, teilweise gemacht, частично сделано, частично готово, đang làm, đang thực hiện
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
            nierozpoczęte, te doen, gepland, niet gestart, pendientes, pendentes, no hecho, no hecha, no hechos, no hechas,
            sin hacer, não feito, não feita, não feitos, não feitas, pas fait, pas faite, non fait, non faite, pas fini,
            pas finie, non fatto, non fatta, non finito, non finita, nicht gemacht, nicht erledigt, nicht fertig,
            nicht beendet, nicht umgesetzt, не сделано, не сделана, не готово, не готова, не выполнено, не выполнена,
            не завершено, не завершена, yapılmadı, bitmedi, nie zrobione, niezrobione, nie gotowe, niegotowe,
            niet gedaan, niet gereed, niet klaar, chưa xong, chưa làm, chưa bắt đầu, chưa hoàn thành
            """
        ),
        (
            .blocked,
            """
            blocked, waiting, on hold, paused, blocked/waiting, 阻塞, 被阻塞, 受阻, ブロック中, 保留, 차단, 보류, bloqueado,
            bloqueada, bloqué, bloquée, blockiert, заблокировано, bloccato, bloccata, engellendi, zablokowane,
            geblokkeerd, bloqueados, bloqueadas, bloqués, bloquées, заблокирована, заблокированы, заблокирован, bloccati,
            bloccate, zablokowany, zablokowana, bị chặn
            """
        ),
        (
            .deferred,
            """
            deferred, skipped, skip, postponed, later, 延后, 推迟, 延期, 跳过, スキップ, 연기, aplazado, adiado, reporté,
            verschoben, отложено, пропущено, rinviato, rinviata, rimandato, rimandata, ertelendi, odłożone, uitgesteld,
            aplazada, aplazados, aplazadas, pospuesto, pospuesta, adiada, adiados, adiadas, reportée, reportés, reportées,
            отложена, отложены, отложен, пропущена, пропущены, rinviati, rinviate, rimandati, rimandate, odłożony,
            odłożona, hoãn, hoãn lại
            """
        ),
        (
            .cancelled,
            """
            cancelled, canceled, dropped, n/a, not applicable, obsolete, removed, wontfix, won't do, reverted,
            superseded, abandoned, rejected, 取消, 已取消, 中止, キャンセル, 취소, cancelado, cancelada, annulé, annulée,
            abgebrochen, отменено, annullato, annullata, iptal, iptal edildi, anulowane, geannuleerd,
            cancelados, canceladas, annulés, annulées, отменена, отменены, отменён, отменен, annullati, annullate,
            anulowany, anulowana, đã hủy, hủy bỏ
            """
        ),
        (
            .unknown,
            """
            unknown, unclear, 未知, 不明
            """
        ),
    ])

    /// The word for a state that begins at a place of a legend, where some words tell states that elsewhere mean other
    /// things: "lista" is a list as well.
    static func inLegend(_ source: SourceText, at start: Int, end: Int) -> (end: Int, meaning: Plan.Status)? {
        lexicon.match(source.folded, at: start, end: end)
            ?? onlyInLegends.match(source.folded, at: start, end: end).map { ($0.end, .done) }
    }

    private static let onlyInLegends = PhraseTable(
        "lista, listas, pronto, pronta, prontos, prontas, pronti, pronte, faits, faites, fatti, prêt, prête, tamam, ok")
}
