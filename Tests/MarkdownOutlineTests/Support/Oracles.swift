import SourceText

@testable import MarkdownOutline
import TestSupport

/// Comparisons of the outline with cmark itself. Each returns nil if both agree, else what they say.
enum Oracles {
    /// Kinds, nesting and places of the blocks are those of cmark's tree over the document as it is.
    static func blockDisagreement(_ bytes: [UInt8]) -> String? {
        let outline = Outline(SourceText(bytes))
        guard outline.tooDeepLine == nil else { return nil }
        let expected = CMarkTree(withoutFrontMatter(outline), keepingLists: false).blocks.map {
            "\(String(repeating: "  ", count: $0.depth))\($0.kind) \($0.startLine):\($0.startColumn)"
        }
        let actual = outline.blocks.indices.map { index in
            let block = outline.blocks[index]
            let place = outline.source.position(at: block.start)
            let kind = outline.name(of: index).hasPrefix("fence") ? "fence" : outline.name(of: index)
            return "\(String(repeating: "  ", count: outline.depth(of: index)))\(kind) \(place.line):\(place.column)"
        }
        return compare(actual, expected)
    }

    /// cmark makes the same blocks of the veiled and of the plain document.
    static func veilDisagreement(_ bytes: [UInt8]) -> String? {
        do {
            try VeilPromises.check(bytes)
            return nil
        } catch {
            return error.description
        }
    }

    /// The content of leaves, read from the veiled bytes, is the text that cmark reads in them.
    static func contentDisagreement(_ bytes: [UInt8]) -> String? {
        let source = SourceText(bytes)
        let outline = Outline(source)
        let veiled = SourceText(Veil(source, frontMatter: outline.frontMatter).bytes)
        let leaves = CMarkTree(veiled.bytes).leaves
        let indices = outline.blocks.indices.filter(outline.isLeaf)
        guard leaves.count == indices.count else { return "\(indices.count) leaves instead of \(leaves.count)" }
        for (index, leaf) in zip(indices, leaves) {
            let actual = outline.content(of: index).map { squeezed(veiled.string($0)) }
            guard let text = leaf.plainText, !outline.hasIndentedQuoteMark(index) else { continue }
            // cmark drops definitions, and resolves what the veil leaves of escapes near them.
            if outline.hasInlines(index), actual.contains(where: { $0.contains("\\") || $0.contains("&") }) { continue }
            if outline.mayBeginWithDefinition(index) { continue }
            var expected = text.split(separator: "\n", omittingEmptySubsequences: false).map { squeezed(String($0)) }
            // Code and HTML end with a line end.
            if leaf.kind == "fence" || leaf.kind == "code" || leaf.kind == "html" { expected.removeLast() }
            if expected.isEmpty, leaf.kind.hasPrefix("heading") { expected = [""] }
            if let difference = compare(actual, expected) { return difference }
        }
        return nil
    }

    /// Code spans, links, images and raw HTML are those that cmark finds.
    ///
    /// Once cmark has looked in vain for the end of a code span, it also misses later spans that do end. So in blocks
    /// with backticks that belong to nothing, the other spans must stay when those backticks are taken away, and then
    /// be those that cmark finds. An equals sign may stand and may not stand where a backtick may and may not.
    static func inlineDisagreement(_ bytes: [UInt8]) -> String? {
        let outline = Outline(SourceText(bytes))
        var tamed = bytes
        for index in outline.blocks.indices where outline.hasInlines(index) {
            for offset in outline.looseBackticks(index) { tamed[offset] = UInt8(ascii: "=") }
        }
        let tamedOutline = Outline(SourceText(tamed))
        // A line without its last backtick may open a fence.
        guard tamedOutline.blocks.map(\.kind) == outline.blocks.map(\.kind) else { return nil }
        if let difference = compare(inlines(tamedOutline).flatMap(\.self), inlines(outline).flatMap(\.self)) {
            return "without loose backticks " + difference
        }
        let leaves = CMarkTree(withoutFrontMatter(tamedOutline)).leaves.filter { $0.hasInlines }
        let indices = outline.blocks.indices.filter(outline.hasInlines)
        guard leaves.count == indices.count else { return "\(indices.count) leaves instead of \(leaves.count)" }
        for (index, (leaf, actual)) in zip(indices, zip(leaves, inlines(tamedOutline))) {
            if outline.hasIndentedQuoteMark(index) { continue }
            if let difference = compare(actual, leaf.inlines) { return difference }
        }
        return nil
    }

