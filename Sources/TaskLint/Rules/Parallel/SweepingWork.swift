import SourceText
import TaskPlan

/// Folders and patterns of which a task changes everything: "Add headers to all files in src/".
///
/// A folder behind "in" is only a place to the reader of paths; the words in front of it say that it is more.
enum SweepingWork {
    /// By task, what it changes as a whole; few tasks change anything so.
    static func files(in plan: Plan, _ paths: PlanPaths) -> [Int: [Plan.FileReference]] {
        var found: [Int: [Plan.FileReference]] = [:]
        var latest: Int?
        for mention in paths.mentions where !mention.isWritten && mention.item != latest {
            guard paths.traits[mention.path].isDirectory || paths.traits[mention.path].isPattern else { continue }
            latest = mention.item
            let files = files(of: mention.item, in: plan)
            if !files.isEmpty { found[mention.item] = files }
        }
        return found
    }

    /// The folders and patterns of an item that it changes as a whole, though they read like places.
    private static func files(of item: Int, in plan: Plan) -> [Plan.FileReference] {
        guard changes(plan.items[item], plan) else { return [] }
        return plan.items[item].files.filter { file in
            file.role == .reads && (file.isDirectory || file.path.utf8.contains(UInt8(ascii: "*")))
                && isMeantWhole(file.range, plan)
        }
    }

    /// Whether the first word of a title says that something is changed.
    private static func changes(_ item: Plan.Item, _ plan: Plan) -> Bool {
        let title = item.title
        guard let start = title.first(where: { plan.source.bytes[$0].isWordByte }) else { return false }
        return verbs.match(plan.source.folded, at: start, end: title.upperBound) != nil
    }

    /// Whether "all files in" or the like stands right in front of a path.
    private static func isMeantWhole(_ path: Range<Int>, _ plan: Plan) -> Bool {
        let source = plan.source
        let line = source.lineRange(source.line(at: path.lowerBound))
        var end = path.lowerBound
        while end > line.lowerBound, source.bytes[end - 1].isBlank || source.bytes[end - 1] == UInt8(ascii: "`") {
            end -= 1
        }
        let before = max(line.lowerBound, end - longestPhrase)..<end
        return before.contains { index in
            !source.bytes[index].isContinuation && (index == line.lowerBound || !source.bytes[index - 1].isWordByte)
                && wholes.isPhrase(index..<end, in: source.folded)
        }
    }

    private static let longestPhrase = 40

    private static let verbs = PhraseTable(
        """
        add, insert, update, apply, annotate, fix, change, edit, adapt, adjust, correct, extend, document, type, sort, format,
        refactor, rename, convert, migrate, rewrite, replace, remove, introduce, inject, wrap, translate
        """)

    private static let wholes: PhraseTable = {
        let subjects =
            ["all files", "all the files", "every file", "each file", "everything", "all modules", "every module"]
            + ["all components", "every component", "all tests", "every test", "all classes", "all sources", "all of"]
        let places = ["in", "under", "below", "inside", "within", "of", "from", "across"]
        return PhraseTable(
            PhraseList(subjects.flatMap { subject in places.map { "\(subject) \($0)" } } + ["all of"]))
    }()
}
