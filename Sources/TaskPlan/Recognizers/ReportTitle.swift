import SourceText

/// Titles that name a text about work, and no work: "Results", "Completion report".
enum ReportTitle {
    /// Whether all words of a title are names of such texts and what says more of them.
    static func isOne(_ source: SourceText, _ title: Range<Int>) -> Bool {
        let bare = SectionTitle.bare(source, title)
        var isNamed = false
        var isOther = false
        WordSplitter.forEach(in: source, bare) { word in
            if names.isPhrase(word, in: source.folded) {
                isNamed = true
            } else if !additions.isPhrase(word, in: source.folded) {
                isOther = true
            }
        }
        return isNamed && !isOther
    }

    private static let names = PhraseTable(
        """
        note, notes, result, results, finding, findings, report, reports, retrospective, retro, postmortem, summary,
        recap, risk, risks, log, logs, journal, changelog, history, outcome, outcomes, observations, conclusions,
        conclusion, learnings, lessons, evidence, decisions, questions, issues, blockers, feedback, deviations,
        references, background, context, rationale, handover, handoff, progress, status, 备注, 结果, 报告, 完成报告, 总结, 小结, 风险, 日志,
        记录, 备忘, 備註, 結果, 報告, 總結, 風險, 日誌, 記錄, メモ, 備考, 報告書, 完了報告, まとめ, 振り返り, リスク, ログ, 記録, 所見, 비고, 결과, 보고, 보고서,
        완료 보고, 요약, 회고, 위험, 로그, 기록, nota, notas, resultado, resultados, hallazgos, informe, resumen, retrospectiva,
        riesgos, registro, observaciones, conclusiones, achados, relatório, resumo, riscos, observações, conclusões,
        résultat, résultats, constats, rapport, résumé, rétrospective, bilan, risques, remarques, ergebnis, ergebnisse,
        bericht, abschlussbericht, zusammenfassung, rückblick, risiken, protokoll, notizen, anmerkungen, erkenntnisse,
        risultato, risultati, relazione, rapporto, riepilogo, retrospettiva, rischi, note, osservazioni, результат,
        результаты, отчёт, отчет, итоги, ретроспектива, риски, журнал, заметки, выводы, sonuç, sonuçlar, rapor, özet,
        riskler, notlar, wynik, wyniki, raport, podsumowanie, ryzyka, notatki, wnioski, resultaat, resultaten, verslag,
        samenvatting, risico's, notities, bevindingen, kết quả, báo cáo, ghi chú
        """)

    private static let additions = PhraseTable(
        """
        and, of, the, for, completion, final, closing, open, known, test, review, verification, validation, work,
        implementation, session, learned, post, mortem, y, de, e, et, und, i, en, ve, и, final, finales, finale, finaux
        """)
}
