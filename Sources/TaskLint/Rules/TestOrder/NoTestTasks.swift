import SourceText
import TaskPlan

/// TL405: a plan asks for tests first and has none.
public struct NoTestTasks: Rule {
    /// Makes the rule.
    public init() {}

    /// TL405 no-test-tasks.
    public static let identity = RuleIdentity(code: "TL405", name: "no-test-tasks", severity: .warning)

    /// One line for lists.
    public static let summary = "a plan asks for tests first and has no test task, or an empty section of tests"

    /// Why, and what exactly.
    public static let rationale = """
        Whoever works through the boxes does what the boxes say: a demand for tests first that no task takes up is not met. \
        Flagged is, once, a plan that asks for tests first and in which no task writes tests, and no line below a task \
        speaks of them; and a section of tests without a task or a word on why, next to sections with tasks, in a plan that \
        asks for tests first. Sections that call themselves optional are not flagged, nor is a demand among the statements \
        about order ("models before services, tests before code"), which say where tests come and not that there are any.
        """

    /// Finds the demand that nothing meets, or the empty sections.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        guard plan.asksForTestsFirst, let first = plan.items.first(where: \.isTask) else { return [] }
        let empty = emptySections(plan, context.facts.itemLines)
        if !empty.isEmpty { return empty.map { finding(plan, section: $0) } }
        guard !hasTests(plan) else { return [] }
        let demand = plan.testFirstEvidence
        if let demand, ordersOnly(plan, demand) { return [] }
        return [
            Diagnostic(
                rule: Self.identity, range: demand ?? plan.place(first.index),
                message: "the plan asks for tests first, but none of its tasks writes tests",
                notes: [
                    .init(range: plan.place(first.index), message: "the tasks begin here, line \(first.line)")
                ],
                help: "add tasks that write the tests in front of those that implement, or drop the demand")
        ]
    }

    /// Whether a demand stands among statements about order: those say where tests come, and not that there are any.
    private func ordersOnly(_ plan: Plan, _ demand: Range<Int>) -> Bool {
        let line = plan.line(demand.lowerBound)
        return plan.sections.innermost(from: plan.sections.innermost(at: line)) {
            $0.kind == .dependencies || $0.kind == .example
        } != nil
    }

    // MARK: - Tests

    private func hasTests(_ plan: Plan) -> Bool {
        let source = plan.source
        return plan.items.contains { item in
            guard item.isTask else { return false }
            if item.files.contains(where: { TestNames.isTest($0.path) }) { return true }
            if item.labels.contains(where: { Self.labels.contains($0.uppercased()) }) { return true }
            if TestWords.namesTests(source, in: item.title), !TestWords.runsTests(source, in: item.title) {
                return true
            }
            // The details of an item end where the next one begins.
            let next = item.index + 1 < plan.items.count ? plan.items[item.index + 1].line : Int.max
            let end = min(item.endLine, next - 1)
            return item.line < end
                && (item.line + 1...end).contains { TestWords.namesTests(source, in: source.lineRange($0)) }
        }
    }

    private static let labels: Set<String> = ["TEST", "TESTS", "RED", "TDD"]

    // MARK: - Sections

    private func emptySections(_ plan: Plan, _ itemLines: ItemLines) -> [Int] {
        plan.sections.filter { section in
            guard section.kind != .criteria, section.kind != .example, section.kind != .dependencies,
                section.item == nil, section.level < 7,
                TestWords.namesTests(plan.source, in: section.title),
                !TestWords.namesImplementation(plan.source, in: section.title),
                !TestWords.waives(plan.source, in: section.title),
                !TestWords.reportsTests(plan.source, in: section.title), itemLines.items(in: section.lines).isEmpty,
                hasNeighbour(plan, itemLines, section)
            else { return false }
            return (section.lines.lowerBound + 1..<section.lines.upperBound + 1).allSatisfy {
                saysNothing(plan.source, plan.source.lineRange($0))
            }
        }.map(\.index)
    }

    /// Whether the section stands among sections of the same kind that hold tasks.
    private func hasNeighbour(_ plan: Plan, _ itemLines: ItemLines, _ section: Plan.Section) -> Bool {
        var next = section.index + 1
        while next < plan.sections.count, plan.sections[next].level > section.level { next += 1 }
        guard next < plan.sections.count, plan.sections[next].parent == section.parent,
            plan.sections[next].level == section.level
        else { return false }
        let items = itemLines.items(in: plan.sections[next].lines)
        return items.contains { plan.items[$0].isTask }
    }

    /// Whether a line is blank, a rule, or repeats that tests come first.
    private func saysNothing(_ source: SourceText, _ line: Range<Int>) -> Bool {
        !source.bytes[line].contains(where: \.isWordByte) || TestWords.demand(source, in: line) != nil
    }

    private func finding(_ plan: Plan, section: Int) -> Diagnostic {
        let title = plan.quotedTitle(section)
        return Diagnostic(
            rule: Self.identity, range: plan.sections[section].title,
            message: "the plan asks for tests first, but \(title) holds no task",
            notes: plan.testFirstEvidence.map {
                [.init(range: $0, message: "asked for here, line \(plan.line($0.lowerBound))")]
            } ?? [],
            help: "add the test tasks, or say in the section why it needs none",
            subject: plan.source.string(plan.sections[section].title))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        # Plan
        ⟦Tests first⟧: nothing is written without one.
        - [ ] T001 Parser in src/parser.py
        - [ ] T002 Printer in src/printer.py
        """,
        """
        ## ⟦Phase 1: Tests First (TDD)⟧
        **Tests must fail before anything is written.**
        ## Phase 2: Core
        - [ ] T001 Parser in src/parser.py
        """,
        """
        ## Phase 3: User Story 1
        ### Tests for User Story 1
        - [ ] T001 [US1] Order test in tests/order_test.go
        ### Implementation for User Story 1
        - [ ] T002 [US1] Order in order.go
        ## Phase 4: User Story 2
        ### ⟦Tests for User Story 2⟧

        ### Implementation for User Story 2
        - [ ] T003 [US2] Invoice in invoice.go
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        Tests first.
        - [ ] 1. Parser
          - Write a failing test of the grammar
          - Make it pass in src/parser.py
        """,
        """
        ## Phase 1: Tests First (TDD)
        No tests: all of them are there already.
        ## Phase 2: Core
        - [ ] T001 Parser in src/parser.py with its unit tests
        """,
        """
        # Plan
        - [ ] T001 Parser in src/parser.py
        - [ ] T002 Printer in src/printer.py
        """,
    ]
}
