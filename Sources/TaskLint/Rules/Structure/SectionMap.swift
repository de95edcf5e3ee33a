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
        var current = next > 0 ? next - 1 : nil
        while let section = current, !sections[section].lines.contains(line) { current = sections[section].parent }
        return current
    }

    /// Whether a section or one around it is of one of these kinds.
    func isInside(_ kinds: Set<Plan.Section.Kind>, _ section: Int?) -> Bool {
        var current = section
        while let section = current {
            if kinds.contains(sections[section].kind) { return true }
            current = sections[section].parent
        }
        return false
    }
}
