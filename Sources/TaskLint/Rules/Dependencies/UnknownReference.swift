import TaskPlan

/// TL202: a dependency on a task that does not exist.
public struct UnknownReference: Rule {
    /// Makes the rule.
    public init() {}

    /// TL202 unknown-reference.
    public static let identity = RuleIdentity(code: "TL202", name: "unknown-reference", severity: .error)

    /// One line for lists.
    public static let summary = "a dependency names an id that no task defines"

    /// Why, and what exactly.
    public static let rationale = """
        A dependency on a task that does not exist can never be met, or is silently skipped; often the task was renumbered \
        and the statement now means another one. Flagged is an id of a shape that the plan's own tasks use, named in a stated \
        dependency, that no task defines. Ends of ranges and gaps inside them are not flagged, nor are ids of lines that only \
        lack a box, nor ids of other documents: those with a path or a name in front of them, and those below the first id \
        of a plan that does not begin with 1.
        """

    /// Finds every such id.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let graph = context.graph
        guard !graph.plan.unresolvedReferences.isEmpty else { return [] }
        let parts = parts(graph.plan)
        let others = OtherPlans(graph.plan)
        let unboxed = UnboxedIDs(graph.plan, among: Set(graph.plan.unresolvedReferences.map(\.key)))
        return graph.plan.unresolvedReferences.compactMap { reference in
            guard !unboxed.contains(reference.key), !others.holds(reference) else { return nil }
            let hint = hint(graph.plan, reference, parts[reference.id] ?? [])
            return Diagnostic(
                rule: Self.identity, range: reference.range, message: "no task defines \"\(reference.id)\"",
                help: "\(hint)\(hint.isEmpty ? "add the task or remove" : "remove") the dependency",
                tasks: [reference.id], subject: reference.id)
        }
    }

    /// The tasks whose ids extend an id that is not defined itself: 6.1 and 6.2 for 6.
    private func parts(_ plan: Plan) -> [String: [Int]] {
        let wanted = Set(plan.unresolvedReferences.map(\.id))
        var parts: [String: [Int]] = [:]
        if wanted.isEmpty { return parts }
        for item in plan.items where item.isTask {
            guard let id = item.id, let dot = id.text.utf8.lastIndex(of: UInt8(ascii: ".")) else { continue }
            let stem = String(id.text[..<dot])
            if wanted.contains(stem) { parts[stem, default: []].append(item.index) }
        }
        return parts
    }

    private func hint(_ plan: Plan, _ reference: Plan.UnresolvedReference, _ parts: [Int]) -> String {
        if let first = parts.first, let last = parts.last {
            guard parts.count > 1 else { return "name its only part \(plan.quotedName(first)) instead, or " }
            return "name its parts \(plan.quotedName(first)) to \(plan.quotedName(last)) instead, or "
        }
        return reference.suggestion.map { "write \"\($0)\" if that is the task meant, or " } ?? ""
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on ⟦T009⟧)
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels

        ## Dependencies
        - ⟦T011⟧ blocks T002
        """,
        """
        - [ ] 2.1 Build the engine
        - [ ] 2.2 Build the wheels
          - Depends on: the task ⟦2.9⟧, complete task ⟦3.1⟧

        ## Dependencies
        - Task ⟦2.7⟧ blocks task 2.2
        """,
        """
        ### TASK-001: Draw
        **Depends on:** [⟦TASK-007⟧]
        ### TASK-002: Print
        **Depends on:** [TASK-001]
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T002..T005 Build the wheels, one a day
        - [ ] T006 Paint (depends on T004)
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (with what was T003)
        - [ ] T004 Build the seats
        - [ ] T005 Paint (depends on T001-T004)
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels (depends on T003)

        T003: Build the seats
        """,
        """
        - [ ] T001 Build the engine (depends on 002-auth/T014)
        - [ ] T002 Build the wheels
        """,
        """
        - [ ] SAIL-7 Cut the cloth (depends on SAIL-6)
        - [ ] SAIL-8 Sew it (depends on SAIL-7)
        """,
        """
        - [ ] 1.1 Build the engine
          - Depends on: hull task 4.2, 4.3
        - [ ] 1.2 Build the wheels
        """,
        """
        - [ ] 1. Build the engine
          - _Requirements: 4.1, 9.9_
        - [ ] 2. Build the wheels
          - _Depends: none_
        """,
    ]
}
