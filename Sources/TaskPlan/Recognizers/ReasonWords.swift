import SourceText

/// Words by which a text says what something waits for.
package enum ReasonWords {
    /// Whether a text gives a reason for a delay.
    package static func giveReason(_ source: SourceText, in range: Range<Int>) -> Bool {
        words.first(in: range, of: source.folded) != nil
    }

    private static let words = Lexicon<Void>(
        """
        blocked by, blocked on, blocked until, blocked:, blocked -, blocked —, blocker, blockers, blocking issue, wait for, waits for,
        waiting for, waiting on, awaiting, awaits, pending, because, because of, due to, since, until, reason, cause, needs, need,
        requires, require, required, depends, depend, dependency, dependencies, missing, lacks, lack of, unavailable,
        not available, no access, not yet, cannot, can't, unable, fails, failing, failure, failed, broken, error, bug, issue,
        on hold for, paused for, hold until, stuck, after, once, when, upstream, external, approval, decision, question, unclear,
        clarification, clarify, note, notes, 原因, 因为, 因為, 由于, 由於, 等待, 等, 需要, 依赖, 依賴, 阻塞于, 阻塞原因, 缺少, 缺乏, 无法, 無法, 尚未, 未解决, 问题,
        理由, のため, 待ち, 待機, 必要, 依存, 不足, できない, 未解決, 問題, 이유, 때문, 대기, 필요, 의존, 없음, 불가, 문제, porque, debido a, por falta,
        espera, esperando, a la espera, hasta, requiere, necesita, depende, motivo, falta, bloqueado por, bloqueada por, até, aguardando,
        requer, precisa, devido a, car, parce que, à cause, en attente, jusqu'à, nécessite, dépend, raison, manque,
        bloqué par, weil, wegen, wartet, warten auf, bis, benötigt, braucht, hängt ab, grund, fehlt, fehlen, blockiert durch,
        потому что, из-за, ждёт, ждет, ждём, ожидает, ожидание, ожидаем, до, нужен, нужна, нужно, требует, требуется, зависит, причина, нет,
        заблокировано из-за, çünkü, nedeniyle, bekliyor, bekleniyor, kadar, gerekli, gerekiyor, bağlı, neden, eksik
        """)
}
