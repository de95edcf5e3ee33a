import SourceText

/// A named detail on one line: `- File: a.py`, `**Depends on**: T001`, `_Requirements: 1.1_`, `**依赖**：无`.
package struct FieldLine: Sendable {
    /// The name without marks.
    package let key: Range<Int>
    /// What stands behind the colon, without marks around it.
    package let value: Range<Int>

    private static let longestKey = 40

    /// Whether a colon stands in a line, or the first byte of a full-width one: most lines have none, and are no fields.
    package static func hasColon(in line: Range<Int>, of source: borrowing SourceText) -> Bool {
        source.bytes.firstIndex(of: UInt8(ascii: ":"), or: 0xEF, in: line) != nil
    }

    /// Reads a line without list marker; nil if no short name ends in a colon.
    package init?(_ source: borrowing SourceText, _ line: Range<Int>) {
        let bytes = source.bytes
        guard FieldLine.hasColon(in: line, of: source) else { return nil }
        var start = line.lowerBound
        var skipped =
            StatusGlyph.match(bytes, at: start, end: line.upperBound)?.end
            ?? Pictogram.length(bytes, at: start, end: line.upperBound).map { start + $0 } ?? start
        while skipped < line.upperBound, bytes[skipped].isBlank { skipped += 1 }
        start = skipped
        while start < line.upperBound, bytes[start].isOne(of: "*_`~ ") { start += 1 }
        var index = start
        while index < line.upperBound, index - start <= FieldLine.longestKey {
            if bytes[index] == UInt8(ascii: ":") || bytes[index] == 0xEF && bytes[index...].starts(with: "：") { break }
            if bytes[index] == UInt8(ascii: "`") || bytes[index] == UInt8(ascii: "|") { return nil }
            index += 1
        }
        guard index > start, index < line.upperBound, index - start <= FieldLine.longestKey else { return nil }
        let colon = bytes[index] == UInt8(ascii: ":") ? 1 : 3
        // `10:30`, `src/a.py:12`, `https://…`
        if colon == 1, index + 1 < line.upperBound, !bytes[index + 1].isBlank, !bytes[index + 1].isOne(of: "*_`["),
            bytes[index + 1] < 0x80
        {
            return nil
        }
        var keyEnd = index
        while keyEnd > start, bytes[keyEnd - 1].isOne(of: "*_` ") { keyEnd -= 1 }
        guard keyEnd > start else { return nil }
        key = start..<keyEnd
        var valueStart = index + colon
        while valueStart < line.upperBound, bytes[valueStart].isOne(of: "*_ \t") { valueStart += 1 }
        var valueEnd = line.upperBound
        while valueEnd > valueStart, bytes[valueEnd - 1].isOne(of: "*_ \t") { valueEnd -= 1 }
        value = valueStart..<valueEnd
    }
}
