import SourceText
import TaskPlan

/// Short texts that say what was read, one aspect at a time.
extension Plan {
    /// The id of an item, or its title if it has none.
    func name(_ item: Int) -> String { items[item].id?.text ?? title(item) }

    func title(_ item: Int) -> String { source.string(items[item].title) }

    /// `T001 - 2.3`: the ids in order, a hyphen for none.
    var ids: String { items.map { $0.id?.text ?? "-" }.joined(separator: " ") }

    /// `todo done`: the states in order.
    var statuses: String { items.map(\.status.rawValue).joined(separator: " ") }

    /// `task criterion`: the kinds in order.
    var kinds: String { items.map(\.kind.rawValue).joined(separator: " ") }

    /// `box heading`: how the items are written.
    var forms: String { items.map { "\($0.form)" }.joined(separator: " ") }

    /// `a, b`: the titles in order.
    var titles: String { items.indices.map(title).joined(separator: ", ") }

    /// `b < a, c < a`: the items that have parents, and their parents.
    var parents: String {
        items.compactMap { item in item.parent.map { "\(name(item.index)) < \(name($0))" } }.joined(separator: ", ")
    }

    /// `phase Phase 1: Setup, other Notes`: the sections with their kinds.
    var outline: String {
        sections.map { "\($0.kind.rawValue) \(source.string($0.title))" }.joined(separator: ", ")
    }

    /// `+a.py -b.py`: the paths that items write (+) and only read (-), in order.
    var paths: String {
        items.flatMap(\.files).map { ($0.role == .writes ? "+" : "-") + $0.path }.joined(separator: " ")
    }

    /// `T001,T002 -> T003; ~ T003 -> T004-T009`: all statements in order. Three or more neighbours are a range; what is
    /// only suggested has a tilde.
    var statements: String {
        dependencies.map { dependency in
            (dependency.origin == .suggested ? "~ " : "")
                + "\(names(dependency.prerequisites)) -> \(names(dependency.dependents))"
        }.joined(separator: "; ")
    }

    /// `T001,T002; -`: of all statements in order what a remark limits, a hyphen for nothing.
    var limits: String {
        dependencies.map { $0.limited.isEmpty ? "-" : names($0.limited) }.joined(separator: "; ")
    }

    /// `T099 (T009), T098`: the ids that nothing defines, each with what is suggested instead.
    var unresolved: String {
        unresolvedReferences.map { $0.id + ($0.suggestion.map { " (\($0))" } ?? "") }.joined(separator: ", ")
    }

    private func names(_ set: ItemSet) -> String {
        set.ranges.map { range in
            range.count > 2
                ? "\(name(range.lowerBound))-\(name(range.upperBound))" : range.map(name).joined(separator: ",")
        }.joined(separator: ",")
    }
}
