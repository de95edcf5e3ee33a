import TaskPlan

/// Finds what is wrong with the launches of one example block after another.
struct LaunchCheck {
    private let graph: PlanGraph
    private var tasks: LaunchedTasks
    private let usesMarks: Bool
    /// What every task writes, without folders.
    private var written: [Int: [PhaseWriters.Writer]] = [:]
    /// Pairs of tasks whose order may still be searched for, so that hostile plans end.
    private var budget: Int
    private(set) var found: [Diagnostic] = []

    private static let mostSteps = 20_000_000
    /// More launches of one batch are not compared with each other.
    private static let mostLaunches = 40
    private static let mostNotes = 8

    init(_ context: LintContext) {
        graph = context.graph
        tasks = LaunchedTasks(context)
        usesMarks = graph.plan.items.contains { $0.isTask && $0.isParallel }
        budget = LaunchCheck.mostSteps / (graph.plan.items.count + graph.plan.dependencies.count + 1)
        for writer in PhaseWriters(context).all where !writer.isDirectory {
            written[writer.item, default: []].append(writer)
        }
    }

    /// A task where it is launched.
    private struct Launched {
        let item: Int
        let place: Range<Int>
    }

    /// Takes the next block: unknown and unmarked tasks of all its batches are one finding each.
    mutating func take(_ block: [[ParallelExamples.Launch]]) {
        var unknown: [Identifier] = []
        var unmarked: [Launched] = []
        for batch in block {
            let launched = launchedTasks(batch, &unknown)
            guard launched.count > 1 else { continue }
            var blamed: Set<Int> = []
            addOrdered(launched, &blamed)
            addConflicts(launched, &blamed)
            if usesMarks {
                unmarked += launched.filter { !blamed.contains($0.item) && !graph.plan.items[$0.item].isParallel }
            }
        }
        addUnknown(unknown)
        addUnmarked(unmarked)
    }

    private mutating func launchedTasks(_ batch: [ParallelExamples.Launch], _ unknown: inout [Identifier]) -> [Launched]
    {
        var launched: [Launched] = []
        var seen: Set<Int> = []
        for launch in batch {
            for id in launch.ids {
                let named = tasks.tasks(with: id)
                if named.isEmpty, batch.count > 1 || launch.ids.count > 1, tasks.looksLikeTask(id) {
                    unknown.append(id)
                }
                if named.count == 1, seen.insert(named[0]).inserted {
                    launched.append(Launched(item: named[0], place: id.range))
                }
            }
            if launch.ids.isEmpty, let item = tasks.task(describedBy: launch.text), seen.insert(item).inserted {
                launched.append(Launched(item: item, place: launch.text))
            }
        }
        return launched.sorted { $0.place.lowerBound < $1.place.lowerBound }
    }

    // MARK: - Order

    /// A task and those of its batch that it has to wait for.
    private struct Wait {
        let later: Launched
        let earlier: [Launched]
    }

    /// Tasks that hang together are one finding.
    private mutating func addOrdered(_ launched: [Launched], _ blamed: inout Set<Int>) {
        let launched = Array(launched.prefix(LaunchCheck.mostLaunches))
        var waits: [Wait] = []
        var sets = MergedSets(count: launched.count)
        for (index, later) in launched.enumerated() {
            var earlier: [Launched] = []
            for (place, other) in launched.enumerated() where place != index {
                budget -= 1
                // In a circle each comes before each; that is a finding of its own.
                guard budget > 0, graph.comes(other.item, before: later.item),
                    !graph.comes(later.item, before: other.item)
                else { continue }
                earlier.append(other)
                sets.merge(place, index)
            }
            if !earlier.isEmpty { waits.append(Wait(later: later, earlier: earlier)) }
        }
        guard !waits.isEmpty else { return }
        var positions: [Int: Int] = [:]
        for (index, task) in launched.enumerated() { positions[task.item] = index }
        let groups = Dictionary(grouping: waits) { sets.representative(of: positions[$0.later.item] ?? 0) }
        for key in groups.keys.sorted() {
            guard let group = groups[key] else { continue }
            blamed.formUnion(group.flatMap { [$0.later.item] + $0.earlier.map(\.item) })
            found.append(finding(order: group))
        }
    }

    private func finding(order waits: [Wait]) -> Diagnostic {
        let plan = graph.plan
        let later = waits.map(\.later)
        let waiting = Set(later.map(\.item))
        var seen = waiting
        let earlier = waits.flatMap(\.earlier).filter { seen.insert($0.item).inserted }
        let statements = waits.compactMap { wait in
            plan.dependencies.first { dependency in
                dependency.origin == .stated && dependency.dependents.contains(wait.later.item)
                    && wait.earlier.contains { dependency.prerequisites.contains($0.item) }
            }.map { statement in
                Diagnostic.Note(
                    range: statement.range,
                    message: "\(plan.quotedName(wait.later.item)) has to wait, line \(plan.line(statement.place))")
            }
        }
        let notes =
            statements.isEmpty ? (earlier + later.prefix(1)).map { definition($0, "is defined here") } : statements
        return finding(
            later, earlier + later, notes: notes,
            message: "the example launches \(names(later)) together with \(names(earlier)), which "
                + "\(later.count == 1 ? "it has" : "they have") to wait for",
            help: "launch \(later.count == 1 ? "it" : "them") in a block of \(later.count == 1 ? "its" : "their") own, "
                + "after what \(later.count == 1 ? "it waits" : "they wait") for",
            subject: "order \((earlier + later).map { plan.name($0.item) }.sorted().joined(separator: " "))")
    }

