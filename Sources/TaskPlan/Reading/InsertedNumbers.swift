import MarkdownOutline

/// Finds items that were inserted between others by their number, as `12.5` between `12` and `13`, and that only look
/// like parts of the one before.
enum InsertedNumbers {
    /// An item that its number alone makes a part of another is none if it states to depend on that other.
    static func release(_ structure: inout Structure, _ outline: Outline, _ dependencies: [Plan.Dependency]) {
        let blocks = blocksOfItems(structure)
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
