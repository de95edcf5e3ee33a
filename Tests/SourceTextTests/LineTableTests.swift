import Testing

@testable import SourceText

@Suite("Lines end with LF, CRLF or a lone CR")
struct LineTableTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let lines: [String]

        var testDescription: String { text.debugDescription }
    }

    @Test(
        "and their ranges leave the terminators out",
        arguments: [
            Example(text: "", lines: [""]),
            Example(text: "a", lines: ["a"]),
            Example(text: "a\n", lines: ["a"]),
            Example(text: "a\nb", lines: ["a", "b"]),
            Example(text: "a\r\nb\r\n", lines: ["a", "b"]),
            Example(text: "a\rb\r", lines: ["a", "b"]),
            Example(text: "a\nb\r\nc\rd", lines: ["a", "b", "c", "d"]),
            Example(text: "\n", lines: [""]),
            Example(text: "\r\n", lines: [""]),
            Example(text: "\n\n", lines: ["", ""]),
            Example(text: "\r\r\n", lines: ["", ""]),
            Example(text: "\n\r", lines: ["", ""]),
            Example(text: "a\r\r\n\nb", lines: ["a", "", "", "b"]),
            Example(text: " a \t\n\tb", lines: [" a \t", "\tb"]),
            Example(text: "é\r\n😀", lines: ["é", "😀"]),
            Example(text: "\u{FEFF}", lines: [""]),
            Example(text: "\u{FEFF}a\n\u{FEFF}b", lines: ["a", "\u{FEFF}b"]),
            Example(text: "\u{FEFF}\r\nb", lines: ["", "b"]),
        ])
    func lines(example: Example) {
        let source = SourceText(example.text)
        let lines = (1...source.lineCount).map { Array(source.bytes[source.lineRange($0)]) }
        #expect(lines == example.lines.map { Array($0.utf8) })
    }

    @Test(
        "and every byte lies on the line that starts at or before it",
        arguments: ["", "a", "a\r\nb\n\rc\r\n\r\nd", "\n\n"])
    func lineOfEveryByte(text: String) {
        let source = SourceText(text)
        for offset in 0...source.bytes.count {
            let line = source.line(at: offset)
            #expect(source.lineStarts[line - 1] <= offset)
            if line < source.lineCount { #expect(offset < source.lineStarts[line]) }
        }
    }

    @Test("and the starts cut the document without loss", arguments: ["a\r\nb\n\rc\r\n\r\nd", "\r\n\r", "x\n"])
    func partition(text: String) {
        let source = SourceText(text)
        var ends = source.lineStarts.dropFirst() + [source.bytes.count]
        for start in source.lineStarts {
            let end = ends.removeFirst()
            let terminators = source.bytes[start..<end].reversed().prefix(while: \.isLineEnd)
            #expect(terminators.count <= 2)
            #expect(start < end || source.bytes.isEmpty)
        }
    }

    @Test("An offset before the document is on its first line")
    func beforeBeginning() {
        #expect(SourceText("a\nb").line(at: -1) == 1)
    }
}
