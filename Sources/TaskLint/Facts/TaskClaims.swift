import SourceText
import TaskPlan

/// What the text of a task says about its state, apart from its box or glyph.
enum TaskClaims {
    /// Whether a state by mark and a state by words exclude each other. An empty box beside "blocked" does not.
    static func contradict(_ mark: Plan.Status, _ claim: Plan.Status) -> Bool {
        switch (mark, claim) {
        case (.done, .todo), (.done, .inProgress), (.done, .blocked), (.done, .deferred): true
        case (.todo, .done), (.inProgress, .done), (.blocked, .done), (.cancelled, .done), (.deferred, .done): true
        default: false
        }
    }

    /// A glyph, a word or a label between the mark of a task and its title that contradicts the mark.
    static func ahead(_ plan: Plan, _ item: Int) -> StateClaim? {
        guard let text = plan.textBehindBox(of: item), !text.isEmpty else { return nil }
        let (source, title) = (plan.source, plan.items[item].title)
        let head = text.lowerBound..<min(max(title.lowerBound, text.lowerBound), text.upperBound)
        for index in head where beginsClaim(source.bytes, index, head.lowerBound) {
            guard let claim = claim(plan, at: index, in: text) else { continue }
            return contradict(plan.items[item].status, claim.status) ? claim : nil
        }
        var first = head.upperBound
        while first < title.upperBound, source.bytes[first].isOne(of: "*_[(") { first += 1 }
        guard first < title.upperBound, let claim = claim(plan, at: first, in: title) else { return nil }
        return contradict(plan.items[item].status, claim.status) ? claim : nil
    }

    /// Whether a glyph or the first letter of a word may stand at a place.
    private static func beginsClaim(_ bytes: [UInt8], _ index: Int, _ start: Int) -> Bool {
        if bytes[index] >= 0x80 { return !bytes[index].isContinuation }
        return bytes[index].isAlphanumeric && (index == start || !bytes[index - 1].isWordByte)
    }

    /// A glyph, `DONE:`, `[DONE]` or `**DONE**` at a place.
    private static func claim(_ plan: Plan, at index: Int, in range: Range<Int>) -> StateClaim? {
        let source = plan.source
        if let glyph = StatusGlyph.match(source.bytes, at: index, end: range.upperBound), !glyph.glyph.isColour {
            // Other pictograms than ticks and hourglasses decorate as often as they report.
            guard let status = plan.legend.state(of: glyph.glyph.glyph, usual: glyph.glyph.status),
                ["✅", "☑", "✔", "✓", "⏳", "⌛", "🔄", "🚧", "⏸", "❌"].contains(glyph.glyph.glyph),
                !isDate(source, glyph.end, range.upperBound)
            else { return nil }
            if let claim = StateClaim.leading(plan, index..<range.upperBound), claim.hasWord { return claim }
            var end = glyph.end
            while end > index, source.bytes[end - 1].isBlank { end -= 1 }
            return StateClaim(status: status, range: index..<end, hasWord: false)
        }
        guard ClaimWords.states.table.match(source.folded, at: index, end: range.upperBound) != nil,
            index == range.lowerBound || !source.bytes[index - 1].isWordByte,
            let word = ClaimWords.states.match(source.folded, at: index, end: range.upperBound)
        else { return nil }
        let opened = index > 0 && source.bytes[index - 1].isOne(of: "[(*")
        let closed = word.end < range.upperBound && source.bytes[word.end].isOne(of: "])*:")
        let isLoud = source.bytes[index..<word.end].contains(where: \.isCapital) || source.bytes[index] >= 0x80
        guard closed, isLoud, opened || source.bytes[word.end] == UInt8(ascii: ":") else { return nil }
        return StateClaim(status: word.meaning, range: index..<word.end, hasWord: true)
    }

    /// A claim at the end of a task's text that contradicts its mark.
    static func behind(_ plan: Plan, _ item: Int, _ line: Range<Int>) -> StateClaim? {
        let start = min(max(line.lowerBound, plan.items[item].title.lowerBound), line.upperBound)
        guard let claim = StateClaim.trailing(plan, start..<line.upperBound),
            contradict(plan.items[item].status, claim.status)
        else { return nil }
        if !claim.hasWord {
            guard let glyph = StatusGlyph.match(plan.source.bytes, at: claim.range.lowerBound, end: line.upperBound),
                !glyph.glyph.isColour,
                ["✅", "☑", "✔", "✓", "⏳", "⌛", "🔄", "🚧", "⏸", "⛔", "❌"].contains(glyph.glyph.glyph)
            else { return nil }
        } else if isAboutPart(plan.source, start..<claim.range.lowerBound)
            || RequirementGaps.isGap(plan.source, claim.range, from: start)
        {
            return nil
        }
        return isDate(plan.source, claim.range.upperBound, line.upperBound) && claim.status != .done ? nil : claim
    }

