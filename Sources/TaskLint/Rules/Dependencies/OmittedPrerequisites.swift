import SourceText
import TaskPlan

/// Finds where one place of a plan states a dependency that another place, which lists the same task's dependencies,
/// leaves out.
struct OmittedPrerequisites {
    /// An item that must come first, with the statement that says so: a position in ``Plan/dependencies``.
    typealias Prerequisite = (item: Int, statement: Int)

    /// What one list or graph leaves out about one task.
    struct Omission {
        /// The task whose prerequisites are in question.
        let dependent: Int
        /// What is left out.
        var prerequisites: [Prerequisite]
        /// Bytes of the list that leaves it out; nil if it is the Mermaid graph.
        let list: Range<Int>?
    }

    /// Statements with more pairs name groups in a way of their own.
    private static let mostPairs = 100

    private let graph: PlanGraph
    private var budget = PlanGraph.SearchBudget()
    /// The list of each task that has one.
    private let lists: [Int: Plan.PrerequisiteList]
    /// What those lists name.
    private var listed: [Int: Plan.ItemSet] = [:]

    private var plan: Plan { graph.plan }

    /// All of them, in the order of the tasks.
    ///
    /// - Complexity: O(*size of the graph*) for each task named on both sides, and not more than a fixed budget.
    static func find(_ graph: PlanGraph) -> [Omission] {
        var finder = OmittedPrerequisites(graph)
        return (finder.leftOutOfLists() + finder.leftOutOfGraph()).sorted { $0.dependent < $1.dependent }
    }

    private init(_ graph: PlanGraph) {
        self.graph = graph
        var lists: [Int: Plan.PrerequisiteList] = [:]
        // A field is nearer to the task than a row of a table, its title nearer than both.
        let order: [Plan.StatementForm] = [.item, .field, .table]
        for form in order {
            for list in graph.plan.prerequisiteLists where list.form == form && lists[list.item] == nil {
                lists[list.item] = list
            }
        }
        self.lists = lists
        for dependency in graph.plan.dependencies where dependency.origin == .stated {
            for dependent in dependency.singleDependents {
                if let list = lists[dependent], list.range.contains(dependency.place) {
                    listed[dependent, default: .init()] = dependency.prerequisites
                }
            }
        }
    }

    /// Whether a task's own list names an item.
    private func isListed(_ item: Int, _ dependent: Int) -> Bool { listed[dependent]?.contains(item) == true }

    /// Those prerequisites of which the line of a list does not speak in other words: "Depends on: T002; starts with the
    /// guard of T005". Of several that are called the same, as a heading and the box below it, the first.
    private func unmentioned(_ prerequisites: [Prerequisite], beside list: Plan.PrerequisiteList) -> [Prerequisite] {
        guard !prerequisites.isEmpty else { return [] }
        let line = plan.source.lineRange(plan.source.line(at: list.range.lowerBound))
        let mentioned = plan.ids(in: line.lowerBound..<max(line.upperBound, list.range.upperBound))
        var names: Set<String> = []
        return prerequisites.filter { prerequisite in
            // A plain number may count something else.
            if let key = plan.items[prerequisite.item].id?.key, !key.prefix.isEmpty, mentioned.contains(key) {
                return false
            }
            return names.insert(plan.name(prerequisite.item)).inserted
        }
    }

    /// Whether a task says a statement itself: in its list, or in another field or line of its own.
    private func isOwn(_ dependency: Plan.Dependency, _ list: Plan.PrerequisiteList) -> Bool {
        if list.range.contains(dependency.place) { return true }
        let item = plan.items[list.item]
        return item.line <= item.endLine && (item.line...item.endLine).contains(plan.source.line(at: dependency.place))
    }

    // MARK: - Lists

