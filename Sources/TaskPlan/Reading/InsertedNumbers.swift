import MarkdownOutline

/// Finds items that were inserted between others by their number, as `12.5` between `12` and `13`, and that only look
/// like parts of the one before.
enum InsertedNumbers {
    /// An item that its number alone makes a part of another is none if it states to depend on that other, or if it is
    /// number 5 without any of 1 to 4: parts are counted from the first, what comes between is given the middle.
    static func release(_ structure: inout Structure, _ outline: Outline, _ dependencies: [Plan.Dependency]) {
        let blocks = blocksOfItems(structure)
        releaseMiddles(&structure, outline, blocks)
        for dependency in dependencies where dependency.dependents.count == 1 {
            for item in dependency.dependents {
                guard let parent = structure.items[item].parent, dependency.prerequisites.contains(parent),
                    extends(structure.items[item], structure.items[parent]),
                    let block = blocks[item], let above = blocks[parent], !isInside(block, above, outline)
                else { continue }
                structure.items[item].parent = nil
            }
        }
    }

    private static func releaseMiddles(_ structure: inout Structure, _ outline: Outline, _ blocks: [Int?]) {
        var parts: [Int: [Int]] = [:]
        for item in structure.items {
            if let parent = item.parent { parts[parent, default: []].append(item.index) }
        }
        for (parent, parts) in parts where parts.count == 1 {
            let part = structure.items[parts[0]]
            guard part.id?.key.numbers.last == middle, extends(part, structure.items[parent]),
                let block = blocks[part.index], let above = blocks[parent], !isInside(block, above, outline)
            else { continue }
            structure.items[part.index].parent = nil
        }
    }

    private static let middle = 5

    private static func extends(_ item: Plan.Item, _ parent: Plan.Item) -> Bool {
        guard let key = item.id?.key, let above = parent.id?.key else { return false }
        return key.prefix == above.prefix && key.numbers.dropLast().elementsEqual(above.numbers)
    }

    private static func blocksOfItems(_ structure: Structure) -> [Int?] {
        var blocks = [Int?](repeating: nil, count: structure.items.count)
        for (block, item) in structure.itemOfBlock.enumerated() {
            if let item { blocks[item] = block }
        }
        return blocks
    }

    private static func isInside(_ block: Int, _ ancestor: Int, _ outline: Outline) -> Bool {
        var parent = outline.blocks[block].parent
        while let current = parent, current >= ancestor {
            if current == ancestor { return true }
            parent = outline.blocks[current].parent
        }
        return false
    }
}
