import TaskPlan

/// TL401: in a plan that asks for tests first, a test comes after what it tests.
public struct TestAfterImplementation: Rule {
    /// Makes the rule.
    public init() {}

    /// TL401 test-after-implementation.
    public static let identity = RuleIdentity(code: "TL401", name: "test-after-implementation", severity: .error)

    /// One line for lists.
    public static let summary = "in a plan that asks for tests first, a test comes after its implementation"

    /// Why, and what exactly.
    public static let rationale = """
        A test that is written after the code passes on the first day and proves nothing: the plan asked for it to fail \
        first. Flagged is, in a plan that asks for tests first, a test task that comes after the task that implements what it \
        tests, in the same phase or story. A test belongs to an implementation if its file is the twin of the other's \
        (`test_x.py`, `x.test.ts`, `XTests.swift` and `x`) and their folders do not tell them apart, or if it names the other's \
        id. A further test, behind another one of the same code in the same phase or story, is not flagged. It is an error where a stated dependency puts the test last, and a warning where only the order of the document \
        does. A plan that asks for it only by the order of sections (tests in front of the implementation of one story), or \
        only in or of its user stories ("Within Each User Story"), asks for it in those stories, not in other phases. Tests \
        of a final polish phase are not flagged.
        """

    /// A test that is written cannot be moved any more.
    public static let options: [RuleOption] = [.finished]

