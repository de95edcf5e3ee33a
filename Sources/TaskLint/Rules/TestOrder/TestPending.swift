import TaskPlan

/// TL403: in a plan that asks for tests first, code is begun while its test is open.
public struct TestPending: Rule {
    /// Makes the rule.
    public init() {}

    /// TL403 test-pending.
    public static let identity = RuleIdentity(code: "TL403", name: "test-pending", severity: .warning)

    /// One line for lists.
    public static let summary = "in a plan that asks for tests first, code is begun while its test is open"

    /// Why, and what exactly.
    public static let rationale = """
        A plan that asks for tests first asks for a test that fails; once the code is there, none of that can be seen any more, \
        and the open test is the first thing to be left out. Flagged is, in such a plan, an open test task whose implementation \
        is done or in progress. The implementation of a test is the task that writes the file that the test's is named after, \
        or that names the same endpoint. Where that tells nothing, flagged is an open test of a section of tests if tasks of \
        the section of implementation behind it are begun: of a section that says that its tests come first always, of others \
        if none of its tests is done. Tests of a polish phase, optional and cancelled ones, and those under a heading that \
        leaves the choice ("only if tests are requested") are not flagged, nor those outside of user stories where the plan \
        asks for tests first only in these.
        """

    private static let shownNotes = 10

    /// Finds every such test.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let (graph, plan) = (context.graph, context.plan)
        guard plan.asksForTestsFirst, plan.items.indices.contains(where: { isBegun(plan, $0) }) else { return [] }
        let subjects = context.facts.testSubjects
        let endpoints = NamedEndpoints(plan)
        let gates = TestGates(context)
        var found: [Diagnostic] = []
        var known: Set<Int> = []
        // Such a section, or one around it, says in its heading that what it holds need not be done.
        let areLeftToChoice = plan.sections.areInside { TestWords.waives(plan.source, in: $0.title) }
        let tests = plan.items.indices.filter { item in
            isOpen(plan, item) && plan.asksForTestsFirst(in: plan.items[item].section) && gates.isTest(item)
                && !subjects.isPolish(item) && !TestWords.waives(plan.source, in: plan.items[item].title)
                && plan.items[item].section.map { areLeftToChoice[$0] } != true
        }
        for test in tests {
            var partners = subjects.partners(of: test)
            if partners.isEmpty { partners = endpoints.implementations(of: test, gates) }
            guard !partners.isEmpty else { continue }
            known.insert(test)
            let begun = partners.filter { isBegun(plan, $0) }
            if !begun.isEmpty { found.append(finding(plan, [test], begun, gate: nil)) }
        }
        let unknown = Set(tests).subtracting(known)
        var seen: Set<Int> = []
        for gate in gates.gates {
            let open = gate.items.filter {
                unknown.contains($0) && !seen.contains($0) && !gates.says($0, TestWords.namesClosingTests)
            }
            guard !open.isEmpty, gate.isStated || !gate.items.contains(where: { plan.items[$0].status == .done }),
                let next = gate.later.first
            else { continue }
            seen.formUnion(open)
            let begun = gates.items(below: next).filter {
                isBegun(plan, $0) && gates.isImplementation($0) && !graph.isRelated($0, open[0])
            }
            if !begun.isEmpty { found.append(finding(plan, open, begun, gate: gate.section)) }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isOpen(_ plan: Plan, _ item: Int) -> Bool {
        plan.items[item].isTask && !plan.items[item].isOptional
            && (plan.items[item].status.isOpen || plan.items[item].status == .deferred)
    }

    private func isBegun(_ plan: Plan, _ item: Int) -> Bool {
        plan.items[item].isTask && (plan.items[item].status == .done || plan.items[item].status == .inProgress)
    }

    private func finding(_ plan: Plan, _ open: [Int], _ begun: [Int], gate: Int?) -> Diagnostic {
        let names = list(open.map(plan.quotedName))
        let codeNames = list(begun.map(plan.quotedName))
        let allDone = begun.allSatisfy { plan.items[$0].status == .done }
        let state = allDone ? "done" : "begun"
        let be = begun.count == 1 ? "is" : "are"
        let reason =
            gate.map { "\(codeNames) behind \(plan.quotedTitle($0)) \(be) \(state)" }
            ?? "\(codeNames), which it tests, \(be) \(state)"
        let openState = open.count == 1 ? "is \(plan.items[open[0]].status.rawValue)" : "are open"
        return Diagnostic(
            rule: Self.identity, range: plan.place(open[0]),
            message: "the plan asks for tests first, but \(names) \(openState) and \(reason)",
            notes: begun.prefix(Self.shownNotes).map {
                .init(
                    range: plan.place($0),
                    message: "\(plan.quotedName($0)) is \(plan.items[$0].status.rawValue), line \(plan.items[$0].line)")
            },
            help: "write \(names) now and see it fail without the code, or tick it if it is written",
            tasks: (open + begun).map(plan.name), items: open + begun, subject: plan.name(open[0]))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 3.2: Tests First (TDD)
        - [ ] ⟦T004⟧ [P] Unit tests in tests/test_parser.py
        - [x] T005 [P] Unit tests in tests/test_lexer.py
        ## Phase 3.3: Core Implementation
        - [x] T006 Parser in src/parser.py
        - [x] T007 Lexer in src/lexer.py
        """,
        """
        Test-driven plan
        - [ ] ⟦1⟧. Contract test for `POST /orders`
        - [-] 2. Implement `POST /orders`
        """,
        """
        ## Phase 3: User Story 1
        ### Tests for User Story 1
        - [ ] ⟦T010⟧ [US1] Integration test of the order in tests/order_flow.py
        ### Implementation for User Story 1
        - [x] T011 [US1] Order page in src/page.py
        - [ ] T012 [US1] Order list in src/list.py
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 2: Foundational
        - [ ] T001 Unit tests of the store in tests/test_store.py
        - [x] T002 Create the store in src/store.py
        ## Phase 3: User Story 1
        - [ ] T003 [US1] Order page in src/page.py
        ## Dependencies
        ### Within Each User Story
        - Tests must be written first
        """,
        """
        - [ ] 1. Unit tests in tests/test_parser.py
        - [x] 2. Parser in src/parser.py
        """,
        """
        ## Phase 3.2: Tests First (TDD)
        - [ ] T004 [P] Unit tests in tests/test_parser.py
        - [x] T005 [P] Unit tests in tests/test_lexer.py
        ## Phase 3.3: Core Implementation
        - [ ] T006 Parser in src/parser.py
        - [x] T007 Lexer in src/lexer.py
        ## Phase 3.4: Polish
        - [ ] T008 Unit tests in tests/unit/test_lexer.py
        """,
        """
        Tests first
        - [ ]* 1. Unit tests in tests/test_parser.py
        - [x] 2. Parser in src/parser.py
        """,
        """
        ## Phase 3: User Story 1
        ### Tests for User Story 1 (OPTIONAL - only if asked for) ⚠️
        > Write them first, and see them fail
        - [ ] T010 [US1] Unit tests in tests/test_order.py
        - [ ] T011 [US1] Integration test of the order in tests/order_flow.py
        ### Implementation for User Story 1
        - [x] T012 [US1] Order in src/order.py
        """,
    ]
}
