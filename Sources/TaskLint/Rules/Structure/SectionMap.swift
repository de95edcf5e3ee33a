import SourceText
import TaskPlan

/// Which section each line belongs to.
struct SectionMap {
    private let sections: [Plan.Section]

    init(_ plan: Plan) {
        sections = plan.sections
    }

    /// The innermost section around a 1-based line: a position in ``Plan/sections``.
    ///
    /// - Complexity: O(log *n*) in the number of sections.
    func section(at line: Int) -> Int? {
        let next = sections.partitionPoint { $0.lines.lowerBound <= line }
        return sections.innermost(from: next > 0 ? next - 1 : nil) { $0.lines.contains(line) }
    }

    /// Whether each section or one around it is of a kind.
    func isInside(_ isWanted: (Plan.Section.Kind) -> Bool) -> [Bool] {
        var inside: [Bool] = []
        for section in sections {
            inside.append(isWanted(section.kind) || section.parent.map { inside[$0] } == true)
        }
        return inside
    }
}
