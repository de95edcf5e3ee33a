import TaskLint
import TaskPlan

/// Tasks by their ids, upper and lower case being the same.
struct NamedTasks {
    private var items: [String: [Int]] = [:]
    private var ids: [String] = []

    init(_ plan: Plan) {
        for item in plan.items {
            guard let id = item.id?.text else { continue }
            items[id.lowercased(), default: []].append(item.index)
            ids.append(id)
        }
    }

    func find(_ names: [String], _ misses: inout [PlanSelection.Miss]) -> [Int] {
        names.flatMap { name -> [Int] in
            if let found = items[name.lowercased()] { return found }
            misses.append(PlanSelection.Miss(.task, name, among: ids))
            return []
        }
    }
}

/// Phases, and the sections inside them that hold tasks, by number or a part of the title.
struct NamedPhases {
    private let graph: PlanGraph
    private var sections: [NamedSection] = []

    private struct NamedSection {
        let index: Int
        let title: String
        let numbers: [String]
        let words: [String]
        let isPhase: Bool
    }

    init(_ graph: PlanGraph) {
        self.graph = graph
        let plan = graph.plan
        let holdsTasks = plan.sections.holdingTasks(plan.items)
        let phases = Set(graph.phases.compactMap { $0 })
        let level = phases.map { plan.sections[$0].level }.min() ?? 0
        sections = plan.sections.filter { holdsTasks[$0.index] && $0.level >= level }.map { section in
            let title = SectionTitle(plan.source, section.title)
            return NamedSection(
                index: section.index, title: plan.source.string(section.title).lowercased(),
                numbers: [title.phase, title.group].compactMap { $0?.lowercased() }, words: title.words,
                isPhase: phases.contains(section.index))
        }
    }

    func find(_ names: [String], _ misses: inout [PlanSelection.Miss]) -> Set<Int> {
        var wanted: Set<Int> = []
        for name in names {
            let found = matching(name.lowercased())
            // Another number would be a guess.
            let candidates = NumberOrder(name) == nil ? known : []
            if found.isEmpty { misses.append(PlanSelection.Miss(.phase, name, among: candidates)) }
            wanted.formUnion(found)
        }
        return graph.items(inside: wanted)
    }

    /// A number means the phases that have it, else other sections that do. What is no number is looked for in titles.
    private func matching(_ name: String) -> [Int] {
        let numbered = sections.filter { $0.numbers.contains(name) }
        let phases = numbered.filter(\.isPhase)
        if !numbered.isEmpty { return (phases.isEmpty ? numbered : phases).map(\.index) }
        guard NumberOrder(name) == nil, !name.isEmpty else { return [] }
        return sections.filter { $0.title.contains(name) }.map(\.index)
    }

    private var known: [String] {
        sections.flatMap(\.numbers) + sections.flatMap { [$0.words.joined(separator: " ")] + $0.words }
    }
}

/// User stories by number or label: of tasks with the label, and of sections that are about the story.
struct NamedStories {
    private var items: [String: Set<Int>] = [:]

    init(_ graph: PlanGraph) {
        let plan = graph.plan
        for item in plan.items {
            for label in item.labels { items[NamedStories.key(label), default: []].insert(item.index) }
        }
        var stories: [String: Set<Int>] = [:]
        for section in plan.sections {
            guard let story = SectionTitle(plan.source, section.title).story else { continue }
            stories["us\(story)", default: []].insert(section.index)
        }
        for (story, sections) in stories { items[story, default: []].formUnion(graph.items(inside: sections)) }
        items = items.mapValues { Set(graph.withSubtasks($0)) }
    }

    func find(_ names: [String], _ misses: inout [PlanSelection.Miss]) -> Set<Int> {
        names.reduce(into: []) { found, name in
            if let story = items[NamedStories.key(name)] {
                found.formUnion(story)
            } else {
                let known = items.keys.filter { $0.hasPrefix("us") }.sorted().map { $0.uppercased() }
                misses.append(PlanSelection.Miss(.story, name, among: known))
            }
        }
    }

    /// `US2`, `us 2`, `User Story 2` and `2` are one.
    private static func key(_ name: String) -> String {
        let text = name.lowercased()
        let number = text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
        let words = text.dropLast(number.count).filter { $0 != " " && $0 != "-" }
        guard !number.isEmpty, ["", "us", "story", "userstory"].contains(words) else { return text }
        return "us" + (Int(String(number)).map(String.init) ?? String(number))
    }
}

extension PlanSelection.Miss {
    fileprivate init(_ kind: PlanSelection.Name.Kind, _ text: String, among known: [String]) {
        self.init(
            name: PlanSelection.Name(kind: kind, text: text),
            suggestion: Suggestion.nearest(to: text, among: known))
    }
}

extension PlanGraph {
    /// The items whose section is one of these or lies inside one.
    ///
    /// - Complexity: O(*items* + *sections*).
    fileprivate func items(inside wanted: Set<Int>) -> Set<Int> {
        let isInside = plan.sections.areInside { wanted.contains($0.index) }
        let direct = plan.items.indices.filter { plan.items[$0].section.map { isInside[$0] } ?? false }
        return Set(withSubtasks(direct))
    }

    /// Items and everything below them.
    fileprivate func withSubtasks(_ items: some Sequence<Int>) -> [Int] {
        var seen: Set<Int> = []
        var found = items.filter { seen.insert($0).inserted }
        var next = 0
        while next < found.count {
            found += children[found[next]].filter { seen.insert($0).inserted }
            next += 1
        }
        return found
    }
}
