import SourceText
import TaskPlan

/// TL604: a requirement that no task serves.
public struct UncoveredRequirement: Rule {
    /// Makes the rule.
    public init() {}

    /// TL604 uncovered-requirement.
    public static let identity = RuleIdentity(code: "TL604", name: "uncovered-requirement", severity: .warning)

    /// One line for lists.
    public static let summary = "no task refers to a requirement of the document beside the plan"

    /// Why, and what exactly.
    public static let rationale = """
        A plan whose tasks name the requirements that they serve promises that all of them are served; one that is missing is \
        forgotten until someone asks for it. Read are requirements.md and spec.md in the folder of the plan. Flagged, at the \
        title of the plan, are requirements and numbered criteria that nothing in the plan names, by itself, as a part of a \
        named requirement or inside a range. A plan that names fewer than half of the requirements, or of the criteria four \
        fifths, does not keep account of them and is not flagged; neither are requirements that the document calls removed, \
        deferred, optional or out of scope, nor success criteria and other ids.
        """

    private static let shown = 8

    /// Finds the requirements of each document.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let documents = RequirementDocument.all(beside: context.surroundings)
        guard !documents.isEmpty, context.plan.items.contains(where: \.isTask) else { return [] }
        let prefixes = documents.reduce(into: Set<String>()) { $0.formUnion($1.prefixes) }
        let references = RequirementReferences(context, prefixes: prefixes)
        let named = named(references)
        return documents.compactMap { document in
            let missing = missing(document, references, named)
            guard !missing.isEmpty else { return nil }
            return diagnostic(context.plan, document, missing)
        }
    }

    /// Everything that is referred to; a criterion stands for its requirement, too.
    private func named(_ references: RequirementReferences) -> Set<Identifier.Key> {
        var named: Set<Identifier.Key> = []
        for reference in references.references {
            named.insert(reference.id.key.withoutSuffix)
            if reference.id.key.prefix.isEmpty, reference.id.key.numbers.count > 1 {
                named.insert(Identifier.Key(numbers: [reference.id.key.numbers[0], -1]))
            }
        }
        return named
    }

    private func missing(
        _ document: RequirementDocument, _ references: RequirementReferences, _ named: Set<Identifier.Key>
    ) -> [String] {
        func isCovered(_ requirement: RequirementDocument.Requirement) -> Bool {
            if references.covers(requirement.key, named) { return true }
            guard requirement.key.prefix.isEmpty, requirement.key.numbers.count == 1 else { return false }
            let part = Identifier.Key(numbers: [requirement.key.numbers[0], -1])
            return named.contains(part)
        }
        var groups: [String: [RequirementDocument.Requirement]] = [:]
        for requirement in document.required { groups[group(requirement), default: []].append(requirement) }
        var uncovered: Set<RequirementDocument.Requirement> = []
        for (group, requirements) in groups {
            let missing = requirements.filter { !isCovered($0) }
            let share = group == "criteria" ? 5 : 2
            if missing.count * share <= requirements.count { uncovered.formUnion(missing) }
        }
        // The criteria of a requirement that is missing altogether go without saying.
        let whole = Set(
            uncovered.filter { $0.key.numbers.count == 1 && $0.key.prefix.isEmpty }.map { $0.key.numbers[0] })
        return document.required.filter {
            uncovered.contains($0)
                && !($0.key.prefix.isEmpty && $0.key.numbers.count > 1 && whole.contains($0.key.numbers[0]))
        }.map(\.text)
    }

    /// What is counted together.
    private func group(_ requirement: RequirementDocument.Requirement) -> String {
        if !requirement.key.prefix.isEmpty { return requirement.key.prefix }
        return requirement.key.numbers.count > 1 ? "criteria" : "requirements"
    }

    private func diagnostic(_ plan: Plan, _ document: RequirementDocument, _ missing: [String]) -> Diagnostic {
        let place = plan.sections.first?.title ?? plan.items.first.map { plan.place($0.index) } ?? 0..<0
        let names = list(missing.map { "\"\($0)\"" }, most: Self.shown)
        return Diagnostic(
            rule: Self.identity, range: place,
            message:
                "no task refers to \(missing.count == 1 ? "requirement" : "requirements") \(names) of \(document.name)",
            help:
                "name \(missing.count == 1 ? "it" : "them") in the tasks that meet \(missing.count == 1 ? "it" : "them"), or add tasks",
            subject: missing.joined(separator: " "))
    }

    private static let spec = """
        - **FR-001**: The engine MUST start
        - **FR-002**: The wheels MUST turn
        - **FR-003**: The horn MUST sound
        """

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            # ⟦Tasks⟧
            - [ ] T001 Build the engine (FR-001)
            - [ ] T002 Build the wheels (FR-002)
            """, files: ["spec.md": spec]),
        RuleExample(
            """
            # ⟦Implementation Plan⟧
            - [ ] 1. Build the engine
              - _Requirements: 1.1_
            """,
            files: [
                "requirements.md": """
                ### Requirement 1: Engine
                #### Acceptance Criteria
                1. WHEN the key is turned THEN the engine SHALL start
                ### Requirement 2: Wheels
                #### Acceptance Criteria
                1. WHEN the engine runs THEN the wheels SHALL turn
                """
            ]),
        RuleExample(
            """
            - [ ] ⟦T001⟧ Build the engine [REQ-1]
            - [ ] T002 Build the wheels [REQ-3]
            """, files: ["requirements.md": "## REQ-1: Start\n## REQ-2: Stop\n## REQ-3: Turn\n"]),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        RuleExample(
            """
            # Tasks
            - [ ] T001 Build the car (FR-001 to FR-003)
            """, files: ["spec.md": spec]),
        RuleExample(
            """
            # Tasks
            - [ ] T001 Build the engine
            - [ ] T002 Build the wheels, see FR-002
            """, files: ["spec.md": spec]),
        RuleExample(
            """
            # Tasks
            - [ ] T001 Build the engine (FR-001)
            - [ ] T002 Build the wheels (FR-002)
            """,
            files: [
                "spec.md":
                    "- **FR-001**: start\n- **FR-002**: turn\n- **FR-003**: sing (out of scope)\n- **SC-001**: fast\n"
            ]),
    ]
}
