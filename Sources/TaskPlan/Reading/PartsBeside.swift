import MarkdownOutline
import SourceText

/// Finds tasks that are work beside their parts, and do not only hold them: "3. Build the mill" with steps of its own
/// below it, and beside it in the list "3.1 Test the mill".
///
/// Steps alone do not tell, since many plans sum up above what the parts say again one by one. But parts that are all tests
/// do not make what they test.
enum PartsBeside {
    /// - Complexity: O(*size of the document*).
    static func note(_ structure: inout Structure, _ outline: Outline) {
        var parts: [Int: [Int]] = [:]
        var hasSteps = [Bool](repeating: false, count: structure.items.count)
        var holdsTasks = hasSteps
        for (index, block) in outline.blocks.enumerated() {
            guard case .item = block.kind else { continue }
            let around = block.parent.flatMap { structure.ownerOfBlock[$0] }
            if let item = structure.itemOfBlock[index], structure.items[item].isTask {
                if let around {
                    holdsTasks[around] = true
                } else if let parent = structure.items[item].parent {
                    parts[parent, default: []].append(item)
                }
            } else if let around, isStep(outline, index) {
                hasSteps[around] = true
            }
        }
        for (item, parts) in parts where hasSteps[item] && !holdsTasks[item] {
            let task = structure.items[item]
            func isTest(_ item: Int) -> Bool { TestWords.namesTests(outline.source, in: structure.items[item].title) }
            structure.items[item].isWorkBesideParts =
                task.isTask && task.form == .box && !isTest(item) && parts.allSatisfy(isTest)
        }
    }

    /// Whether a bullet tells something to be done, rather than what the task serves or goes by.
    private static func isStep(_ outline: Outline, _ block: Int) -> Bool {
        guard let line = outline.content(of: block).first else { return false }
        guard let field = FieldLine(outline.source, line) else { return true }
        return FieldKeys.kind(outline.source, field.key) == .files
    }
}
