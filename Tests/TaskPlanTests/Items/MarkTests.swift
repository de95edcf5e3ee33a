import Testing

@testable import TaskPlan

@Suite("The mark that states the state of an item")
struct MarkTests {
    /// The text with brackets around a place of its last item.
    private func shown(_ text: String, _ place: (Plan, Int) -> Range<Int>?) -> String {
        let plan = Plan(parsing: text)
        guard let last = plan.items.indices.last, let range = place(plan, last) else { return "-" }
        let bytes = plan.source.bytes
        return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + "⟦" + plan.source.string(range) + "⟧"
            + String(decoding: bytes[range.upperBound...], as: UTF8.self)
    }

    @Test(
        "has its place, though the same text may stand in front of it",
        arguments: [
            Example("- [x] a", "- ⟦[x]⟧ a"), Example("1. **[x]** a", "1. **⟦[x]⟧** a"),
            Example("- [ ]* a", "- ⟦[ ]⟧* a"), Example("- ［x］ a", "- ⟦［x］⟧ a"),
            Example("# Plan\n\n### [x] T-001: a", "# Plan\n\n### ⟦[x]⟧ T-001: a"),
            Example("# Plan\n\n### ✅ T-001: a ✅", "# Plan\n\n### ⟦✅⟧ T-001: a ✅"),
            Example("# Plan\n\n### T-001: the DONE button — DONE", "# Plan\n\n### T-001: the DONE button — ⟦DONE⟧"),
            Example("# Plan\n\n### T-001: a", "-"),
            Example(
                "| Task | Status |\n|---|---|\n| Show Done | Done |",
                "| Task | Status |\n|---|---|\n| Show Done | ⟦Done⟧ |"),
        ])
    func mark(example: Example) { example.check { shown($0) { plan, item in plan.items[item].markRange } } }

    @Test(
        "is what the item keeps as its marker", arguments: ["- **[~]** a", "## ⏳ T-001: a", "- ✅ T001 a\n- ⏳ T002 b"])
    func text(text: String) {
        let plan = Plan(parsing: "# Plan\n\n\(text)\n")
        #expect(!plan.items.isEmpty)
        for item in plan.items { #expect(item.markRange.map(plan.source.string) == item.marker) }
    }

    @Test(
        "has brackets if it is a box, and in these what a fix may replace",
        arguments: [
            Example("- [x] a", "- [⟦x⟧] a"), Example("- **[ ]** a", "- **[⟦ ⟧]** a"), Example("- [] a", "- [⟦⟧] a"),
            Example("- ［x］ a", "-"), Example("### [x] T-001: a\n### [x] T-002: b", "-"),
        ])
    func interior(example: Example) { example.check { shown($0) { plan, item in plan.boxInterior(of: item) } } }

    @Test(
        "has the text of the task behind it",
        arguments: [
            Example("- [x] T001 a", "- [x]⟦ T001 a⟧"), Example("- **[x]** ~~a~~", "- **[x]**⟦ ~~a~~⟧"),
            Example("- **[x] a**", "- **[x]⟦ a**⟧"), Example("- [ ]* a", "- [ ]*⟦ a⟧"),
            Example("- [ ]\\* a", "- [ ]\\*⟦ a⟧"),
            Example("- [ ]**a**", "- [ ]⟦**a**⟧"), Example("- [ ]", "- [ ]⟦⟧"), Example("### [x] T-001: a", "-"),
        ])
    func behind(example: Example) { example.check { shown($0) { plan, item in plan.textBehindBox(of: item) } } }

    @Test(
        "is written as most boxes of the plan have it, small where as many have the other",
        arguments: [
            ("- [X] a\n- [X] b\n- [x] c", "X"), ("- [X] a\n- [x] b", "x"), ("- [ ] a", "x"), ("- [~] a\n- [X] b", "X"),
        ])
    func doneMark(text: String, mark: String) {
        #expect(Plan(parsing: "# Plan\n\n\(text)\n").doneMark == mark)
    }
}
