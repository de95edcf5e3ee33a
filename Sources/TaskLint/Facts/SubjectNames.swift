import SourceText
import TaskPlan

/// What tables and lists call the sections and tasks of a plan: `Phase 2: Core`, `US1`, `Setup`, `WP01`.
struct SubjectNames {
    private let plan: Plan
    private var byPhase: [String: [Int]] = [:]
    private var byGroup: [String: [Int]] = [:]
    private var byStory: [Int: [Int]] = [:]
    private var byWords: [String: [Int]] = [:]
    private var byFirstWord: [String: [Int]] = [:]
    private var words: [Int: String] = [:]
    private let ids: ItemIDs
    private var labelledStories: Set<Int> = []
    /// Labels of tasks that name no story: `OPS`.
    private var otherLabels: Set<String> = []

    /// - Complexity: O(*n*) in documents whose sections nest a few levels deep.
    init(_ plan: Plan, _ ids: ItemIDs) {
        self.plan = plan
        self.ids = ids
        for item in plan.items.indices where plan.items[item].isTask {
            for label in plan.items[item].labels {
                if label.hasPrefix("US"), let number = Int(label.dropFirst(2)) {
                    labelledStories.insert(number)
                } else {
                    otherLabels.insert(label)
                }
            }
        }
        let holdsTasks = plan.sections.holdingTasks(plan.items)
        for section in plan.sections.indices where holdsTasks[section] { note(section) }
    }

    private mutating func note(_ index: Int) {
        let title = SectionTitle(plan.source, plan.sections[index].title)
        if let phase = title.phase { byPhase[phase, default: []].append(index) }
        if let group = title.group { byGroup[group, default: []].append(index) }
        if let story = title.story { byStory[story, default: []].append(index) }
        let joined = title.words.joined(separator: " ")
        words[index] = joined
        byWords[joined, default: []].append(index)
        if let first = title.words.first { byFirstWord[first, default: []].append(index) }
    }

    /// Whether a cell is the label of tasks, wherever they stand: `[OPS]` is no section "Ops".
    private func isLabel(_ range: Range<Int>) -> Bool {
        guard !otherLabels.isEmpty, let open = plan.source.bytes[range].firstIndex(of: UInt8(ascii: "[")),
            let close = plan.source.bytes[range].lastIndex(of: UInt8(ascii: "]")), open < close,
            plan.source.bytes[range].allSatisfy({ !$0.isBlank })
        else { return false }
        return otherLabels.contains(plan.source.string(open + 1..<close))
    }

    /// What a name stands for, if it stands for one thing only.
    func subject(_ range: Range<Int>) -> Subject? {
        let start = SectionTitle.skipOrnaments(plan.source, range.lowerBound, range.upperBound)
        guard start < range.upperBound, !isLabel(range) else { return nil }
        let range = start..<range.upperBound
        if let id = plan.identifier(at: start, end: range.upperBound), !id.key.prefix.isEmpty,
            let first = ids.tasks(id.key).first
        {
            return ids.tasks(id.key).count == 1 ? .item(first) : nil
        }
        let title = SectionTitle(plan.source, range)
        let joined = title.words.joined(separator: " ")
        if let phase = title.phase { return single(byPhase[phase], words: joined) }
        if let story = title.story { return self.story(story) }
        if let group = title.group,
            let found = single(byGroup[group], words: joined) ?? phase(group, at: start, words: joined)
        {
            return found
        }
        if range.allSatisfy({ plan.source.bytes[$0].isDigit || plan.source.bytes[$0] == UInt8(ascii: ".") }) {
            let number = plan.source.string(range)
            return single(byPhase[number] ?? byGroup[number], words: "")
        }
        guard let first = title.words.first else { return nil }
        if let found = single(byWords[joined], words: joined) { return found }
        guard title.words.count == 1, first.utf8.count >= Self.shortestName else { return nil }
        return single(byFirstWord[first], words: joined)
    }

    /// The phase that a number in front of a name means; "Sprint 3" means none. `3.4` counts phases whatever they are
    /// called; a whole number may as well count the lines of its own list, if the name is that of another section.
    private func phase(_ number: String, at start: Int, words joined: String) -> Subject? {
        guard plan.source.bytes[start].isDigit, let sections = byPhase[number] else { return nil }
        if !number.contains("."), byWords[joined].map({ $0 != sections }) == true { return nil }
        return single(sections, words: joined)
    }

    private static let shortestName = 5
    /// A name that more sections share names none of them.
    private static let mostNamesakes = 64

    private func single(_ sections: [Int]?, words: String) -> Subject? {
        guard let sections, sections.count <= Self.mostNamesakes else { return nil }
        if sections.count == 1 { return .section(sections[0]) }
        let named = sections.filter { self.words[$0] == words }
        return named.count == 1 ? .section(named[0]) : nil
    }

    /// A story's own section lies outside of those that hold its tests and its code.
    private func story(_ number: Int) -> Subject? {
        if let sections = byStory[number], sections.count <= Self.mostNamesakes,
            let level = sections.map({ plan.sections[$0].level }).min()
        {
            let outermost = sections.filter { plan.sections[$0].level == level }
            return outermost.count == 1 ? .section(outermost[0]) : nil
        }
        return labelledStories.contains(number) ? .story(number) : nil
    }

    /// The one task that an id names, or nil.
    func item(_ key: Identifier.Key) -> Int? {
        let found = ids.tasks(key)
        return found.count == 1 ? found.first : nil
    }

    /// The one section that a number in front of a title names, or nil.
    func group(_ number: String) -> Int? { byGroup[number].flatMap { $0.count == 1 ? $0[0] : nil } }

    /// Whether any task has an id.
    func isKnown(_ key: Identifier.Key) -> Bool { !ids.tasks(key).isEmpty }

    /// Whether phases are counted 1, 2, 3.
    var hasWholeNumbers: Bool { byPhase.keys.contains { !$0.contains(".") && $0.utf8.allSatisfy(\.isDigit) } }

    /// Whether a phase of this number holds tasks, and whether any numbered phase does.
    func phase(_ number: String) -> (sections: [Int], areNumbered: Bool) {
        (Array((byPhase[number] ?? []).prefix(Self.mostNamesakes)), !byPhase.isEmpty)
    }
}