    /// "A blocks B" where B's own list does not lead to A.
    private mutating func leftOutOfLists() -> [Omission] {
        var named: [Int: [Int: [Int]]] = [:]
        for (index, dependency) in plan.dependencies.enumerated() where states(dependency) {
            for dependent in dependency.singleDependents {
                guard let list = lists[dependent], !isOwn(dependency, list) else { continue }
                // What is said of several tasks at once is true of them together if one of them is listed.
                if dependency.form == .drawing || dependency.singleDependents.count > 1,
                    dependency.singlePrerequisites.contains(where: { isListed($0, dependent) })
                {
                    continue
                }
                for prerequisite in dependency.singlePrerequisites {
                    named[dependent, default: [:]][prerequisite, default: []].append(index)
                }
            }
        }
        var found: [Omission] = []
        for (dependent, prerequisites) in named.sorted(by: { $0.key < $1.key }) {
            guard let list = lists[dependent] else { continue }
            var unordered: [Prerequisite] = []
            for (prerequisite, statements) in prerequisites.sorted(by: { $0.key < $1.key }) {
                let way = graph.firstReached(from: prerequisite, to: [dependent], budget: &budget) {
                    !statements.contains($0)
                }
                // What leads back is a cycle, and another rule's matter.
                let back =
                    way == nil ? graph.firstReached(from: dependent, to: [prerequisite], budget: &budget) : nil
                if budget.isSpent { return found }
                if way == nil, back == nil { unordered.append((prerequisite, statements[0])) }
            }
            let omitted = unmentioned(unordered, beside: list)
            if !omitted.isEmpty {
                found.append(Omission(dependent: dependent, prerequisites: omitted, list: list.range))
            }
        }
        return found
    }

    private func states(_ dependency: Plan.Dependency) -> Bool {
        guard dependency.origin == .stated, dependency.form != .item, !isSequence(dependency) else { return false }
        return dependency.singlePrerequisites.count * dependency.singleDependents.count <= Self.mostPairs
    }

    /// "Critical path: T001 → T004 → T009": an order to work in, of tasks that need not depend on each other.
    private func isSequence(_ dependency: Plan.Dependency) -> Bool {
        guard dependency.form == .line || dependency.form == .drawing else { return false }
        let source = plan.source
        let line = source.line(at: dependency.place)
        if dependency.form == .line {
            guard !source.bytes[dependency.place].isLetter else { return false }
            let before = source.lineRange(line).lowerBound..<dependency.place
            if Self.sequences.first(in: before, of: source) != nil { return true }
        }
        let index = plan.sections.partitionPoint { $0.lines.lowerBound <= line }
        guard index > 0 else { return false }
        let title = plan.sections[index - 1].title
        return Self.sequences.first(in: title, of: source) != nil
            && Self.dependencies.first(in: title, of: source) == nil
    }

    private static let sequences = PhraseTable(
        """
        order, sequence, sequencing, critical path, path, flow, roadmap, timeline, schedule, strategy, mvp, delivery,
        sprint, day, week, 顺序, 順序, 路径, 路徑, 流程, 順番, クリティカルパス, 경로, 순서, порядок, последовательность, путь,
        reihenfolge, pfad, orden, secuencia, ruta, ordem, sequência, caminho, ordre, séquence, chemin, sıra, sırası, yol
        """)

    private static let dependencies = PhraseTable(
        """
        dependencies, dependency, depends, blocks, 依赖, 依賴, 依存, 의존, зависимости, abhängigkeiten, dependencias,
        dependências, dépendances, dipendenze, bağımlılıklar
        """)

    // MARK: - Mermaid

    /// A task's own list names what the Mermaid graph, which shows both, does not lead from.
    private mutating func leftOutOfGraph() -> [Omission] {
        var nodes: Set<Int> = []
        for dependency in plan.dependencies where dependency.form == .mermaid {
            nodes.formUnion(dependency.singlePrerequisites)
            nodes.formUnion(dependency.singleDependents)
        }
        guard !nodes.isEmpty else { return [] }
        let drawn = PlanGraph(plan) { $0.form == .mermaid }
        var found: [Int: Omission] = [:]
        for (index, dependency) in plan.dependencies.enumerated() where states(dependency) {
            for dependent in dependency.singleDependents where nodes.contains(dependent) {
                guard let list = lists[dependent], isOwn(dependency, list) else { continue }
                for prerequisite in dependency.singlePrerequisites where nodes.contains(prerequisite) {
                    let way = drawn.firstReached(from: prerequisite, to: [dependent], budget: &budget)
                    if budget.isSpent { return [] }
                    guard way == nil else { continue }
                    found[dependent, default: Omission(dependent: dependent, prerequisites: [], list: nil)]
                        .prerequisites.append((prerequisite, index))
                }
            }
        }
        return found.values.sorted { $0.dependent < $1.dependent }
    }
}
