import SourceText

/// A line that begins with a box and is no list item, because its bullet is missing, unknown to Markdown, or stuck to the
/// box: `[ ] Paint the door`, `-[ ] Paint the door`, `• [ ] Paint the door`.
package struct StrayBox: Sendable {
    /// What keeps the line from being a list item.
    package enum Cause: Sendable {
        /// Nothing stands in front of the box.
        case noBullet
        /// A bullet or a number without the blank behind it.
        case noBlank
        /// A character that only looks like a bullet.
        case foreignBullet
    }

    /// What keeps the line from being a list item.
    package let cause: Cause
    /// The bytes in front of the box, blanks included; empty where the bullet is missing.
    package let bullet: Range<Int>
    /// The box.
    package let box: Box
    /// What is to be done, without blanks at its ends; never empty.
    package let text: Range<Int>

    /// Characters that text programs put in the place of a hyphen.
    private static let foreignBullets = ["•", "◦", "‣", "▪", "●", "○", "■", "·", "∙", "⁃", "–", "—", "−"].map {
        Array($0.utf8)
    }
    private static let blanks = [" ", "\t", "\u{A0}", "\u{3000}"].map { Array($0.utf8) }
    private static let marks: Set<String> = ["", "x", "X", "~", "-", "/", "✓", "✔", "✅", Box.rootTick]
    private static let mostDigits = 4

    /// Reads a line without its indentation.
    ///
    /// Lines that explain boxes are none: `[ ] = todo`, `[x] done`, `[ ] yes [ ] no`.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    package static func match(_ source: SourceText, _ line: Range<Int>) -> StrayBox? {
        let bytes = source.bytes
        let (cause, start) = bullet(bytes, line)
        guard let start, let box = Box.match(source, at: start, end: line.upperBound), box.range.lowerBound == start,
            marks.contains(box.mark)
        else { return nil }
        let text = source.trimmed(box.end..<line.upperBound)
        guard !text.isEmpty, isApart(source, box, cause), !explainsBox(source, text), !holdsBox(source, text) else {
            return nil
        }
        return StrayBox(cause: cause, bullet: line.lowerBound..<start, box: box, text: text)
    }

    /// Whether a text behind a box says what the box means, as `= todo` or `done`.
    package static func explainsBox(_ source: SourceText, _ text: Range<Int>) -> Bool {
        guard let first = text.first else { return false }
        return source.bytes[first].isOne(of: "=:(-|")
            || ["–", "—", "→", "：", "＝"].contains { source.bytes[text].starts(with: $0.utf8) }
            || StatusWord.lexicon.meaning(of: text, in: source.folded) != nil
    }

    /// What stands in front of the box, and where the box must begin; nil for a proper list marker.
    private static func bullet(_ bytes: [UInt8], _ line: Range<Int>) -> (Cause, Int?) {
        guard let first = line.first else { return (.noBullet, nil) }
        if bytes[first] >= 0x80, let foreign = foreignBullets.first(where: { bytes[line].starts(with: $0) }) {
            return (.foreignBullet, skipBlanks(bytes, first + foreign.count, line.upperBound))
        }
        var index = first
        if bytes[index].isOne(of: "-*+") {
            index += 1
        } else {
            while index < line.upperBound, index - first < mostDigits, bytes[index].isDigit { index += 1 }
            guard index > first else { return (.noBullet, first) }
            guard index < line.upperBound, bytes[index].isOne(of: ".)") else { return (.noBullet, nil) }
            index += 1
        }
        guard index < line.upperBound, !bytes[index].isBlank else { return (.noBlank, nil) }
        return (.noBlank, skipBlanks(bytes, index, line.upperBound))
    }

    private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while let blank = blanks.first(where: { bytes[index..<end].starts(with: $0) }) { index += blank.count }
        return index
    }

    /// Without a bullet, only a blank tells `[x] Paint` from `[x]y`, and `[] Paint` from `[]string`.
    private static func isApart(_ source: SourceText, _ box: Box, _ cause: Cause) -> Bool {
        guard cause == .noBullet, box.end == box.range.upperBound else { return true }
        return source.bytes[box.end].isBlank || source.bytes[box.range].elementsEqual("[ ]".utf8)
    }

    /// Whether another box follows, as in forms: `[ ] yes [ ] no`.
    private static func holdsBox(_ source: SourceText, _ text: Range<Int>) -> Bool {
        text.contains { index in
            source.bytes[index] == UInt8(ascii: "[")
                && (source.bytes[index..<text.upperBound].starts(with: "[ ]")
                    || source.folded[index..<text.upperBound].starts(with: "[x]"))
        }
    }
}
