import SourceText
import TaskPlan

/// How messages speak of tasks.
extension Plan {
    private static let longestName = 48

    /// The id of an item in quotes, or its title if it has none.
    func quotedName(_ item: Int) -> String { "\"\(name(item))\"" }

    /// The id of an item, or its title, cut if it is long.
    func name(_ item: Int) -> String {
        if let id = items[item].id { return id.text }
        return words(place(item))
    }

    /// What stands in a range, as a name: without bold marks, cut if it is long.
    func words(_ range: Range<Int>) -> String {
        let text = source.string(range)
        // Bold marks are noise in a message; in code, stars may be a pattern.
        let hasMarks = text.utf8.contains(UInt8(ascii: "*")) && !text.contains("`")
        let title = hasMarks ? text.replacing("**", with: "") : text
        return title.utf8.count <= Plan.longestName || title.count <= Plan.longestName
            ? title : title.prefix(Plan.longestName) + "…"
    }

    /// The heading of a section in quotes, without marks of emphasis, cut if it is long.
    func quotedTitle(_ section: Int) -> String { "\"\(words(sections[section].title))\"" }

    /// The place by which an item is pointed at: its id, or its title.
    func place(_ item: Int) -> Range<Int> {
        if let id = items[item].id { return id.range }
        var title = items[item].title
        while let first = title.first, source.bytes[first].isOne(of: "*_ ") { title = first + 1..<title.upperBound }
        while let last = title.last, source.bytes[last].isOne(of: "*_: ") { title = title.lowerBound..<last }
        return title.isEmpty ? items[item].range : title
    }

    /// The 1-based line of an offset.
    func line(_ offset: Int) -> Int { source.line(at: offset) }
}

/// Names of tasks that tell two tasks of one id apart by their lines.
struct SingleNames {
    private let plan: Plan
    private var counts: [String: Int] = [:]

    init(_ plan: Plan) {
        self.plan = plan
        for item in plan.items where item.isTask {
            if let id = item.id { counts[id.text, default: 0] += 1 }
        }
    }

    /// The id of an item in quotes, with its line if other tasks have the id too; or its title if it has no id.
    func quoted(_ item: Int) -> String {
        let name = plan.quotedName(item)
        guard let id = plan.items[item].id, counts[id.text, default: 0] > 1 else { return name }
        return "\(name) (line \(plan.items[item].line))"
    }
}

/// `"a"`, `"a" and "b"`, `"a", "b" and "c"`; of many, the first and how many more.
func list(_ names: [String], most: Int = 5) -> String {
    let shown = names.count > most ? names.prefix(most - 1) + ["\(names.count - most + 1) more"] : names[...]
    guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
    // An array, since a slice would be joined by the generic code that `joined(separator:)` of arrays spares.
    return Array(shown.dropLast()).joined(separator: ", ") + " and " + last
}
