import TaskPlan

/// TL404: in a plan that asks for tests first, code that no test task is for.
public struct UntestedImplementation: Rule {
    /// Makes the rule.
    public init() {}

    /// TL404 untested-implementation.
    public static let identity = RuleIdentity(
        code: "TL404", name: "untested-implementation", severity: .info, isDefault: false)

    /// One line for lists.
    public static let summary = "in a plan that asks for tests first, no test task is for this implementation"

    /// Why, and what exactly.
    public static let rationale = """
        Where every line of code is to follow a failing test, code without one is where the plan is left. Flagged is, in a \
        plan that asks for tests first, a task that writes a source file if no test task writes a file that is named after \
        it, names its id, its endpoint or a symbol of it in code marks, or has the words of the name of the file. Tasks of \
        setup and polish phases, types, settings, scripts and files that are only wired up are not flagged, nor are those \
        outside of user stories where the plan asks for tests first only in these. Off by default: contract and integration \
        tests cover code that they do not name, so that a finding is only a hint.
        """

    /// Finds every such task.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        guard plan.asksForTestsFirst else { return [] }
        let subjects = context.facts.testSubjects
        let gates = TestGates(context)
        let tests = plan.items.map(\.index).filter(gates.isTest)
        guard !tests.isEmpty else { return [] }
        let paths = context.facts.paths
        let covered = Coverage(plan, paths, tests)
        return plan.items.compactMap { item in
            guard item.isTask, item.status != .cancelled, plan.asksForTestsFirst(in: item.section),
                gates.isImplementation(item.index), !subjects.isPolish(item.index), !isGround(plan, item),
                !covered.covers(item)
            else { return nil }
            guard let file = paths.writtenCode(of: item).first else { return nil }
            let name = plan.quotedName(item.index)
            return Diagnostic(
                rule: Self.identity, range: plan.place(item.index),
                message: "no test task names \(name) or its file \(file.path)",
                help: "add a test task in front of \(name), or name \(name) in the one that tests it",
                tasks: [plan.name(item.index)], items: [item.index], subject: plan.name(item.index))
        }
    }

    /// Whether a task lies in a section of setup.
    private func isGround(_ plan: Plan, _ item: Plan.Item) -> Bool {
        plan.sections.innermost(from: item.section) {
            TestWords.laysGround(plan.source, in: $0.title) || TestWords.aidsTests(plan.source, in: $0.title)
        } != nil
    }

    /// What the test tasks of a plan name.
    private struct Coverage {
        private let plan: Plan
        private let paths: PlanPaths
        /// The words of titles and paths of tests, with the tests that have them.
        private var tests: [String: Set<Int>] = [:]
        private var endpoints: Set<String> = []

        /// A word of more tests than these tells nothing apart.
        private static let mostTests = 64
        private static let shortestSymbol = 4

        init(_ plan: Plan, _ paths: PlanPaths, _ testTasks: [Int]) {
            self.plan = plan
            self.paths = paths
            for test in testTasks {
                var words = SubjectWords.words(plan.source.string(plan.items[test].title))
                for file in plan.items[test].files { words.formUnion(SubjectWords.words(file.path)) }
                for word in words { tests[word, default: []].insert(test) }
                endpoints.formUnion(NamedEndpoints.endpoints(plan.source, in: plan.items[test].title))
            }
        }

        /// Whether a test names the task, its endpoint, or every word of the name of one of its files.
        func covers(_ item: Plan.Item) -> Bool {
            if let id = item.id, tests[id.text.lowercased()] != nil { return true }
            if NamedEndpoints.endpoints(plan.source, in: item.title).contains(where: endpoints.contains) { return true }
            if symbols(item.title).contains(where: { tests[$0].map { $0.count <= Self.mostTests } == true }) {
                return true
            }
            return paths.writtenCode(of: item).contains { file in
                let words = SubjectWords.subject(of: file.path)
                return words.isEmpty || isNamed(words)
            }
        }

        /// The names in code marks, in small letters: `loginUser()` as `loginuser`.
        private func symbols(_ title: Range<Int>) -> [String] {
            let parts = plan.source.string(title).split(separator: "`", omittingEmptySubsequences: false)
            return parts.indices.filter { $0 % 2 == 1 }.compactMap { index in
                let name = parts[index].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                let rest = parts[index].dropFirst(name.count)
                return name.count >= Self.shortestSymbol && (rest.isEmpty || rest.hasPrefix("("))
                    ? name.lowercased() : nil
            }
        }

        private func isNamed(_ words: Set<String>) -> Bool {
            let lists = words.map { tests[$0] ?? [] }.sorted { $0.count < $1.count }
            guard let rarest = lists.first else { return true }
            return rarest.count > Self.mostTests
                || rarest.contains { test in lists.dropFirst().allSatisfy { $0.contains(test) } }
        }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        Tests first
        - [ ] T001 Unit tests in tests/test_parser.py
        - [ ] T002 Parser in src/parser.py
        - [ ] ⟦T003⟧ Printer in src/printer.py
        """,
        """
        ## Phase 2: Tests First (TDD)
        - [ ] T001 Contract test for `POST /orders` in tests/contract/orders_post.ts
        ## Phase 3: Implementation
        - [ ] T002 Implement `POST /orders` in src/routes/create.ts
        - [ ] ⟦T003⟧ Implement `DELETE /orders` in src/routes/remove.ts
        """,
        """
        Test-driven
        - [ ] 1. Write the tests of the map
          - File: Tests/MapTests.swift
        - [ ] 2. Draw the map
          - File: Sources/Map.swift
        - [ ] ⟦3⟧. Draw the compass
          - File: Sources/Compass.swift
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 2: Foundational
        - [ ] T001 Create the store in src/store.py
        ## Phase 3: User Story 1
        - [ ] T002 [US1] Unit tests of the cart in tests/test_cart.py
        - [ ] T003 [US1] Create the cart in src/cart.py
        ## Dependencies
        ### Within Each User Story
        - Tests before implementation
        """,
        """
        - [ ] T001 Unit tests in tests/test_parser.py
        - [ ] T002 Printer in src/printer.py
        """,
        """
        Tests first
        ## Phase 1: Setup
        - [ ] T001 Create src/app.py
        ## Phase 2: Core
        - [ ] T002 Test of the printer in tests/test_output.py
        - [ ] T003 Printer in src/printer.py
        """,
        """
        Tests first
        - [ ] T001 Unit tests for T002 in tests/test_output.py
        - [ ] T002 Writer in src/writer.py
        - [ ] T003 Describe it in docs/writer.md
        """,
    ]
}