    /// Whether what stands between the last end of a sentence and an opening bracket is more than that: `Build the list.
    /// Sorting [DEFERRED]` is about sorting.
    private static func isAboutPart(_ source: SourceText, _ text: Range<Int>) -> Bool {
        guard text.last.map({ source.bytes[$0] == UInt8(ascii: "[") }) == true else { return false }
        var start = text.upperBound - 1
        while start > text.lowerBound,
            !(source.bytes[start - 1].isOne(of: ".;") && source.bytes[start].isBlank)
        { start -= 1 }
        return start > text.lowerBound && !source.trimmed(start..<text.upperBound - 1).isEmpty
    }

    /// A share of the task itself that contradicts its mark: `[x] … ✅ 95% COMPLETE`, `[ ] … (100% done)`.
    static func share(_ plan: Plan, _ item: Int, _ line: Range<Int>) -> StateClaim? {
        let source = plan.source
        guard source.bytes[line].contains(UInt8(ascii: "%")) else { return nil }
        for claim in CountClaim.all(source, in: line) {
            guard let percent = claim.percent, isRemark(source, line.lowerBound, claim.range.lowerBound) else {
                continue
            }
            var end = claim.range.upperBound
            while end < line.upperBound, source.bytes[end].isBlank || source.bytes[end].isOne(of: "*_") { end += 1 }
            guard let word = ClaimWords.states.match(source.folded, at: end, end: line.upperBound),
                word.meaning == .done
            else { continue }
            let status = percent == 100 ? Plan.Status.done : .inProgress
            guard contradict(plan.items[item].status, status) else { continue }
            return StateClaim(status: status, range: claim.range.lowerBound..<word.end, hasWord: true)
        }
        return nil
    }

    /// Whether a dash, bracket, colon or pictogram stands in front of a place.
    private static func isRemark(_ source: SourceText, _ start: Int, _ index: Int) -> Bool {
        var end = index
        while end > start, source.bytes[end - 1].isBlank || source.bytes[end - 1].isOne(of: "*_~") { end -= 1 }
        guard end > start else { return false }
        if source.bytes[end - 1].isOne(of: "([:-|") { return true }
        return (max(start, end - longestPictogram)..<end).contains { place in
            guard source.bytes[place] >= 0xE2 else { return false }
            var stop = place
            while let length = Pictogram.length(source.bytes, at: stop, end: end) { stop += length }
            return stop == end
                || ["—", "–", "（", "【", "："].contains { source.bytes[place..<end].elementsEqual($0.utf8) }
        }
    }

    private static let longestPictogram = 8

    /// Whether a date follows: `⏳ 2026-01-02` plans, it does not report.
    private static func isDate(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, source.bytes[index].isBlank { index += 1 }
        guard index + 5 <= end else { return false }
        return source.bytes[index..<index + 4].allSatisfy(\.isDigit) && source.bytes[index + 4] == UInt8(ascii: "-")
    }
}

/// A field between the fences of the front matter.
enum FrontMatterField {
    /// The value of the first field of one of these names.
    static func value(_ plan: Plan, _ names: PhraseTable) -> Range<Int>? {
        for line in plan.outline.frontMatter ?? 1...1 where plan.outline.frontMatter != nil {
            guard let field = FieldLine(plan.source, plan.source.lineRange(line)),
                names.isPhrase(field.key, in: plan.source.folded)
            else { continue }
            return field.value
        }
        return nil
    }
}

extension Plan {
    /// The text of a task that is a heading, to the end of its line.
    func headingText(_ item: Item) -> Range<Int> {
        item.title.lowerBound..<max(source.lineRange(item.line).upperBound, item.title.lowerBound)
    }
}

extension Range<Int> {
    /// The first `count` positions of the range.
    func prefixed(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + Swift.max(count, 1)) }
}
