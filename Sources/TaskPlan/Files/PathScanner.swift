import MarkdownOutline
import SourceText

/// A path where it stands in a text.
struct PathMention: Sendable {
    /// The paths it stands for: several if it was written with braces.
    let paths: [String]
    /// The bytes of the path, without backticks.
    let range: Range<Int>
    /// The bytes with the marks around it.
    let outer: Range<Int>
}

/// Finds the paths in the lines of a text: in code spans, link destinations and bare words.
struct PathScanner {
    let source: SourceText
    private(set) var mentions: [PathMention] = []

    /// - Parameter spans: the inline spans of the same lines.
    static func mentions(_ source: SourceText, lines: [Range<Int>], spans: [InlineSpan]) -> [PathMention] {
        var scanner = PathScanner(source: source)
        var next = spans.startIndex
        for line in lines {
            var index = line.lowerBound
            while index < line.upperBound {
                while next < spans.endIndex, spans[next].range.upperBound <= index { next += 1 }
                guard next < spans.endIndex, spans[next].range.lowerBound < line.upperBound else {
                    scanner.scanWords(index..<line.upperBound)
                    break
                }
                let span = spans[next]
                if span.range.lowerBound > index { scanner.scanWords(index..<span.range.lowerBound) }
                scanner.scan(span)
                index = max(index, min(span.range.upperBound, line.upperBound))
                next += 1
            }
        }
        return scanner.mentions
    }

    private mutating func scan(_ span: InlineSpan) {
        switch span.kind {
        case .code: scanCode(span)
        case .link(_, let destination), .image(_, let destination):
            add(destination, outer: span.range, isCode: false)
        case .autolink, .comment, .html: break
        }
    }

    /// A code span with blanks is a command, unless it is a list of paths.
    private mutating func scanCode(_ span: InlineSpan) {
        let content = source.trimmed(span.content)
        guard source.bytes[content].contains(where: { $0.isBlank || $0.isLineEnd }) else {
            add(content, outer: span.range, isCode: true)
            return
        }
        let before = mentions.count
        var start = content.lowerBound
        for index in content where source.bytes[index] == UInt8(ascii: ",") {
            add(source.trimmed(start..<index), outer: span.range, isCode: true)
            start = index + 1
        }
        let pieces = source.bytes[content].count { $0 == UInt8(ascii: ",") }
        if pieces > 0 { add(source.trimmed(start..<content.upperBound), outer: span.range, isCode: true) }
        if mentions.count - before != pieces + 1 || pieces == 0 { mentions.removeSubrange(before...) }
    }

