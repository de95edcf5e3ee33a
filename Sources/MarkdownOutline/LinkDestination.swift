import SourceText

/// `(destination "title")`, the part of an inline link after its text, as cmark-gfm 0.29 reads it (CommonMark 0.29,
/// section 6.6).
enum LinkDestination {
    /// cmark follows at most this many open parentheses.
    private static let deepestParenthesis = 32

    /// The bytes of the destination that begins at the cursor, and the offset behind the closing parenthesis, or nil.
    static func match(at start: InlineCursor) -> (range: Range<Int>, end: Int)? {
        var cursor = start
        guard cursor.consume("(") else { return nil }
        cursor.skipWhitespace()
        guard let range = cursor.byte == UInt8(ascii: "<") ? bracketed(&cursor) : bare(&cursor) else { return nil }
        if cursor.skipWhitespace() {
            guard skipTitle(&cursor) else { return nil }
            cursor.skipWhitespace()
        }
        return cursor.byte == UInt8(ascii: ")") ? (range, cursor.offset + 1) : nil
    }

    private static func bracketed(_ cursor: inout InlineCursor) -> Range<Int>? {
        cursor.advance()
        let start = cursor.offset
        while let byte = cursor.byte {
            switch byte {
            case UInt8(ascii: ">"):
                let range = start..<cursor.offset
                cursor.advance()
                return range
            case UInt8(ascii: "<"), .lineFeed: return nil
            case UInt8(ascii: "\\"): cursor.skipEscape()
            default: cursor.advance()
            }
        }
        return nil
    }

    private static func bare(_ cursor: inout InlineCursor) -> Range<Int>? {
        let start = cursor.offset
        var depth = 0
        // Unlike between the parts of a link, vertical tab and form feed are no white space in cmark's destinations.
        while let byte = cursor.byte, !byte.isBlank, !byte.isLineEnd {
            switch byte {
            case UInt8(ascii: "\\"):
                cursor.skipEscape()
                continue
            case UInt8(ascii: "("):
                depth += 1
                if depth > deepestParenthesis { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { return start..<cursor.offset }
                depth -= 1
            default: break
            }
            cursor.advance()
        }
        return start..<cursor.offset
    }

    /// Passes over a title if there is one; false if one begins and does not end.
    ///
    /// A mark after a backslash ends the title only if no other mark does, because cmark takes the longest match.
    private static func skipTitle(_ cursor: inout InlineCursor) -> Bool {
        guard let open = cursor.byte, open.isOne(of: "\"'(") else { return true }
        let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
        cursor.advance()
        var escapedEnd: InlineCursor?
        var wasBackslash = false
        while let byte = cursor.byte, wasBackslash || byte != open || open == close {
            cursor.advance()
            if byte == close {
                if !wasBackslash { return true }
                escapedEnd = cursor
            }
            wasBackslash = byte == UInt8(ascii: "\\")
        }
        guard let escapedEnd else { return false }
        cursor = escapedEnd
        return true
    }
}