    // MARK: - Files

    private mutating func addConflicts(_ launched: [Launched], _ blamed: inout Set<Int>) {
        var writers: [String: [(task: Launched, writer: PhaseWriters.Writer)]] = [:]
        var order: [String] = []
        for task in launched where !blamed.contains(task.item) {
            var seen: Set<String> = []
            for writer in written[task.item] ?? [] where seen.insert(writer.path).inserted {
                if writers[writer.path] == nil { order.append(writer.path) }
                writers[writer.path, default: []].append((task, writer))
            }
        }
        for path in order {
            guard let group = writers[path], group.count > 1 else { continue }
            // Tasks that share several files are one finding.
            guard group.contains(where: { !blamed.contains($0.task.item) }) else { continue }
            blamed.formUnion(group.map(\.task.item))
            let plan = graph.plan
            let notes = group.map { _, writer in
                Diagnostic.Note(
                    range: writer.range,
                    message: "\(plan.quotedName(writer.item)) writes it, line \(plan.items[writer.item].line)")
            }
            found.append(
                finding(
                    group.map(\.task), group.map(\.task), notes: notes,
                    message: "the example launches \(names(group.map(\.task))) together, and they write \(path)",
                    help: "launch them one after the other, or split the file", subject: path))
        }
    }

    // MARK: - Marks

    private mutating func addUnmarked(_ launched: [Launched]) {
        var seen: Set<Int> = []
        let unmarked = launched.filter { seen.insert($0.item).inserted }
        guard !unmarked.isEmpty else { return }
        let isOne = unmarked.count == 1
        found.append(
            finding(
                unmarked, unmarked, notes: unmarked.map { definition($0, "has no [P]") },
                message: "the example launches \(names(unmarked)) in parallel, but \(isOne ? "it is" : "they are") "
                    + "not marked [P]",
                help: "mark \(isOne ? "it" : "them") [P], or take \(isOne ? "it" : "them") out of the example",
                subject: "unmarked \(unmarked.map { graph.plan.name($0.item) }.sorted().joined(separator: " "))"))
    }

    // MARK: - Ids

    private mutating func addUnknown(_ ids: [Identifier]) {
        var seen: Set<Identifier.Key> = []
        let ids = ids.filter { seen.insert($0.key).inserted }
        guard let first = ids.first else { return }
        let isOne = ids.count == 1
        found.append(
            Diagnostic(
                rule: ParallelExampleMismatch.identity, range: first.range,
                message: "the example launches \(list(ids.map { "\"\($0.text)\"" })), which no task defines",
                notes: ids.dropFirst().prefix(LaunchCheck.mostNotes).map {
                    .init(
                        range: $0.range,
                        message: "\"\($0.text)\" is launched here, line \(graph.plan.line($0.range.lowerBound))")
                },
                help: "name the \(isOne ? "task that is" : "tasks that are") meant, or remove the "
                    + "\(isOne ? "line" : "lines")",
                tasks: ids.map(\.text), subject: ids.map(\.text).joined(separator: " ")))
    }

    // MARK: - Words

    private func names(_ tasks: [Launched]) -> String { list(tasks.map { graph.plan.quotedName($0.item) }) }

    private func definition(_ task: Launched, _ what: String) -> Diagnostic.Note {
        let plan = graph.plan
        return .init(
            range: plan.place(task.item),
            message: "\(plan.quotedName(task.item)) \(what), line \(plan.items[task.item].line)")
    }

    /// A finding at the first of some launches, with notes at the others.
    private func finding(
        _ launched: [Launched], _ concerned: [Launched], notes: [Diagnostic.Note], message: String, help: String,
        subject: String
    ) -> Diagnostic {
        let plan = graph.plan
        let items = Set(concerned.map(\.item)).sorted()
        let further = launched.dropFirst().prefix(LaunchCheck.mostNotes).map { task in
            Diagnostic.Note(
                range: task.place,
                message: "\(plan.quotedName(task.item)) is launched here, line \(plan.line(task.place.lowerBound))")
        }
        return Diagnostic(
            rule: ParallelExampleMismatch.identity, range: launched[0].place, message: message,
            notes: further + notes.prefix(LaunchCheck.mostNotes), help: help, tasks: items.map(plan.name), items: items,
            subject: subject)
    }
}
