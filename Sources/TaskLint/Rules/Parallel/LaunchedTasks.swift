import SourceText
import TaskPlan

/// Finds the tasks that the lines of a Parallel Example mean: by their ids, else by what they describe.
struct LaunchedTasks {
    private let ids: ItemIDs
    /// Tasks whose ids end in a suffix, by their ids without it.
    private var suffixed: [Identifier.Key: [Int]] = [:]
    /// Most examples name ids.
    private lazy var described = DescribedTasks(plan)
    private let plan: Plan

    /// - Complexity: O(*tasks*).
    init(_ context: LintContext) {
        plan = context.plan
        ids = context.facts.ids
        for item in plan.items where item.isTask {
            guard let key = item.id?.key, !key.suffix.isEmpty else { continue }
            suffixed[key.withoutSuffix, default: []].append(item.index)
        }
    }

    /// The tasks that have an id, in document order; empty if none has.
    func tasks(with id: Identifier) -> [Int] {
        let whole = id.key.withoutSuffix
        for key in [id.key, whole, whole.withoutLetter] {
            let tasks = ids.tasks(key) + (suffixed[key] ?? [])
            if !tasks.isEmpty { return tasks.sorted() }
        }
        return []
    }

    /// Whether an id is more than a number.
    func looksLikeTask(_ id: Identifier) -> Bool { !id.key.prefix.isEmpty || id.key.numbers.count > 1 }

    /// The only task that a text describes.
    mutating func task(describedBy text: Range<Int>) -> Int? { described.task(describedBy: text) }
}

/// Tasks by what they write and by the words of their titles.
private struct DescribedTasks {
    private let plan: Plan
    private var byPath: [String: [Int]] = [:]
    /// Titles, by their words in small letters with a blank between them. The words themselves would take more memory than
    /// all else that is known of the plan.
    private var titles = TextNumbers()
    /// By the numbers of their titles.
    private var byTitle: [[Int]] = []

    /// More tasks that write one file are not compared with a description.
    private static let mostNamesakes = 64

    /// - Complexity: O(*n*) in the length of all titles.
    init(_ plan: Plan) {
        self.plan = plan
        for item in plan.items where item.isTask {
            for file in item.files where file.role == .writes { byPath[file.path, default: []].append(item.index) }
            let title = titles.number(of: joinedWords(item.title))
            if title == byTitle.count { byTitle.append([]) }
            byTitle[title].append(item.index)
        }
    }

    /// The only task that a text describes: one of the same words, or the one of those that write a file it names whose
    /// title has most of its words.
    func task(describedBy text: Range<Int>) -> Int? {
        let words = words(text)
        if words.isEmpty { return nil }
        if let same = titles.find(joinedWords(text)).map({ byTitle[$0] }) { return same.count == 1 ? same[0] : nil }
        let candidates = Set(paths(text).flatMap { byPath[$0] ?? [] })
        guard !candidates.isEmpty, candidates.count <= DescribedTasks.mostNamesakes else { return nil }
        let wanted = Set(words)
        let scored = candidates.map { item in
            (item: item, shared: wanted.intersection(self.words(plan.items[item].title)).count)
        }
        guard let best = scored.map(\.shared).max(), best * 3 >= wanted.count * 2 else { return nil }
        let fitting = scored.filter { $0.shared == best }
        return fitting.count == 1 ? fitting[0].item : nil
    }

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

    /// What stands between blanks, without marks around it.
    private func paths(_ range: Range<Int>) -> [String] {
        plan.source.bytes[range].split { $0.isBlank || $0.isOne(of: "\"'`(),;") }.map { word in
            var word = word
            while word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: ":") { word.removeLast() }
            return String(decoding: word, as: UTF8.self)
        }
    }
}