    /// Runs of characters that paths are made of, outside of spans.
    private mutating func scanWords(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard PathScanner.isPathByte(source.bytes[index]) || isAlphabetic(at: index) else {
                index += 1
                continue
            }
            let start = index
            // Most words are letters, with a blank behind them.
            while index < range.upperBound, source.bytes[index].isAlphanumeric { index += 1 }
            if index < range.upperBound, source.bytes[index] != .space {
                var brackets = OpenBrackets()
                while index < range.upperBound, continuesPath(at: index, from: start, &brackets) { index += 1 }
            } else if index > start, !isBareName(start..<index) {
                continue
            }
            if isAlternative(start..<index, before: range.upperBound) { continue }
            // What follows a full stop or a colon is another sentence, though paths may hold both.
            var end = index
            while end > start + 1, source.bytes[end - 1].isOne(of: ".:") { end -= 1 }
            add(start..<index, outer: start..<end, isCode: false)
        }
    }

    /// Whether the slash that a word ends with only parts it from a word of another script: `exit/退出`, `ms/µs`,
    /// `API/DB/認証`. Behind a folder of sources the text goes on, in scripts that write no spaces.
    private func isAlternative(_ word: Range<Int>, before end: Int) -> Bool {
        let last = word.upperBound - 1
        guard source.bytes[last] == UInt8(ascii: "/"), isForeignLetter(at: word.upperBound, end) else { return false }
        let name = source.bytes[word.lowerBound..<last]
        if name.allSatisfy({ $0.isCapital || $0 == UInt8(ascii: "/") }) { return true }
        return !name.contains(UInt8(ascii: "/")) && !FileNames.sourceRoots.holds(FileNames.folded(name))
    }

    /// A byte that begins `µ` or a letter of the scripts from U+3040 on, without their punctuation.
    private func isForeignLetter(at index: Int, _ end: Int) -> Bool {
        guard index + 1 < end else { return false }
        switch source.bytes[index] {
        case 0xC2: return source.bytes[index + 1] == 0xB5
        case 0xE3: return source.bytes[index + 1] > 0x80
        case 0xE4...0xED: return true
        default: return false
        }
    }

    /// Which brackets are open inside a word.
    private struct OpenBrackets {
        var square = false
        var round = false
        var curly = false
    }

    private func continuesPath(at index: Int, from start: Int, _ open: inout OpenBrackets) -> Bool {
        let byte = source.bytes[index]
        if PathScanner.isPathByte(byte) || isAlphabetic(at: index) { return true }
        guard index > start else { return false }
        let followsSlash = source.bytes[index - 1] == UInt8(ascii: "/")
        switch byte {
        // `[slug]` and `(auth)` are folders between slashes, `{a,b}` alternatives.
        case UInt8(ascii: "["):
            open.square = followsSlash
            return followsSlash
        case UInt8(ascii: "("):
            open.round = followsSlash
            return followsSlash
        case UInt8(ascii: "{"):
            open.curly = true
            return true
        case UInt8(ascii: "]"): return close(&open.square)
        case UInt8(ascii: ")"): return close(&open.round)
        case UInt8(ascii: "}"): return close(&open.curly)
        case UInt8(ascii: ","): return open.curly
        // `users.$id.tsx`
        case UInt8(ascii: "$"): return followsSlash || source.bytes[index - 1] == UInt8(ascii: ".")
        default: return false
        }
    }

    /// A byte of a letter of U+00C0–U+052F; other scripts write no spaces around paths.
    private func isAlphabetic(at index: Int) -> Bool {
        let byte = source.bytes[index]
        return (0xC3...0xD4).contains(byte) || byte.isContinuation && (0xC3...0xD4).contains(source.bytes[index - 1])
    }

    private func close(_ isOpen: inout Bool) -> Bool {
        defer { isOpen = false }
        return isOpen
    }

    private mutating func add(_ range: Range<Int>, outer: Range<Int>, isCode: Bool) {
        guard range.count > 1, range.count < PathScanner.longest, mayBePath(range) else { return }
        let paths = PathShape.paths(source.bytes[range], isCode: isCode)
        guard let first = paths.first else { return }
        // The range of a single path leaves out what the spelling left out.
        let length = paths.count == 1 ? first.utf8.count : range.count
        let start = source.find(first, in: range)?.lowerBound ?? range.lowerBound
        mentions.append(PathMention(paths: paths, range: start..<min(start + length, range.upperBound), outer: outer))
    }

    /// Longer words are data.
    private static let longest = 1000

    /// Whether a word has a slash, a full stop inside, or the spelling of a file name without extension. Most words
    /// of a plan have none of these, and need no closer look.
    private func mayBePath(_ range: Range<Int>) -> Bool {
        for index in range {
            switch source.bytes[index] {
            case UInt8(ascii: "/"), UInt8(ascii: "\\"): return true
            case UInt8(ascii: ".") where index + 1 < range.upperBound: return true
            default: continue
            }
        }
        return isBareName(range)
    }

    /// Whether a word has the spelling of a file name without extension.
    private func isBareName(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, source.bytes[end - 1].isOne(of: "*_.:") { end -= 1 }
        guard end > range.lowerBound, source.bytes[end - 1].isOne(of: "eEsS") else { return false }
        let word = source.folded[range.lowerBound..<end]
        return FileNames.bareEndings.contains { word.suffix($0.utf8CodeUnitCount).starts(with: $0) }
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte.isOne(of: "_./\\@~*#+-:")
    }
}
