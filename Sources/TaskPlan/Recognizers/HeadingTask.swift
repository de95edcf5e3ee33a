import MarkdownOutline
import SourceText

/// A heading that is itself one unit of work, as opposed to one that groups tasks.
struct HeadingTask: Sendable {
    let id: Identifier?
    let status: Plan.Status?
    /// Bytes of the box, glyph or word that states the state.
    let mark: Range<Int>?
    let tags: Tags
    let title: Range<Int>
    let shape: Shape

    /// How the id is written, by which headings that define tasks differ from others that begin with an id.
    struct Shape: Equatable {
        /// The word "task" stands in front of it.
        var isAnnounced = false
        /// The mark behind it; 0 if words follow.
        var closing: UInt8 = 0
    }

    /// What a heading's text says, or nil if the heading is a section.
    ///
    /// - Parameters:
    ///   - kind: the heading, read as the title of a section.
    ///   - hasFields: whether fields of a unit of work stand right below the heading; asked only when needed.
    init?(
        _ source: borrowing SourceText, _ range: Range<Int>, read kind: SectionTitle, survey: borrowing Survey,
        boxes: BoxStatus, hasFields: () -> Bool
    ) {
        let box = Box.match(source, at: range.lowerBound, end: range.upperBound)
        var text = SectionTitle.skipOrnaments(source, range.lowerBound, range.upperBound)..<range.upperBound
        guard kind.phase == nil else { return nil }
        let leading = LeadingIdentifier.match(source, in: text).flatMap {
            box != nil || HeadingTask.isId($0, survey) ? $0 : nil
        }
        let word = HeadingTask.statusWord(source, text)
        shape = leading.map { HeadingTask.shape(of: $0, source, text.upperBound) } ?? Shape()
        if let leading {
            id = leading.identifier
            text = leading.end..<text.upperBound
        } else if box != nil {
            id = nil
        } else if let word {
            id = nil
            text = word.end..<text.upperBound
        } else if kind.kind == .other || kind.kind == .group, HeadingTask.isNumbered(source, text), hasFields() {
            id = HeadingTask.number(source, text)
            text = HeadingTask.behindNumber(source, text)
        } else {
            return nil
        }
        tags = Tags(source, in: text)
        text = tags.end..<text.upperBound
        let boxAtEnd = box == nil && leading != nil ? HeadingTask.boxAtEnd(source, text) : nil
        if let boxAtEnd { text = text.lowerBound..<boxAtEnd.range.lowerBound }
        title = HeadingTask.trim(source, text)
        if let box = box ?? boxAtEnd {
            status = boxes.status(of: box, text: title, in: source)
            mark = box.range
        } else {
            let found = HeadingTask.glyph(source, range, boxes.legend)
            status = word?.status ?? found?.status
            mark = found?.text
        }
    }

    private static func shape(of leading: LeadingIdentifier, _ source: SourceText, _ end: Int) -> Shape {
        let behind = source.bytes[leading.identifier.range.upperBound..<end].drop {
            $0.isBlank || $0.isOne(of: "*_]~\\")
        }
        let isMark =
            behind.first.map { $0.isOne(of: ".:)-") } ?? false
            || ["—", "–", "："].contains { behind.starts(with: $0.utf8) }
        return Shape(isAnnounced: leading.isAnnounced, closing: isMark ? behind.first ?? 0 : 0)
    }

    /// The box behind the text of a heading: `### T-001: Build the mill [ ]`. What has a letter in it is rather a tag.
    private static func boxAtEnd(_ source: SourceText, _ text: Range<Int>) -> Box? {
        let end = source.trimmed(text).upperBound
        guard let open = source.bytes[text].lastIndex(of: UInt8(ascii: "[")), open > text.lowerBound,
            source.bytes[open - 1].isBlank, let box = Box.match(source, at: open, end: end),
            box.range.upperBound == end,
            box.mark.utf8.allSatisfy({ !$0.isAlphanumeric || $0.small == UInt8(ascii: "x") })
        else { return nil }
        return box
    }

