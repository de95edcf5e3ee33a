import SourceText

/// A copy of a document, as long as the original, in which cmark has no inlines to parse.
///
/// Inline content never decides block structure (CommonMark 0.31, section 3.1). Bytes that only inlines care about are
/// therefore covered by another character; this keeps every offset, saves most of cmark's time and disarms input on
/// which its inline parser needs quadratic time. What may open or close a block stays: container markers, fences,
/// thematic breaks, HTML blocks and reference definitions.
///
/// One thing is hidden from cmark altogether: a line that holds nothing but a comment for the linter. It would end a list,
/// and so change what the plan means; the blank line that cmark sees instead does not.
package struct Veil {
    /// So many lines of a long paragraph become one code span.
    private static let spanLength = 64

    /// So many lines that would send cmark searching through the rest of a paragraph are left alone.
    private static let mostUnclosed = 64

    /// The character that covers others. No HTML tag has it in a name, every HTML attribute may have it in its value,
    /// it can be escaped like the characters it covers, and no block begins with it.
    private static let cover = UInt8(ascii: "%")

    /// As long as the document, with the same line ends.
    package private(set) var bytes: [UInt8]
    /// The 1-based lines whose containers were too deep to be followed, in order.
    package private(set) var deepLines: [Int] = []
    /// Containers are followed up to this byte of a line; what lies deeper is text.
    private let nestingLimit: Int
    /// Lines of text so far that may be lines of one paragraph.
    private var textLines = 0
    /// Inside a run of lines in which a reference definition may have begun.
    private var mayDefineReference = false
    /// Lines so far that begin a declaration, an instruction or a CDATA section and hold no `>`.
    private var unclosedCount = 0

    /// - Parameters:
    ///   - frontMatter: the 1-based lines of the front matter, which cmark does not get to see.
    ///   - nestingLimit: the byte of a line up to which containers are followed.
    package init(
        _ source: SourceText, frontMatter: ClosedRange<Int>?, nestingLimit: Int = Outline.usualNestingLimit
    ) {
        self.nestingLimit = nestingLimit
        bytes = source.bytes
        // cmark puts three bytes in place of a zero.
        if bytes.contains(0) { bytes = bytes.map { $0 == 0 ? Veil.cover : $0 } }
        for line in 1...source.lineCount {
            let range = source.lineRange(line)
            if frontMatter?.contains(line) == true {
                for index in range { bytes[index] = .space }
            } else {
                veil(range, line: line)
            }
        }
    }

    private mutating func veil(_ range: Range<Int>, line: Int) {
        let start = contentStart(range, line: line)
        guard start < range.upperBound else {
            // Only a blank line surely ends a paragraph: `*` or an indented `>` can be a line of it.
            if bytes[range].allSatisfy(\.isBlank) { mayDefineReference = false }
            textLines = 0
            return
        }
        let content = start..<range.upperBound
        if LineShape.isToolComment(bytes, content) {
            for index in content { bytes[index] = .space }
            return
        }
        switch bytes[start] {
        case UInt8(ascii: "["):
            mayDefineReference = mayDefineReference || LineShape.mayOpenDefinition(bytes, content)
        case UInt8(ascii: "<"):
            cover(start + keptLength(content)..<content.upperBound, .tag)
            return
        case UInt8(ascii: "`"):
            cover(start + LineShape.fenceLength(bytes, content)..<content.upperBound, .text)
            return
        case UInt8(ascii: "*"), UInt8(ascii: "_"):
            if LineShape.holdsOneMark(bytes, content, atLeast: 1) { return }
        default:
            break
        }
        cover(content, .text)
        join(range, at: start)
    }

    /// Makes code spans of the lines of a long paragraph. cmark keeps two nodes of some hundred bytes for each line of a
    /// paragraph, but only one for a code span.
    ///
    /// A letter never decides what a line is. So the first one of a line opens a span, and that of another line closes it.
    /// Where the paragraph was none or ends before, what is left is a backtick without meaning.
    private mutating func join(_ range: Range<Int>, at start: Int) {
        let isBehindListMarker = bytes[range.lowerBound..<start].contains { !$0.isBlank && $0 != UInt8(ascii: ">") }
        if isBehindListMarker { textLines = 0 }
        guard bytes[start].isLetter, !mayDefineReference else { return }
        textLines += 1
        let (spans, line) = textLines.quotientAndRemainder(dividingBy: Veil.spanLength)
        if spans > 0 && line == 1 || spans > 1 && line == 0 { bytes[start] = UInt8(ascii: "`") }
    }

    private mutating func cover(_ range: Range<Int>, _ kind: CoverableBytes) {
        let kind = mayDefineReference ? kind.subtracting(.text).union(.definition) : kind
        var index = coverable(kind, in: range)
        while index < range.upperBound {
            if !LineShape.closesHTML(bytes, at: index, end: range.upperBound) { bytes[index] = Veil.cover }
            index = coverable(kind, in: index + 1..<range.upperBound)
        }
    }

    /// The first byte of a range that may be covered in lines of a kind; the end of the range if there is none.
    private func coverable(_ kind: CoverableBytes, in range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            CoverableBytes.kinds.withUnsafeBufferPointer { kinds in
                var index = range.lowerBound
                while index < range.upperBound, !kinds[Int(bytes[index])].isSuperset(of: kind) { index += 1 }
                return index
            }
        }
    }

    /// The first byte after the container markers of a line.
    private mutating func contentStart(_ range: Range<Int>, line: Int) -> Int {
        var index = range.lowerBound
        var firstOfEqual = index
        while index < range.upperBound {
            let byte = bytes[index]
            if byte.isBlank {
                index += 1
                continue
            }
            guard let length = ContainerPrefix.markerLength(bytes, at: index, end: range.upperBound)
            else { return index }
            if byte != bytes[firstOfEqual] { firstOfEqual = index }
            if index - range.lowerBound >= nestingLimit {
                // A long `- - - -` is a thematic break and no nest of lists.
                if LineShape.holdsOneMark(bytes, firstOfEqual..<range.upperBound, atLeast: 3) {
                    return range.upperBound
                }
                deepLines.append(line)
                bytes[index] = Veil.cover
                return index
            }
            index += length
        }
        return index
    }

    /// How much of a line that begins with `<` decides whether it opens an HTML block.
    ///
    /// Where the line turns out to be text, cmark searches the rest of the paragraph for the end of what the line
    /// opens. Many such lines without an end would cost quadratic time, so only the first of them are left alone.
    private mutating func keptLength(_ content: Range<Int>) -> Int {
        let rest = bytes[content]
        if rest.starts(with: "<!") || rest.starts(with: "<?"), !rest.contains(UInt8(ascii: ">")) {
            unclosedCount += 1
            if unclosedCount > Veil.mostUnclosed { return 1 }
        }
        return rest.starts(with: "<![CDATA[") ? 9 : min(2, content.count)
    }
}
