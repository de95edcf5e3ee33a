import SourceText
import TaskPlan

/// The sections that show only some of their tasks: "… (see the test plan)", "- ... and 12 more".
///
/// What such a section claims to hold cannot be counted in the document.
struct Excerpts {
    private let sections: Set<Int>

    /// - Complexity: O(*n*) in documents whose sections nest a few levels deep.
    init(_ plan: Plan, _ lines: PlanLines) {
        var found: Set<Int> = []
        func add(_ section: Int?) {
            var current = section
            while let index = current, found.insert(index).inserted { current = plan.sections[index].parent }
        }
        let holdsTasks = Set(plan.items.compactMap(\.section))
        for line in lines.lines where Self.isEllipsis(plan.source, line.range) {
            let section = line.place.section ?? line.place.item.flatMap { plan.items[$0].section }
            if let section, holdsTasks.contains(section) { add(section) }
        }
        for section in holdsTasks
        where Self.titles.first(in: plan.sections[section].title, of: plan.source) != nil {
            add(section)
        }
        sections = found
    }

    /// Whether some tasks of a subject may be left out.
    func isExcerpt(_ subject: Subject, _ plan: Plan) -> Bool {
        switch subject {
        case .document, .story: !sections.isEmpty
        case .section(let section): sections.contains(section)
        case .item(let item): plan.items[item].section.map { sections.contains($0) } ?? false
        }
    }

    /// Whether a line says that there is more: it begins or ends with dots, or with words such as "and 3 more".
    private static func isEllipsis(_ source: SourceText, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        if let box = Box.match(source, at: start, end: range.upperBound) { start = box.end }
        while start < range.upperBound, source.bytes[start].isBlank || source.bytes[start].isOne(of: "*_([") {
            start += 1
        }
        guard start < range.upperBound else { return false }
        let rest = source.bytes[start..<range.upperBound]
        if rest.starts(with: "...") || rest.starts(with: "…") { return true }
        guard let more = more.match(source.folded, at: start, end: range.upperBound) else { return false }
        var index = more.end
        while index < range.upperBound, source.bytes[index].isBlank { index += 1 }
        return index < range.upperBound && source.bytes[index].isDigit
            && mores.first(in: index..<range.upperBound, of: source) != nil
    }

    private static let more = PhraseTable("and, plus, +, und, et, y, e, и, 还有, 另有, 他, 외, ve")
    private static let mores = PhraseTable(
        "more, others, other, weitere, autres, más, mais, ещё, еще, 个, 項, 项, 件, 개, daha")

    private static let titles = PhraseTable(
        """
        excerpt, excerpts, partial list, incomplete list, 节选, 節選, 摘录, 抜粋, 발췌, extracto, trecho, extrait, auszug, отрывок,
        alıntı, estratto
        """)
}
