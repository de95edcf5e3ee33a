import MarkdownOutline
import SourceText

/// Sections and items of a document, and which of them each block belongs to.
struct Structure: Sendable {
    var sections: [Plan.Section] = []
    var items: [Plan.Item] = []
    /// The section around each block, innermost.
    var sectionOfBlock: [Int?]
    /// The item whose text or detail each block is.
    var ownerOfBlock: [Int?]
    /// The item that each list item block is, if it is one.
    var itemOfBlock: [Int?]
    /// The titles of ``sections``, read.
    var titles: [SectionTitle] = []
    /// States of heading tasks, by position, that lists give which name them again.
    var reportedStates: [Int: Plan.Status] = [:]

    /// Positions of items by their key, in document order.
    var itemsByKey: [Identifier.Key: [Int]] {
        var found: [Identifier.Key: [Int]] = [:]
        found.reserveCapacity(items.count)
        for index in items.indices where items[index].isTask {
            if let key = items[index].id?.key { found[key, default: []].append(index) }
        }
        // An id that only a criterion has still names something.
        for index in items.indices where !items[index].isTask {
            if let key = items[index].id?.key, key.prefix != "#", found[key] == nil { found[key] = [index] }
        }
        return found
    }

    /// All tasks.
    var tasks: Plan.ItemSet { Plan.ItemSet(items.indices.lazy.filter { items[$0].isTask }) }

    /// The tasks of each section, those of its subsections included.
    var tasksOfSections: [Plan.ItemSet] {
        var tasks = [[ClosedRange<Int>]](repeating: [], count: sections.count)
        for index in items.indices where items[index].isTask {
            var section = items[index].section
            while let current = section {
                if let last = tasks[current].last, last.upperBound == index - 1 {
                    tasks[current][tasks[current].count - 1] = last.lowerBound...index
                } else {
                    tasks[current].append(index...index)
                }
                section = sections[current].parent
            }
        }
        return tasks.map { Plan.ItemSet(joining: $0) }
    }

    /// Tasks by their labels.
    var tasksByLabel: [String: [Int]] {
        var found: [String: [Int]] = [:]
        for index in items.indices where items[index].isTask {
            for label in items[index].labels { found[label, default: []].append(index) }
        }
        return found
    }

    /// Whether each section holds tasks, in itself or in the sections inside it.
    var sectionsWithTasks: [Bool] { sections.holdingTasks(items) }

    /// The sections around a section, from itself outwards.
    func path(of section: Int?) -> [Int] {
        var path: [Int] = []
        var current = section
        while let index = current {
            path.append(index)
            current = sections[index].parent
        }
        return path
    }

    /// Whether a section or one around it is of a kind.
    func isInside(_ kind: Plan.Section.Kind, _ section: Int?) -> Bool {
        sections.innermost(from: section) { $0.kind == kind } != nil
    }
}
