/// A status report whose tasks are headings with glyphs, with facts below them and what is left as a list of boxes.
struct GlyphPlan: PlanStyle {
    private var words: Words
    private var task = 0

    init(seed: UInt64) { words = Words(seed: seed) }

    mutating func opening() -> PlanText {
        PlanText(
            """
            # \(words.subject().capitalizedFirst) rewrite: where we are

            **Status**: 🔄 in progress

            Legend: ✅ done, ⏳ not started, 🔄 in progress

            ---

            ## Tasks

            """)
    }

    mutating func chapter() -> (body: PlanText, closings: [PlanText]) {
        task += 1
        let isDone = task % 3 != 0
        var body = PlanText()
        body.headingTask("### \(isDone ? "✅" : "⏳") Task \(task): \(words.order())")
        body.line("**Status**: \(isDone ? "✅ done" : "⏳ not started")")
        if task > 4, !isDone, words.happens(50) { body.line("**Depends on**: Task \(task - 1)") }
        body.line("**Files**:")
        for _ in 0..<(1 + words.below(2)) {
            body.line("- `\(words.path(task))` (\(100 + words.below(300)) lines) - \(words.thing()) \(words.clause())")
        }
        body.paragraph("\n**What it does**: \(words.sentence()) \(words.sentence()) \(words.sentence())")
        for _ in 0..<(3 + words.below(3)) { body.line("- \(words.sentence().dropLast()), `\(words.symbol())`") }
        body.paragraph("\n**Acceptance Criteria**:")
        for _ in 0..<(2 + words.below(3)) { body.criterion(words.sentence(), done: isDone) }
        body.paragraph("\n---")
        return (body, [])
    }
}
