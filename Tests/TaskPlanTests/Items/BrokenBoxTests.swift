import SourceText
import Testing

@testable import TaskPlan

@Suite("What was meant to be a box and is none is told from what only looks like it")
struct BrokenBoxTests {
    /// `box|text` of a line that begins with a box without being a list item; empty if it does not.
    private func stray(_ text: String) -> String {
        let source = SourceText(text)
        guard let found = StrayBox.match(source, 0..<source.bytes.count) else { return "" }
        return "\(found.cause) \(source.string(found.box.range)) \(source.string(found.text))"
    }

    /// The bytes of a broken box, with `x` if it is ticked and `\` if it is escaped; empty if there is none.
    private func broken(_ text: String) -> String {
        let source = SourceText(text)
        guard let found = BrokenBox.match(source, 0..<source.bytes.count) else { return "" }
        return source.string(found.range) + (found.isTicked ? " x" : "") + (found.isEscaped ? " \\" : "")
    }

    @Test(
        "a line without a proper bullet",
        arguments: [
            Example("[ ] a", "noBullet [ ] a"), Example("[x] a", "noBullet [x] a"), Example("[] a", "noBullet [] a"),
            Example("[ ]a", "noBullet [ ] a"), Example("-[ ] a", "noBlank [ ] a"), Example("*[x]a", "noBlank [x] a"),
            Example("1.[ ] a", "noBlank [ ] a"), Example("-\u{A0}[ ] a", "noBlank [ ] a"),
            Example("• [ ] a", "foreignBullet [ ] a"), Example("–[x] a", "foreignBullet [x] a"),
            Example("- [ ] a", ""), Example("1) [ ] a", ""), Example("[x]a", ""), Example("[]string", ""),
            Example("[ ]", ""), Example("[ ] = todo", ""), Example("[x] done", ""), Example("[ ] yes [ ] no", ""),
            Example("[a] b", ""), Example("[x](a.md)", ""), Example("[x]: a", ""), Example("text [ ] a", ""),
            Example("1 [ ] a", ""), Example("", ""),
        ])
    func strayBoxes(example: Example) { example.check(stray) }

    @Test(
        "a box with wrong brackets",
        arguments: [
            Example("[ a", "["), Example("[x a", "[x x"), Example("x] a", "x] x"), Example("] a", "]"),
            Example("( ) a", "( )"), Example("(x) a", "(x) x"), Example("{ } a", "{ }"), Example("【 】 a", "【 】"),
            Example("[x) a", "[x) x"), Example("[[ ]] a", "[[ ]]"), Example("[[x]] a", "[[x]] x"),
            Example("\\[ \\] a", "\\[ \\] \\"), Example("\\[x] a", "\\[x] x \\"), Example("[ a [b]", "["),
            Example("[ ] a", ""), Example("[ a] b", ""), Example("[a] b", ""), Example("(a) b", ""),
            Example("() a", ""),
            Example("{} a", ""), Example("x a", ""), Example("[xylophone a", ""), Example("[[a]] b", ""),
            Example("a", ""),
            Example("\\", ""), Example("", ""),
        ])
    func brokenBoxes(example: Example) { example.check(broken) }
}
