import SourceText
import TaskPlan

/// TL603: a task serves a requirement that does not exist.
public struct UnknownRequirement: Rule {
    /// Makes the rule.
    public init() {}

    /// TL603 unknown-requirement.
    public static let identity = RuleIdentity(code: "TL603", name: "unknown-requirement", severity: .warning)

    /// One line for lists.
    public static let summary = "a task refers to a requirement that the document beside the plan does not have"

    /// Why, and what exactly.
    public static let rationale = """
        Whoever carries out a task reads the requirements that it names; if one of them does not exist, it was renumbered or \
        made up, and the task is built on a guess. Read are requirements.md and spec.md in the folder of the plan. Flagged \
        are numbers in requirements fields (`_Requirements: 9.9_`) and ids such as FR-099 in the text of tasks, if the \
        document has numbers or ids of that shape and this one nowhere. A criterion is looked for only where the criteria of \
        its requirement are numbered. Prose in the field, ids of other shapes and plans without such a document are not \
        flagged. Each unknown requirement is one finding.
        """

    private static let shownPlaces = 5

    /// Finds every requirement that is unknown.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let documents = RequirementDocument.all(beside: context.surroundings)
        guard !documents.isEmpty else { return [] }
        let plan = context.plan
        let taskPrefixes = Set(plan.items.compactMap { $0.isTask ? $0.id?.key.prefix : nil })
        let prefixes = documents.reduce(into: Set<String>()) { $0.formUnion($1.prefixes) }.subtracting(taskPrefixes)
        var unknown: [Identifier.Key: [RequirementReferences.Reference]] = [:]
        for reference in RequirementReferences(context, prefixes: prefixes).references
        where reference.item != nil && reference.isCertain {
            let key = reference.id.key.withoutSuffix
            if isUnknown(key, documents, prefixes) { unknown[key, default: []].append(reference) }
        }
        return unknown.values.compactMap { diagnostic(plan, $0, documents) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isUnknown(
        _ key: Identifier.Key, _ documents: [RequirementDocument], _ prefixes: Set<String>
    ) -> Bool {
        if !key.prefix.isEmpty {
            return prefixes.contains(key.prefix) && !documents.contains { $0.known.contains(key) }
        }
        let numbering = documents.filter(\.hasNumbers)
        guard !numbering.isEmpty, let first = key.numbers.first, !documents.contains(where: { $0.known.contains(key) })
        else { return false }
        let whole = Identifier.Key(numbers: [first])
        guard numbering.contains(where: { $0.known.contains(whole) }) else { return true }
        return key.numbers.count == 2 && key.letter.isEmpty && numbering.contains { $0.numbered.contains(first) }
    }

    private func diagnostic(
        _ plan: Plan, _ references: [RequirementReferences.Reference], _ documents: [RequirementDocument]
    ) -> Diagnostic? {
        guard let first = references.first else { return nil }
        let document = documents.first {
            first.id.key.prefix.isEmpty ? $0.hasNumbers : $0.prefixes.contains(first.id.key.prefix)
        }
        var items: [Int] = []
        for item in references.compactMap(\.item) where items.last != item { items.append(item) }
        return Diagnostic(
            rule: Self.identity, range: first.id.range,
            message: "\(document?.name ?? "no document beside the plan") has no requirement \"\(first.id.text)\"",
            notes: references.dropFirst().prefix(Self.shownPlaces).map {
                .init(range: $0.id.range, message: "also named here, line \(plan.line($0.id.range.lowerBound))")
            },
            help: "name the requirement that is meant, or add it to the document", tasks: items.map(plan.name),
            items: items, subject: first.id.text)
    }

    private static let requirements = """
        # Requirements
        ### Requirement 1: Engine
        #### Acceptance Criteria
        1. WHEN the key is turned THEN the engine SHALL start
        2. WHEN the tank is empty THEN the engine SHALL stop
        ### Requirement 2: Wheels
        #### Acceptance Criteria
        1. WHEN the engine runs THEN the wheels SHALL turn
        """

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] 1. Build the engine
              - _Requirements: 1.1, ⟦1.3⟧_
            - [ ] 2. Build the wheels
              - _Requirements: 2.1, 1.2_
            """, files: ["requirements.md": requirements]),
        RuleExample(
            """
            - [ ] 1. Build the engine
              - _Requirements: 1.1, 1.2, 2.1_
            - [ ] 2. Build the roof
              - _Requirements: ⟦9.9⟧, everything about roofs_
            - [ ] 3. Paint the roof
              - _Requirements: 9.9_
            """, files: ["requirements.md": requirements]),
        RuleExample(
            """
            - [ ] T001 [US1] Build the engine (FR-001)
            - [ ] T002 [US1] Build the wheels (FR-002, ⟦FR-099⟧)
            """, files: ["spec.md": "- **FR-001**: The engine MUST start\n- **FR-002**: The wheels MUST turn\n"]),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        "- [ ] 1. Build the engine\n  - _Requirements: 9.9_",
        RuleExample(
            """
            - [ ] 1. Build the engine
              - _Requirements: 1.1-1.2, Requirement 2, NFR-7, see chapter 3 of the handbook_
            """, files: ["requirements.md": requirements]),
        RuleExample(
            """
            - [ ] T001 Build the engine (FR-001)
            - [ ] T002 Follow RFC-9110 and ISO-8601 (FR-002)
            """, files: ["spec.md": "| ID | Text |\n|----|----|\n| FR-001 | start |\n| FR-002 | turn |\n"]),
    ]
}
