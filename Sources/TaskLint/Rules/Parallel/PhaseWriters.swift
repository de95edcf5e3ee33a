import TaskPlan

/// Who writes which path, and in which phase: what the rules about parallel work compare.
struct PhaseWriters {
    /// A task that writes a path.
    struct Writer {
        /// Position of the task in ``Plan/items``.
        let item: Int
        /// The phase of the task: a position in ``Plan/sections``, or nil outside of all phases.
        let phase: Int?
        /// The path, with the aliases of the configuration replaced.
        let path: String
        /// The bytes of the path in the document.
        let range: Range<Int>

        /// Whether the path ends with a slash.
        var isDirectory: Bool { path.hasSuffix("/") }
        /// Whether the path stands for many.
        var isPattern: Bool { path.utf8.contains(UInt8(ascii: "*")) }
    }

    /// A path among tasks that are compared, mostly those of a phase.
    struct Place: Hashable {
        let group: Int?
        let path: String
    }

    /// All that tasks write, directories and patterns included, in document order.
    let all: [Writer]

    /// - Parameter others: further paths that a task is taken to write.
    /// - Complexity: O(*paths of the plan*).
    init(_ context: LintContext, alsoWriting others: (Plan.Item) -> [Plan.FileReference] = { _ in [] }) {
        let aliases = PathAliases(context.options.table(.pathAliases))
        let graph = context.graph
        var all: [Writer] = []
        for item in graph.plan.items where item.isTask {
            let written = item.files.filter { $0.role == .writes } + others(item)
            let placed = PhaseWriters.placedNames(written)
            for file in written where !placed.contains(file.path) {
                all.append(
                    Writer(
                        item: item.index, phase: graph.phases[item.index], path: aliases.resolved(file.path),
                        range: file.range))
            }
        }
        self.all = all
    }

    /// The names of the files that a task writes with their folders: such a name alone means the same file again.
    private static func placedNames(_ written: [Plan.FileReference]) -> Set<String> {
        let placed = written.lazy.filter { $0.path.contains("/") }
        return Set(placed.compactMap { $0.path.split(separator: "/").last.map(String.init) })
    }

    /// Writers of one path in one phase or other group, each task once, in document order.
    static func byPlace(
        _ writers: some Sequence<Writer>, group: (Writer) -> Int? = { $0.phase }
    ) -> [Place: [Writer]] {
        var found: [Place: [Writer]] = [:]
        for writer in writers {
            let place = Place(group: group(writer), path: writer.path)
            if found[place]?.last?.item != writer.item { found[place, default: []].append(writer) }
        }
        return found
    }
}

/// Beginnings of paths and what they stand for: `@/` for `src/`.
struct PathAliases {
    /// The longest first, so that the most exact one is found first.
    private let aliases: [(beginning: String, meaning: String)]

    init(_ table: [String: String]) {
        aliases = table.filter { !$0.key.isEmpty }.map { (beginning: $0.key, meaning: $0.value) }
            .sorted { ($1.beginning.utf8.count, $0.beginning) < ($0.beginning.utf8.count, $1.beginning) }
    }

    /// A path without its alias.
    func resolved(_ path: String) -> String {
        guard let alias = aliases.first(where: { path.hasPrefix($0.beginning) }) else { return path }
        let full = alias.meaning + path.dropFirst(alias.beginning.count)
        return full.hasPrefix("./") ? String(full.dropFirst(2)) : full
    }
}
