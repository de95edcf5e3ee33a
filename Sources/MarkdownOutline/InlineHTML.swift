import SourceText

/// Autolinks, comments and raw HTML in angle brackets, as cmark-gfm 0.29 reads them (CommonMark 0.29, sections 6.8 and
/// 6.10).
struct InlineHTML {
    /// Ends of raw HTML that are searched for.
    private enum End: Hashable {
        case hyphens, question, bracket, angle, singleQuote, doubleQuote
    }

    /// Ends that a search did not find; they will not be found further on either.
    private var missing: Set<End> = []

    /// The kind of what begins with the `<` at the cursor, and the offset behind it, or nil.
    mutating func match(at start: InlineCursor) -> (kind: InlineSpan.Kind, end: Int)? {
        var cursor = start
        cursor.advance()
        if let end = Autolink.end(cursor) { return (.autolink, end) }
        if cursor.consume("!--") { return comment(cursor).map { (.comment, $0) } }
        if cursor.consume("![CDATA[") { return section(cursor).map { (.html, $0) } }
        if cursor.consume("!") { return declaration(cursor).map { (.html, $0) } }
        if cursor.consume("?") { return instruction(cursor).map { (.html, $0) } }
        if cursor.consume("/") { return closingTag(cursor).map { (.html, $0) } }
        return openTag(cursor).map { (.html, $0) }
    }

    /// A comment may not begin with `>` or `->` nor hold two hyphens.
    private mutating func comment(_ start: InlineCursor) -> Int? {
        var cursor = start
        if cursor.byte == UInt8(ascii: ">") || cursor.consume("->") { return nil }
        guard !missing.contains(.hyphens) else { return nil }
        while cursor.byte != nil {
            if cursor.consume("--") { return cursor.byte == UInt8(ascii: ">") ? cursor.offset + 1 : nil }
            cursor.advance()
        }
        missing.insert(.hyphens)
        return nil
    }

    /// cmark reads the brackets of a CDATA section by threes, so `]]]>` does not end one.
    private mutating func section(_ start: InlineCursor) -> Int? {
        guard !missing.contains(.bracket) else { return nil }
        var cursor = start
        while let byte = cursor.byte {
            if cursor.consume("]]") {
                if cursor.byte == UInt8(ascii: ">") { return cursor.offset + 1 }
            } else if byte == UInt8(ascii: "]") {
                cursor.advance()
            }
            cursor.advance()
        }
        missing.insert(.bracket)
        return nil
    }

    /// cmark reads question marks in pairs, so `??>` does not end a processing instruction.
    private mutating func instruction(_ start: InlineCursor) -> Int? {
        var cursor = start
        // Marks directly behind the opening one are paired otherwise than those that a search meets further on.
        let count = cursor.skip { $0 == UInt8(ascii: "?") }
        if cursor.byte == UInt8(ascii: ">"), count % 2 == 1 { return cursor.offset + 1 }
        guard !missing.contains(.question) else { return nil }
        while let byte = cursor.byte {
            cursor.advance()
            guard byte == UInt8(ascii: "?") else { continue }
            if cursor.byte == UInt8(ascii: ">") { return cursor.offset + 1 }
            cursor.advance()
        }
        missing.insert(.question)
        return nil
    }

    private mutating func declaration(_ start: InlineCursor) -> Int? {
        var cursor = start
        guard cursor.skip(while: \.isCapital) > 0, cursor.skipWhitespace() else { return nil }
        return search(cursor, for: UInt8(ascii: ">"), .angle)
    }

    /// Offset behind the next byte of this kind.
    private mutating func search(_ start: InlineCursor, for wanted: UInt8, _ end: End) -> Int? {
        guard !missing.contains(end) else { return nil }
        var cursor = start
        cursor.skip { $0 != wanted }
        if cursor.byte != nil { return cursor.offset + 1 }
        missing.insert(end)
        return nil
    }

    private func skipTagName(_ cursor: inout InlineCursor) -> Bool {
        guard cursor.byte?.isLetter == true else { return false }
        cursor.skip { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
        return true
    }

    private func closingTag(_ start: InlineCursor) -> Int? {
        var cursor = start
        guard skipTagName(&cursor) else { return nil }
        cursor.skipWhitespace()
        return cursor.byte == UInt8(ascii: ">") ? cursor.offset + 1 : nil
    }

    private mutating func openTag(_ start: InlineCursor) -> Int? {
        var cursor = start
        guard skipTagName(&cursor) else { return nil }
        while true {
            let hadSpace = cursor.skipWhitespace()
            if cursor.byte == UInt8(ascii: ">") { return cursor.offset + 1 }
            if cursor.consume("/") { return cursor.byte == UInt8(ascii: ">") ? cursor.offset + 1 : nil }
            guard hadSpace, skipAttribute(&cursor) else { return nil }
        }
    }

    private mutating func skipAttribute(_ cursor: inout InlineCursor) -> Bool {
        guard let first = cursor.byte, first.isLetter || first.isOne(of: "_:") else { return false }
        cursor.skip { $0.isAlphanumeric || $0.isOne(of: "_.:-") }
        var value = cursor
        value.skipWhitespace()
        guard value.consume("=") else { return true }
        value.skipWhitespace()
        if value.consume("'") {
            guard let end = search(value, for: UInt8(ascii: "'"), .singleQuote) else { return false }
            value.jump(to: end)
        } else if value.consume("\"") {
            guard let end = search(value, for: UInt8(ascii: "\""), .doubleQuote) else { return false }
            value.jump(to: end)
        } else {
            guard value.skip(while: { !$0.isMarkdownSpace && !$0.isOne(of: "\"'=<>`") }) > 0 else { return false }
        }
        cursor = value
        return true
    }
}
