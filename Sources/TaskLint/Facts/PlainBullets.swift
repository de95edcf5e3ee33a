import MarkdownOutline
import SourceText
import TaskPlan

/// Bullets that are no items, and what belongs to them: a state below "- **P1: Sails**" is that of the sails, not of the
/// section around.
struct PlainBullets {
    private let plan: Plan
    /// Of each block that was met, whether what stands in it belongs to such a bullet.
    private var isInside: [Bool]

    init(_ plan: Plan) {
        self.plan = plan
        isInside = [Bool](repeating: false, count: plan.outline.blocks.count)
    }

    /// Notes a list item of the outline that is an item of the plan.
    mutating func clear(_ index: Int) { isInside[index] = false }

    /// Notes a list item of the outline that is none.
    mutating func add(_ index: Int) { isInside[index] = isOutside(index) || !isLabel(index) }

    /// Whether a line of a paragraph belongs to a bullet: the first line of a bullet belongs to what is around it.
    func owns(line: Int, of paragraph: Int) -> Bool {
        guard let item = plan.outline.blocks[paragraph].parent, case .item = plan.outline.blocks[item].kind else {
            return false
        }
        return line == 0 && plan.outline.isTextOfItem(paragraph) ? isOutside(item) : isInside[item]
    }

    /// Whether a list item stands in a bullet.
    private func isOutside(_ item: Int) -> Bool {
        var parent = plan.outline.blocks[item].parent
        while let current = parent {
            if case .item = plan.outline.blocks[current].kind { return isInside[current] }
            parent = plan.outline.blocks[current].parent
        }
        return false
    }

    /// "- **Status:**", "- Progress: 3/5", "- Summary": words for the report, not for what is reported on.
    private func isLabel(_ index: Int) -> Bool {
        guard let line = plan.outline.content(of: index).first else { return true }
        let folded = plan.source.folded
        let key = FieldLine(plan.source, line)?.key ?? SectionTitle.bare(plan.source, line)
        return ClaimWords.statusKeys.isPhrase(key, in: folded)
            || ClaimWords.progressKeys.isPhrase(key, in: folded)
            || ProgressLines.summaries.first(in: key, of: plan.source) != nil
    }
}