    /// The state that a glyph shows at the beginning of a heading, or else at its end.
    private static func glyph(
        _ source: SourceText, _ range: Range<Int>, _ legend: Legend
    ) -> (status: Plan.Status, text: Range<Int>)? {
        let start = SectionTitle.skipMarks(source, range)
        guard let found = StatusGlyph.match(source.bytes, at: start, end: range.upperBound),
            !found.glyph.isSeverity(source, before: found.end, end: range.upperBound)
        else {
            return statusAtEnd(source, range, legend)
        }
        return (legend.glyphs[found.glyph.glyph] ?? found.glyph.status, start..<found.end)
    }

    /// `T-001`, `Task 1.1:`, `WP01`: with a known prefix, or a number that the word "task" announces.
    private static func isId(_ found: LeadingIdentifier, _ survey: Survey) -> Bool {
        let prefix = found.identifier.key.prefix
        if prefix.isEmpty { return found.isAnnounced }
        return !found.isPlural && survey.ids.accepts(found)
    }

    /// `COMPLETED: subject`: a status word, a colon and something behind it.
    private static func statusWord(_ source: SourceText, _ text: Range<Int>) -> (status: Plan.Status, end: Int)? {
        guard let word = StatusWord.lexicon.match(source.folded, at: text.lowerBound, end: text.upperBound) else {
            return nil
        }
        var index = word.end
        while index < text.upperBound, source.bytes[index] == UInt8(ascii: "*") { index += 1 }
        guard index + 1 < text.upperBound, source.bytes[index] == UInt8(ascii: ":") else { return nil }
        return (word.meaning, index + 1)
    }

    /// `Module 3: …`, `3. …`.
    private static func isNumbered(_ source: SourceText, _ text: Range<Int>) -> Bool {
        behindNumber(source, text).lowerBound > text.lowerBound
    }

    private static func behindNumber(_ source: SourceText, _ text: Range<Int>) -> Range<Int> {
        var index = text.lowerBound
        while index < text.upperBound, source.bytes[index].isLetter { index += 1 }
        if index > text.lowerBound {
            guard index < text.upperBound, source.bytes[index] == .space else { return text }
            index += 1
        }
        let digits = index
        while index < text.upperBound, source.bytes[index].isDigit { index += 1 }
        guard index > digits, index + 1 < text.upperBound, source.bytes[index].isOne(of: ".:"),
            source.bytes[index + 1] == .space
        else { return text }
        return SectionTitle.skipOrnaments(source, index + 1, text.upperBound)..<text.upperBound
    }

    /// The number of `3. …`; `Module 3:` only counts headings.
    private static func number(_ source: SourceText, _ text: Range<Int>) -> Identifier? {
        guard text.lowerBound < text.upperBound, source.bytes[text.lowerBound].isDigit else { return nil }
        return IdentifierShape.match(source, at: text.lowerBound, end: text.upperBound)
    }

    /// A glyph at the end of the heading, or a status word there: `… ✅`, `… — DONE`, `… (COMPLETED)`.
    private static func statusAtEnd(
        _ source: SourceText, _ range: Range<Int>, _ legend: Legend
    ) -> (status: Plan.Status, text: Range<Int>)? {
        if let glyph = StatusGlyph.firstState(in: range, of: source) {
            return (legend.glyphs[glyph.glyph.glyph] ?? glyph.glyph.status, glyph.range)
        }
        for index in range
        where source.bytes[index] == UInt8(ascii: "(") || source.bytes[index] == UInt8(ascii: "[")
            || source.bytes[index...].starts(with: "—") || source.bytes[index...].starts(with: "- ")
        {
            var start = index + 1
            while start < range.upperBound, !source.bytes[start].isAlphanumeric, source.bytes[start] < 0xE3 {
                start += 1
            }
            guard let word = StatusWord.lexicon.match(source.folded, at: start, end: range.upperBound),
                source.bytes[start..<word.end].contains(where: { $0.isCapital || $0 >= 0x80 })
            else { continue }
            var end = word.end
            while end < range.upperBound, !source.bytes[end].isWordByte { end += 1 }
            if end == range.upperBound { return (word.meaning, start..<word.end) }
        }
        return nil
    }

    private static func trim(_ source: SourceText, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, source.bytes[start].isOne(of: " \t:.*-_"), !source.beginsOption(start..<end) { start += 1 }
        while let separator = source.separatorLength(start..<end) {
            start += separator
            while start < end, source.bytes[start].isBlank { start += 1 }
        }
        while end > start, source.bytes[end - 1].isOne(of: " \t*_") { end -= 1 }
        return start..<end
    }
}
