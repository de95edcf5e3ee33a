/// A plan with stories: `- [ ] T012 [P] [US1] …`, phases, a section of dependencies, examples of what runs in parallel.
struct SpecKitPlan: PlanStyle {
    private var words: Words
    private var phase = 0
    private var task = 0

    init(seed: UInt64) { words = Words(seed: seed) }

    private func id(_ number: Int) -> String { Identifier.text(number) }

    mutating func opening() -> PlanText {
        var text = PlanText()
        text.line("# Tasks: \(words.subject().capitalizedFirst) planning for the harbour office")
        text.line()
        text.line("**Input**: Design documents from `/specs/012-harbour-office/`")
        text.line("**Prerequisites**: plan.md (required), spec.md (required for user stories), data-model.md, contracts/")
        text.line()
        text.line("**Organization**: Tasks are grouped by user story, so that each story can be built and tested alone.")
        text.line()
        text.line("## Format: `[ID] [P?] [Story] Description`")
        text.line()
        text.line("- **[P]**: Can run in parallel (different files, no dependencies)")
        text.line("- **[Story]**: Which user story this task belongs to (US1, US2, US3)")
        text.line("- Exact file paths are part of the descriptions")
        text.line()
        text.line("---")
        text.line()
        return text
    }

    var closingHeadings: [PlanText] {
        var order = PlanText()
        order.line("## Dependencies & Execution Order")
        order.line()
        order.line("### Phase Dependencies")
        order.line()
        var parallel = PlanText()
        parallel.line()
        parallel.line("## Parallel Examples")
        return [order, parallel]
    }

    mutating func chapter() -> (body: PlanText, closings: [PlanText]) {
        phase += 1
        let story = phase - 1
        var body = PlanText()
        body.line("## Phase \(phase): " + (phase == 1 ? "Setup" : "User Story \(story) - \(words.order()) (Priority: P\(story))"))
        body.line()
        body.line("**Goal**: \(words.sentence()) \(words.sentence())")
        body.line()
        if phase > 1 {
            body.line("**Independent Test**: \(words.sentence())")
            body.line()
            body.line("### Tests for User Story \(story) ⚠️")
            body.line()
        }
        let label = phase == 1 ? "" : "[US\(story)] "
        let tests = phase == 1 ? nil : tasks(2 + words.below(3), label: label, isTest: true, &body)
        if phase > 1 {
            body.line()
            body.line("### Implementation for User Story \(story)")
            body.line()
        }
        let code = tasks(5 + words.below(6), label: label, isTest: false, &body)
        body.line()
        body.line("**Checkpoint**: \(words.thing().capitalizedFirst) works and can be shown on its own")
        body.line()
        body.line("---")
        body.line()
        return (body, [order(of: code, after: tests, story: story), example(of: tests ?? code, story: story)])
    }

    /// Writes tasks and returns their numbers.
    private mutating func tasks(_ count: Int, label: String, isTest: Bool, _ body: inout PlanText) -> ClosedRange<Int> {
        let first = task + 1
        for _ in 0..<count {
            task += 1
            // Of ten plans, one has such a slip; the rest of what is found comes from the wording itself.
            let number = words.seldom(15) ? max(1, task - 1) : task
            let isParallel = words.happens(isTest ? 95 : 40)
            var title = "\(id(number)) \(isParallel ? "[P] " : "")\(label)"
            title += isTest ? "Contract test for the \(words.thing())" : words.order()
            if words.happens(45) { title += " \(words.clause())" }
            if words.happens(70) { title += " in `\(words.path(words.seldom(60) ? first : task, isTest: isTest))`" }
            if words.seldom(160), number > first { title += " (depends on \(id(first)))" }
            body.task(title, done: task % 100 < 70)
            for _ in 0..<(words.happens(12) ? 2 + words.below(3) : 0) {
                body.line("  - \(words.sentence().dropLast()), `\(words.symbol())`")
            }
        }
        return first...task
    }

    private mutating func order(of code: ClosedRange<Int>, after tests: ClosedRange<Int>?, story: Int) -> PlanText {
        var text = PlanText()
        guard let tests else {
            text.line("- **Setup (Phase 1)**: No dependencies - can start immediately")
            return text
        }
        let needed = story > 2 && words.happens(30) ? ", depends on US\(story - 1 - words.below(2))" : ""
        text.line("- **User Story \(story) (Phase \(phase))**: Starts after Setup (Phase 1)\(needed)")
        let last = code.upperBound
        text.line("  - \(id(tests.lowerBound))-\(id(tests.upperBound)) before \(id(code.lowerBound))-\(id(last))")
        if words.happens(60) { text.line("  - \(id(last)) depends on \(id(last - 2)), \(id(last - 1))") }
        if words.happens(40) { text.line("  - \(words.sentence())") }
        return text
    }

    private mutating func example(of tests: ClosedRange<Int>, story: Int) -> PlanText {
        var text = PlanText()
        guard story > 0, words.happens(20) else { return text }
        text.line()
        text.line("### User Story \(story)")
        text.line()
        text.line("```bash")
        text.line("# Together:")
        for number in tests { text.line("Task: \"\(id(number)) Contract test for the \(words.thing())\"") }
        text.line("```")
        return text
    }
}

/// Ids as plans write them.
enum Identifier {
    /// `T007`, `T12345`
    static func text(_ number: Int) -> String {
        let digits = String(number)
        return "T" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
