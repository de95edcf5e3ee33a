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
    /// Items whose parent was found by its number alone.
    var parentedByNumber: Set<Int> = []
    /// The titles of ``sections``, read.
    var titles: [SectionTitle] = []

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

    /// `12.5` that states to depend on `12` was inserted behind it; it is no part of it.
    mutating func releaseInserted(_ dependencies: [Plan.Dependency]) {
        for dependency in dependencies where dependency.dependents.count == 1 {
            for item in dependency.dependents where parentedByNumber.contains(item) {
                if let parent = items[item].parent, dependency.prerequisites.contains(parent) { items[item].parent = nil }
            }
        }
    }

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
        path(of: section).contains { sections[$0].kind == kind }
    }
}
