import SourceText

/// Finds code spans, links, images, autolinks and raw HTML in the lines of one block (CommonMark 0.31, section 6).
///
/// Emphasis needs no parsing here: readers skip its marks. Reference links are left as text, because a definition such
/// as `[P]: url` must not turn the tags of a task into links. Each alternative is tried once per position and failed
/// searches are remembered, so the cost is linear.
public struct InlineScanner {
    private var cursor: InlineCursor
    private let runs: BacktickRuns
    private var spans: [InlineSpan] = []
    private var openers: [Opener] = []
    /// Links hold no links: this many openers at the bottom of the stack can only be those of images.
    private var inactiveCount = 0
    private var html = InlineHTML()

    /// A `[` or `![` that waits for its `]`.
    private struct Opener {
        let offset: Int
        let isImage: Bool
    }

    /// cmark takes longer runs of backticks for text.
    private static let longestBacktickRun = 80

    /// The spans of a block, ordered by where they begin; a link comes before the spans in its text.
    ///
    /// - Parameters:
    ///   - source: the document.
    ///   - lines: one byte range per line, as ``Outline/content(of:)`` gives them.
    /// - Complexity: O(*n* + *s* log *s*) in the number of bytes and of spans.
    public static func spans(in source: SourceText, lines: [Range<Int>]) -> [InlineSpan] {
        guard lines.contains(where: { mayHoldSpan(source.bytes, $0) }) else { return [] }
        var scanner = InlineScanner(source, lines)
        scanner.run()
        scanner.spans.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
        return scanner.spans
    }

    /// Whether a byte stands in a line without which there is no span.
    private static func mayHoldSpan(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        bytes.firstIndex(of: UInt8(ascii: "`"), or: UInt8(ascii: "["), or: UInt8(ascii: "<"), in: line) != nil
    }

    private init(_ source: SourceText, _ lines: [Range<Int>]) {
        cursor = InlineCursor(source.bytes, lines)
        runs = BacktickRuns(source.bytes, lines)
    }

    private mutating func run() {
        while let byte = cursor.byte {
            switch byte {
            case UInt8(ascii: "\\"): cursor.skipEscape()
            case UInt8(ascii: "`"): scanCode()
            case UInt8(ascii: "<"): scanAngle()
            case UInt8(ascii: "!"): scanImageOpener()
            case UInt8(ascii: "["):
                openers.append(Opener(offset: cursor.offset, isImage: false))
                cursor.advance()
            case UInt8(ascii: "]"): closeBracket()
            default: cursor.advance(to: InlineScanner.isSpecial)
            }
        }
    }

    /// Whether a byte may begin or end a span, or escapes another.
    private static func isSpecial(_ byte: UInt8) -> Bool { byte.isOne(of: "\\`<![]") }

    private mutating func scanCode() {
        let start = cursor.offset
        let length = cursor.skip { $0 == UInt8(ascii: "`") }
        guard length <= InlineScanner.longestBacktickRun, let close = runs.next(ofLength: length, after: start)
        else { return }
        cursor.jump(to: close + length)
        spans.append(InlineSpan(kind: .code, range: start..<close + length, content: start + length..<close))
    }

    private mutating func scanAngle() {
        guard let found = html.match(at: cursor) else {
            cursor.advance()
            return
        }
        let range = cursor.offset..<found.end
        let (open, close) = found.kind == .comment ? (4, 3) : (1, 1)
        let content = range.lowerBound + open..<range.upperBound - close
        spans.append(InlineSpan(kind: found.kind, range: range, content: content))
        cursor.jump(to: found.end)
    }

    private mutating func scanImageOpener() {
        let start = cursor.offset
        cursor.advance()
        // cmark-gfm keeps `![^` for footnotes.
        var next = cursor
        guard next.consume("["), next.byte != UInt8(ascii: "^") else { return }
        openers.append(Opener(offset: start, isImage: true))
        cursor = next
    }

    private mutating func closeBracket() {
        let close = cursor.offset
        cursor.advance()
        guard let opener = openers.popLast() else { return }
        let isActive = opener.isImage || openers.count >= inactiveCount
        inactiveCount = min(inactiveCount, openers.count)
        guard isActive, let destination = LinkDestination.match(at: cursor) else { return }
        let text = opener.offset + (opener.isImage ? 2 : 1)..<close
        let kind: InlineSpan.Kind =
            opener.isImage
            ? .image(text: text, destination: destination.range) : .link(text: text, destination: destination.range)
        spans.append(InlineSpan(kind: kind, range: opener.offset..<destination.end, content: text))
        cursor.jump(to: destination.end)
        if !opener.isImage { inactiveCount = openers.count }
    }
}
