import TaskPlan
import Testing

@Suite("A checkbox at the beginning of a list item makes it an item")
struct BoxTests {
    /// `todo* a`: the state, an asterisk for optional, the title.
    private func items(_ text: String) -> String {
        let plan = Plan(parsing: text)
        return plan.items.map { "\($0.status.rawValue)\($0.isOptional ? "*" : "") \(plan.title($0.index))" }
            .joined(separator: ", ")
    }

    @Test(
        "in every spelling",
        arguments: [
            Example("- [ ] a", "todo a"), Example("* [ ] a", "todo a"), Example("+ [x] a", "done a"),
            Example("1. [ ] a", "todo a"), Example("2) [X] a", "done a"), Example("-   [ ] a", "todo a"),
            Example("-\t[x] a", "done a"), Example("- [ ]   a", "todo a"), Example("- [ ]\ta", "todo a"),
            Example("- [] a", "todo a"), Example("- [ x] a", "done a"), Example("- [x ] a", "done a"),
            Example("- [ x ] a", "done a"), Example("- [  ] a", "todo a"), Example("- [\t] a", "todo a"),
            Example("- [\u{A0}] a", "todo a"), Example("- [\u{200B}] a", "todo a"), Example("- [x\u{A0}] a", "done a"),
            Example("- [ ]a", "todo a"), Example("- [x]a", "done a"), Example("- []a", "todo a"),
            Example("- [ ]", "todo "), Example("- [x]", "done "), Example("- **[ ]** a", "todo a"),
            Example("- **[x] a**", "done a").known("bold marks stay at the end of the title"),
            Example("- _[x]_ a", "done a").known("the low line behind a box is taken for text"),
            Example("- ［ ］ a", "todo a"),
            Example("- ［x］ a", "done a"), Example("- [x][P] a", "done a"), Example("- [~] a", "in-progress a"),
            Example("- [✅] a", "done a"), Example("- [✔️] a", "done a"), Example("- [*] a", "unknown a"),
            Example("- [o] a", "unknown a"), Example("- [\u{E9}] a", "unknown a"), Example("- [x]. a", "done . a"),
        ])
    func spellings(example: Example) { example.check(items) }

    @Test(
        "wherever the list stands",
        arguments: [
            Example("> - [ ] a", "todo a"), Example("> > 1. [x] a", "done a"), Example("- 1. [ ] a", "todo a"),
            Example("- - [ ] a", "todo a"), Example("- a\n  - [ ] b", "todo b"), Example("a\n- [ ] b", "todo b"),
            Example("# a\n- [ ] b", "todo b"), Example("- [ ] a\n\n\n- [x] b", "todo a, done b"),
            Example("- [ ] a\r\n- [x] b\r\n", "todo a, done b"), Example("- [ ] a\r- [x] b", "todo a, done b"),
            Example("\u{FEFF}- [ ] a", "todo a"), Example("<!-- x -->\n- [ ] a", "todo a"),
            Example("<!--\n- [ ] a\n-->\n- [ ] b", "todo b"), Example("---\ntitle: x\n---\n- [ ] a", "todo a"),
            Example("- [ ] a\n  more\n- [ ] b", "todo a, todo b"), Example("```\n```\n- [ ] a", "todo a"),
        ])
    func places(example: Example) { example.check(items) }

    @Test(
        "and is optional with an asterisk right behind it",
        arguments: [
            Example("- [ ]* a", "todo* a"), Example("- [ ]\\* a", "todo* a"), Example("- [x]* a", "done* a"),
            Example("- [ ]*", "todo* "), Example("- [ ]* 2.1 a", "todo* a"), Example("- [ ] * a", "todo * a"),
            Example("- [ ] * 2.1 a", "todo* a"), Example("- [x] \\* T001 a", "done* a"),
            Example("- [ ] * 3 b", "todo * 3 b"),
            Example("- [ ] *a*", "todo *a*"), Example("- [ ]*a*", "todo *a*"), Example("- [ ]**a**", "todo **a**"),
        ])
    func optional(example: Example) { example.check(items) }

    @Test(
        "unless it is something else",
        arguments: [
            "- [a](b)", "- [x](https://a.example)", "- [x]: a", "- [^1] a", "- [text][ref]", "- [P] a = b",
            "- [P] tasks = different files", "- [Story] label", "- **[P]**: parallel", "- [P] a", "- [US1] a",
            "- [1] a", "- [12] a", "- [ab] c", "- [ a", "- a [ ] b", "- a: [x]", "[ ] a", "# [x", "- `[ ]` a",
            "- `[ ] a`", "- \\[ ] a", "- (x) a", "- [[x]] a", "- <!-- [ ] --> a", "-[ ] a", "1.[ ] a",
            "- [\u{1F600}\u{1F600}] a", "",
        ])
    func others(text: String) {
        #expect(Plan(parsing: text).items.isEmpty)
    }

    @Test(
        "nor inside code, comments and front matter",
        arguments: [
            "    - [ ] a", "```\n- [ ] a\n```", "~~~\n- [ ] a\n~~~", "```\n- [ ] a", "````\n```\n- [ ] a\n````",
            "  ```\n  - [ ] a\n  ```", "<!--\n- [ ] a\n-->", "<!-- - [ ] a -->", "---\n- [ ] a\n---\n",
            "> ```\n> - [ ] a\n> ```", "\t- [ ] a", "- b\n\n      - [ ] a",
        ])
    func hidden(text: String) {
        #expect(Plan(parsing: text).items.isEmpty)
    }

    @Test("with its place: from the list's box to the end of the first line, and down to the next item")
    func place() throws {
        let text = "# T\n\n- [ ] T001 **[P]** [US1] Build a\n  more\n\n  - detail\n- [x] T002 b\n"
        let plan = Plan(parsing: text)
        let item = try #require(plan.items.first)
        #expect(plan.source.string(item.range) == "[ ] T001 **[P]** [US1] Build a")
        #expect(plan.title(0) == "Build a")
        #expect(item.marker == "[ ]")
        #expect(item.line == 3)
        #expect(item.endLine == 6)
        #expect(item.id.map { plan.source.string($0.range) } == "T001")
        #expect(plan.items.map(\.index) == [0, 1])
        #expect(plan.items[1].endLine == 7)
    }
}
