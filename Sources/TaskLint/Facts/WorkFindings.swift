import SourceText
import TaskPlan

/// Findings about claims over several tasks.
enum WorkFindings {
    /// What is wrong with a claim: the other side of the message, and the tasks that show it.
    struct Contradiction {
        let text: String
        let witnesses: [Int]
        /// Whether all is said to be done and the lesser part is not.
        var isRemainder = false
    }

    private static let shownTasks = 5
    /// More tasks than this are not listed in a finding: a plan may make as many claims as it has tasks.
    private static let mostWitnesses = 100

    /// Whether the tasks contradict that they are all in a state, and how.
    static func contradiction(
        _ plan: Plan, _ status: Plan.Status, hasWord: Bool, _ tally: WorkTally
    ) -> Contradiction? {
        switch status {
        case .done:
            guard !tally.open.isEmpty else { return nil }
            let all = tally.open.count + tally.finished.count
            return Contradiction(
                text:
                    "\(tally.open.count) of \(all) \(all == 1 ? "task" : "tasks") \(tally.open.count == 1 ? "is" : "are") open",
                witnesses: tally.open, isRemainder: tally.open.count < tally.finished.count)
        case .todo, .inProgress, .blocked:
            guard tally.open.isEmpty, !tally.finished.isEmpty, tally.finished.count == tally.leafCount else {
                return nil
            }
            return Contradiction(
                text: tally.finished.count == 1
                    ? "its only task is done" : "all of its \(tally.finished.count) tasks are done",
                witnesses: tally.finished)
        default: return nil
        }
    }

    /// Whether the tasks contradict a number, and how.
    static func contradiction(_ claim: CountClaim, _ tally: WorkTally) -> Contradiction? {
        guard !tally.isEmpty, !tally.agrees(claim), let count = tally.counts.first else { return nil }
        let text = claim.done == nil && claim.percent == nil ? "it has \(count.totalText)" : count.doneText
        return Contradiction(
            text: text, witnesses: claim.total == count.total || claim.percent != nil ? tally.open : [])
    }

    /// A finding about a claim.
    ///
    /// - Parameters:
    ///   - kind: what makes the claim: "heading", "status", "row".
    ///   - words: what is quoted of the claim, if it is more than the place of the finding.
    static func diagnostic(
        _ rule: RuleIdentity, _ plan: Plan, _ range: Range<Int>, _ kind: String, _ subject: Subject,
        _ contradiction: Contradiction, words: Range<Int>? = nil
    ) -> Diagnostic {
        let witnesses = Array(contradiction.witnesses.prefix(mostWitnesses))
        let shown = witnesses.prefix(shownTasks)
        return Diagnostic(
            rule: rule, range: range,
            message:
                "\(name(subject, plan)) claims \"\(plan.source.string(words ?? range).replacing("**", with: ""))\", but \(contradiction.text)",
            notes: shown.map {
                .init(
                    range: plan.place($0),
                    message: "\(plan.quotedName($0)) is \(plan.items[$0].status.rawValue), line \(plan.items[$0].line)")
            },
            help: help(kind, subject, plan, contradiction),
            tasks: witnesses.map(plan.name), items: witnesses,
            subject: name(subject, plan))
    }

    private static func help(_ kind: String, _ subject: Subject, _ plan: Plan, _ contradiction: Contradiction) -> String
    {
        let help = "correct the \(kind), or the tasks where they are behind"
        guard contradiction.isRemainder, case .section(let section) = subject,
            [.phase, .story, .group].contains(plan.sections[section].kind)
        else { return help }
        return help + ", or move what is left to a later phase"
    }

    /// What a message calls a subject.
    static func name(_ subject: Subject, _ plan: Plan) -> String {
        switch subject {
        case .document: "the plan"
        case .section(let section): "\"\(title(plan, section))\""
        case .item(let item): plan.quotedName(item)
        case .story(let number): "user story \(number)"
        }
    }

    private static let longestTitle = 48

    /// The title of a section without marks and claims in brackets, cut if it is long.
    private static func title(_ plan: Plan, _ section: Int) -> String {
        let range = plan.sections[section].title
        let start = SectionTitle.skipOrnaments(plan.source, range.lowerBound, range.upperBound)
        let text = plan.source.string(start..<range.upperBound).replacing("**", with: "")
        let short = text.prefix { !"([（✅✓✔☑⏳".contains($0) }
        let title = String(short.isEmpty ? text[...] : short).trimmingEnd()
        return title.count <= longestTitle ? title : title.prefix(longestTitle) + "…"
    }
}

extension String {
    /// The text without blanks, dashes and colons at its end.
    fileprivate func trimmingEnd() -> String {
        var text = self[...]
        while let last = text.last, " \t-—–:|".contains(last) { text.removeLast() }
        return String(text)
    }
}
