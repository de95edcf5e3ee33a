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
        for item in items where item.isTask {
            if let id = item.id { found[id.key, default: []].append(item.index) }
        }
        // An id that only a criterion has still names something.
        for item in items where !item.isTask {
            if let id = item.id, id.key.prefix != "#", found[id.key] == nil { found[id.key] = [item.index] }
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
        var current = section
        while let index = current {
            if sections[index].kind == kind { return true }
            current = sections[index].parent
        }
        return false
    }
}
