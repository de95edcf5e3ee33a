import SourceText
import TaskPlan

/// TL110: a box with nothing to do behind it.
public struct EmptyTask: Rule {
    /// Makes the rule.
    public init() {}

    /// TL110 empty-task.
    public static let identity = RuleIdentity(code: "TL110", name: "empty-task", severity: .warning)

    /// One line for lists.
    public static let summary = "a box has no text behind it"

    /// Why, and what exactly.
    public static let rationale = """
        A box without a text can neither be done nor be left out: it keeps the plan from ever being finished, and an agent \
        invents what it might have meant. Flagged is a box behind which nothing stands, or nothing but an id, tags and \
        punctuation, neither on its line nor below it. A box whose text stands on the next line is not flagged, nor is an id whose task is told \
        elsewhere in the document.
        """

    /// Finds every such box.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let empty = plan.items.indices.filter {
            plan.items[$0].form == .box && context.graph.children[$0].isEmpty
                && Self.saysNothing(plan.source.bytes[plan.items[$0].title])
        }.map { plan.items[$0] }
        guard !empty.isEmpty else { return [] }
        let mentions = Mentions(of: empty.compactMap { $0.id?.text }, in: plan)
        return empty.compactMap { item in
            let isTold =
                item.id.map { id in mentions.places(of: id.text).contains { self.isTold($0, id, plan.source) } }
                ?? false
            return !isTold && Self.hasNothingBelow(item, plan) ? finding(plan, item) : nil
        }
    }

    private static func saysNothing(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy { !$0.isWordByte && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "`") }
    }

    /// Whether a mention of an id begins a heading or a row of a table, which tells what the task is about.
    private func isTold(_ mention: Range<Int>, _ id: Identifier, _ source: SourceText) -> Bool {
        let line = source.trimmed(source.lineRange(source.line(at: mention.lowerBound)))
        guard mention != id.range, let first = line.first, source.bytes[first].isOne(of: "#|") else { return false }
        return !source.bytes[line.lowerBound..<mention.lowerBound].contains { $0.isDigit || $0 == UInt8(ascii: ":") }
            && !source.bytes[line.lowerBound..<mention.lowerBound].dropFirst().contains(UInt8(ascii: "|"))
    }

    private static func hasNothingBelow(_ item: Plan.Item, _ plan: Plan) -> Bool {
        guard item.endLine > item.line else { return true }
        return (item.line + 1...item.endLine).allSatisfy { line in
            plan.source.bytes[plan.source.lineRange(line)].allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
        }
    }

    private func finding(_ plan: Plan, _ item: Plan.Item) -> Diagnostic {
        let id = item.id?.text
        return Diagnostic(
            rule: Self.identity, range: item.range.lowerBound..<plan.source.trimmed(item.range).upperBound,
            message: id.map { "\"\($0)\" does not say what is to be done" } ?? "nothing stands behind the box",
            help: id == nil
                ? "write what is to be done, or take the line away" : "write what is to be done behind the id",
            tasks: [plan.name(item.index)], items: [item.index], subject: id ?? "")
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] Lay the keel
        - ⟦[ ]⟧
        """,
        """
        - [ ] T001 Lay the keel
        - ⟦[ ] T002⟧
        - [ ] T003 Sew the sail
        """,
        """
        - [x] Lay the keel
          - ⟦[x] **⟧
          - [x] Find the wood
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ]
          Lay the keel
        - [ ] ⛵
        """,
        """
        - [ ] T001
          - Lay the keel
        - [ ] `mast.md`
        """,
        """
        | ID | Task |
        |----|------|
        | T001 | Lay the keel |

        - [ ] T001
        """,
    ]
}
