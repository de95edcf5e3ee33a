import Testing

@testable import SourceText

@Suite("Positions count lines and UTF-8 bytes from 1")
struct PositionTests {
    /// The position of the character behind the mark `^`, which is taken out.
    private func position(_ marked: String) -> Position {
        let parts = marked.split(separator: "^", maxSplits: 1, omittingEmptySubsequences: false)
        return SourceText(parts.joined()).position(at: parts[0].utf8.count)
    }

    @Test("on the first line, on others, and behind the end")
    func places() {
        #expect(position("^") == Position(line: 1, column: 1))
        #expect(position("^abc") == Position(line: 1, column: 1))
        #expect(position("ab^c") == Position(line: 1, column: 3))
        #expect(position("abc\n^def") == Position(line: 2, column: 1))
        #expect(position("abc\r\nd^ef") == Position(line: 2, column: 2))
        #expect(position("abc\rd^ef") == Position(line: 2, column: 2))
        #expect(position("abc^\r\ndef") == Position(line: 1, column: 4))
        #expect(position("a\nb\n\n^") == Position(line: 3, column: 2))
        #expect(position("abc\ndef^") == Position(line: 2, column: 4))
    }

    @Test("so a character beyond ASCII takes several columns")
    func multibyte() {
        #expect(position("é^a") == Position(line: 1, column: 3))
        #expect(position("x\n日本^語") == Position(line: 2, column: 7))
    }

    @Test("and a byte order mark takes none")
    func byteOrderMark() {
        #expect(position("\u{FEFF}^a") == Position(line: 1, column: 1))
        #expect(position("^\u{FEFF}a") == Position(line: 1, column: 1))
        #expect(position("\u{FEFF}ab^c") == Position(line: 1, column: 3))
        #expect(position("\u{FEFF}a\nb^c") == Position(line: 2, column: 2))
        #expect(SourceText("\u{FEFF}a").byteOrderMarkLength == 3)
        #expect(SourceText("a\u{FEFF}").byteOrderMarkLength == 0)
        #expect(SourceText([0xEF, 0xBB]).byteOrderMarkLength == 0)
    }

    @Test("and are ordered as in the document")
    func order() {
        #expect(Position(line: 1, column: 9) < Position(line: 2, column: 1))
        #expect(Position(line: 2, column: 1) < Position(line: 2, column: 2))
        #expect(!(Position(line: 2, column: 2) < Position(line: 2, column: 2)))
    }
}
