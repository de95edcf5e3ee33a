import SourceText

/// The numbers of the phases, stories and groups that a document has.
struct GroupNumbers: Sendable {
    /// How many headings must have numbers before one that is missing counts.
    private static let fewest = 2
    private static let longestRange = 200

    private var phases = Known()
    private var stories = Known()
    /// By the word in front of the number.
    private var groups: [String: Known] = [:]
    private let source: SourceText

    private struct Known: Sendable {
        var numbers: Set<String> = []
        var titles = 0
        /// Everything from one of them on is known.
        var isOpen = false
        /// Some numbers have parts.
        var hasParts = false
        /// Where phases are 3.1, 3.2 and so on, "Phase 2" is one of a larger process.
        var allHaveParts = true
    }

    init(_ structure: Structure, _ survey: Survey, _ source: SourceText) {
        self.source = source
        openOwnSeries(structure)
        for section in structure.sections {
            let tokens = StatementLexer.tokens(source, section.title, survey: survey, numbersAreIds: false)
            for token in tokens { add(token) }
            let title = structure.titles[section.index]
            if let phase = title.phase { Self.add(phase, to: &phases) }
            // A heading "3. Core" may be spoken of as phase 3, with a capital letter or not.
            if let group = title.group { Self.add(group, to: &phases) }
            if let story = title.story { Self.add("\(story)", to: &stories) }
        }
        let items = structure.items
        for index in items.indices where items[index].isTask {
            if let key = items[index].id?.key, key.prefix.isEmpty || key.prefix == "#" {
                phases.numbers.insert(key.numbers.map(String.init).joined(separator: "."))
                if key.numbers.count > 1 { phases.hasParts = true }
            }
            addTitle(items[index].title, survey)
        }
        for (label, tasks) in structure.tasksByLabel {
            let number = StoryMention.withoutLetters(label)
            guard label.utf8.count > number.utf8.count else { continue }
            Self.add(String(number), to: &stories)
            stories.titles += tasks.count - 1
        }
    }

    /// "# Story 1.3: Sails": a document that is itself one of a series says nothing of how many there are.
    private mutating func openOwnSeries(_ structure: Structure) {
        guard structure.sections.first?.level == 1, let title = structure.titles.first else { return }
        if title.story != nil { stories.isOpen = true }
        if title.phase != nil { phases.isOpen = true }
    }

    /// Items may be phases: "- [ ] 2. Phase 2: Move".
    private mutating func addTitle(_ title: Range<Int>, _ survey: Survey) {
        guard
            StatementWords.phaseWord.first(in: title.prefixed(24), of: source) != nil
                || StatementWords.groupWord.first(in: title.prefixed(24), of: source) != nil
        else { return }
        for token in StatementLexer.tokens(source, title.prefixed(40), survey: survey, numbersAreIds: false) {
            add(token)
        }
    }

    // MARK: - What is known

    private mutating func add(_ token: StatementToken) {
        switch token.kind {
        case .phases(let numbers): Self.add(numbers, to: &phases)
        case .stories(let numbers): Self.add(numbers, to: &stories)
        case .groups(let numbers): Self.add(numbers, to: &groups[word(of: token), default: Known()])
        default: break
        }
    }

    // Functions of the type: a method could be given a part of its own value only as a copy.

    private static func add(_ references: [NumberReference], to known: inout Known) {
        for reference in references {
            add(reference.first, to: &known)
            if reference.isOpen { known.isOpen = true }
            guard let last = reference.last else { continue }
            add(last, to: &known)
            if let low = Int(reference.first), let high = Int(last), low < high, high - low < longestRange {
                for number in low...high { add("\(number)", to: &known) }
            }
        }
    }

    private static func add(_ number: String, to known: inout Known) {
        known.titles += 1
        var number = number.lowercased()
        if !number.utf8.contains(UInt8(ascii: ".")) { known.allHaveParts = false }
        // Phase 3.1 is a part of phase 3.
        while true {
            known.numbers.insert(number)
            guard let dot = number.utf8.lastIndex(of: UInt8(ascii: ".")) else { break }
            known.hasParts = true
            number = String(number[..<dot])
        }
    }

    private func word(of token: StatementToken) -> String {
        var end = token.range.lowerBound
        while end < token.range.upperBound, !source.bytes[end].isDigit, source.bytes[end] != .space { end += 1 }
        let word = String(decoding: source.folded[token.range.lowerBound..<end], as: UTF8.self)
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    // MARK: - What is not

    /// Whether a token names a phase, story or group by a number that no heading has, in a document that numbers them.
    func isUnknown(_ token: StatementToken) -> Bool {
        switch token.kind {
        case .phases(let numbers): numbers.contains { isUnknown($0, phases) }
        case .stories(let numbers): numbers.contains { isUnknown($0, stories) }
        case .groups(let numbers):
            groups[word(of: token)].map { known in numbers.contains { isUnknown($0, known) } } ?? false
        default: false
        }
    }

    private func isUnknown(_ reference: NumberReference, _ known: Known) -> Bool {
        guard known.titles >= Self.fewest, !known.isOpen else { return false }
        return ([reference.first] + (reference.last.map { [$0] } ?? [])).contains { number in
            !known.numbers.contains(number) && !Self.placeholders.contains(number)
                && (number.contains(".") ? known.hasParts : !known.allHaveParts)
        }
    }

    /// "Phase N" means the last one, "Phase 0" what comes before the plan.
    private static let placeholders: Set<String> = ["n", "x", "0"]
}
