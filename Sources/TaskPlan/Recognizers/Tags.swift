import SourceText

/// The bracket tags around a task's id: `[P]`, `(P)`, `[US1]`, `[Story: US1]` …
struct Tags: Sendable {
    private(set) var isParallel = false
    private(set) var labels: [String] = []
    /// Where the text behind the last tag begins.
    private(set) var end: Int

    private static let longestLabel = 40

    /// Reads the tags that stand at the beginning of a range.
    init(_ source: borrowing SourceText, in range: Range<Int>) {
        end = range.lowerBound
        var index = end
        while index < range.upperBound {
            let byte = source.bytes[index]
            if byte.isBlank || byte.isOne(of: "*_:-.") {
                index += 1
            } else if let glyph = StatusGlyph.match(source.bytes, at: index, end: range.upperBound) {
                index = glyph.end
            } else if let close = Tags.close(source.bytes, at: index, end: range.upperBound) {
                let content = source.string(source.trimmed(index + 1..<close - 1))
                if byte == UInt8(ascii: "("), !Tags.isParallelMark(content) { break }
                if content.isEmpty { break }
                add(content)
                index = close
                end = index
            } else {
                break
            }
        }
        // Bold marks that close behind the last tag belong to it.
        while end < range.upperBound, end > range.lowerBound, source.bytes[end] == UInt8(ascii: "*") { end += 1 }
    }

    /// Whether the text of a range ends in a parallel mark of its own: `… (P)`, `… [P]`.
    static func endsWithParallelMark(_ source: SourceText, _ range: Range<Int>) -> Range<Int>? {
        var last = range.upperBound
        while last > range.lowerBound, source.bytes[last - 1].isBlank || source.bytes[last - 1] == UInt8(ascii: "*") {
            last -= 1
        }
        guard last - range.lowerBound >= 3 else { return nil }
        let mark = source.bytes[last - 3..<last]
        guard mark.starts(with: "(P)") || mark.starts(with: "[P]"),
            source.bytes[max(last - 4, range.lowerBound)] != UInt8(ascii: "`")
        else {
            return nil
        }
        return last - 3..<last
    }

    private mutating func add(_ content: String) {
        if Tags.isParallelMark(content) { isParallel = true } else { labels.append(content) }
    }

    private static func isParallelMark(_ content: String) -> Bool {
        content == "P" || content.uppercased() == "PARALLEL"
    }

    /// The end of `[…]` or `(…)` on one line, unless it is a link.
    private static func close(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
        let closing: UInt8
        switch bytes[start] {
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var index = start + 1
        while index < end, bytes[index] != closing {
            if bytes[index] == bytes[start] || bytes[index] == UInt8(ascii: "`") || index - start > longestLabel {
                return nil
            }
            index += 1
        }
        guard index < end else { return nil }
        let isLink =
            closing == UInt8(ascii: "]") && index + 1 < end && bytes[index + 1] == UInt8(ascii: "(")
            && !bytes[start...].starts(with: "[P](P)")
        return isLink ? nil : index + 1
    }
}

extension String {
    /// The text without spaces and tabs at its ends.
    func trimmingBlanks() -> String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
