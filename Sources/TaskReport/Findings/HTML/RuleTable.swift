import TaskLint

/// The rules that found something in a run, how often, and what for. Findings link to it.
struct RuleTable {
    private let counts: [RuleCount]

    init(_ tally: LintTally) {
        counts = tally.ruleCounts
    }

    var text: String {
        guard !counts.isEmpty else { return "" }
        var known: Set<String> = []
        let rows = counts.map { count in
            let isFirst = known.insert(count.rule.code).inserted
            return row(count, isFirst: isFirst)
        }
        return """
            <section class="rules">
            <h2>Rules</h2>
            <p class="faint"><code>tasklint explain RULE</code> tells all about a rule.</p>
            <table>
            <thead><tr><th scope="col">rule</th><th scope="col">severity</th><th scope="col">how often</th>\
            <th scope="col">found when</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </section>

            """
    }

    /// A rule whose findings differ in severity has several rows; links lead to the first.
    private func row(_ count: RuleCount, isFirst: Bool) -> String {
        let rule = count.rule
        let name = isFirst ? " id=\"rule-\(URIText.reference(to: rule.code))\"" : ""
        let summary = RuleCatalogue.entry(rule.code).map { MarkupText.visible($0.summary) } ?? ""
        let fixable = count.fixable > 0 ? ", \(count.fixable) with a fix" : ""
        return "<tr\(name) class=\"\(count.severity.className)\">"
            + "<th scope=\"row\">\(MarkupText.visible(rule.code)) \(MarkupText.visible(rule.name))</th>"
            + "<td><span class=\"grade\">\(count.severity.rawValue)</span></td>"
            + "<td>\(counted(count.findings, "finding"))\(fixable)</td><td>\(summary)</td></tr>\n"
    }
}
