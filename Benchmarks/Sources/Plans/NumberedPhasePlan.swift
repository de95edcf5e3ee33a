/// A plan of the older kind: phases `3.1`, ids without stories, a flow drawn with arrows, a checklist at the end.
struct NumberedPhasePlan: PlanStyle {
    private var words: Words
    private var phase = 0
    private var task = 0

    init(seed: UInt64) { words = Words(seed: seed) }

    private func id(_ number: Int) -> String { Identifier.text(number) }

    mutating func opening() -> PlanText {
        PlanText(
            """
            # Tasks: \(words.subject().capitalizedFirst) records

            **Input**: Design documents from `/specs/004-records/`
            **Prerequisites**: plan.md (required), research.md, data-model.md, contracts/

            ## Execution Flow (main)
            ```
            1. Load plan.md from the feature directory
               → If it is not found: ERROR "No implementation plan"
            2. Load the design documents:
               → data-model.md: entities → model tasks
               → contracts/: each file → a contract test task
            3. Number the tasks (T001, T002 …)
            4. Return: SUCCESS (the tasks can be carried out)
            ```

            ## Format: `[ID] [P?] Description`
            - **[P]**: Can run in parallel (different files, no dependencies)

            """)
    }

    var closings: [PlanText] {
        [
            PlanText("## Dependencies"), PlanText("\n## Parallel Example"),
            PlanText("\n## Notes\n- [P] tasks have different files\n- Commit after each task"),
        ]
    }

    mutating func chapter() -> (body: PlanText, closings: [PlanText]) {
        phase += 1
        var body = PlanText()
        body.line("## Phase 3.\(phase): \(words.thing().capitalizedFirst)")
        body.paragraph("\(words.sentence()) \(words.sentence())")
        let first = task + 1
        for _ in 0..<(5 + words.below(8)) {
            task += 1
            var title = "\(id(task)) " + (words.happens(42) ? "[P] " : "") + words.order()
            if words.happens(70) { title += " \(words.clause())" }
            if words.happens(75) { title += " in `\(words.path(task))`" }
            body.task(title, done: phase % 3 != 0)
            for _ in 0..<(words.happens(55) ? 3 : 0) { body.line("  - \(words.sentence())") }
        }
        body.line()
        return (body, [order(first...task), example(first...task), PlanText()])
    }

    private mutating func order(_ tasks: ClosedRange<Int>) -> PlanText {
        var text = PlanText()
        let (first, last) = (tasks.lowerBound, tasks.upperBound)
        if first > 12, phase % 3 == 0 {
            text.line("- \(id(first - 3))-\(id(first - 1)) before \(id(first))-\(id(last))")
        }
        if words.happens(80) { text.line("- \(id(first)) blocks \(id(last - 1)), \(id(last))") }
        if words.happens(40) { text.line("- \(words.sentence())") }
        return text
    }

    private mutating func example(_ tasks: ClosedRange<Int>) -> PlanText {
        var text = PlanText()
        guard words.happens(50) else { return text }
        text.line("```\n# Launch \(id(tasks.lowerBound)) and \(id(tasks.lowerBound + 1)) together:")
        for number in tasks.prefix(2) { text.line("Task: \"\(id(number)) \(words.order())\"") }
        text.line("```")
        return text
    }
}
