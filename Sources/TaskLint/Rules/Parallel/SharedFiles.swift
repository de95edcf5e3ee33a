import TaskPlan

/// Files that several tasks of a group write: what TL301 asks of the tasks of one phase, asked of any groups.
package struct SharedFiles {
    /// A file with the tasks of one group that write it.
    package struct Shared: Hashable, Sendable {
        /// Number of the group.
        package let group: Int
        /// The path, with the aliases of the configuration replaced.
        package let path: String
        /// At least two tasks, in document order.
        package let items: [Int]
    }

    /// In the order of the groups, then of the first tasks, then of the paths.
    package let all: [Shared]

    /// - Parameters:
    ///   - groups: tasks that may run together, each task in one group at most.
    ///   - configuration: its path aliases for TL301 are heeded.
    /// - Complexity: O(*n* log *n*) in the number of the plan's paths.
    package init(_ graph: PlanGraph, among groups: [[Int]], _ configuration: Configuration = Configuration()) {
        var group: [Int: Int] = [:]
        for (number, items) in groups.enumerated() { for item in items { group[item] = number } }
        let options = configuration.options[ParallelFileConflict.identity.code] ?? RuleOptions()
        let writers = PhaseWriters(LintContext(graph, options: options)).all.lazy
            .filter { group[$0.item] != nil && !$0.isDirectory }
        all = PhaseWriters.byPlace(writers) { group[$0.item] }
            .compactMap { place, writers in
                place.group.map { Shared(group: $0, path: place.path, items: writers.map(\.item)) }
            }
            .sorted { ($0.group, $0.items[0], $0.path) < ($1.group, $1.items[0], $1.path) }
    }
}
