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
        ids are unique; no cycle, no dangling reference) while the rule that checks just that has a finding. Criteria that \
        name exceptions are not flagged.
        """

    /// What is over cannot be mended.
    public static let options: [RuleOption] = [.finished]

    private static let shownNotes = 5

    /// Finds every such criterion.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let claims = plan.items.compactMap { item -> (item: Int, codes: [String])? in
            guard item.status == .done, isCriterion(plan, item) else { return nil }
            return PlanClaim.read(plan.source, in: item.range).map { (item.index, $0.refutedBy) }
        }
        guard !claims.isEmpty else { return [] }
        let asked = Set(claims.flatMap(\.codes))
        var findings: [String: [Diagnostic]] = [:]
        for rule in RuleList.all where asked.contains(type(of: rule).identity.code) {
            findings[type(of: rule).identity.code] = rule.check(
                LintContext(context.graph, surroundings: context.surroundings))
        }
        return claims.compactMap { claim in
            let refuting = claim.codes.flatMap { findings[$0] ?? [] }
            return refuting.isEmpty ? nil : finding(plan, claim.item, refuting)
        }
    }

    private func isCriterion(_ plan: Plan, _ item: Plan.Item) -> Bool {
        if item.kind == .criterion { return true }
        return item.id == nil && item.section.map { plan.sections[$0].kind == .criteria } == true
    }

    private func finding(_ plan: Plan, _ criterion: Int, _ refuting: [Diagnostic]) -> Diagnostic {
        let count = refuting.count
        let rules = Set(refuting.map(\.rule.name)).sorted()
        return Diagnostic(
            rule: Self.identity, range: plan.place(criterion),
            message:
                "\(plan.quotedName(criterion)) is ticked, but \(count == 1 ? "a finding" : "\(count) findings") of \(list(rules)) \(count == 1 ? "refutes" : "refute") it",
            notes: refuting.prefix(Self.shownNotes).map {
                .init(range: $0.range, message: "\($0.message), line \(plan.line($0.range.lowerBound))")
            },
            help: "mend what the notes point at, or untick the criterion",
            tasks: [plan.name(criterion)], items: [criterion] + Set(refuting.flatMap(\.items)).sorted(),
            subject: plan.name(criterion))
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] T001 [P] Write the lexer in src/lexer.py
            - [ ] T002 [P] Name the tokens in src/lexer.py
            ## Validation Checklist
            - [x] ⟦Parallel tasks truly independent⟧
            - [x] ⟦No task modifies same file as another [P] task⟧
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
            - [ ] T001 Write the lexer (depends on T002)
            - [ ] T002 Write the parser (depends on T001)
            ## Definition of Done
            - [x] ⟦The plan has no circular dependencies⟧
            """, alsoFound: ["TL201"]),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 [P] Write the lexer in src/lexer.py
        - [ ] T002 [P] Write the parser in src/parser.py
        ## Validation Checklist
        - [x] Parallel tasks truly independent
        - [x] No task modifies same file as another [P] task
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
