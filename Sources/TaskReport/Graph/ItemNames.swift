import TaskPlan

/// Short names for items and sets of items.
struct ItemNames {
    private let plan: Plan

    init(_ plan: Plan) {
        self.plan = plan
    }

    /// Three and more items in a row become `T004–T014`.
    func text(of set: Plan.ItemSet) -> String {
        set.ranges.map(text).joined(separator: ", ")
    }

    private func text(of range: ClosedRange<Int>) -> String {
        guard range.count > 2 else { return range.map(name).joined(separator: ", ") }
        let (first, last) = (plan.items[range.lowerBound], plan.items[range.upperBound])
        if first.id == nil, last.id == nil { return "lines \(first.line)–\(last.line)" }
        return "\(name(range.lowerBound))–\(name(range.upperBound))"
    }

    /// The id of an item, or its line.
    func name(_ index: Int) -> String {
        plan.items[index].id?.text ?? "line \(plan.items[index].line)"
    }
}
