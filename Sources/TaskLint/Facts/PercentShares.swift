import SourceText
import TaskPlan

/// Tells percentages that were counted from those that were estimated.
enum PercentShares {
    /// Of more tasks than this, almost every percentage is a share.
    private static let mostTasks = 24

    /// Whether a percentage can be a share of a number of tasks: 67 % of 3, but not 70 %.
    static func isShare(_ percent: Int, _ tally: WorkTally) -> Bool {
        tally.counts.contains { count in
            guard count.total > 0, count.total <= mostTasks else { return false }
            let done = (percent * count.total + 50) / 100
            return [100 * done / count.total, (200 * done + count.total) / (2 * count.total)].contains(percent)
        }
    }

    /// Whether no way of counting leaves room for a percentage: all is said to be done and is not, or the reverse.
    static func isExtreme(_ percent: Int, _ tally: WorkTally) -> Bool {
        percent == 100 && !tally.open.isEmpty || percent == 0 && !tally.finished.isEmpty
            || percent < 100 && tally.open.isEmpty && tally.finished.count == tally.leafCount
    }

    /// Whether the headings of a plan give shares wherever they give percentages.
    static func areCounted(_ plan: Plan, _ tallies: inout WorkTallies) -> Bool {
        let headings =
            plan.sections.map { (Subject.section($0.index), $0.title) }
            + plan.items.indices.filter { plan.items[$0].form == .heading }.map {
                (Subject.item($0), plan.items[$0].title)
            }
        for (subject, title) in headings {
            guard let percent = CountClaim.all(plan.source, in: title).lazy.compactMap(\.percent).first else {
                continue
            }
            let tally = tallies.tally(of: subject)
            if tally.taskCount > 0, !isShare(percent, tally) { return false }
        }
        return true
    }
}