    /// Finds every such test.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let (graph, plan) = (context.graph, context.plan)
        guard plan.asksForTestsFirst else { return [] }
        let subjects = context.facts.testSubjects
        return plan.items.indices.compactMap { index in
            guard subjects.isTest(index), plan.items[index].isTask, !subjects.isPolish(index) else { return nil }
            let test = plan.items[index]
            guard plan.asksForTestsFirst(in: test.section) else { return nil }
            let (twins, stated) = subjects.implementations(of: index)
            if !stated.isEmpty {
                let order = context.facts.certainOrder
                let before = stated.filter { order.comes($0, before: index) }
                if let late = before.first(where: { !subjects.isFurther(index, of: $0, order) }) {
                    return finding(plan, index, late, isStated: true)
                }
                if !before.isEmpty { return nil }
            }
            guard !isListed(test, plan) else { return nil }
            let earlier = twins.first { $0 < index && !subjects.hasEarlierTest($0) }
            guard let earlier, !graph.comes(index, before: earlier) else { return nil }
            return finding(plan, index, earlier, isStated: false)
        }
    }

    /// Whether an item only lists a file, as below "Deliverables": such a list has no order of work.
    private func isListed(_ item: Plan.Item, _ plan: Plan) -> Bool {
        guard item.id == nil, let first = item.files.first?.range.lowerBound else { return false }
        return plan.source.bytes[item.title.lowerBound..<max(first, item.title.lowerBound)].allSatisfy {
            $0.isOne(of: "`*")
        }
    }

    private func finding(_ plan: Plan, _ test: Int, _ implementation: Int, isStated: Bool) -> Diagnostic {
        let (testName, codeName) = (plan.quotedName(test), plan.quotedName(implementation))
        let how = isStated ? "is stated to come after" : "is listed after"
        return Diagnostic(
            rule: Self.identity, severity: isStated ? .error : .warning, range: plan.place(test),
            message: "the plan asks for tests first, but \(testName) \(how) \(codeName), which it tests",
            notes: [
                .init(
                    range: plan.place(implementation),
                    message: "\(codeName) implements it, line \(plan.items[implementation].line)")
            ] + demand(plan),
            help: isStated
                ? "let \(codeName) depend on \(testName) instead, and move \(testName) in front of it"
                : "move \(testName) in front of \(codeName)",
            tasks: [plan.name(implementation), plan.name(test)],
            items: [implementation, test], subject: plan.name(test))
    }

    /// Where the plan asks for tests first: readers may not have seen it.
    private func demand(_ plan: Plan) -> [Diagnostic.Note] {
        plan.testFirstEvidence.map {
            [.init(range: $0, message: "tests are asked for first here, line \(plan.line($0.lowerBound))")]
        } ?? []
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        **Tests**: TDD, tests must fail first
        - [ ] T001 Create src/parser.py
        - [ ] ⟦T002⟧ Unit tests in tests/test_parser.py (depends on T001)
        """,
        """
        ## Phase 2: Tests first (TDD)
        - [ ] T001 Implement the cart in src/cart.ts
        - [ ] ⟦T002⟧ Contract test for the cart in tests/cart.test.ts

        ## Phase 3: Rest
        - [ ] T003 Deploy
        """,
        """
        TDD is mandatory.
        ## Phase 1: Setup
        - [ ] T001 Create the cart in src/cart.py
        - [ ] ⟦T002⟧ Unit tests of the cart in tests/test_cart.py
        ## Phase 2: User Story 1
        ### Tests for User Story 1
        - [ ] T003 [US1] Unit tests of the sums in tests/test_sums.py
        ### Implementation for User Story 1
        - [ ] T004 [US1] Implement the sums in src/sums.py
        """,
        """
        ## Phase 3: User Story 1
        - [ ] T001 [US1] Create the cart in src/cart.py
        - [ ] ⟦T002⟧ [US1] Unit tests of the cart in tests/test_cart.py (depends on T001)
        ## Dependencies
        ### Within Each User Story
        - Tests before implementation
        """,
        """
        # Plan, test-driven
        - [ ] 1. Build the map
          - File: Sources/Map.swift
        - [ ] ⟦2⟧. Write the tests of the map
          - File: Tests/MapTests.swift
          - _Depends: 1_
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        Tests first (TDD)
        ## Phase 1: Core
        - [ ] T001 Write the tests of the grammar in tests/test_parser.py
        - [ ] T002 Create src/parser.py
        - [ ] T003 Compare the printer with the parser in tests/test_parser.py (depends on T002)
        ## Phase 2: Rest
        - [ ] T004 Deploy
        """,
        """
        ## Phase 2: Foundational
        - [ ] T001 Create the store in src/store.py
        - [ ] T002 Unit tests of the store in tests/test_store.py (depends on T001)
        ## Phase 3: User Story 1
        - [ ] T003 [US1] Unit tests of the cart in tests/test_cart.py
        - [ ] T004 [US1] Create the cart in src/cart.py
        ## Dependencies
        ### Within Each User Story
        - Tests before implementation
        """,
        """
        - [ ] T001 Create src/parser.py
        - [ ] T002 Unit tests in tests/test_parser.py (depends on T001)
        """,
        """
        **Tests**: TDD
        - [ ] T001 Unit tests in tests/test_parser.py
        - [ ] T002 Create src/parser.py (depends on T001)
        """,
        """
        Tests first (TDD)
        ## Phase 1: Core
        - [ ] T001 Contract test in tests/contract/test_api.py
        - [ ] T002 Create src/parser.py
        ## Phase 2: Polish
        - [ ] T003 Unit tests in tests/unit/test_parser.py
        """,
        """
        **Tests**: TDD
        - [ ] T001 Create the cart types in src/types/cart.ts
        - [ ] T002 Contract test of the shop in tests/contract/cart.test.ts (depends on T001)
        """,
        """
        **Tests**: TDD
        - [ ] T001 Create src/tools/list.js
        - [ ] T002 Create the folder tests/tools/ with an empty tests/tools/list.test.js
        """,
        """
        **Tests**: TDD
        - [x] T001 The cart, test first

        **Deliverables:**
        - [x] `src/cart.ts` with the sums
        - [x] `tests/cart.test.ts` with 40 cases
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Create the class stub in src/cart.py
        - [ ] T002 Create the test file tests/test_cart.py
        ## Phase 2: User Story 1
        ### Tests for User Story 1
        - [ ] T003 [US1] Unit tests of the sums in tests/test_sums.py
        ### Implementation for User Story 1
        - [ ] T004 [US1] Implement the sums in src/sums.py
        """,
        """
        Tests are written alongside the implementation.
        ## Tests first
        - [ ] T001 Create src/parser.py
        - [ ] T002 Unit tests in tests/test_parser.py (depends on T001)
        """,
    ]
}
