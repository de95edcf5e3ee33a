import SourceText

/// What was meant to be a box and is none, because a bracket is missing, double, of another kind, or escaped: `[ Paint`,
/// `x] Paint`, `( ) Paint`, `[[ ]] Paint`, `\[ \] Paint`.
///
/// The shape alone proves little; whether boxes stand around it is for the caller to ask.
package struct BrokenBox: Sendable {
    /// The bytes of the box.
    package let range: Range<Int>
    /// Whether it is ticked.
    package let isTicked: Bool
    /// Whether backslashes are all that is wrong with it.
    package let isEscaped: Bool

    private static let openers = ["[", "(", "{", "［", "（", "【", "〔"].map { Array($0.utf8) }
    private static let closers = ["]", ")", "}", "］", "）", "】", "〕"].map { Array($0.utf8) }

    /// Reads what stands at the beginning of a list item's text.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    package static func match(_ source: SourceText, _ line: Range<Int>) -> BrokenBox? {
        let bytes = source.bytes
        let end = line.upperBound
        var index = line.lowerBound
        let opener = bracket(bytes, &index, end, openers)
        let isDouble = opener?.bracket == "[" && index < end && bytes[index] == UInt8(ascii: "[")
        if isDouble { index += 1 }
        let inside = index
        while index < end, bytes[index].isBlank { index += 1 }
        let isTicked = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
        if isTicked { index += 1 }
        let behindMark = index
        while index < end, bytes[index].isBlank { index += 1 }
        let closer = bracket(bytes, &index, end, closers)
        if closer == nil { index = behindMark }
        if isDouble {
            guard closer?.bracket == "]", index < end, bytes[index] == UInt8(ascii: "]") else { return nil }
            index += 1
        }
        guard index < end, closer == nil || bytes[index].isBlank, opener != nil || closer != nil else { return nil }
        let isEmpty = !isTicked && behindMark == inside
        let range = line.lowerBound..<(closer == nil && !isTicked ? inside : index)
        if opener?.bracket == "[", closer?.bracket == "]", !isDouble {
            let isEscaped = opener?.isEscaped == true || closer?.isEscaped == true
            return isEscaped ? BrokenBox(range: range, isTicked: isTicked, isEscaped: true) : nil
        }
        if opener == nil { return closer?.bracket == "]" ? BrokenBox(range, isTicked) : nil }
        guard closer == nil else { return isEmpty ? nil : BrokenBox(range, isTicked) }
        let isOpen = opener?.bracket == "[" && !isEmpty && isUnclosed(bytes, index..<end)
        return isOpen && (!isTicked || bytes[index].isBlank) ? BrokenBox(range, isTicked) : nil
    }

    private init(_ range: Range<Int>, _ isTicked: Bool) {
        self.init(range: range, isTicked: isTicked, isEscaped: false)
    }

    private init(range: Range<Int>, isTicked: Bool, isEscaped: Bool) {
        self.range = range
        self.isTicked = isTicked
        self.isEscaped = isEscaped
    }

    private static func bracket(
        _ bytes: [UInt8], _ index: inout Int, _ end: Int, _ kinds: [[UInt8]]
    ) -> (bracket: String, isEscaped: Bool)? {
        var next = index
        let isEscaped = next < end && bytes[next] == UInt8(ascii: "\\")
        if isEscaped { next += 1 }
        guard let kind = kinds.first(where: { bytes[next..<end].starts(with: $0) }) else { return nil }
        index = next + kind.count
        return (String(decoding: kind, as: UTF8.self), isEscaped)
    }

    /// Whether no bracket closes before another one opens.
    private static func isUnclosed(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
        for index in text {
            if bytes[index] == UInt8(ascii: "]") { return false }
            if bytes[index] == UInt8(ascii: "[") { return true }
        }
        return true
    }
}
