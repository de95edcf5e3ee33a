import SourceText
import Testing

@testable import TaskPlan

@Suite("Lines that several fields share")
struct FieldPiecesTests {
    @Test(
        "are cut at bars in front of bold names",
        arguments: [
            ("", [""]), ("**A:** a", ["**A:** a"]), ("a | b", ["a | b"]),
            ("**A:** a | **B:** b", ["**A:** a", "**B:** b"]),
            ("**A:** a|x |  **B:** b | c | **C:** c", ["**A:** a|x", "**B:** b | c", "**C:** c"]),
            ("**A:** a | **B:** |", ["**A:** a", "**B:** |"]),
        ])
    func pieces(line: String, expected: [String]) {
        let source = SourceText(line)
        let pieces = FieldPieces(source, 0..<source.bytes.count)
        #expect(pieces.map { source.string($0) } == expected)
        #expect(pieces.first == Array(pieces)[0])
        #expect(pieces.areSeveral == (expected.count > 1))
    }
}
