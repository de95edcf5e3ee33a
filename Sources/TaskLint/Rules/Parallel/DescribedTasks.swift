import SourceText
import TaskPlan

/// Tasks by what they write and by the words of their titles.
struct DescribedTasks {
    private let plan: Plan
    private let names: SubjectNames
    private var byPath: [String: [Int]] = [:]
    /// Titles, by their words in small letters with a blank between them. The words themselves would take more memory than
    /// all else that is known of the plan.
    private var titles = TextNumbers()
    /// By the numbers of their titles.
    private var byTitle: [[Int]] = []
    /// The last answer: most descriptions stand below the same heading as the one before.
    private var known: (section: Int?, part: Subject?)?

    /// More tasks that write one file are not compared with a description.
    private static let mostNamesakes = 64
    /// Shorter words join others more often than they tell anything.
    private static let shortestTelling = 4

    /// - Complexity: O(*n*) in the length of all titles.
    init(_ context: LintContext) {
        plan = context.plan
        names = context.facts.names
        for item in plan.items where item.isTask {
            for file in item.files where file.role == .writes { byPath[file.path, default: []].append(item.index) }
            let title = titles.number(of: joinedWords(item.title))
            if title == byTitle.count { byTitle.append([]) }
            byTitle[title].append(item.index)
        }
    }

    /// The only task that a text describes: one of the same words; or, of those that write a file it names and lie in the
    /// part of the plan that the headings above it name, the one whose title has most of its words.
    mutating func task(describedBy text: Range<Int>) -> Int? {
        if words(text).isEmpty { return nil }
        if let same = titles.find(joinedWords(text)).map({ byTitle[$0] }) { return same.count == 1 ? same[0] : nil }
        let pieces = pieces(text)
        let writers = Set(pieces.flatMap { byPath[path($0)] ?? [] })
        guard !writers.isEmpty, writers.count <= DescribedTasks.mostNamesakes else { return nil }
        let part = part(around: text.lowerBound)
        let wanted = telling(pieces)
        let scored = writers.filter { lies($0, in: part) }.map { item in
            (item: item, shared: wanted.intersection(words(plan.items[item].title)).count)
        }
        guard let best = scored.map(\.shared).max(), best * 3 >= wanted.count * 2 else { return nil }
        let fitting = scored.filter { $0.shared == best }
        return fitting.count == 1 ? fitting[0].item : nil
    }

    // MARK: - Parts of the plan

    /// What the headings above a place name: "Parallel Example: User Story 1".
    private mutating func part(around place: Int) -> Subject? {
        let section = plan.sections.innermost(at: plan.line(place))
        if let known, known.section == section { return known.part }
        let part = part(named: section)
        known = (section, part)
        return part
    }

    private func part(named innermost: Int?) -> Subject? {
        var section = innermost
        while let current = section {
            let title = plan.sections[current].title
            let colon = plan.source.bytes[title].firstIndex(of: UInt8(ascii: ":")) ?? title.lowerBound - 1
            if let part = names.subject(title) ?? names.subject(plan.source.trimmed(colon + 1..<title.upperBound)) {
                return part
            }
            section = plan.sections[current].parent
        }
        return nil
    }

    /// Whether a task belongs to a part; any does if none is named.
    private func lies(_ item: Int, in part: Subject?) -> Bool {
        switch part {
        case .section(let section): plan.sections[section].lines.contains(plan.items[item].line)
        case .story(let number): plan.items[item].labels.contains("US\(number)")
        case .item, .document, nil: true
        }
    }

    // MARK: - Words

    /// What ``words(_:)`` gives, with a blank between them.
    private func joinedWords(_ range: Range<Int>) -> ArraySlice<UInt8> {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var isInWord = false
        for byte in plan.source.folded[range] {
            if byte.isWordByte {
                if !isInWord, !text.isEmpty { text.append(.space) }
                text.append(byte)
            }
            isInWord = byte.isWordByte
        }
        return text[...]
    }

    /// Words in small letters.
    private func words(_ range: Range<Int>) -> [ArraySlice<UInt8>] {
        plan.source.folded[range].split { !$0.isWordByte }
    }

    /// The words that tell what is done: those of paths say only where, and all tasks of a file have them.
    private func telling(_ pieces: [ArraySlice<UInt8>]) -> Set<ArraySlice<UInt8>> {
        let all = pieces.filter { byPath[path($0)] == nil }.flatMap { words($0.startIndex..<$0.endIndex) }
        let long = all.filter { $0.count >= DescribedTasks.shortestTelling }
        return Set(long.isEmpty ? all : long)
    }

    /// What stands between blanks.
    private func pieces(_ range: Range<Int>) -> [ArraySlice<UInt8>] {
        plan.source.bytes[range].split { $0.isBlank || $0.isOne(of: "\"'`(),;") }
    }

    /// A piece without the marks behind it.
    private func path(_ piece: ArraySlice<UInt8>) -> String {
        var piece = piece
        while piece.last == UInt8(ascii: ".") || piece.last == UInt8(ascii: ":") { piece.removeLast() }
        return String(decoding: piece, as: UTF8.self)
    }
}
