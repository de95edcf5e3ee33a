/// A plan with stories: `- [ ] T012 [P] [US1] …`, phases, a section of dependencies, examples of what runs in parallel.
struct SpecKitPlan: PlanStyle {
    private var words: Words
    private var phase = 0
    private var task = 0

    init(seed: UInt64) { words = Words(seed: seed) }

    private func id(_ number: Int) -> String { Identifier.text(number) }

    mutating func opening() -> PlanText {
        PlanText(
            """
            # Tasks: \(words.subject().capitalizedFirst) planning for the harbour office

            **Input**: Design documents from `/specs/012-harbour-office/`
            **Prerequisites**: plan.md (required), spec.md (required for user stories), data-model.md, contracts/

            **Organization**: Tasks are grouped by user story, so that each story can be built and tested alone.

            ## Format: `[ID] [P?] [Story] Description`

            - **[P]**: Can run in parallel (different files, no dependencies)
            - **[Story]**: Which user story this task belongs to (US1, US2, US3)
            - Exact file paths are part of the descriptions

            ---

            """)
    }

    var closings: [PlanText] {
        [
            PlanText("## Dependencies & Execution Order\n\n### Phase Dependencies\n"),
            PlanText("\n## Parallel Examples"),
        ]
    }

    mutating func chapter() -> (body: PlanText, closings: [PlanText]) {
        phase += 1
        return phase == 1 ? setup() : story(phase - 1)
    }

    private mutating func setup() -> (body: PlanText, closings: [PlanText]) {
        var body = PlanText()
        body.paragraph("## Phase 1: Setup")
        body.paragraph("**Purpose**: \(words.sentence())")
        _ = tasks(3 + words.below(3), label: "", isTest: false, &body)
        body.line()
        body.paragraph("---")
        return (body, [PlanText("- **Setup (Phase 1)**: No dependencies - can start immediately"), PlanText()])
    }

    private mutating func story(_ story: Int) -> (body: PlanText, closings: [PlanText]) {
        var body = PlanText()
        body.paragraph("## Phase \(phase): User Story \(story) - \(words.order()) (Priority: P\(story))")
        body.paragraph("**Goal**: \(words.sentence())")
        body.paragraph("**Independent Test**: \(words.sentence())")
        body.paragraph("### Tests for User Story \(story) ⚠️")
        let tests = tasks(2 + words.below(3), label: "[US\(story)] ", isTest: true, &body)
        body.line()
        body.paragraph("### Implementation for User Story \(story)")
        let code = tasks(4 + words.below(5), label: "[US\(story)] ", isTest: false, &body)
        body.line()
        body.paragraph("**Checkpoint**: \(words.thing().capitalizedFirst) works and can be shown on its own")
        body.paragraph("---")
        return (body, [order(of: code, after: tests, story: story), example(of: tests, story: story)])
    }

    /// Writes tasks and returns their numbers. One in a few hundred has a slip: an id twice, a path twice.
    private mutating func tasks(_ count: Int, label: String, isTest: Bool, _ body: inout PlanText) -> ClosedRange<Int> {
        let first = task + 1
        var path = ""
        for _ in 0..<count {
            task += 1
            let number = words.seldom(15) ? max(1, task - 1) : task
            var title = id(number) + (words.happens(isTest ? 90 : 18) ? " [P] " : " ") + label
            title += isTest ? "Contract test for the \(words.thing())" : words.order()
            if words.happens(60) { title += " \(words.clause())" }
            if path.isEmpty || !words.happens(10) { path = words.path(task, isTest: isTest) }
            if words.happens(88) { title += words.happens(55) ? " in `\(path)`" : " in \(path)" }
            if words.seldom(160), number > first { title += " (depends on \(id(first)))" }
            // Three of four phases are done.
            body.task(title, done: phase % 4 != 0)
            for _ in 0..<(words.happens(30) ? 2 + words.below(3) : 0) {
                body.line("  - \(words.sentence().dropLast()), `\(words.symbol())`")
            }
        }
        return first...task
    }

    private mutating func order(of code: ClosedRange<Int>, after tests: ClosedRange<Int>, story: Int) -> PlanText {
        var text = PlanText()
        let needed = story > 4 && words.happens(20) ? ", depends on US\(story - 4)" : ""
        let beginning = words.happens(60) ? "Starts after Setup (Phase 1)\(needed)" : words.sentence()
        text.line("- **User Story \(story) (Phase \(phase))**: \(beginning)")
        if words.happens(25) {
            text.line(
                "  - \(id(tests.lowerBound))-\(id(tests.upperBound)) before "
                    + "\(id(code.lowerBound))-\(id(code.upperBound))")
        }
        if words.happens(10) { text.line("  - \(id(code.upperBound)) depends on \(id(tests.lowerBound))") }
        if words.happens(40) { text.line("  - \(words.sentence())") }
        return text
    }

    private mutating func example(of tests: ClosedRange<Int>, story: Int) -> PlanText {
        var text = PlanText()
        guard words.happens(20) else { return text }
        text.paragraph("\n### User Story \(story)")
        text.line("```bash\n# Together:")
        for number in tests { text.line("Task: \"\(id(number)) Contract test for the \(words.thing())\"") }
        text.line("```")
        return text
    }
}
