import SourceText

/// Words by which a text says what something waits for.
package enum ReasonWords {
    /// Whether a text gives a reason for a delay wherever it stands: "waiting for the vendor".
    package static func giveReason(_ source: SourceText, in range: Range<Int>) -> Bool {
        reasons.first(in: range, of: source) != nil
    }

    /// Whether a text gives a reason if it stands below what is delayed: "no access", "the API is missing".
    package static func giveReasonInRemark(_ source: SourceText, in range: Range<Int>) -> Bool {
        giveReason(source, in: range) || troubles.first(in: range, of: source) != nil
    }

    private static let reasons = PhraseTable(
        """
        blocked by, blocked on, blocked until, blocked:, blocked -, blocked —, blocker, blockers, wait for, waits for,
        waiting for, waiting on, awaiting, awaits, pending, because, because of, due to, until, on hold for, paused for,
        hold until, depends on, depend on, missing, lack of, unavailable, not available, no access, not yet, cannot, can't,
        原因, 因为, 因為, 由于, 由於, 等待, 等到, 依赖于, 阻塞于, 阻塞原因, 被阻塞, 缺少, 缺乏, 无法, 無法, 尚未, のため, 待ち, 待機, に依存, 不足, できない, 때문,
        대기 중, 기다리, 의존, 불가, 없어서, porque, debido a, por falta, a la espera, esperando, bloqueado por, bloqueada por, hasta que,
        aguardando, à espera, devido a, até que, parce que, à cause, en attente, bloqué par, bloquée par, jusqu'à, weil, wegen,
        wartet, warten auf, blockiert durch, blockiert von, fehlt, fehlen, потому что, из-за, ждёт, ждет, ждём, ждем, ожидает,
        ожидание, ожидаем, заблокировано, зависит от, çünkü, nedeniyle, yüzünden, bekliyor, bekleniyor, bekleyen,
        bloccato da, bloccata da, in attesa di, dipende da, perché, a causa di, finché
        """)

    private static let troubles = PhraseTable(
        """
        since, reason, cause, needs, need, requires, require, required, depends, depend, dependency, dependencies, lacks, unable,
        fails, failing, failure, failed, broken, error, bug, issue, stuck, after, once, when, upstream, external, approval,
        decision, question, unclear, clarification, clarify, note, notes, wait, waiting, 需要, 依赖, 依賴, 等, 未解决, 问题, 理由, 必要, 依存,
        未解決, 問題, 이유, 대기, 필요, 없음, 문제, espera, hasta, requiere, necesita, depende, motivo, falta, até, requer, precisa, car,
        nécessite, dépend, raison, manque, bis, benötigt, braucht, hängt ab, grund, до, нужен, нужна, нужно, требует, требуется, зависит,
        причина, нет, kadar, gerekli, gerekiyor, bağlı, neden, eksik, richiede, necessita, serve,
        manca, mancano, causa
        """)
}
