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
        /// Number of the path: equal ones have the same.
        let number: Int
        /// The bytes of the path in the document.
        let range: Range<Int>

        /// Whether the path ends with a slash.
        var isDirectory: Bool { path.utf8.last == UInt8(ascii: "/") }
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
    init(_ context: LintContext, alsoWriting others: (Int) -> [Plan.FileReference] = { _ in [] }) {
        let aliases = PathAliases(context.options.table(.pathAliases))
        let (plan, paths) = (context.plan, context.facts.paths)
        var numbers = paths.texts
        var all: [Writer] = []
        all.reserveCapacity(paths.mentions.count)
        for item in plan.items.indices where plan.items[item].isTask && !paths[item].isEmpty {
            let phase = context.graph.phases[item]
            func add(_ file: Plan.FileReference, _ number: Int) {
                let path = aliases.resolved(file.path)
                let number = aliases.isEmpty ? number : numbers.number(of: Array(path.utf8)[...])
                all.append(Writer(item: item, phase: phase, path: path, number: number, range: file.range))
            }
            let written = zip(plan.items[item].files, paths[item]).filter(\.1.isWritten)
            let more = others(item)
            if written.count == 1, more.isEmpty {
                add(written[0].0, written[0].1.path)
                continue
            }
            let files = written.map { ($0, $1.path) } + more.map { ($0, numbers.number(of: Array($0.path.utf8)[...])) }
            let placed = PhaseWriters.placedNames(files.map(\.0))
            for (file, number) in files where !placed.contains(file.path) { add(file, number) }
        }
        self.all = all
    }

    /// The names of the files that a task writes with their folders: such a name alone means the same file again.
    private static func placedNames(_ written: [Plan.FileReference]) -> Set<String> {
        let placed = written.lazy.filter { $0.path.contains("/") }
        return Set(placed.compactMap { $0.path.split(separator: "/").last.map(String.init) })
    }

    /// Writers of one path in one phase or other group, each task once, in document order; of paths that several write.
    static func byPlace(
        _ writers: some Sequence<Writer>, group: (Writer) -> Int? = { $0.phase }
    ) -> [Place: [Writer]] {
        let writers = Array(writers)
        // Most paths are written once in a plan, and need no place in a table.
        var counts = [UInt8](repeating: 0, count: (writers.lazy.map(\.number).max() ?? -1) + 1)
        for writer in writers { counts[writer.number] = min(counts[writer.number] + 1, 2) }
        var found: [Place: [Writer]] = [:]
        for writer in writers where counts[writer.number] > 1 {
            let place = Place(group: group(writer), path: writer.path)
            if found[place]?.last?.item != writer.item { found[place, default: []].append(writer) }
        }
        return found.filter { $0.value.count > 1 }
    }
}

/// Beginnings of paths and what they stand for: `@/` for `src/`.
struct PathAliases {
    /// The longest first, so that the most exact one is found first.
    private let aliases: [(beginning: String, meaning: String)]

    var isEmpty: Bool { aliases.isEmpty }

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
