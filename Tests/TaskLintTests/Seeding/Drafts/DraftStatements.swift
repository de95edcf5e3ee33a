/// The order that templates state between their phases.
extension Draft {
    mutating func stateTemplateOrder() {
        guard language == .english else { return }
        switch dialect {
        case .speckitOld: statements += oldTemplateOrder
        case .speckitStories: statements += storyTemplateOrder
        default: break
        }
    }

    /// Takes away what work packages and groups say of each other.
    mutating func dropSectionOrder() {
        for section in sections.indices {
            if dialect == .specKitty { sections[section].end = [] }
            if dialect == .agentOS { sections[section].notes = [] }
        }
    }

    private var oldTemplateOrder: [String] {
        let ranges = sections.map { range(of: $0) }
        return [
            "Setup (\(ranges[0])) before everything else",
            "Tests (\(ranges[1])) before implementation (\(ranges[2]))",
            "\(ranges[2]) blocks \(ranges[3])",
            "Implementation before polish (\(ranges[4]))",
        ]
    }

    private var storyTemplateOrder: [String] {
        [
            "**Setup (Phase 1)**: No dependencies - can start immediately",
            "**Foundational (Phase 2)**: Depends on Setup completion - BLOCKS all user stories",
            "**User Stories (Phase 3+)**: All depend on Foundational phase completion",
        ]
    }

    /// `T004-T006`, the tasks of a section.
    func range(of section: DraftSection) -> String {
        let ids = section.tasks.compactMap(\.id)
        guard let first = ids.first, let last = ids.last else { return "" }
        return first == last ? first : "\(first)-\(last)"
    }
}
