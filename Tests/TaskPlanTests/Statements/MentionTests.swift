import TaskPlan
import Testing

@Suite("What statements name beside items")
struct MentionTests {
    /// `!T001-T004 #T005+`: ranges in order; with a mark, those of statements (!) and of headings (#).
    private func ranges(_ text: String) -> String {
        let plan = Plan(parsing: text)
        return plan.rangeReferences.map { reference in
            let mark =
                switch reference.place {
                case .statement: "!"
                case .heading: "#"
                case .text: ""
                }
            return mark + reference.first.text + (reference.last.map { "-\($0.text)" } ?? "+")
        }.joined(separator: " ")
    }

    /// The groups that nothing has, in order.
    private func groups(_ line: String) -> String {
        Plan(parsing: "\(PhasedPlan.tasks)\n\n## Dependencies\n\(line)\n").unresolvedGroups.map(\.name)
            .joined(separator: ", ")
    }

    @Test(
        "are ranges of ids, wherever they stand",
        arguments: [
            Example("- [ ] T001 a (depends on T002-T004)", "!T002-T004"),
            Example("- [ ] T001 a, see T002–T004", "T002-T004"),
            Example("- [ ] T001 a\n  - Depends on: T004 to T002, T006+", "!T004-T002 !T006+"),
            Example("## Phase 1: Setup (T001-T002)\n- [ ] T001 a", "#T001-T002"),
            Example("- [ ] T001 a\n\n## Dependencies\n- T001~T003 before T004", "!T001-T003"),
            Example("- [ ] T001 a\n\n## Dependencies\n```\nT001-T002 ──► T003\n```", "!T001-T002"),
            Example("- [ ] 1. a\n  - _Depends: 1.1-4_", "!1.1-4"),
            Example("- [ ] T001 a, see T002-005", "T002-005"),
            Example(
                "- [ ] T9 a, after T1-01 and T1-02\n\n| ID | Task | Status |\n|---|---|---|\n| T1-01 | b | done |\n"
                    + "| T1-02 | c | done |", ""),
            Example(
                "- [ ] T9 a\n\n| ID | Task | Status |\n|---|---|---|\n| T1-2 | b | done |\n| T1-3 | c | done |",
                "T1-2 T1-3"),
            Example("- [ ] 1. a\n  - 1.1〜1.4の完了後に実施", "!1.1-1.4"),
            Example("- [ ] T001 a\n\n| Task | Depends on |\n|---|---|\n| T001 | T002-T003 |", "!T002-T003"),
            Example("- [ ] T001 a\n\n| Phase | Tasks |\n|---|---|\n| 1 | T002-T003 |", "T002-T003"),
            Example("- [ ] 1. a in 2-3 days", ""), Example("- [ ] T001-1 a", ""),
            Example("- [ ] T001 a `T002-T003` `a T002-T003`\n\n```\nT001-T002\n```", "T002-T003"),
        ])
    func ranges(example: Example) { example.check(ranges) }

    @Test(
        "are groups by numbers that no heading has",
        arguments: [
            Example("- Phase 9 depends on Phase 2", "Phase 9"), Example("- T003 after Phases 2-7", "Phases 2-7"),
            Example("- US7 depends on US1", "US7"), Example("- 阶段 8 依赖 阶段 2", "阶段 8"),
            Example("- T010 → Phase 8", "Phase 8"), Example("- Phase 5 depends on Phases 2-4", ""),
            Example("- Polish (Phase N) depends on Phase 3+", ""), Example("- Phase 1 depends on Phase 0", ""),
            Example("- **User Story 3 (P3)**: Can start after Phase 2 - may use US1", "User Story 3"),
            Example("- T003 depends on Phase 9 of the other plan", ""), Example("- T003 does not need Phase 9", ""),
            Example("- Phase 9 comes later", ""),
        ])
    func numbers(example: Example) { example.check(groups) }

    @Test(
        "are groups by words that no heading has",
        arguments: [
            Example("- T009 after core components", "core components"),
            Example("- Phase 5: Depends on the Beta phase", "Beta phase"),
            Example("- Polish (Phase 5): Depends on Integration completion", "Integration"),
            Example("- Parser modules before T009", "Parser modules"),
            Example("- T009 after the Setup phase", ""), Example("- T009 needs the login", ""),
            Example("- Models before services", ""), Example("- T009 after core components (T003)", ""),
            Example("- T009 after the review phase", ""), Example("- T009 blocks deployment", ""),
            Example("**Depends on**: Beta components", "Beta components"), Example("**Depends on**: P1 completed", ""),
            Example("**Blocking**: No (all of the Beta components)", ""), Example("**Зависимости**: любая фаза", ""),
        ])
    func words(example: Example) { example.check(groups) }

    @Test("are no stories or phases of other documents, where the document is one itself")
    func series() {
        func groups(_ title: String, _ line: String) -> [String] {
            let parts = "## Story 1\n- [ ] T001 a\n## Story 2\n- [ ] T002 b\n## Phase 2\n- [ ] T003 c\n"
            return Plan(parsing: "# \(title)\n\n\(parts)\n## Dependencies\n- \(line)\n").unresolvedGroups.map(\.name)
        }
        #expect(groups("Hull", "T001 depends on Story 7") == ["Story 7"])
        #expect(groups("Story 3: Hull", "T001 depends on Story 7") == [])
        #expect(groups("Hull", "T001 depends on Phase 7") == ["Phase 7"])
        #expect(groups("Phase 1: Hull", "T001 depends on Phase 7") == [])
    }

    @Test("are the lists that tasks give of what they need")
    func lists() {
        func lists(_ text: String) -> String {
            let plan = Plan(parsing: text)
            return plan.prerequisiteLists.map { "\(plan.name($0.item)) \($0.form)" }.joined(separator: ", ")
        }
        #expect(lists("- [ ] T001 a (depends on T002)\n- [ ] T002 b (after T001)") == "T001 item")
        #expect(lists("- [ ] T001 a\n  - Depends on: T002, T003 (the API)") == "T001 field")
        #expect(lists("- [ ] T001 a\n  - Depends on: none") == "T001 field")
        #expect(lists("- [ ] T001 a\n  - Depends on: the API, T002") == "")
        #expect(lists("- [ ] T001 a\n  - Blocks: T002") == "")
        #expect(lists("- [ ] T001 a\n\n| Task | Depends on |\n|---|---|\n| T001 | - |") == "T001 table")
    }
}
