import TaskPlan

/// A plan of five phases, in which one line may stand that states an order.
///
/// Setup holds T001 and T002, Foundational T003 and T004, the two stories T005–T006 and T007–T008, Polish T009–T012.
enum PhasedPlan {
    static let tasks = """
        # Tasks

        ## Phase 1: Setup
        - [ ] T001 a
        - [ ] T002 a
        ## Phase 2: Foundational
        - [ ] T003 a
        - [ ] T004 a
        ## Phase 3: User Story 1 - Browse
        - [ ] T005 [US1] a
        - [ ] T006 [US1] a
        ## Phase 4: User Story 2 - Buy
        - [ ] T007 [US2] a
        - [ ] T008 [US2] a
        ## Phase 5: Polish
        - [ ] T009 a
        - [ ] T010 a
        - [ ] T011 a
        - [ ] T012 a

        """

    /// What lines of a dependencies section state.
    static func statements(inDependencies lines: String) -> String {
        Plan(parsing: "\(tasks)\n## Dependencies\n\n\(lines)\n").statements
    }

    /// What a drawing in a dependencies section states.
    static func statements(drawn lines: String) -> String {
        statements(inDependencies: "```\n\(lines)\n```")
    }
}

/// Three tasks, the last of which has a text or details of its own.
enum ThreeTasks {
    /// What the text of T003 states.
    static func statements(inTitle text: String) -> String {
        Plan(parsing: "- [ ] T001 a\n- [ ] T002 a\n- [ ] T003 \(text)\n").statements
    }

    /// What a detail of T003 states.
    static func statements(inDetail text: String) -> String { statements(inTitle: "a\n  - \(text)") }
}
