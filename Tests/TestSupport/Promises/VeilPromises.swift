import MarkdownOutline
import SourceText

/// What the veil promises: that cmark sees the same blocks through it.
package enum VeilPromises {
    /// cmark makes the same blocks, from the same to the same place, of the veiled and of the plain document.
    package static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        let outline = Outline(SourceText(bytes))
        guard outline.tooDeepLine == nil else { return }
        let veiled = Veil(outline.source, frontMatter: outline.frontMatter).bytes
        let found = CMarkTree(veiled).blocks
        let wanted = CMarkTree(plain(outline.source.bytes, veiled)).blocks
        guard found != wanted else { return }
        let first = zip(found, wanted).prefix { $0 == $1 }.count
        let pair = [found, wanted].map { $0.count > first ? $0[first].description : "the end" }
        throw BrokenPromise("block \(first) is \(pair[0]) through the veil, and \(pair[1]) without it")
    }

    /// The document without what is to be hidden from cmark altogether: front matter, lines with a comment for the
    /// linter, and zero bytes, for which cmark puts three bytes.
    private static func plain(_ bytes: [UInt8], _ veiled: [UInt8]) -> [UInt8] {
        zip(bytes, veiled).map { plain, veiled in plain == 0 || veiled == UInt8(ascii: " ") ? veiled : plain }
    }
}
