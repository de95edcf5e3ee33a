import SourceText

/// Finds the items that the references of statements stand for.
struct ReferenceResolver {
    private let structure: Structure
    private let survey: Survey
    let source: SourceText
    private let byKey: [Identifier.Key: [Int]]
    /// Items whose ids have a suffix, by the id without it.
    private let suffixed: [Identifier.Key: [Int]]
    /// Ids of each prefix and number of parts, ascending, for ranges.
    private let ordered: [Shape: NumberedItems]
    /// Tasks of each section, those of its subsections included.
    private let tasksOfSection: [Plan.ItemSet]
    /// Items whose ids others have as well.
    private let shared: Plan.ItemSet
    /// Of each of them but the last with its id, the next one.
    private let namesakes: [Int: Int]
    private static let mostNamesakes = 100
    /// How many numbers more `3.x` may stand for.
    private static let mostLevels = 4
    let allTasks: Plan.ItemSet
    /// Whether tasks have ids such as `1.2`.
    let hasDottedIds: Bool
    private let phaseIndex: NumberIndex
    private let groupIndex: NumberIndex
    private let storyIndex: NumberIndex
    /// Tasks by the stories of their labels.
    private let labelIndex: NumberIndex
    private let titleIndex: TitleIndex
    /// The outermost sections of stories.
    private let storySections: [Int]
    /// Their tasks, unless several of them have one number.
    private let allStories: Plan.ItemSet?

    private struct Shape: Hashable {
        let prefix: String
        let parts: Int
    }

    init(_ structure: Structure, _ survey: Survey, _ source: SourceText) {
        self.structure = structure
        self.survey = survey
        self.source = source
        byKey = structure.itemsByKey
        hasDottedIds = structure.hasDottedIds
        var stripped: [Identifier.Key: [Int]] = [:]
        var ordered: [Shape: [(numbers: [Int], item: Int)]] = [:]
        // In the order of the document, in which most numbers ascend.
        for item in structure.items {
            guard let key = item.id?.key, item.isTask || byKey[key] == [item.index] else { continue }
            if !key.suffix.isEmpty { stripped[key.withoutSuffix, default: []].append(item.index) }
            let shape = Shape(prefix: key.prefix, parts: key.numbers.count)
            ordered[shape, default: []].append((key.numbers, item.index))
        }
        suffixed = stripped
        self.ordered = ordered.mapValues { NumberedItems($0) }
        let repeated = byKey.values.filter { $0.count > 1 }
        namesakes = Dictionary(
            repeated.flatMap { zip($0, $0.dropFirst()) }, uniquingKeysWith: { first, _ in first })
        shared = Plan.ItemSet(repeated.joined())
        tasksOfSection = structure.tasksOfSections
        allTasks = structure.tasks
        let titles = structure.titles
        phaseIndex = NumberIndex(titles.map { $0.phase })
        groupIndex = NumberIndex(titles.map { $0.group })
        labelIndex = NumberIndex(
            Dictionary(
                structure.tasksByLabel.map { (String(StoryMention.withoutLetters($0)), $1) }, uniquingKeysWith: +))
        titleIndex = TitleIndex(titles.map(\.words))
        let stories = ReferenceResolver.stories(structure, tasksOfSection, allTasks)
        storyIndex = NumberIndex(
            Dictionary(grouping: stories, by: { titles[$0].story.map(String.init) ?? "" }))
        storySections = ReferenceResolver.outermost(stories, structure)
        let repeatNumbers = Set(storySections.map { titles[$0].story }).count < storySections.count
        allStories =
            repeatNumbers
            ? nil : Plan.ItemSet(joining: storySections.flatMap { [tasksOfSection] in tasksOfSection[$0].ranges })
    }

    /// Sections of stories that hold tasks. The document's title is none if there are others and it stands around all
    /// tasks: "Tasks: US1" says what the document is for.
    private static func stories(
        _ structure: Structure, _ tasksOfSection: [Plan.ItemSet], _ allTasks: Plan.ItemSet
    ) -> [Int] {
        let named = structure.titles.indices.filter {
            structure.titles[$0].story != nil && !tasksOfSection[$0].isEmpty
        }
        let parts = named.filter {
            structure.sections[$0].kind != .other || tasksOfSection[$0] != allTasks
        }
        return parts.isEmpty ? named : parts
    }

