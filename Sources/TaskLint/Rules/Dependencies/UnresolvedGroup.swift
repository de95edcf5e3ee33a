import TaskPlan

/// TL208: a dependency on a phase, story or group that the plan does not have.
public struct UnresolvedGroup: Rule {
    /// Makes the rule.
    public init() {}

    /// TL208 unresolved-group.
    public static let identity = RuleIdentity(
        code: "TL208", name: "unresolved-group", severity: .info, isDefault: false)

    /// One line for lists.
    public static let summary = "a dependency names a phase, story or group that does not exist"

    /// Why, and what exactly.
    public static let rationale = """
        A dependency on a group that the plan does not have orders nothing, though whoever wrote it meant an order; often \
        phases were renumbered, or a name was never given to a heading. Flagged is a phase, story or group that a stated \
        dependency names by a number that no heading has, in a plan that numbers them; and a group named by words ("after \
        core components", "depends on the Beta phase") of which no heading has any. Groups of other documents ("Phase 9 of \
        the parent plan") are not flagged, nor is what is denied or said to be optional, nor words for things ("needs the \
        login"). Off by default: plans call groups by names that no heading has (an issue, a release, a plan beside them), \
        and only whoever knows the project can tell such a name from a mistake.
        """

    /// Finds every such name.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var places: [String: Int] = [:]
        var found: [[Plan.UnresolvedGroup]] = []
        for group in plan.unresolvedGroups {
            if let place = places[group.name.lowercased()] {
                found[place].append(group)
            } else {
                places[group.name.lowercased()] = found.count
                found.append([group])
            }
        }
        return found.map { groups in
            Diagnostic(
                rule: Self.identity, range: groups[0].range, message: "the plan has no \"\(groups[0].name)\"",
                notes: groups.dropFirst().map {
                    .init(range: $0.range, message: "named here as well, line \(plan.line($0.range.lowerBound))")
                },
                help: "name a phase, story or group that exists, or the tasks that are meant",
                subject: groups[0].name)
        }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Core
        - [ ] T002 Build
        ## Dependencies
        - **Core (Phase 2)**: Depends on ⟦Phase 7⟧
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: User Story 1 - Draw
        - [ ] T002 [US1] Draw
        ## Phase 3: User Story 2 - Print
        - [ ] T003 [US2] Print (depends on ⟦US5⟧)
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Polish
        - [ ] T002 Paint
        ## Dependencies
        - T002 after ⟦core components⟧
        """,
        """
        #### Task Group 1: Engine
        **Dependencies:** None
        - [ ] 1.0 Build the engine
        #### Task Group 2: Wheels
        **Dependencies:** Task ⟦Group 4⟧
        - [ ] 2.0 Build the wheels
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Core
        - [ ] T002 Build
        ## Phase 3: Polish
        - [ ] T003 Paint
        ## Dependencies
        - **Polish (Phase N)**: Depends on Phase 2
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Core
        - [ ] T002 Build (depends on Phase 4 of the platform plan)
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Core
        - [ ] T002 Build the components
        ## Phase 3: Polish
        - [ ] T003 Paint
        ## Dependencies
        - Polish (Phase 3) after core components
        - T003 needs the approval of the review team
        - Models before services, services before views
        - T002 blocks deployment
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phases 2-4: Stories
        - [ ] T002 Build
        ## Dependencies
        - Phase 4 depends on Phase 3
        """,
    ]
}
