import SourceText
import TaskPlan

/// TL507: a ticked criterion says of the plan what is not so.
public struct CheckedClaim: Rule {
    /// Makes the rule.
    public init() {}

    /// TL507 checked-claim.
    public static let identity = RuleIdentity(code: "TL507", name: "checked-claim", severity: .warning)

    /// One line for lists.
    public static let summary = "a ticked criterion claims something of the plan that another rule refutes"

    /// Why, and what exactly.
    public static let rationale = """
        A plan that certifies itself is not looked at again: the tick under "parallel tasks are independent" is the reason why \
        nobody sees that two of them write one file. Flagged is a ticked criterion about the plan itself (tasks that run in \
        parallel are independent or write different files; tests come before the implementation; every task names its file; \
        ids are unique; no cycle, no dangling reference) while the rule that checks just that has a finding; also one that says \
        that all tests come first, or names tests that do, while they stand in a phase of tests behind the last \
        implementation (closing phases such as "Polish", and tests that the criterion does not name, aside). Criteria that name exceptions are not flagged.
        """

    /// What is over cannot be mended.
    public static let options: [RuleOption] = [.finished]

    /// Finds every such criterion.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let claims = plan.items.indices.compactMap { item -> (item: Int, claim: PlanClaim)? in
            guard plan.items[item].status == .done, isCriterion(plan, plan.items[item]) else { return nil }
            return PlanClaim.read(plan.source, in: plan.items[item].range).map { (item, $0) }
        }
        guard !claims.isEmpty else { return [] }
        var refutations: [PlanClaim: Refutation] = [:]
        for claim in Set(claims.map(\.claim)) { refutations[claim] = Refutation(claim, context) }
        let needsTests = claims.contains { $0.claim == .testsComeFirst && refutations[$0.claim] == nil }
        let late = needsTests ? LateTests.items(context) : []
        return claims.compactMap { claim in
            if let refutation = refutations[claim.claim] { return finding(plan, claim.item, refutation) }
            guard claim.claim == .testsComeFirst, !late.isEmpty,
                LateTests.concerns(context, plan.items[claim.item].range, late)
            else { return nil }
            return finding(plan, claim.item, Refutation(lateTests: late, plan))
        }
    }

    /// What speaks against a claim.
    private struct Refutation {
        /// `2 findings of parallel-file-conflict refute it`
        let text: String
        let notes: [Diagnostic.Note]
        let items: [Int]

        /// More findings than these need not be told apart.
        private static let mostFindings = 1000
        private static let shownNotes = 5

        init?(_ claim: PlanClaim, _ context: LintContext) {
            let codes = Set(claim.refutedBy)
            var context = context
            context.options = RuleOptions()
            let found = RuleList.all.filter { codes.contains(type(of: $0).identity.code) }.flatMap { $0.check(context) }
            guard !found.isEmpty else { return nil }
            let rules = list(Set(found.map(\.rule.name)).sorted())
            text =
                found.count == 1 ? "a finding of \(rules) refutes it" : "\(found.count) findings of \(rules) refute it"
            notes = found.prefix(Self.shownNotes).map {
                .init(range: $0.range, message: "\($0.message), line \(context.plan.line($0.range.lowerBound))")
            }
            items = Array(Set(found.prefix(Self.mostFindings).flatMap(\.items)).sorted().prefix(Self.mostFindings))
        }

        /// Tests that a phase behind the implementation holds.
        init(lateTests: [Int], _ plan: Plan) {
            let names = list(lateTests.map(plan.quotedName))
            text = "\(names) \(lateTests.count == 1 ? "comes" : "come") behind the implementation"
            notes = lateTests.prefix(Self.shownNotes).map {
                .init(
                    range: plan.place($0), message: "\(plan.quotedName($0)) writes tests, line \(plan.items[$0].line)")
            }
            items = Array(lateTests.prefix(Self.mostFindings))
        }
    }

    private func isCriterion(_ plan: Plan, _ item: Plan.Item) -> Bool {
        if item.kind == .criterion { return true }
        return item.id == nil && item.section.map { plan.sections[$0].kind == .criteria } == true
    }

    private func finding(_ plan: Plan, _ criterion: Int, _ refutation: Refutation) -> Diagnostic {
        return Diagnostic(
            rule: Self.identity, range: plan.place(criterion),
            message: "\(plan.quotedName(criterion)) is ticked, but \(refutation.text)",
            notes: refutation.notes, help: "mend what the notes point at, or untick the criterion",
            tasks: [plan.name(criterion)], items: [criterion] + refutation.items, subject: plan.name(criterion))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] T001 [P] Write the lexer in src/lexer.py
            - [ ] T002 [P] Name the tokens in src/lexer.py
            ## Validation Checklist
            - [x] ⟦Parallel tasks are independent of each other⟧
            - [x] ⟦No [P] task modifies the same file as another one⟧
            """, alsoFound: ["TL301"]),
        RuleExample(
            """
            Test-driven
            - [ ] T001 Write the lexer in src/lexer.py
            - [ ] T002 Unit tests in tests/test_lexer.py
            ## Review Checklist
            - [x] ⟦All tests come before implementation⟧
            """, alsoFound: ["TL401"]),
        RuleExample(
            """
            ## Phase 1: Core Implementation
            - [ ] T001 Write the lexer in src/lexer.py
            ## Phase 2: Integration Tests
            - [ ] T002 Integration test of a whole file in tests/integration/test_file.py
            ## Phase 3: Polish
            - [ ] T003 Unit tests of the tokens in tests/unit/test_tokens.py
            ## Review Checklist
            - [x] ⟦All tests come before implementation⟧
            """),
        RuleExample(
            """
            - [ ] T001 Write the lexer (depends on T002)
            - [ ] T002 Write the parser (depends on T001)
            ## Definition of Done
            - [x] ⟦The plan has no circular dependencies⟧
            """, alsoFound: ["TL201"]),
        RuleExample(
            """
            ## Phase 3.3: Core Implementation
            - [ ] T001 Write the lexer in src/lexer.py
            - [ ] T002 Implement the parser
            ## Validation Checklist
            - [x] ⟦Each task names its file⟧
            """, alsoFound: ["TL115"]),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Tests First
        - [ ] T001 Contract test of the lexer in tests/contract/test_lexer.py
        ## Phase 2: Core Implementation
        - [ ] T002 Write the lexer in src/lexer.py
        ## Phase 3: Integration Tests
        - [ ] T003 Integration test of a whole file in tests/integration/test_file.py
        ## Review Checklist
        - [x] All tests come before the implementation (Phase 1 in front of Phase 2)
        - [x] Every test comes before the implementation: T001 before T002
        - [x] Each task names its file, or what else it changes
        """,
        """
        ## Phase 1: Setup
        - [x] T001 Create src/app.py
        ## Phase 2: Tests First
        - [x] T002 Write tests/test_cart.py
        ## Phase 3: Core Implementation
        - [x] T003 Describe the cart in deploy/cart.yaml
        ## Checklist
        - [x] All tests come before the implementation
        """,
        """
        ## Phase 1: Tests First
        - [ ] T001 Contract test of the lexer in tests/contract/test_lexer.py
        ## Phase 2: Core Implementation
        - [ ] T002 Write the lexer in src/lexer.py
        ## Phase 3: Polish
        - [ ] T003 Unit tests of the tokens in tests/unit/test_tokens.py
        ## Review Checklist
        - [x] All tests come before implementation
        """,
        """
        - [ ] T001 [P] Write the lexer in src/lexer.py
        - [ ] T002 [P] Write the parser in src/parser.py
        ## Validation Checklist
        - [x] Parallel tasks are independent of each other
        - [x] No [P] task modifies the same file as another one
        """,
        """
        - [ ] T001 Write the lexer in src/lexer.py
        ## Validation Checklist
        - [ ] All tests come before implementation
        """,
        """
        - [ ] T001 Write the lexer in src/lexer.py
        ## Acceptance Criteria
        - [x] The tests of the lexer pass
        """,
    ]
}
