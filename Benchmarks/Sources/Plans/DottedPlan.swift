/// A plan whose numbers have dots: tasks, subtasks, what to do as bullets, and which requirements they meet.
struct DottedPlan: PlanStyle {
    private var words: Words
    private var number = 0

    init(seed: UInt64) { words = Words(seed: seed) }

    mutating func opening() -> PlanText {
        PlanText(
            """
            # Implementation Plan: \(words.subject().capitalizedFirst) archive

            ## Overview

            \(words.sentence()) \(words.sentence()) \(words.sentence())

            ## Tasks

            """)
    }

    mutating func chapter() -> (body: PlanText, closings: [PlanText]) {
        number += 1
        let isDone = number % 2 == 0
        var body = PlanText()
        body.task("\(number). \(words.order())", done: isDone)
        let children = words.happens(70) ? 2 + words.below(4) : 0
        if children == 0 { details(indent: 2, &body) }
        for child in 0..<children {
            let isOptional = words.happens(15)
            let title = isOptional ? "Write property test for \(words.thing())" : words.order()
            body.task("\(number).\(child + 1) \(title)", done: isDone, indent: 2)
            details(indent: 4, &body)
        }
        return (body, [])
    }

    private mutating func details(indent: Int, _ body: inout PlanText) {
        let margin = String(repeating: " ", count: indent)
        for _ in 0..<(2 + words.below(3)) {
            let mark =
                words.happens(25) ? "`\(words.symbol())` " : words.happens(15) ? "in `\(words.path(number))` " : ""
            body.line("\(margin)- \(words.order()) \(mark)\(words.clause())")
        }
        let requirement = number / 3 + 1
        body.paragraph(
            "\(margin)- _Requirements: \(requirement).\(1 + words.below(3)), \(requirement).\(4 + words.below(3))_")
    }
}
