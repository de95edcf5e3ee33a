import TaskLint

/// A report for people with a table of how often each rule found something at its end.
struct StatisticsReporter: LintReporter {
    /// How the table is drawn.
    enum Layout {
        /// In columns, with a blank line in front.
        case text(Style)
        case markdown
    }

    let base: any LintReporter
    let layout: Layout

    private static let titles = ["count", "fixable", "code", "severity", "rule"]
    /// Columns in front that hold numbers.
    private static let numbers = 2

    var opening: String { base.opening }
    var separator: String { base.separator }

    func body(of document: LintedDocument) throws -> String { try base.body(of: document) }

    func closing(_ tally: LintTally) throws -> String {
        let counts = tally.ruleCounts
        guard !counts.isEmpty else { return try base.closing(tally) }
        return try base.closing(tally) + "\n" + table(counts)
    }

    private func table(_ counts: [RuleCount]) -> String {
        let rows = counts.map { count in
            ["\(count.findings)", "\(count.fixable)", count.rule.code, count.severity.rawValue, count.rule.name]
        }
        switch layout {
        case .text(let style):
            let widths = StatisticsReporter.titles.indices.map { column in
                ([StatisticsReporter.titles] + rows).map { $0[column].utf8.count }.max() ?? 0
            }
            let title = style(line(StatisticsReporter.titles, widths), .faint)
            return ([title] + rows.map { line($0, widths) }).map { $0 + "\n" }.joined()
        case .markdown:
            let head = ["| \(StatisticsReporter.titles.joined(separator: " | ")) |", "|---:|---:|---|---|---|"]
            return (head + rows.map { "| \($0.joined(separator: " | ")) |" }).map { $0 + "\n" }.joined()
        }
    }

    /// Numbers stand at the right, words at the left. All of it is ASCII.
    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let columns = zip(cells, widths).enumerated().map { index, column in
            column.0.padded(to: column.1, isRight: index < StatisticsReporter.numbers)
        }
        return columns.dropLast().joined(separator: "  ") + "  " + (cells.last ?? "")
    }
}
