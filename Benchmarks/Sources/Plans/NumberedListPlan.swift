/// A plan of short numbered lists below headings: `## 3. Title`, `- [ ] 3.1 …`.
struct NumberedListPlan: PlanStyle {
    private var words: Words
    private var section = 0

    init(seed: UInt64) { words = Words(seed: seed) }

    mutating func opening() -> PlanText { PlanText("# Implementation Tasks\n") }

    mutating func chapter() -> (body: PlanText, closings: [PlanText]) {
        section += 1
        var body = PlanText()
        body.line("## \(section). \(words.thing().capitalizedFirst)")
        for number in 1...(3 + words.below(5)) {
            var title = "\(section).\(number) \(words.order())"
            if words.happens(40) { title += " (`\(words.symbol())`)" }
            if words.happens(30) { title += " \(words.clause())" }
            if words.happens(12) { title += " in `\(words.path(section * 10 + number))`" }
            body.task(title, done: section % 2 == 0)
            if words.happens(25) { body.line("  - \(words.sentence())") }
        }
        body.line()
        return (body, [])
    }
}
