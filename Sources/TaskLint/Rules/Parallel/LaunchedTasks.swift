import TaskPlan

/// Finds the tasks that the lines of a Parallel Example mean: by their ids, else by what they describe.
struct LaunchedTasks {
    private let ids: ItemIDs
    /// Tasks whose ids end in a suffix, by their ids without it.
    private var suffixed: [Identifier.Key: [Int]] = [:]
    /// Most examples name ids.
    private lazy var described = DescribedTasks(context)
    private let context: LintContext

    /// - Complexity: O(*tasks*).
    init(_ context: LintContext) {
        self.context = context
        ids = context.facts.ids
        for item in context.plan.items where item.isTask {
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
