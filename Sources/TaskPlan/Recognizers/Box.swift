import SourceText

/// A checkbox at the beginning of a list item: `[ ]`, `[x]`, `[~]`, `[]`, `[ x]`, `[ ]*` …
///
/// Read from the bytes, because cmark's task lists know only `[ ]`, `[x]` and `[X]` before a blank. The character in
/// the box may be any single grapheme; what it means is decided later, with the legend and the dialect at hand.
package struct Box: Sendable {
    /// The bytes from bracket to bracket.
    package let range: Range<Int>
    /// The character in the box without padding; empty for `[ ]` and `[]`.
    package let mark: String
    /// `[ ]*` or `[ ]\*`, before an id also `[ ] *`.
    package let isOptional: Bool
    /// Where the text behind the box begins.
    package let end: Int

    /// The sign of a root, the tick of Chinese keyboards.
    static let rootTick = "√"

    /// The box at `start`, bold marks around it included.
    package static func match(_ source: SourceText, at start: Int, end: Int) -> Box? {
        let bytes = source.bytes
        var open = start
        while open < end, open - start < 2, bytes[open] == UInt8(ascii: "*") || bytes[open] == UInt8(ascii: "_") {
            open += 1
        }
        guard open < end, let inside = interior(bytes, at: open, end: end) else { return nil }
        var next = inside.close
        if next < end, bytes[next] == UInt8(ascii: "("), !inside.isBlank { return nil }
        if next < end, bytes[next] == UInt8(ascii: ":") { return nil }
        while next < end, open > start, bytes[next] == UInt8(ascii: "*"), next - inside.close < open - start {
            next += 1
        }
        let optional = optionalMark(source, at: next, end: end)
        let mark = source.string(inside.mark)
        guard isState(mark) else { return nil }
        return Box(range: open..<inside.close, mark: mark, isOptional: optional != nil, end: optional ?? next)
    }

    /// `*` or `\*` right behind the box, unless it opens bold text. Behind a blank it says something of an id only; before
    /// other text it may be a bullet.
    private static func optionalMark(_ source: SourceText, at start: Int, end: Int) -> Int? {
        let bytes = source.bytes
        var index = start
        while index < end, bytes[index].isBlank { index += 1 }
        let isApart = index > start
        if index < end, bytes[index] == UInt8(ascii: "\\") { index += 1 }
        guard index < end, bytes[index] == UInt8(ascii: "*") else { return nil }
        index += 1
        guard index == end || bytes[index].isBlank else { return nil }
        return isApart && LeadingIdentifier.match(source, in: index..<end) == nil ? nil : index
    }

    /// One character, or nothing, between brackets, with padding.
    private static func interior(
        _ bytes: [UInt8], at start: Int, end: Int
    ) -> (mark: Range<Int>, close: Int, isBlank: Bool)? {
        let open = bracketLength(bytes, at: start, end: end, ascii: UInt8(ascii: "["), wide: 0xBB)
        guard open > 0 else { return nil }
        var index = start + open
        while let padding = paddingLength(bytes, at: index, end: end) { index += padding }
        let markStart = index
        while index < end, bracketLength(bytes, at: index, end: end, ascii: UInt8(ascii: "]"), wide: 0xBD) == 0 {
            guard index - markStart < 24, !bytes[index].isLineEnd, bytes[index] != UInt8(ascii: "[") else { return nil }
            index += 1
        }
        let close = index + bracketLength(bytes, at: index, end: end, ascii: UInt8(ascii: "]"), wide: 0xBD)
        guard close > index else { return nil }
        while index > markStart, bytes[index - 1].isBlank { index -= 1 }
        if index - markStart >= 2, bytes[index - 2] == 0xC2, bytes[index - 1] == 0xA0 { index -= 2 }
        return (markStart..<max(markStart, index), close, index <= markStart)
    }

    /// Length of `[` or full-width `［` (U+FF3B; U+FF3D closes).
    private static func bracketLength(_ bytes: [UInt8], at index: Int, end: Int, ascii: UInt8, wide: UInt8) -> Int {
        guard index < end else { return 0 }
        if bytes[index] == ascii { return 1 }
        guard index + 2 < end, bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == wide else {
            return 0
        }
        return 3
    }

    /// Length of a space, tab, no-break space or zero-width space.
    private static func paddingLength(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
        guard index < end else { return nil }
        if bytes[index].isBlank { return 1 }
        if index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return 2 }
        if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8B { return 3 }
        return nil
    }

    /// Tags such as `[P]` are no states: a letter in a box is `x`, or small. A garbled glyph counts as one character.
    private static func isState(_ mark: String) -> Bool {
        guard let byte = mark.utf8.first else { return true }
        if mark.utf8.count == 1 { return !byte.isDigit && (!byte.isCapital || byte == UInt8(ascii: "X")) }
        guard let first = mark.first else { return true }
        if mark.count == 1 {
            return !first.isNumber && (!first.isLetter || "xX".contains(first) || first.isLowercase || !first.isASCII)
        }
        let bytes = Array(mark.utf8)
        return StatusGlyph.match(bytes, at: 0, end: bytes.count)?.end == bytes.count
    }
}