    /// The spans of every block that has inlines.
    private static func inlines(_ outline: Outline) -> [[String]] {
        outline.blocks.indices.filter(outline.hasInlines).map { index in
            let lines = outline.content(of: index)
            return InlineScanner.spans(in: outline.source, lines: lines).map { description($0, lines, outline.source) }
        }
    }

    private static func description(_ span: InlineSpan, _ lines: [Range<Int>], _ source: SourceText) -> String {
        switch span.kind {
        case .code: "code " + text(span.content, lines, source)
        case .link(_, let destination): "link " + unescaped(source.string(destination))
        case .image(_, let destination): "image " + unescaped(source.string(destination))
        case .autolink: "link " + address(source.string(span.content))
        case .comment, .html: "html " + text(span.range, lines, source)
        }
    }

    /// The bytes of a range that belong to the lines of a block.
    private static func text(_ range: Range<Int>, _ lines: [Range<Int>], _ source: SourceText) -> String {
        squeezed(lines.map { source.string($0.clamped(to: range)) }.joined(separator: "\n"))
    }

    /// The destination without backslashes that escape and with the entities that the documents use resolved.
    private static func unescaped(_ destination: String) -> String {
        let resolved = destination.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
            .split(separator: "&#35;", omittingEmptySubsequences: false).joined(separator: "#")
        var bytes: [UInt8] = []
        var rest = Array(resolved.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let next = rest.first, next.isPunctuation {
                bytes.append(next)
                rest.removeFirst()
            } else {
                bytes.append(byte)
            }
        }
        return squeezed(String(decoding: bytes, as: UTF8.self))
    }

    private static func address(_ text: String) -> String {
        let scheme = text.prefix { $0 != ":" }
        let hasScheme =
            scheme.count < text.count && scheme.allSatisfy { $0.isLetter || $0.isNumber || "+.-".contains($0) }
        return hasScheme ? text : "mailto:" + text
    }

    /// The document as cmark gets it to judge: front matter is no Markdown.
    private static func withoutFrontMatter(_ outline: Outline) -> [UInt8] {
        var bytes = outline.source.bytes
        for line in outline.frontMatter.map(Array.init) ?? [] {
            for index in outline.source.lineRange(line) { bytes[index] = UInt8(ascii: " ") }
        }
        return bytes
    }

    private static func compare(_ actual: [String], _ expected: [String]) -> String? {
        if actual == expected { return nil }
        return "read:\n\(actual.joined(separator: "\n"))\ncmark:\n\(expected.joined(separator: "\n"))"
    }
}

extension Outline {
    fileprivate func isLeaf(_ index: Int) -> Bool { !blocks[index].kind.isContainer && blocks[index].kind != .rule }

    fileprivate func hasInlines(_ index: Int) -> Bool {
        if case .heading = blocks[index].kind { return true }
        return blocks[index].kind == .paragraph
    }

    /// Whether a line holds a `>` that may be indented too far to be the mark of a quote. There the outline may take
    /// text for a mark.
    fileprivate func hasIndentedQuoteMark(_ index: Int) -> Bool {
        blocks[index].quoteDepth > 0
            && blocks[index].lines.dropFirst().contains { line in
                let text = source.string(source.lineRange(line))
                return text.contains("    >") || text.contains("\t>")
            }
    }

    /// Offsets of the backticks that are neither in a code span nor in a tag nor in a destination.
    fileprivate func looseBackticks(_ index: Int) -> [Int] {
        let lines = content(of: index)
        let taken = InlineScanner.spans(in: source, lines: lines).map { span in
            switch span.kind {
            case .code, .autolink, .comment, .html: span.range
            case .link(let text, _), .image(let text, _): text.upperBound..<span.range.upperBound
            }
        }
        return lines.flatMap { $0 }.filter { offset in
            source.bytes[offset] == UInt8(ascii: "`") && !taken.contains { $0.contains(offset) }
        }
    }

    fileprivate func mayBeginWithDefinition(_ index: Int) -> Bool {
        hasInlines(index) && source.bytes[blocks[index].start] == UInt8(ascii: "[")
    }
}
