import TaskPlan

/// Who writes which path, and in which phase: what the rules about parallel work compare.
struct PhaseWriters: Sendable {
    /// A task that writes a path.
    struct Writer: Sendable {
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
        let isDirectory: Bool
        /// Whether the path stands for many.
        let isPattern: Bool
    }

    /// A path among tasks that are compared, mostly those of a phase.
    struct Place: Hashable {
        let group: Int?
        let path: String
    }

    /// All that tasks write, directories and patterns included, in document order.
    let all: [Writer]

    /// What rules without aliases of their own ask for is a fact that they share.
    ///
    /// - Parameter others: by task, further paths that it is taken to write.
    /// - Complexity: O(*paths of the plan*).
    init(_ context: LintContext, alsoWriting others: [Int: [Plan.FileReference]] = [:]) {
        let aliases = PathAliases(context.options.table(.pathAliases))
        if aliases.isEmpty, others.isEmpty {
            self = context.facts.writers
        } else {
            self.init(context.graph, context.facts.paths, aliases, alsoWriting: others)
        }
    }

    /// - Complexity: O(*paths of the plan*).
    init(
        _ graph: PlanGraph, _ paths: PlanPaths, _ aliases: PathAliases = PathAliases([:]),
        alsoWriting others: [Int: [Plan.FileReference]] = [:]
    ) {
        let plan = graph.plan
        var numbers = paths.texts
        var writers: [Writer] = []
        writers.reserveCapacity(paths.mentions.count)
        for item in plan.items.indices where plan.items[item].isTask && !paths[item].isEmpty {
            let phase = graph.phases[item]
            func add(_ file: Plan.FileReference, _ number: Int) {
                let path = aliases.isEmpty ? file.path : aliases.resolved(file.path)
                let number = aliases.isEmpty ? number : numbers.number(of: Array(path.utf8)[...])
                // A path with an alias, or of others, may be none that the plan names.
                let traits = number < paths.traits.count ? paths.traits[number] : nil
                writers.append(
                    Writer(
                        item: item, phase: phase, path: path, number: number, range: file.range,
                        isDirectory: traits?.isDirectory ?? (path.utf8.last == UInt8(ascii: "/")),
                        isPattern: traits?.isPattern ?? path.utf8.contains(UInt8(ascii: "*"))))
            }
            let more = others.isEmpty ? [] : others[item] ?? []
            let files = plan.items[item].files
            // Most tasks write one path.
            if more.isEmpty, let only = paths[item].onlyIndex(where: \.isWritten) {
                add(files[only - paths[item].startIndex], paths.mentions[only].path)
                continue
            }
            let written = zip(files, paths[item]).filter(\.1.isWritten)
            let all = written.map { ($0, $1.path) } + more.map { ($0, numbers.number(of: Array($0.path.utf8)[...])) }
            let placed = PhaseWriters.placedNames(all.map(\.0))
            for (file, number) in all where !placed.contains(file.path) { add(file, number) }
        }
        all = writers
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

extension ArraySlice {
    /// The index of the only element that passes a test; nil if none does, or several.
    fileprivate func onlyIndex(where passes: (Element) -> Bool) -> Int? {
        guard let first = firstIndex(where: passes), !self[(first + 1)...].contains(where: passes) else { return nil }
        return first
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
