import SourceText
import TaskPlan

/// Remarks on requirements at the end of tasks: "Read the settings per FR-006 (partial)" closes a gap in FR-006 and says
/// nothing of how far the task is.
enum RequirementGaps {
    /// Whether a claim stands in brackets behind a requirement, and names how it is met so far.
    static func isGap(_ source: SourceText, _ claim: Range<Int>, from start: Int) -> Bool {
        guard gaps.first(in: claim, of: source) != nil else { return false }
        let ahead = source.trimmed(start..<claim.lowerBound)
        guard let last = ahead.last, source.bytes[last].isOne(of: "([") else { return false }
        let text = source.trimmed(ahead.lowerBound..<last)
        return endsWithIdentifier(source, text) || sources.first(in: text.suffixed(reach), of: source) != nil
    }

    private static func endsWithIdentifier(_ source: SourceText, _ text: Range<Int>) -> Bool {
        var start = text.upperBound
        while start > text.lowerBound, !source.bytes[start - 1].isBlank { start -= 1 }
        return (start..<text.upperBound).contains { index in
            guard index == start || !source.bytes[index - 1].isWordByte,
                let id = IdentifierShape.match(source, at: index, end: text.upperBound)
            else { return false }
            return !id.key.prefix.isEmpty && id.range.upperBound == text.upperBound
        }
    }

    /// In bytes: how far in front of the bracket its source may be named.
    private static let reach = 48

    /// What names the source of a task.
    private static let sources = PhraseTable("per")

    private static let gaps = PhraseTable(
        """
        partial, partially, partially implemented, partially covered, partially done, partly, partly implemented, incomplete,
        not implemented, not yet implemented, not done, 部分, 部分完成, 部分实现, 部分實現, 未实现, 未實現, 一部のみ, 一部実装, 未実装, 부분 구현,
        일부 구현, 미구현, parcial, parcialmente, partiel, partiellement, teilweise, teilweise umgesetzt, частично, kısmen,
        parziale, parzialmente
        """)
}

extension Range<Int> {
    /// The last `count` positions of the range.
    fileprivate func suffixed(_ count: Int) -> Range<Int> { Swift.max(lowerBound, upperBound - count)..<upperBound }
}
