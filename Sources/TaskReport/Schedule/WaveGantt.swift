import TaskPlan

/// Waves as a Gantt chart of Mermaid (mermaid.js.org/syntax/gantt.html): a section for each phase, a bar for each task, one
/// chart for each document.
///
/// A plan knows no dates and no durations, so every task takes one day and the first wave is on a fixed day; the axis
/// shows the day of the year, which is the number of the wave.
struct WaveGantt: PlanReporter {
    let extent: Schedule.Extent

    var separator: String { "\n" }

    /// Charts of more waves get a mark for each week only.
    private static let mostDailyMarks = 40

    func part(of document: PlanDocument) -> PlanPart {
        let sheet = WaveSheet(document, extent)
        let naming = TaskNaming(sheet.graph)
        var text = """
            gantt
                title \(GanttLabel.escaped("\(sheet.path): \(sheet.headline())"))
                %% No real dates: every task takes one day, and day 1 is the first wave.
                dateFormat YYYY-MM-DD
                axisFormat %j
                tickInterval \(sheet.schedule.waves.count > WaveGantt.mostDailyMarks ? "1week" : "1day")

            """
        var phase: Int?
        for (index, bar) in bars(of: sheet).enumerated() {
            if index == 0 || sheet.graph.phases[bar.task] != phase {
                phase = sheet.graph.phases[bar.task]
                let title = phase.map { sheet.graph.plan.source.string(sheet.graph.plan.sections[$0].title) }
                text += "    section \(GanttLabel.escaped(title ?? "Tasks"))\n"
            }
            let facts = bar.marks + [Day(number: bar.wave).text, "1d"]
            let label = GanttLabel.task(naming.title(bar.task) + naming.remark(bar.task))
            text += "    \(label) :\(facts.joined(separator: ", "))\n"
        }
        for cycle in sheet.cycles { text += "    %% stuck: \(GanttLabel.escaped(naming.way(around: cycle)))\n" }
        return PlanPart(text)
    }

    private struct Bar {
        let task: Int
        /// Number of the wave, from 0.
        let wave: Int
        let marks: [String]
    }

    /// In document order, so that the tasks of a phase stand together.
    private func bars(of sheet: WaveSheet) -> [Bar] {
        let critical = Set(sheet.schedule.criticalPath)
        let bars = sheet.schedule.waves.enumerated().flatMap { wave, tasks in
            tasks.map { task in
                let marks = WaveGantt.marks(sheet.graph.state(of: task), isCritical: critical.contains(task))
                return Bar(task: task, wave: wave, marks: marks)
            }
        }
        return bars.sorted { $0.task < $1.task }
    }

    private static func marks(_ state: Plan.Status, isCritical: Bool) -> [String] {
        let mark: String? =
            switch state {
            case .done: "done"
            case .inProgress: "active"
            default: nil
            }
        return [isCritical ? "crit" : nil, mark].compactMap(\.self)
    }

    /// A day of the calendar, counted from the first of January 2000.
    private struct Day {
        let text: String

        /// Hinnant, chrono-compatible low-level date algorithms: civil_from_days, for days after 1970-01-01.
        init(number: Int) {
            let days = number + 10_957 + 719_468
            let dayOfEra = days % 146_097
            let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
            let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
            let month = (5 * dayOfYear + 2) / 153
            let day = dayOfYear - (153 * month + 2) / 5 + 1
            let year = yearOfEra + days / 146_097 * 400 + (month < 10 ? 0 : 1)
            let fields = [month < 10 ? month + 3 : month - 9, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
            text = ([String(year)] + fields).joined(separator: "-")
        }
    }
}

/// Makes text of the input fit for the lines of a Gantt chart.
enum GanttLabel {
    /// `text` in one line, with what means something in a chart written as Mermaid's references: `#58;` for a colon.
    static func escaped(_ text: String) -> String {
        let escaped = Escaping.visible(text).unicodeScalars.reduce(into: "") { text, scalar in
            if special.contains(scalar) { text += reference(to: scalar) } else { text.unicodeScalars.append(scalar) }
        }
        // A label without anything in it would make the line mean something else.
        return escaped.allSatisfy { $0 == " " } ? "…" : escaped
    }

    /// The name of a bar. A first letter is written as a reference where the line would else begin like a statement.
    static func task(_ text: String) -> String {
        let text = String(text.drop { $0 == " " })
        let word = text.prefix { $0.isLetter }.lowercased()
        guard let first = text.unicodeScalars.first, first.isASCII, statements.contains(word) || isDate(text) else {
            return escaped(text)
        }
        return reference(to: first) + escaped(String(text.unicodeScalars.dropFirst()))
    }

    private static func reference(to scalar: Unicode.Scalar) -> String { "#\(scalar.value);" }

    /// `2025-…`
    private static func isDate(_ text: String) -> Bool {
        text.prefix { $0.isASCII && $0.isNumber }.count == 4 && text.dropFirst(4).first == "-"
    }

    private static let special = Set(#":;#%<>&"\"#.unicodeScalars)
    /// Words that begin statements in charts, in small letters.
    private static let statements: Set<String> = [
        "accdescr", "accdescription", "acctitle", "axisformat", "call", "click", "dateformat", "displaymode",
        "excludes",
        "gantt", "href", "includes", "inclusiveenddates", "section", "tickinterval", "title", "todaymarker", "topaxis",
        "weekday", "weekend",
    ]
}
