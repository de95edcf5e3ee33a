import SourceText
import TaskPlan

/// TL508: a task is blocked and nothing says by what.
public struct BlockedWithoutReason: Rule {
    /// Makes the rule.
    public init() {}

    /// TL508 blocked-without-reason.
    public static let identity = RuleIdentity(code: "TL508", name: "blocked-without-reason", severity: .info)

    /// One line for lists.
    public static let summary = "a blocked task has neither a dependency nor a reason"

    /// Why, and what exactly.
    public static let rationale = """
        Nobody can unblock what does not say what it waits for. Flagged is a blocked task that depends on nothing by any \
        statement, of its own or of what it is a part of, if neither its text, nor what stands below it, nor its heading, nor \
        a line elsewhere that names its id gives a reason: words such as "waiting for", "because" or "until", or a \
        remark in parentheses or behind a dash.
        """

    /// Finds every such task.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let blocked = plan.items.indices.filter { plan.items[$0].status == .blocked && plan.items[$0].isTask }
            .map { plan.items[$0] }
        guard !blocked.isEmpty else { return [] }
        let dependents = plan.dependencies.reduce(into: Set<Int>()) { $0.formUnion($1.dependents) }
        let explained = explainedIDs(plan)
        return blocked.compactMap { item in
            guard !isDependent(plan, item.index, dependents), !saysWhy(context.graph, item) else { return nil }
            if let id = item.id, explained.contains(id.text) { return nil }
            // Of a part that is blocked, the whole need not say why.
            if context.graph.children[item.index].contains(where: { plan.items[$0].status == .blocked }) { return nil }
            let name = plan.quotedName(item.index)
            return Diagnostic(
                rule: Self.identity, range: plan.place(item.index),
                message: "\(name) is blocked, but nothing says by what",
                help: "name the task that it depends on, or say what it waits for",
                tasks: [plan.name(item.index)], items: [item.index], subject: plan.name(item.index))
        }
    }

    private func isDependent(_ plan: Plan, _ item: Int, _ dependents: Set<Int>) -> Bool {
        var current: Int? = item
        while let index = current {
            if dependents.contains(index) { return true }
            current = plan.items[index].parent
        }
        return false
    }

    /// Whether the task, its details or its heading give a reason.
    private func saysWhy(_ graph: PlanGraph, _ item: Plan.Item) -> Bool {
        let plan = graph.plan
        let source = plan.source
        if ReasonWords.giveReason(source, in: item.title) || hasRemark(source, item.title) { return true }
        if let section = item.section, ReasonWords.giveReason(source, in: plan.sections[section].title) { return true }
        // The cells of a row beside its title are to it what stands below other tasks.
        if item.form == .row { return ReasonWords.giveReasonInRemark(source, in: item.range) }
        var end = item.endLine
        if let child = graph.children[item.index].first { end = min(end, plan.items[child].line - 1) }
        guard end > item.line else { return false }
        return (item.line + 1..<end + 1).contains { ReasonWords.giveReasonInRemark(source, in: source.lineRange($0)) }
    }

    /// Whether a title ends in a remark: `Deploy (no access yet)`, `Deploy — no access yet`.
    private func hasRemark(_ source: SourceText, _ title: Range<Int>) -> Bool {
        let bytes = source.bytes[title]
        if bytes.last == UInt8(ascii: ")") || bytes.suffix(3).elementsEqual("）".utf8) { return true }
        return [" - ", " — ", " – "].contains { mark in
            let part = Array(mark.utf8)
            guard bytes.count > part.count else { return false }
            return (bytes.startIndex..<bytes.endIndex - part.count).contains { bytes[$0...].starts(with: part) }
        }
    }

    /// What stands like an id in lines that give reasons.
    private func explainedIDs(_ plan: Plan) -> Set<String> {
        var found: Set<String> = []
        for line in 1...plan.source.lineCount {
            let range = plan.source.lineRange(line)
            guard ReasonWords.giveReason(plan.source, in: range) else { continue }
            for word in plan.source.string(range).split(whereSeparator: {
                !$0.isLetter && !$0.isNumber && !".-#_".contains($0)
            }) {
                found.insert(String(word.reversed().drop { $0 == "." || $0 == "-" }.reversed()))
            }
        }
        return found
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        Legend: [x] done, [!] blocked
        - [x] T001 Build the engine
        - [!] ⟦T002⟧ Build the wheels
        """,
        """
        Legend: ✅ done, ⏸️ blocked
        - ✅ Draw the map
        - ⏸️ ⟦Print the map⟧
        """,
        """
        ### TASK-1: Draw the map
        **Status**: DONE
        ### ⟦TASK-2⟧: Print the map
        **Status**: BLOCKED
        - Use the large printer
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        Legend: [x] done, [!] blocked
        - [ ] T001 Build the engine
        - [!] T002 Build the wheels (depends on T001)
        """,
        """
        Legend: [x] done, [!] blocked
        - [!] T001 Build the engine
          - waiting for the steel
        - [!] T002 Paint it (no paint)
        """,
        """
        Legend: [x] done, [!] blocked
        - [!] T001 Build the engine
        ## Blockers
        - T001: the steel is missing until June
        """,
        """
        | ID | Task | Status | Notes |
        |----|------|--------|-------|
        | T001 | Build the engine | Blocked | Needs the steel |
        """,
    ]
}
