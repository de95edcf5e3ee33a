/// Collects statements and turns them into dependencies.
struct StatementList {
    private struct Entry {
        let statement: RawStatement
        let form: Plan.StatementForm
        let origin: Plan.Dependency.Origin
    }

    private var raw: [Entry] = []

    mutating func add(
        _ statements: [RawStatement], _ form: Plan.StatementForm, origin: Plan.Dependency.Origin = .stated
    ) {
        for statement in statements { raw.append(Entry(statement: statement, form: form, origin: origin)) }
    }

    /// The dependencies in document order, and the ids that nothing defines.
    func finished(
        _ resolver: ReferenceResolver, _ structure: Structure
    ) -> (dependencies: [Plan.Dependency], unresolved: [Plan.UnresolvedReference]) {
        let ordered = raw.sorted { $0.statement.place < $1.statement.place }
        let dependencies = ordered.compactMap(dependency)
        var seen: Set<Range<Int>> = []
        let unresolved = ordered.filter { $0.origin == .stated }.flatMap {
            unknown($0.statement.prerequisites, beside: $0.statement.dependents, resolver)
                + unknown($0.statement.dependents, beside: $0.statement.prerequisites, resolver)
        }
        .filter { seen.insert($0.range).inserted }
        .map {
            Plan.UnresolvedReference(
                id: $0.text, key: $0.key, range: $0.range, suggestion: resolver.suggestion(for: $0))
        }
        return (dependencies, unresolved)
    }

    /// The ids of one side that nothing defines. A number that nothing announces is one only if the other side names a task
    /// of the same shape.
    private func unknown(_ side: Operand, beside other: Operand, _ resolver: ReferenceResolver) -> [Identifier] {
        side.unknown.filter { id in
            !side.bare.contains(id.range.lowerBound) || other.singles.contains { resolver.hasShape(of: id, $0) }
        }
    }

    private func dependency(_ entry: Entry) -> Plan.Dependency? {
        let statement = entry.statement
        var before = statement.prerequisites
        var after = statement.dependents
        if !namesItself(before, after) {
            // What stands on both sides of a statement is no order: the more general side gives way.
            let common = before.items.intersection(after.items)
            if !common.isEmpty {
                // A title that covers the other side as well is not what the words meant.
                if before.isNamed || after.isNamed { return nil }
                if before.isEverything || before.isGroup && !after.isGroup || before.items.count > after.items.count {
                    before.items = before.items.subtracting(common)
                } else {
                    after.items = after.items.subtracting(common)
                }
            }
        }
        guard !before.items.isEmpty, !after.items.isEmpty else { return nil }
        return Plan.Dependency(
            prerequisites: before.items, dependents: after.items, origin: entry.origin, range: statement.range,
            place: statement.place, namesGroup: before.isGroup, form: entry.form,
            singlePrerequisites: singles(before), singleDependents: singles(after),
            limited: [before, after].reduce(Plan.ItemSet()) { $0.union($1.limited).union($1.ambiguous) })
    }

    /// A task that lists itself among its prerequisites depends on itself, if its own text says so, or the statement
    /// names it on both sides.
    private func namesItself(_ before: Operand, _ after: Operand) -> Bool {
        guard after.items.count == 1, after.items.contains(where: before.singles.contains) else { return false }
        guard let left = before.range, let right = after.range else { return true }
        return !left.overlaps(right)
    }

    /// The items that were named one by one.
    private func singles(_ operand: Operand) -> Plan.ItemSet {
        if operand.items.count == 1, !operand.isGroup { return operand.items }
        return operand.singles.isEmpty ? Plan.ItemSet() : Plan.ItemSet(operand.singles).intersection(operand.items)
    }
}