    func tasks(in section: Int) -> Plan.ItemSet { tasksOfSection[section] }

    // MARK: - Ids

    /// The items of a reference; empty if no item has such an id.
    ///
    /// - Parameter near: the section of the statement: where numbers restart, those of the same part of the document count.
    func items(_ reference: IdReference, near section: Int?) -> Plan.ItemSet {
        if reference.isSingle { return single(reference.first.key, near: section) }
        if reference.isFamily { return family(of: reference.first.key, near: section) }
        let low = reference.first.key
        guard let candidates = ordered[Shape(prefix: low.prefix, parts: low.numbers.count)] else { return .init() }
        var high = reference.last?.key.numbers
        // `1.1-1.4` may be written `1.1-4`.
        if let last = high, last.count == 1, low.numbers.count > 1 { high = low.numbers.dropLast() + last }
        return nearest(between(reference, candidates.items(from: low.numbers, through: high)), section)
    }

    /// `3.x`: the items whose ids go on behind a number.
    private func family(of key: Identifier.Key, near section: Int?) -> Plan.ItemSet {
        let longer = (1...ReferenceResolver.mostLevels).compactMap { level in
            ordered[Shape(prefix: key.prefix, parts: key.numbers.count + level)]
        }
        let found = longer.flatMap { $0.items(from: key.numbers, through: key.numbers + [.max]).ranges }
        return nearest(Plan.ItemSet(joining: found), section)
    }

    /// Of items whose ids have one number in front of a dash, those between the ends of a range: `P1-001–P1-004`.
    private func between(_ reference: IdReference, _ items: Plan.ItemSet) -> Plan.ItemSet {
        guard let last = reference.last?.key, last.numbers == reference.first.key.numbers,
            let low = Int(reference.first.key.suffix), let high = Int(last.suffix)
        else { return items }
        return Plan.ItemSet(
            items.filter { item in
                guard let number = (structure.items[item].id?.key.suffix).flatMap({ Int($0) }) else { return false }
                return low <= number && number <= high
            })
    }

    private func single(_ key: Identifier.Key, near section: Int?) -> Plan.ItemSet {
        let found = byKey[key] ?? variants(of: key)
        if found.isEmpty, key.prefix.isEmpty || key.prefix == "#" {
            let other = Identifier.Key(
                prefix: key.prefix.isEmpty ? "#" : "", numbers: key.numbers, letter: key.letter, suffix: key.suffix)
            return nearest(Plan.ItemSet(byKey[other] ?? []), section)
        }
        return nearest(Plan.ItemSet(found), section)
    }

    /// The tasks of the sections that "Task 3", "Tasks 2-4" or `3.x` mean where no items have such ids: "## 3. Sails".
    func sections(_ reference: IdReference, near section: Int?) -> Plan.ItemSet {
        let (first, last) = (reference.first.key, reference.last?.key)
        guard first.prefix.isEmpty, first.letter.isEmpty, first.suffix.isEmpty, first.numbers.count == 1,
            ordered[Shape(prefix: "", parts: 1)] == nil, hasDottedIds || ordered.isEmpty
        else { return .init() }
        let number = NumberReference(
            first: "\(first.numbers[0])", last: last.map { "\($0.numbers[0])" }, isOpen: reference.isOpen)
        return groups([number], near: section)
    }

    /// The items whose ids are equal but for a suffix such as `-MIN`.
    private func variants(of key: Identifier.Key) -> [Int] {
        if key.suffixNumbers { return [] }
        let key = key.withoutSuffix
        return (byKey[key] ?? []) + (suffixed[key] ?? [])
    }

