import TaskPlan
import Testing

@Suite("The tags around an id")
struct TagTests {
    private static let tagBeforeId =
        "a tag such as [US1] in front of the id hides it, if no id stands first in the document"

    /// `P US1,RED a`: the parallel mark or a hyphen, the labels or a hyphen, the title.
    private func tags(_ text: String) -> String {
        let plan = Plan(parsing: "- [ ] \(text)")
        guard let item = plan.items.first else { return "" }
        let labels = item.labels.isEmpty ? "-" : item.labels.joined(separator: ",")
        return "\(item.isParallel ? "P" : "-") \(labels) \(plan.title(0))"
    }

    @Test(
        "mark a task as fit to run in parallel",
        arguments: [
            Example("T001 [P] a", "P - a"), Example("T001 **[P]** a", "P - a"), Example("**T001** **[P]** a", "P - a"),
            Example("**T001 [P]** a", "P - a"), Example("T001: [P] a", "P - a"), Example("T001[P] a", "P - a"),
            Example("T001 [P]: a", "P - a"), Example("[P] T001 a", "P - a"), Example("**[P]** T001 a", "P - a"),
            Example("[P] a", "P - a"), Example("T001 (P) a", "P - a"), Example("1.1 (P) a", "P - a"),
            Example("1.1 a (P)", "P - a"), Example("T001 a [P]", "P - a"),
            Example("T001 a **[P]**", "P - a").known("bold marks stay at the end of the title"),
            Example("T001 [PARALLEL] a", "P - a"), Example("T001 [Parallel] a", "P - a"),
            Example("T001 [P][US1] a", "P US1 a"), Example("T001 [US1][P] a", "P US1 a"),
            Example("T001 [US1] [P] [TEST] a", "P US1,TEST a"), Example("[T001] [P] a", "P - a"),
            Example("[T001][P] a", "P - a"),
            Example("[P] [T001] a", "P - a").known("an id in brackets behind another tag is taken for a label"),
            Example("[US1] [P] T001 a", "P US1 a"),
            Example("T001 [P](P) a", "P - a"), Example("T001 [P] [docs](x.md)", "P - [docs](x.md)"),
        ])
    func parallel(example: Example) { example.check(tags) }

    @Test(
        "unless the mark is only spoken of",
        arguments: [
            Example("T001 Write about `[P]`", "- - Write about `[P]`"), Example("T001 `[P]` a", "- - `[P]` a"),
            Example("T001 Keep the [P] marker", "- - Keep the [P] marker"), Example("T001 [P1] a", "- P1 a"),
            Example("T001 run in parallel", "- - run in parallel"), Example("T001 a (PR)", "- - a (PR)"),
            Example("T001 (Phase 1) a", "- - (Phase 1) a"), Example("T001 a P", "- - a P"),
            Example("T001 a\n  [P] b", "- - a"), Example("T001 a\n  - [P] b", "- - a"), Example("T001 [p] a", "- p a"),
        ])
    func notParallel(example: Example) { example.check(tags) }

    @Test(
        "are labels otherwise",
        arguments: [
            Example("T001 [US1] a", "- US1 a"), Example("T001 [US1+US2] a", "- US1+US2 a"),
            Example("T001 [US1,US2] a", "- US1,US2 a"), Example("T001 [US-ALL] a", "- US-ALL a"),
            Example("T001 [Story: US1] a", "- Story: US1 a"), Example("T001 [Story 2] a", "- Story 2 a"),
            Example("T001 [US1] [FR-003] a", "- US1,FR-003 a"), Example("T001 [RED] a", "- RED a"),
            Example("T001 [ US1 ] a", "- US1 a"), Example("T001 [MVP-SKIP] a", "- MVP-SKIP a"),
            Example("[SETUP] T001 a", "- SETUP a"), Example("[SETUP] a", "- SETUP a"),
            Example("1.1 [US1] a", "- US1 a"),
            Example("[US1] T001 [TEST] a", "- US1,TEST a"), Example("T001 **[US1]** a", "- US1 a"),
        ])
    func labels(example: Example) { example.check(tags) }

    @Test(
        "unless they are links or text",
        arguments: [
            Example("T001 [docs](x.md)", "- - [docs](x.md)"), Example("T001 a [US1]", "- - a [US1]"),
            Example("T001 [] a", "- - [] a"), Example("T001 [a", "- - [a"), Example("T001 [`x`] a", "- - [`x`] a"),
            Example("T001 [[x]] a", "- - [[x]] a"),
            Example(
                "T001 [this is far too long to be a label of a task] a",
                "- - [this is far too long to be a label of a task] a"),
        ])
    func noLabels(example: Example) { example.check(tags) }

    @Test("stay tags if the document defines links of that name")
    func definitions() {
        let plan = Plan(parsing: "- [ ] T001 [P] [US1] a\n\n[P]: https://a.example\n[US1]: spec.md\n")
        #expect(plan.items.map(\.isParallel) == [true])
        #expect(plan.items.map(\.labels) == [["US1"]])
    }

    @Test("are read on headings, too")
    func headings() {
        let plan = Plan(parsing: "# A\n\n### T-001 [P] [US1]: a\n\n### T-002: b [P]\n\n### T-003 `[P]` c\n")
        #expect(plan.items.map(\.isParallel) == [true, true, false])
        #expect(plan.items.map(\.labels) == [["US1"], [], []])
        #expect(plan.titles == "a, b, `[P]` c")
    }
}
