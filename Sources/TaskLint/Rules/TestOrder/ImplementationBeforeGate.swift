import TaskPlan

/// TL402: the section that must hold the tests first is not what it says.
public struct ImplementationBeforeGate: Rule {
    /// Makes the rule.
    public init() {}

    /// TL402 implementation-before-gate.
    public static let identity = RuleIdentity(code: "TL402", name: "implementation-before-gate", severity: .warning)

    /// One line for lists.
    public static let summary = "an implementation task precedes the tests-first section, or a test is missing from it"

    /// Why, and what exactly.
    public static let rationale = """
        A section of tests that must fail before any code is written is a gate: whoever follows the plan stops there until \
        the tests are red. Code in front of it, or inside of it, is written before anything could fail, and a test behind it \
        comes too late. Flagged is, in a plan that asks for tests first, a task that writes code inside a section of tests; \
        a section of implementation in front of the section of tests of the same phase or story, or in front of the phase \
        of tests; and a test task in the section of implementation that the gate stands before. A section is a gate if \
        its heading or the text below it says that its tests come first, or if it is one of tests next to one of \
        implementation. Setup, types, stubs, fixtures and settings are not flagged, nor are tests of the finished whole, nor \
        further tests of what has one, if the plan states that they come after it, nor what stands outside of user stories where the plan asks for tests first only in these.
        """

    /// Words of headings.
    public static let options: [RuleOption] = [extraGateWords, .finished]

    private static let extraGateWords = RuleOption(
        "extra-gate-words", .list, default: .list([]),
        "words of a heading that make its section one of tests that come first")

