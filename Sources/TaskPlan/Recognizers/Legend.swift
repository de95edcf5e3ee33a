import SourceText

/// What the document itself says its glyphs and box characters mean.
package struct Legend: Sendable {
    /// Meanings of glyphs, without variation selector.
    package private(set) var glyphs: [String: Plan.Status] = [:]
    /// Meanings of the characters in boxes; a blank box is the empty text.
    package private(set) var boxes: [String: Plan.Status] = [:]
    /// Glyphs that a legend explains in words that name no state known here.
    private var explained: Set<String> = []

    /// Whether the legend explains a glyph, given without variation selector, as a state or otherwise.
    package func lists(_ glyph: String) -> Bool { glyphs[glyph] != nil || explained.contains(glyph) }

    /// What a glyph, given without variation selector, says of a state; nil if the legend gives it another meaning, as in
    /// `🔄 = runs in parallel`.
    ///
    /// - Parameter usual: what it says where no legend explains it.
    package func state(of glyph: String, usual: Plan.Status) -> Plan.Status? {
        glyphs[glyph] ?? (explained.contains(glyph) ? nil : usual)
    }

    /// Adds what is known beforehand; what the document says wins.
    mutating func assume(_ meanings: [String: Plan.Status]) {
        for (mark, status) in meanings {
            let plain = mark.withoutVariationSelectors
            glyphs[plain] = glyphs[plain] ?? status
            let inside = plain.hasPrefix("[") && plain.hasSuffix("]") ? String(plain.dropFirst().dropLast()) : plain
            let box = inside == " " ? "" : inside
            boxes[box] = boxes[box] ?? status
        }
    }

    /// Takes in a line if it explains a mark, as `- ✅ = Completed` or `` `[~]`: in progress `` do; whether it does.
    ///
    /// - Parameter isLegend: whether the line stands below a heading that announces a legend, where a colon or a hyphen
    ///   is enough, and nothing between a box and the name of a state; elsewhere only `=` explains.
    mutating func read(_ source: SourceText, _ line: Range<Int>, isLegend: Bool) -> Bool {
        var index = Legend.skipMarks(source.bytes, line.lowerBound, line.upperBound)
        guard let mark = Legend.mark(source, at: index, end: line.upperBound) else { return false }
        index = Legend.skipMarks(source.bytes, mark.end, line.upperBound)
        guard index < line.upperBound else { return false }
        if isLegend, case .box = mark.meaning,
            let state = StatusWord.lexicon.meaning(
                of: Legend.trimmed(source, index..<line.upperBound), in: source.folded)
        {
            set(mark.meaning, state)
            return true
        }
        // `🔄 **PARALLEL** - runs beside others` explains; but it may also be a task.
        if isLegend, Legend.isBoldName(source, behind: mark.end, line.upperBound),
            StatusWord.inLegend(source, at: index, end: line.upperBound) == nil
        {
            note(mark.meaning)
        }
        let separator = source.bytes[index]
        guard
            separator == UInt8(ascii: "=")
                || (isLegend && (separator == UInt8(ascii: ":") || separator == UInt8(ascii: "-")))
        else { return false }
        let text = Legend.skipMarks(source.bytes, index + 1, line.upperBound)
        if let word = StatusWord.inLegend(source, at: text, end: line.upperBound) {
            set(mark.meaning, word.meaning)
        } else {
            note(mark.meaning)
        }
        return true
    }

    /// Whether bold words without a number stand behind a mark, and a separator behind them.
    private static func isBoldName(_ source: SourceText, behind start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end, source.bytes[index].isBlank { index += 1 }
        guard source.bytes[index..<end].starts(with: "**") else { return false }
        index += 2
        while index < end, source.bytes[index] != UInt8(ascii: "*"), !source.bytes[index].isDigit { index += 1 }
        guard source.bytes[index..<end].starts(with: "**") else { return false }
        index = skipMarks(source.bytes, index, end)
        return index < end && source.bytes[index].isOne(of: "=:-")
    }

    /// Takes in a whole line of pairs: `Legend: ✅ Done | 🔄 In progress`.
    mutating func readPairs(_ source: SourceText, _ line: Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard let mark = Legend.mark(source, at: index, end: line.upperBound) else {
                index += 1
                continue
            }
            var text = Legend.skipMarks(source.bytes, mark.end, line.upperBound)
            if text < line.upperBound, source.bytes[text].isOne(of: "=:-") {
                text = Legend.skipMarks(source.bytes, text + 1, line.upperBound)
            }
            if let word = StatusWord.inLegend(source, at: text, end: line.upperBound) {
                set(mark.meaning, word.meaning)
            } else {
                note(mark.meaning)
            }
            index = mark.end
        }
    }

    /// Whether a line explains marks by its shape alone: `Boxes: ☐ open / ◐ in progress / ✅ done`. A label stands in
    /// front, every mark is another one, and states stand behind them and nothing that counts.
    static func isList(_ source: SourceText, _ line: Range<Int>) -> Bool {
        guard FieldLine.hasColon(in: line, of: source) else { return false }
        let marks = marks(source, line)
        guard let first = marks.first, marks.count > 1, Set(marks.map(\.meaning)).count == marks.count else {
            return false
        }
        let label = trimmed(source, line.lowerBound..<first.range.lowerBound)
        guard label.count <= longestLabel, source.bytes[label].ends(with: ":") || source.bytes[label].ends(with: "：")
        else { return false }
        var states = 0
        for (index, mark) in marks.enumerated() {
            let isLast = index + 1 == marks.count
            let text = trimmed(
                source, mark.range.upperBound..<(isLast ? line.upperBound : marks[index + 1].range.lowerBound))
            if !isLast, !separators.contains(where: { source.bytes[text].ends(with: $0) }) { return false }
            if source.bytes[text].contains(where: \.isDigit) { return false }
            if StatusWord.lexicon.match(
                source.folded, at: skipMarks(source.bytes, text.lowerBound, text.upperBound), end: text.upperBound)
                != nil
            {
                states += 1
            }
        }
        return states > 1
    }

    private static let longestLabel = 40
    private static let separators = ["/", "|", ",", ";", "·", "•", "、", "，", "；", "／"]

    private static func marks(_ source: SourceText, _ line: Range<Int>) -> [(meaning: Mark, range: Range<Int>)] {
        var marks: [(meaning: Mark, range: Range<Int>)] = []
        var index = line.lowerBound
        while index < line.upperBound {
            let mark = mark(source, at: index, end: line.upperBound)
            if let mark { marks.append((mark.meaning, index..<mark.end)) }
            index = mark?.end ?? index + 1
        }
        return marks
    }

    /// Without blanks and marks at its ends.
    private static func trimmed(_ source: SourceText, _ range: Range<Int>) -> Range<Int> {
        let start = skipMarks(source.bytes, range.lowerBound, range.upperBound)
        var end = range.upperBound
        while end > start, source.bytes[end - 1].isBlank || source.bytes[end - 1].isOne(of: "*_`\"") { end -= 1 }
        return start..<end
    }

    private enum Mark: Hashable {
        case glyph(String)
        case box(String)
    }

    private mutating func set(_ mark: Mark, _ status: Plan.Status) {
        switch mark {
        case .glyph(let glyph): glyphs[glyph] = glyphs[glyph] ?? status
        case .box(let character): boxes[character] = boxes[character] ?? status
        }
    }

    private mutating func note(_ mark: Mark) {
        if case .glyph(let glyph) = mark { explained.insert(glyph) }
    }

    private static func mark(_ source: SourceText, at index: Int, end: Int) -> (meaning: Mark, end: Int)? {
        guard index < end, source.bytes[index] >= 0x80 || source.bytes[index].isOne(of: "[*_") else { return nil }
        if let found = StatusGlyph.match(source.bytes, at: index, end: end) {
            return (.glyph(found.glyph.glyph), found.end)
        }
        if let box = Box.match(source, at: index, end: end) { return (.box(box.mark), box.end) }
        return nil
    }

    private static func skipMarks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isBlank || bytes[index].isOne(of: "*_`\"") { index += 1 }
        return index
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension String {
    /// The text without the characters that ask for a coloured glyph, which are a part of the character before them.
    package var withoutVariationSelectors: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars where scalar.value != 0xFE0F { scalars.append(scalar) }
        return String(scalars)
    }
}
