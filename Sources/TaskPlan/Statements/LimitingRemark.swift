import SourceText

/// Remarks in parentheses by which something holds in part only: "T004 (required for card payments)", "done (cash part)".
///
/// A task may well be done while such a prerequisite is open, so that nothing certain can be said of the two.
enum LimitingRemark {
    /// Whether a remark behind prerequisites says for what, or under which condition, they are needed.
    static func limitsNeed(_ source: SourceText, _ remark: Range<Int>) -> Bool {
        parts(source, remark).contains { opensWithLimit(source, $0) || endsWithLimit(source, $0) }
    }

    /// Whether parentheses directly behind a state say which part of a task has it.
    static func limitsState(_ source: SourceText, _ behind: Range<Int>) -> Bool {
        guard let remark = remark(source, behind) else { return false }
        return parts(source, remark).contains { part in
            LimitingWords.partOpenings.match(source.folded, at: part.lowerBound, end: part.upperBound) != nil
                || ends(source, part, with: LimitingWords.partEndings)
                    && !LimitingWords.noParts.isPhrase(part, in: source.folded)
        }
    }

    // MARK: - Needs

    private static func opensWithLimit(_ source: SourceText, _ part: Range<Int>) -> Bool {
        guard let opening = LimitingWords.openings.match(source.folded, at: part.lowerBound, end: part.upperBound)
        else { return false }
        let rest = source.trimmed(opening.end..<part.upperBound)
        switch opening.meaning {
        case .condition: return true
        // "(required for all stories)" is no limit, nor is "(required for)", whatever was meant.
        case .purpose: return !rest.isEmpty && !speaksOfAll(source, rest)
        // "(when done)" is what every prerequisite says.
        case .time: return !rest.isEmpty && !speaksOfCompletion(source, rest)
        // "(soft)" and "(soft link)", but "(soft delete)" is the name of a task.
        case .adjective:
            return rest.isEmpty
                || LimitingWords.nouns.match(source.folded, at: rest.lowerBound, end: rest.upperBound) != nil
        }
    }

    /// "(types only)", "（カード払いのみ）"; but "(T004 only)" and "(this only)" name the one prerequisite there is.
    private static func endsWithLimit(_ source: SourceText, _ part: Range<Int>) -> Bool {
        guard ends(source, part, with: LimitingWords.endings) else { return false }
        return !speaksOfAll(source, part)
            && IdentifierShape.match(source, at: part.lowerBound, end: part.upperBound) == nil
    }

    private static func speaksOfAll(_ source: SourceText, _ range: Range<Int>) -> Bool {
        LimitingWords.all.match(source.folded, at: range.lowerBound, end: range.upperBound) != nil
    }

    private static func speaksOfCompletion(_ source: SourceText, _ range: Range<Int>) -> Bool {
        LimitingWords.ready.first(in: range, of: source) != nil
            || StatusWord.lexicon.first(in: range, of: source)?.meaning == .done
    }

    // MARK: - Places

    /// Whether a text ends with a phrase and has other words in front of it; "read-only" is one word.
    private static func ends(_ source: SourceText, _ part: Range<Int>, with phrases: PhraseTable) -> Bool {
        part.dropFirst().contains { index in
            (source.bytes[index - 1].isBlank || source.bytes[index] >= 0x80)
                && phrases.isPhrase(index..<part.upperBound, in: source.folded)
        }
    }

    /// The text of a remark, cut at commas, semicolons and long dashes; without blanks and emphasis around each part.
    private static func parts(_ source: SourceText, _ remark: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = remark.lowerBound
        var index = start
        while index < remark.upperBound {
            let length = separatorLength(source, index)
            if length > 0 {
                parts.append(start..<index)
                start = index + length
            }
            index += max(1, length)
        }
        parts.append(start..<max(start, remark.upperBound))
        return parts.map { withoutMarks(source, $0) }.filter { !$0.isEmpty }
    }

    private static func separatorLength(_ source: SourceText, _ index: Int) -> Int {
        if source.bytes[index].isOne(of: ",;") { return 1 }
        guard source.bytes[index] >= 0xE2 else { return 0 }
        let text = source.bytes[index...]
        let isWide =
            text.starts(with: "，") || text.starts(with: "、") || text.starts(with: "；") || text.starts(with: "—")
            || text.starts(with: "–")
        return isWide ? 3 : 0
    }

    private static func withoutMarks(_ source: SourceText, _ range: Range<Int>) -> Range<Int> {
        let isMark = { (byte: UInt8) in byte.isBlank || byte.isLineEnd || byte.isOne(of: "*_.") }
        guard let first = range.first(where: { !isMark(source.bytes[$0]) }),
            let last = range.last(where: { !isMark(source.bytes[$0]) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    /// What stands in the first parentheses of a text, if nothing but words of states stands in front of them.
    private static func remark(_ source: SourceText, _ text: Range<Int>) -> Range<Int>? {
        var index = text.lowerBound
        while index < text.upperBound {
            if source.bytes[index] == UInt8(ascii: "(") {
                return source.bytes[index..<text.upperBound].firstIndex(of: UInt8(ascii: ")")).map { index + 1..<$0 }
            }
            if source.bytes[index...].starts(with: "（") {
                return source.find("）", in: index..<text.upperBound).map { index + 3..<$0.lowerBound }
            }
            let word = StatusWord.lexicon.match(source.folded, at: index, end: text.upperBound)
            guard word != nil || source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_") else { return nil }
            index = word?.end ?? index + 1
        }
        return nil
    }
}
