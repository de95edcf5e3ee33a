/// Finds the phases of a plan.
///
/// A phase is a section of the outermost heading level at which at least two sections hold tasks. A heading that wraps
/// all tasks is no phase, but what it wraps may be.
enum PhaseFinder {
    /// The phase of each item, nil outside of all phases.
    static func phases(of plan: Plan) -> [Int?] {
        let holdsTasks = plan.sections.holdingTasks(plan.items)
        var counts: [Int: Int] = [:]
        for section in plan.sections where holdsTasks[section.index] { counts[section.level, default: 0] += 1 }
        guard let level = counts.filter({ $0.value > 1 }).keys.min() else { return plan.items.map { _ in nil } }
        return plan.items.map { plan.sections.innermost(from: $0.section) { $0.level == level } }
    }
}