    /// Finds every such task and section.
    public func check(_ context: LintContext) -> [Diagnostic] {
        guard context.plan.asksForTestsFirst else { return [] }
        let subjects = context.facts.testSubjects
        let gates = TestGates(context, extraWords: context.options.list(Self.extraGateWords))
        var flagged: Set<Int> = []
        var found: [Diagnostic] = []
        for gate in gates.gates {
            // Not `filter(gates.isTest)`: that would copy the gates.
            let tests = gate.items.filter { gates.isTest($0) }
            let inside = gate.items.filter { gates.isImplementation($0) && !flagged.contains($0) }
            // What holds mostly code, or all there is, is no section of tests, whatever its heading says; nor is one in
            // which each test stands in front of its own code.
            if inside.count <= tests.count, !arePairs(inside, tests), !gate.earlier.isEmpty || !gate.later.isEmpty {
                found += inside.map { self.inside(context.plan, gate, $0) }
                flagged.formUnion(inside)
            }
            for section in gate.earlier {
                let early = earlyTasks(gates, context.plan, section).filter { !flagged.contains($0) }
                guard let first = early.first else { continue }
                found.append(self.early(context.plan, gate, section, early, first, tests))
                flagged.formUnion(early)
            }
            let late = gate.later.flatMap { lateTests(gates, subjects, context.plan, $0) }.filter {
                !flagged.contains($0) && !isFurther($0, subjects, context.graph)
            }
            found += late.map { self.late(context.plan, gate, $0) }
            flagged.formUnion(late)
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: - Tasks

    private func arePairs(_ code: [Int], _ tests: [Int]) -> Bool {
        let tests = Set(tests)
        return code.count > 1 && code.allSatisfy { tests.contains($0 - 1) }
    }

    private func earlyTasks(_ gates: TestGates, _ plan: Plan, _ section: Int) -> [Int] {
        let title = plan.sections[section].title
        guard TestWords.namesImplementation(plan.source, in: title), !TestWords.laysGround(plan.source, in: title),
            !TestWords.aidsTests(plan.source, in: title)
        else { return [] }
        return gates.items(below: section).filter { gates.isImplementation($0) }
    }

    private func lateTests(_ gates: TestGates, _ subjects: TestSubjects, _ plan: Plan, _ section: Int) -> [Int] {
        let (source, title) = (plan.source, plan.sections[section].title)
        guard TestWords.namesImplementation(source, in: title), !TestWords.namesClosingTests(source, in: title) else {
            return []
        }
        return gates.items(below: section).filter { item in
            let task = plan.items[item]
            guard gates.isTest(item), !subjects.isPolish(item), !gates.says(item, TestWords.aidsTests),
                !gates.says(item, TestWords.namesClosingTests), !TestWords.runsTests(source, in: task.title)
            else { return false }
            return subjects.isTest(item) || TestWords.implements(source, in: task.title)
        }
    }

    /// Whether a test is stated to come after the code that it tests, which has other tests.
    private func isFurther(_ test: Int, _ subjects: TestSubjects, _ graph: PlanGraph) -> Bool {
        let before = subjects.implementations(of: test).stated.filter { graph.comes($0, before: test) }
        return !before.isEmpty && before.allSatisfy { subjects.isFurther(test, of: $0, graph) }
    }

    // MARK: - Findings

    private func inside(_ plan: Plan, _ gate: TestGates.Gate, _ task: Int) -> Diagnostic {
        let name = plan.quotedName(task)
        return Diagnostic(
            rule: Self.identity, range: plan.place(task),
            message: "\(name) writes code in \(plan.quotedTitle(gate.section)), which must hold failing tests only",
            notes: [note(plan, gate)],
            help: "move \(name) behind the tests, to the section that implements them", tasks: [plan.name(task)],
            items: [task], subject: plan.name(task))
    }

    private func early(
        _ plan: Plan, _ gate: TestGates.Gate, _ section: Int, _ tasks: [Int], _ first: Int, _ tests: [Int]
    ) -> Diagnostic {
        let heading = plan.quotedTitle(gate.section)
        return Diagnostic(
            rule: Self.identity, range: plan.place(first),
            message:
                "\(list(tasks.map(plan.quotedName))) \(tasks.count == 1 ? "writes" : "write") code in front of \(heading), which must come first",
            notes: [note(plan, gate)],
            help: "move \(heading) in front of \(plan.quotedTitle(section))", tasks: tasks.map(plan.name),
            items: tasks + tests, subject: plan.name(first))
    }

    private func late(_ plan: Plan, _ gate: TestGates.Gate, _ test: Int) -> Diagnostic {
        let (name, heading) = (plan.quotedName(test), plan.quotedTitle(gate.section))
        return Diagnostic(
            rule: Self.identity, range: plan.place(test),
            message: "\(name) writes a test behind \(heading), where tests must come first", notes: [note(plan, gate)],
            help: "move \(name) to \(heading)", tasks: [plan.name(test)], items: [test], subject: plan.name(test))
    }

    private func note(_ plan: Plan, _ gate: TestGates.Gate) -> Diagnostic.Note {
        let section = plan.sections[gate.section]
        return .init(range: section.title, message: "the tests come first here, line \(section.lines.lowerBound)")
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 3.2: Tests First (TDD) ⚠️ MUST COMPLETE BEFORE 3.3
        - [ ] T004 [P] Contract test of the cart in tests/contract/test_cart.py
        - [ ] ⟦T005⟧ [P] Implement the price list in src/prices.py
        ## Phase 3.3: Core Implementation
        - [ ] T006 Cart model in src/models/cart.py
        """,
        """
        Tests are written first (TDD).
        ## Phase 2: Core Implementation
        - [ ] ⟦T001⟧ Build the lexer in src/lexer.rs
        - [ ] T002 Build the parser in src/parser.rs
        ## Phase 3: Failing tests
        These tests must fail before implementation.
        - [ ] T003 Test of a whole file in tests/whole_file.rs
        """,
        """
        ## Phase 3: User Story 1
        ### Tests for User Story 1
        - [ ] T010 [P] [US1] Integration test in tests/integration/order.test.ts
        ### Implementation for User Story 1
        - [ ] T011 [US1] Order page in src/pages/order.tsx
        - [ ] ⟦T012⟧ [US1] Unit tests of the address form in tests/unit/address.test.ts
        """,
        RuleExample(
            """
            Plan in TDD
            ## Guardrails
            - [ ] 1. Test of the map in tests/map_spec.rb
            - [ ] ⟦2⟧. Implement the compass in lib/compass.rb
            ## Work
            - [ ] 3. Draw the map in lib/map.rb
            """, options: RuleOptions(["extra-gate-words": .list(["guardrails"])])),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        **Tests**: written first (TDD)
        ## Phase 1: User Story 1 Tests (RED) - Light the lamp
        - [ ] T001 [US1] Unit tests of the lamp in tests/test_lamp.py
        ## Phase 2: User Story 1 Implementation (GREEN) - Light the lamp
        - [ ] T002 [US1] Implement the lamp in src/lamp.py
        - [ ] T003 [US1] **GATE**: Confirm all unit tests of the lamp pass (GREEN) — record it in specs/lamp/gate.md
        """,
        """
        ## Phase 1: The lamp (strict TDD)
        - [x] 1.1 RED tests/test_lamp.py: assert that it shines
        - [x] 1.2 GREEN src/lamp.py: make it shine
        ## Phase 2: The switch (strict TDD)
        - [x] 2.1 RED tests/test_switch.py: assert that it clicks
        - [x] 2.2 GREEN src/switch.py: make it click
        """,
        """
        ## Phase 2: Foundational
        ### Implementation of the store
        - [ ] T001 Create the store in src/store.py
        ### Tests of the store
        - [ ] T002 Unit tests of the store in tests/test_store.py
        ## Phase 3: User Story 1
        - [ ] T003 [US1] Order list in src/list.py
        ## Execution Order
        ### Within Each User Story
        - Tests MUST be written and FAIL first
        """,
        """
        ## Phase 1: The cart (TDD)
        - [ ] T001 Unit tests of the sums in tests/sums.test.ts
        - [ ] T002 Implement the sums in src/sums.ts
        - [ ] T003 Unit tests of the taxes in tests/taxes.test.ts
        - [ ] T004 Implement the taxes in src/taxes.ts
        ## Phase 2: Core Implementation
        - [ ] T005 Implement the shop in src/shop.ts
        """,
        """
        ## Phase 3.1: Setup
        - [ ] T001 Create the package in src/app.py
        ## Phase 3.2: Tests First (TDD)
        - [ ] T002 [P] Create fixtures in src/fixtures.py
        - [ ] T003 [P] Contract test in tests/contract/test_cart.py
        ## Phase 3.3: Core Implementation
        - [ ] T004 Cart in src/models/shop.py
        ## Phase 3.4: Polish
        - [ ] T005 Unit tests in tests/unit/test_prices.py
        """,
        """
        ## Phase 1: Core Implementation
        - [ ] T001 Build the lexer in src/lexer.rs
        ## Phase 2: Tests
        - [ ] T002 Test of a whole file in tests/whole_file.rs
        """,
        """
        ## Phase 3: User Story 1
        ### Tests for User Story 1
        - [ ] T010 [US1] Test of the order in tests/order_flow.py
        ### Implementation for User Story 1
        - [ ] T011 [US1] Order page in src/order.py
        - [ ] T012 [US1] Run all tests and fix what is red
        - [ ] T013 [US1] Implement the clock behind an interface so it can be stopped in tests
        """,
        """
        ## Phase 3: User Story 1
        ### Tests for User Story 1 (TDD)
        - [ ] T010 [US1] Test of the order in tests/order_flow.py
        ### Implementation for User Story 1
        - [ ] T011 [US1] Order page in src/order.py
        - [ ] T012 [US1] Implement the Test-Gate of the release
        - [ ] T013 [US1] Add the phase gate: all tests green
        """,
    ]
}