    /// Of several items with one id, those that share the innermost section with the statement. An id that very many
    /// items have names none of them.
    private func nearest(_ items: Plan.ItemSet, _ section: Int?) -> Plan.ItemSet {
        guard !namesakes.isEmpty,
            items.intersection(shared).contains(where: { namesakes[$0].map(items.contains) ?? false })
        else { return items }
        if items.count > ReferenceResolver.mostNamesakes, areNamesakes(items) { return .init() }
        for around in structure.path(of: section) {
            let inside = items.intersection(tasksOfSection[around])
            if !inside.isEmpty { return inside }
        }
        return items
    }

    /// Whether several items have one id.
    func areNamesakes(_ items: Plan.ItemSet) -> Bool {
        guard items.count > 1 else { return false }
        let first = items.first { _ in true }.flatMap { structure.items[$0].id?.key }
        return items.allSatisfy { structure.items[$0].id?.key == first }
    }

    /// Whether an id has the shape of the document's own ids and names nothing.
    func isUnknown(_ identifier: Identifier) -> Bool {
        let key = identifier.key
        guard ordered[Shape(prefix: key.prefix, parts: key.numbers.count)] != nil else { return false }
        // Of `KB3-61` where the ids begin with `KB4-`, this document says nothing.
        if key.suffixNumbers, suffixed[key.withoutSuffix] == nil { return false }
        return byKey[key] == nil && variants(of: key).isEmpty && byKey[key.withoutLetter] == nil
    }

    /// Whether the id of an item has the prefix and the parts of another.
    func hasShape(of identifier: Identifier, _ item: Int) -> Bool {
        guard let key = structure.items[item].id?.key else { return false }
        return key.prefix == identifier.key.prefix && key.numbers.count == identifier.key.numbers.count
    }

    /// The defined id nearest in number to an unknown one.
    func suggestion(for identifier: Identifier) -> String? {
        let key = identifier.key
        let near = ordered[Shape(prefix: key.prefix, parts: key.numbers.count)]?.nearest(to: key.numbers)
        return near.flatMap { structure.items[$0].id?.text }
    }

    // MARK: - Sections

    /// Phases by number.
    ///
    /// - Parameter near: the section of the statement: where numbers restart, those of the same part of the document count.
    func phases(_ numbers: [NumberReference], near section: Int?) -> Plan.ItemSet {
        outermost(phaseIndex.members(numbers), near: section) { $0.phase }
    }

    func groups(_ numbers: [NumberReference], near section: Int?) -> Plan.ItemSet {
        outermost(groupIndex.members(numbers), near: section) { $0.group }
    }

    /// Stories by number: their sections, else the tasks with their label.
    func stories(_ numbers: [NumberReference], near section: Int?) -> Plan.ItemSet {
        let bySection = outermost(storyIndex.members(numbers), near: section) { $0.story }
        return bySection.isEmpty ? Plan.ItemSet(labelIndex.members(numbers)) : bySection
    }

    /// All sections of user stories.
    func allStories(near section: Int?) -> Plan.ItemSet {
        allStories ?? tasks(of: nearest(storySections, section))
    }

    /// The tasks of the fitting sections of the outermost level: "Phase 2" is no step 2 of another phase. Where several of
    /// them have one number, those that share the innermost section with the statement.
    private func outermost<Number: Hashable>(
        _ sections: [Int], near section: Int?, number: (SectionTitle) -> Number
    ) -> Plan.ItemSet {
        var outer = ReferenceResolver.outermost(sections.filter { !tasksOfSection[$0].isEmpty }, structure)
        if Set(outer.map { number(structure.titles[$0]) }).count < outer.count { outer = nearest(outer, section) }
        return tasks(of: outer)
    }

    private static func outermost(_ sections: [Int], _ structure: Structure) -> [Int] {
        let level = sections.map { structure.sections[$0].level }.min()
        return sections.filter { structure.sections[$0].level == level }
    }

    private func tasks(of sections: [Int]) -> Plan.ItemSet {
        Plan.ItemSet(joining: sections.flatMap { tasksOfSection[$0].ranges })
    }

