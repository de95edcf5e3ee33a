import Testing

@testable import TaskReport

@Suite struct WrappedTextTests {
    @Test(arguments: [
        ("", []), ("one", ["one"]), ("one two three", ["one two", "three"]),
        ("one two  three four", ["one two", "three f…"]),
        ("onetwothreefour", ["onetwoth", "reefour"]), ("  长长长长长长长长长长", ["长长长长", "长长长…"]),
        ("one👩‍👩‍👧‍👦 two", ["one👩‍👩‍👧‍👦", "two"]),
    ])
    func linesBreakAtSpaces(text: String, lines: [String]) {
        #expect(WrappedText.lines(text, columns: 8, count: 2) == lines)
    }

    @Test func noLineIsTooWide() {
        for columns in 1...12 {
            let lines = WrappedText.lines("a 长字 b👍🏽c defghij klm", columns: columns, count: 9)
            // A character that is wider than the line stands alone.
            #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= max(columns, 2) })
        }
    }
}
