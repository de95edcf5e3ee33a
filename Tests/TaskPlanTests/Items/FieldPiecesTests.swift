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
            ("**A:** a | **B:** |", ["**A:** a", "**B:** |"]), ("A: a | Depends on: b", ["A: a | Depends on: b"]),
        ])
    func pieces(line: String, expected: [String]) {
        let source = SourceText(line)
        let pieces = FieldPieces(source, 0..<source.bytes.count)
        #expect(pieces.map { source.string($0) } == expected)
        #expect(pieces.first == Array(pieces)[0])
        #expect(pieces.areSeveral == (expected.count > 1))
    }

    @Test(
        "are cut at fields without marks in the details of an item, if these state an order",
        arguments: [
            ("A: a | Depends on: b", ["A: a", "Depends on: b"]),
            ("A: a | B: b | Abhängigkeiten: c", ["A: a | B: b", "Abhängigkeiten: c"]),
            ("Depends on: a | B: 2 | C: 3", ["Depends on: a", "B: 2 | C: 3"]),
            ("A: `a` | Blocks: b | **C:** c", ["A: `a`", "Blocks: b", "**C:** c"]),
            ("A: a | B: b", ["A: a | B: b"]), ("A: a | b", ["A: a | b"]), ("a | Depends on: b", ["a | Depends on: b"]),
            ("T001: a | Depends on: b", ["T001: a | Depends on: b"]),
            ("A: a | which depends on: b", ["A: a | which depends on: b"]),
            ("| A: a | Depends on: b |", ["| A: a | Depends on: b |"]),
            ("Depends on: a | b", ["Depends on: a | b"]),
        ])
    func plainPieces(line: String, expected: [String]) {
        let source = SourceText(line)
        let pieces = FieldPieces(source, 0..<source.bytes.count, isDetail: true)
        #expect(pieces.map { source.string($0) } == expected)
    }
}
