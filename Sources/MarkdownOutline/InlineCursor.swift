import SourceText

/// A place in the lines of a block. Between two lines stands one line feed.
struct InlineCursor {
    private let bytes: [UInt8]
    private let lines: [Range<Int>]
    private var line = 0
    /// Byte offset in the document.
    private(set) var offset: Int

    init(_ bytes: [UInt8], _ lines: [Range<Int>]) {
        self.bytes = bytes
        self.lines = lines
        offset = lines.first?.lowerBound ?? 0
        skipEmptyEnd()
    }

    /// The byte here, a line feed between lines, nil at the end.
    var byte: UInt8? {
        guard line < lines.count else { return nil }
        return offset < lines[line].upperBound ? bytes[offset] : .lineFeed
    }

    /// Goes one byte further.
    mutating func advance() {
        guard line < lines.count else { return }
        if offset < lines[line].upperBound {
            offset += 1
        } else {
            line += 1
            if line < lines.count { offset = lines[line].lowerBound }
        }
        skipEmptyEnd()
    }

    /// Goes to the next byte of a class in this line, one byte further at least; else to the next line.
    mutating func advance(to isWanted: (UInt8) -> Bool) {
        guard line < lines.count, offset < lines[line].upperBound else { return advance() }
        let end = lines[line].upperBound
        repeat { offset += 1 } while offset < end && !isWanted(bytes[offset])
        skipEmptyEnd()
    }

    /// Goes to a byte offset further on.
    mutating func jump(to target: Int) {
        while line < lines.count, lines[line].upperBound < target { line += 1 }
        offset = line < lines.count ? max(target, lines[line].lowerBound) : target
        skipEmptyEnd()
    }

    /// Passes over bytes of one class and counts them.
    @discardableResult
    mutating func skip(while isWanted: (UInt8) -> Bool) -> Int {
        var count = 0
        while let byte, isWanted(byte) {
            count += 1
            advance()
        }
        return count
    }

    /// Passes over white space, line ends included; whether there was any.
    @discardableResult
    mutating func skipWhitespace() -> Bool { skip(while: \.isMarkdownSpace) > 0 }

    /// Passes over a text if it stands here; whether it did.
    mutating func consume(_ text: StaticString) -> Bool {
        guard byte == text.utf8Start.pointee else { return false }
        var probe = self
        for index in 0..<text.utf8CodeUnitCount {
            guard probe.byte == text.utf8Start[index] else { return false }
            probe.advance()
        }
        self = probe
        return true
    }

    /// Passes over a backslash and the punctuation that it escapes.
    mutating func skipEscape() {
        advance()
        if let byte, byte.isPunctuation { advance() }
    }

    /// After the last line there is no line feed.
    private mutating func skipEmptyEnd() {
        if line == lines.count - 1, offset >= lines[line].upperBound { line = lines.count }
    }
}

extension UInt8 {
    /// ASCII punctuation, the characters that a backslash escapes.
    var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }

    /// White space in tags and around link destinations: blanks, line ends, vertical tab and form feed.
    var isMarkdownSpace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
}