    /// Those sections of one level that lie in the innermost section around a statement in which any of them lie.
    private func nearest(_ sections: [Int], _ section: Int?) -> [Int] {
        for around in structure.path(of: section) {
            let inside = sections.filter { structure.path(of: structure.sections[$0].parent).contains(around) }
            if !inside.isEmpty { return inside }
        }
        return sections
    }

    /// The section that words name: all of them stand in its title. Nil if none or several do.
    func section(named words: [String]) -> Int? {
        // Of "1 → 2", who knows what the numbers count?
        guard words.contains(where: { $0.utf8.contains { !$0.isDigit } }) else { return nil }
        let fitting = titleIndex.candidates(words).filter { index in
            structure.sections[index].level > 1 && structure.sections[index].kind != .dependencies
                && !tasksOfSection[index].isEmpty
                && words.allSatisfy { word in structure.titles[index].words.contains { NameMatch.agree($0, word) } }
        }
        let level = fitting.map { structure.sections[$0].level }.min()
        let outer = fitting.filter { structure.sections[$0].level == level }
        if outer.count == 1 { return outer[0] }
        let exact = outer.filter { structure.titles[$0].words.count == words.count }
        return exact.count == 1 ? exact[0] : nil
    }

    /// The tasks of a group whose titles hold all of the words; the whole group if none do. Tests are not what is needed.
    func part(of group: Plan.ItemSet, named words: [String]) -> Plan.ItemSet {
        guard !words.isEmpty, group.count <= ReferenceResolver.mostNamesakes,
            words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } && $0 != "`" })
        else { return group }
        let named = group.filter { item in
            if isTest(item) { return false }
            let title = WordSplitter.words(source, structure.items[item].title)
            return words.allSatisfy { word in title.contains { NameMatch.agree($0, word) } }
        }
        return named.isEmpty ? group : Plan.ItemSet(named)
    }

    private func isTest(_ item: Int) -> Bool {
        TestWords.namesTests(source, in: structure.items[item].title)
            || structure.items[item].files.contains { $0.role == .writes && TestNames.isTest($0.path) }
    }

    /// The phase, story or group around a section: what a line without subject speaks of.
    func subject(around section: Int?) -> Int? {
        structure.sections.innermost(from: section) {
            ($0.kind == .phase || $0.kind == .story || $0.kind == .group)
                && structure.titles[$0.index].isNamed && !tasksOfSection[$0.index].isEmpty
        }
    }

    /// The tasks of the phase or story whose number a heading without tasks repeats.
    func items(repeatedBy section: Int) -> Plan.ItemSet {
        let title = structure.titles[section]
        if let phase = title.phase {
            return phases([NumberReference(phase)], near: section)
        }
        if let story = title.story {
            return stories([NumberReference("\(story)")], near: section)
        }
        return .init()
    }

    /// The tasks of the phases before the first of these items.
    func phasesBefore(_ items: Plan.ItemSet) -> Plan.ItemSet {
        guard let first = items.ranges.first?.lowerBound else { return .init() }
        return Plan.ItemSet(allTasks.prefix { $0 < first })
    }
}

/// Whether two words mean the same: equal, or one the beginning of the other ("foundation", "foundational").
enum NameMatch {
    private static let shortestStem = 4
    private static let endings: Set<String> = ["s", "es", "al", "ed", "ing", "er", "e", "ation"]

    static func agree(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        guard short.utf8.count >= shortestStem else { return false }
        return long.hasPrefix(short) && endings.contains(String(long.dropFirst(short.count)))
    }

    /// All words that agree with a word, itself included.
    static func variants(of word: String) -> [String] {
        guard word.utf8.count >= shortestStem else { return [word] }
        return [word] + endings.map { word + $0 }
            + endings.compactMap { word.hasSuffix($0) ? String(word.dropLast($0.count)) : nil }
    }
}

extension String {
    func dropPrefix(_ prefix: String) -> Substring { hasPrefix(prefix) ? dropFirst(prefix.count) : self[...] }
}

extension Identifier.Key {
    /// The id without its small letter.
    package var withoutLetter: Identifier.Key { .init(prefix: prefix, numbers: numbers, letter: "", suffix: suffix) }
}
