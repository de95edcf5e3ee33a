import SourceText
import TaskPlan

/// Fields of progress and of whole states outside of tables, with what they are about.
enum ProgressLines {
    /// Whether a line that names nothing speaks of the whole document: at its head, at its foot, or under a heading such
    /// as "Summary".
    static func isAboutDocument(_ plan: Plan, _ line: PlanLines.Line) -> Bool {
        guard let index = line.place.section else { return line.place.item == nil }
        let section = plan.sections[index]
        if section.level == 1 || section.parent == nil && index == 0 { return true }
        if summaries.first(in: section.title, of: plan.source) != nil { return true }
        let number = plan.line(line.range.lowerBound)
        return section.lines.upperBound >= plan.source.lineCount && number + footerLines >= plan.source.lineCount
    }

    /// Whether a line without a name may speak of a subject around it: of its own section, or of the whole document.
    static func speaks(of subject: Subject, _ plan: Plan, _ line: PlanLines.Line) -> Bool {
        if line.isOfBullet { return false }
        return switch subject {
        case .item: true
        case .section(let section): section == line.place.section || isAboutDocument(plan, line)
        case .document, .story: isAboutDocument(plan, line)
        }
    }

    /// Whether a task stands under a heading such as "Next steps", which is no part of what was planned.
    static func isAfterword(_ plan: Plan, _ item: Int) -> Bool {
        plan.sections.innermost(from: plan.items[item].section) {
            afterwords.first(in: $0.title, of: plan.source) != nil
        } != nil
    }

    private static let afterwords = PhraseTable(
        """
        next, next steps, future, follow-up, follow-ups, followup, later, backlog, out of scope, out-of-scope, optional,
        nice to have, deferred, postponed, 可选, 可選, 任意, 선택, opcional, opcionales, facultatif, optionnel, 延期, 推迟, 보류,
        aplazado, adiado, reporté, verschoben, zurückgestellt, отложено, ertelendi, 下一步, 后续,
        後續, 未来, 今後, 次のステップ, 将来, 다음, 향후, 추후, próximos pasos, próximos passos, futuro, prochaines étapes, nächste schritte,
        следующие шаги, sonraki adımlar, prossimi passi
        """)

    private static let footerLines = 8

    /// Words in headings of sections that sum up the whole plan.
    static let summaries = PhraseTable(
        """
        summary, status, overview, progress, statistics, stats, totals, metrics, task count, 概要, 总结, 總結, 统计, 統計, 摘要, 进度,
        进展, 状态, 汇总, 总览, まとめ, サマリー, 進捗, 状況, 集計, 요약, 현황, 진행, 통계, 상태, resumen, progreso, estado, estadísticas, resumo,
        progresso, situação, estatísticas, résumé, récapitulatif, avancement, statut, statistiques, zusammenfassung, übersicht,
        fortschritt, stand, statistik, сводка, итоги, прогресс, статус, обзор, статистика, özet, durum, ilerleme, istatistik,
        riepilogo, stato, avanzamento
        """)
}
