import TaskPlan
import Testing

@Suite("A line of a dependencies section states an order")
struct SectionStatementTests {
    private static let codeSpans = "what stands between two ids in code is taken for code"

    @Test(
        "between ids",
        arguments: [
            Example("- T001 blocks T003", "T001 -> T003"), Example("- T001 blocks T003, T004", "T001 -> T003,T004"),
            Example("T001 blocks T003", "T001 -> T003"), Example("- T003 depends on T001", "T001 -> T003"),
            Example("- T003, T004 depend on T001", "T001 -> T003,T004"),
            Example("- T003 requires T001 and T002", "T001,T002 -> T003"),
            Example("- T001 before T003", "T001 -> T003"),
            Example("- T001-T002 before T003-T004", "T001,T002 -> T003,T004"),
            Example("- T001 must complete before T003", "T001 -> T003"), Example("- T003 after T001", "T001 -> T003"),
            Example("- T003 can start after T001 completes", "T001 -> T003"),
            Example("- T003 is blocked by T001", "T001 -> T003"),
            Example("- T003 needs T001", "T001 -> T003"), Example("- T001 enables T003", "T001 -> T003"),
            Example("- T003 cannot start until T001 is complete", "T001 -> T003"),
            Example("- T003 must not start before T001", "T001 -> T003"),
            Example("- T001 is a prerequisite for T003", "T001 -> T003"),
            Example("- T001 has to land before T003", "T001 -> T003"),
            Example("- T001..T002 before T003", "T001,T002 -> T003"),
            Example("- T001...T002 before T003", "T001,T002 -> T003"),
            Example("- T001 through T003 block T005", "T001-T003 -> T005"),
            Example("- `T001-T002` before `T003`", "T001,T002 -> T003"),
            Example("- T001 precedes T003", "T001 -> T003"), Example("- T003 follows T001", "T001 -> T003"),
            Example("- T003 waits for T001", "T001 -> T003"), Example("- T001 is required for T003", "T001 -> T003"),
            Example("- T001 (Models) blocks T003 (services), T004 (routes)", "T001 -> T003,T004"),
            Example("- Models (T001) block services (T003)", "T001 -> T003"),
            Example("- **T001** blocks **T003**", "T001 -> T003"),
            Example("- `T001` blocks `T003`", "T001 -> T003"),
            Example("- [T001] blocks [T003]", "T001 -> T003"),
            Example("- Tests (T005-T006) before implementation (T007-T008)", "T005,T006 -> T007,T008"),
            Example("- **Tests First**: T005-T006 MUST complete and FAIL before T007-T008", "T005,T006 -> T007,T008"),
            Example("- T001 blocks T003; T002 blocks T004", "T001 -> T003; T002 -> T004"),
            Example("- T001 blocks T003. T002 blocks T004.", "T001 -> T003; T002 -> T004"),
            Example("- T005 depends on T001 and blocks T009", "T001 -> T005; T005 -> T009"),
            Example("- T009+ depends on T001", "T001 -> T009-T012"),
            Example("- T009 onwards after T001", "T001 -> T009-T012"),
            Example("- T001, T002, T003 before T004/T005 & T006", "T001-T003 -> T004-T006"),
            Example("- T001: blocks T003", "T001 -> T003"),
            Example("- T001-T002-T003 before T005", "T001-T003 -> T005"),
            Example("- T003: depends on T001, T002", "T001,T002 -> T003"),
            Example("- **T003**: after T001", "T001 -> T003"),
            Example("- Models before services: T001 before T003", "T001 -> T003"),
            Example("- T003 (after T001)", "T001 -> T003"),
            Example("- T004 (T003 must execute after T001)", "T001 -> T003"),
            Example("- T001 blocks\n  T003", "T001 -> T003"),
            Example("- T001 blocks T003\n- T002 blocks T004", "T001 -> T003; T002 -> T004"),
            Example("- T001 blocks T001", "T001 -> T001"),
            Example("- Sequence: T001 then T002", ""), Example("- In sequence T001 then T002", "T001 -> T002"),
            Example("- T001-T004 before T003-T006", "T001-T004 -> T005,T006"),
            Example("- T001 blocks all other tasks", "T001 -> T002-T012"),
            Example("- T012 depends on everything", "T001-T011 -> T012"),
            Example("- T001 blocks everything else", "T001 -> T002-T012"),
        ])
    func ids(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "between phases, stories and sections",
        arguments: [
            Example("- Phase 2 depends on Phase 1", "T001,T002 -> T003,T004"),
            Example("- Phase 1 blocks Phase 2", "T001,T002 -> T003,T004"),
            Example("- Phase 3 depends on Phase 1+2", "T001-T004 -> T005,T006"),
            Example("- **Foundational (Phase 2)**: Depends on Setup completion", "T001,T002 -> T003,T004"),
            Example(
                "- **Foundational (Phase 2)**: Depends on Setup - BLOCKS all user stories",
                "T001,T002 -> T003,T004; T003,T004 -> T005-T008"),
            Example(
                "- **Foundational (Phase 2)**: Depends on Setup. BLOCKS everything else",
                "T001,T002 -> T003,T004; T003,T004 -> T005-T012"),
            Example(
                "- **User Stories (Phase 3+)**: All depend on the Foundational phase", "T003,T004 -> T005-T008"),
            Example(
                "- **Polish (Final Phase)**: Depends on all user stories",
                "T005-T008 -> T009-T012"),
            Example("- **User Story 1 (P1)**: Can start after Foundational (Phase 2)", "T003,T004 -> T005,T006"),
            Example("- US2 depends on US1", "T005,T006 -> T007,T008"),
            Example("- US2 can start after US1", "T005,T006 -> T007,T008"),
            Example("- User Story 2 depends on User Story 1", "T005,T006 -> T007,T008"),
            Example("- US1 and US2 before Polish", "T005-T008 -> T009-T012"),
            Example("- US1–US2 before Phase 5", "T005-T008 -> T009-T012"),
            Example("- Setup before Foundational", "T001,T002 -> T003,T004"),
            Example("- Polish depends on everything", "T001-T008 -> T009-T012"),
            Example("- Phases 1-2 before Phases 3-4", "T001-T004 -> T005-T008"),
            Example("- Phases 1, 2 and 3 before Phase 5", "T001-T006 -> T009-T012"),
            Example("- Phases 1, 2, and 3 before Phase 5", "T001-T006 -> T009-T012"),
            Example("- Phase 3+ depends on Phase 2", "T003,T004 -> T005-T012"),
            Example("- Phase 5: depends on all previous phases", "T001-T008 -> T009-T012"),
            Example("- T003 blocks US1", "T003 -> T005,T006"),
            Example("- Setup (T001) before Foundational (T003)", "T001 -> T003"),
            Example("- US1 tasks (T005+) after T003", "T003 -> T005,T006"),
            Example("- All user stories depend on Phase 2", "T003,T004 -> T005-T008"),
            Example("- **Setup**: No dependencies", ""),
            Example("- Setup (Phase 1): No dependencies - can start immediately", ""),
            Example("- Foundation blocks US1", "T003,T004 -> T005,T006"),
            Example("- Phase 9 depends on Phase 1", ""), Example("- Kitchen depends on Setup", ""),
            Example("- US1 orchestration before US2", ""),
            Example("- US2 depends on US1 page layout", "T005,T006 -> T007,T008"),
            Example("- US2 depends on US1's page + store (T006)", "T006 -> T007,T008"),
            Example("- US2 depends on US1's page, but can be drafted in parallel with US1", ""),
            Example("- US2 depends on US1's page, but its list (T007) can be drafted in parallel with US1", ""),
            Example("- US2 depends on US1, but its list (T007) is drafted early", "T005,T006 -> T007,T008"),
            Example("- US2 depends on US1 and runs in parallel with T009", "T005,T006 -> T007,T008"),
            Example("- US2 depends on US1 data but is implemented independently", ""),
            Example("- US2 depends on US1 data but is tested independently", "T005,T006 -> T007,T008"),
            Example("- HU2 (Phase 4): depende de HU1", "T005,T006 -> T007,T008"),
            Example("- **HU2**: Depends on HU1 (x)", "T005,T006 -> T007,T008"),
            Example("- HU1 blocks HU2 and Phase 5", "T005,T006 -> T007-T012"),
            Example("- Setup (T001-T002) before all other phases", "T001,T002 -> T003-T012"),
            Example("- T001-T002 must complete before any other phase", "T001,T002 -> T003-T012"),
            Example("- Foundational (T003-T004) before all other phases", "T003,T004 -> T005-T012"),
            Example("- Phase 3: after T006", "T006 -> T005"),
            Example("- US1 Browse before US2", "T005,T006 -> T007,T008").known(
                "the name of a story behind a dash is no part of its title"),
            Example("- Stories before Polish", "T005-T008 -> T009-T012"),
            Example("- Phase 1 Setup before Phase 2 Foundational", "T001,T002 -> T003,T004"),
            Example("- Phase 4 onwards after Phase 2", "T003,T004 -> T007-T012"),
            Example("- Phases 3 and 4 after Phase 1", "T001,T002 -> T005-T008"),
            Example("- US2 gates on US1 being done", "T005,T006 -> T007,T008"),
            Example("- US2 (T007) hinges on US1", "T005,T006 -> T007"),
            Example("- Phase 3: depends on all of the above", "T001-T004 -> T005,T006"),
        ])
    func groups(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "about a story that the title of the document names as well as a section",
        arguments: [
            Example("- US1 depends on Phase 1", "T001 -> T002"), Example("- Phase 2 blocks Phase 3", "T002 -> T003"),
            Example("- Phase 3 after all user stories", "T002 -> T003"),
            Example("- Phase 1 blocks User Story 1", "T001 -> T002"),
        ])
    func titles(example: Example) {
        let parts =
            "## Phase 1: Setup\n- [ ] T001 a\n## Phase 2: User Story 1\n- [ ] T002 b\n## Phase 3: Polish\n- [ ] T003 c\n"
        for title in ["# Tasks: US1 - Garden", "# Tasks: US7 - Garden", "# Tasks"] {
            example.check { Plan(parsing: "\(title)\n\(parts)## Dependencies\n\n\($0)\n").statements }
        }
    }

    @Test("about a story that only the title of the document names")
    func titleOnly() {
        let plan = Plan(
            parsing:
                "# US1\n- [ ] T001 a\n## More\n- [ ] T002 b\n# Last\n- [ ] T003 c\n# Dependencies\n\n- T003 after US1\n"
        )
        #expect(plan.statements == "T001,T002 -> T003")
    }

    @Test(
        "by arrows",
        arguments: [
            Example("- T001 → T003", "T001 -> T003"), Example("- T001 -> T003", "T001 -> T003"),
            Example("T001 --> T003", "T001 -> T003"),
            Example("- T001 => T003", "T001 -> T003"), Example("- T001 → T003 → T005", "T001 -> T003; T003 -> T005"),
            Example("- T001, T002 → T003", "T001,T002 -> T003"), Example("- T001/T002 → T003", "T001,T002 -> T003"),
            Example("- T001 → {T003, T004}", "T001 -> T003,T004"),
            Example("- T001 → (T003, T004) → T005", "T001 -> T003,T004; T003,T004 -> T005"),
            Example("- T005–T006 (US1) → US2", "T005,T006 -> T007,T008"), Example("- T003 ← T001", "T001 -> T003"),
            Example("- T003 <- T001", "T001 -> T003"),
            Example("- **Critical path**: T001 → T003 → T005", "T001 -> T003; T003 -> T005"),
            Example("- Setup → Foundational → US1", "T001,T002 -> T003,T004; T003,T004 -> T005,T006"),
            Example("- Phase 1 → Phase 2", "T001,T002 -> T003,T004"),
            Example("- `T001` → `T003`", "T001 -> T003"),
            Example("- Models (T001) → services (T003)", "T001 -> T003"),
            Example("T001 â†’ T003", "T001 -> T003"), Example("T001 ‚Üí T003", "T001 -> T003"), Example("- T001 →", ""),
            Example("- → T001", ""),
            Example("- a → b", ""), Example("- T001 → a → T003", ""),
            Example("- T001 ➜ T003; T002 ⇒ T004", "T001 -> T003; T002 -> T004"),
            Example("- T001 → T002 (T005 → T006) → T003", "T001 -> T002; T005 -> T006; T002 -> T003"),
            Example("- T009 → T010, T011 in parallel", "T009 -> T010,T011"),
            Example("- T009 → T010, T011 parallel → T012", "T009 -> T010,T011; T010,T011 -> T012"),
            Example("- Polish (T009 → T010, T011 in parallel)", "T009 -> T010"),
            Example("- Phase 5（T009←T010；T012←T011）", "T010 -> T009; T011 -> T012"),
            Example("- T001 → T003 + T004", "T001 -> T003,T004"), Example("- T001 → T003 || T004", "T001 -> T003,T004"),
            Example("- T001 → T003∥T004 → T005", "T001 -> T003,T004; T003,T004 -> T005"),
            Example(
                "- T001 → T002 → (T003 in parallel with T002, depends only on T001) → T005",
                "T001 -> T002; T002 -> T005; T001 -> T003"),
            Example(
                "- T001 → T002 → (T003 параллельно с T002, зависит только от T001)",
                "T001 -> T002; T001 -> T003"),
            Example("- T001 → T002 → (T003 は T002 と並行、T001 のみに依存) → T005", "T001 -> T002; T002 -> T005; T001 -> T003"),
            Example("- T001 → (T003 alongside T002) → T005", "T001 -> T005"),
            Example("- Polish can run alongside US1 → US2", "T005,T006 -> T007,T008"),
            Example("- Order of phases: 1 → 2 → (3, 4 after 2) → 5", ""),
        ])
    func arrows(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "line by line, where lines of a paragraph state something of their own",
        arguments: [
            Example(
                "T001 → T003, T004\nT003 + T004 → T005\nT005 → T009\nT002 → T003",
                "T001 -> T003,T004; T003,T004 -> T005; T005 -> T009; T002 -> T003"),
            Example(
                "Phase 1 → Phase 2\nPhase 2 → US1, US2\nUS1 → T012",
                "T001,T002 -> T003,T004; T003,T004 -> T005-T008; T005,T006 -> T012"),
            Example("- Order:\n  T001 → T003 (store)\n  T002 → T004", "T001 -> T003; T002 -> T004"),
            Example("T001 blocks T003\nT002 → T004", "T001 -> T003; T002 -> T004"),
            Example("T001 → T003 are independent\nT002 → T004", "T002 -> T004"),
            Example("T003 depends on T001\nT004 depends on T002", "T001 -> T003; T002 -> T004"),
            Example("- T001 blocks T003 (store)\n  T002 blocks T004", "T001 -> T003; T002 -> T004"),
            Example("T001 → T003 →\nT005 → T009", "T001 -> T003; T003 -> T005; T005 -> T009"),
            Example("T001 → T003\n→ T005 → T009", "T001 -> T003; T003 -> T005; T005 -> T009"),
            Example("T001 → T003,\nT005 → T009", "T001 -> T003; T005 -> T009"),
            Example("T001 → T003 and\nT005, T007 → T009", "T001 -> T003,T005,T007; T003,T005,T007 -> T009"),
            Example("T003 depends on T001,\nT002", "T001,T002 -> T003"),
            Example("T003 depends on the schema of\nT001 and blocks T009", "T001 -> T003; T003 -> T009"),
            Example("T003 depends on T001 and\nT002 and blocks T009", "T001,T002 -> T003; T003 -> T009"),
        ])
    func lines(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "but not by what tests show in the end",
        arguments: [
            Example("- T005–T006 (tests) switch to PASS after T009", ""),
            Example("- T005, T006 turn green after T009", ""), Example("- T005 passes after T009", ""),
            Example("- T005 and T006 tests will all pass only after T009", ""),
            Example("- Tests (T005, T006): go green once T009 is done", ""),
            Example("- T005 단위 테스트는 T009 완료 후 PASS로 전환됨", ""),
            Example("- T005–T006 在 T009 完成后通过", ""), Example("- T005 は T009 完了後にパスする", ""),
            Example("- T005 depends on T003 and passes after T009", "T003 -> T005"),
            Example("- T005 must pass before T009", "T005 -> T009"),
            Example("- T009 after T005 and T006 pass", "T005,T006 -> T009"),
            Example("- T009 can start once T005 passes", "T005 -> T009"),
            Example("- T009 (second pass) after T003", "T003 -> T009"),
            Example("- T009 review pass after T003", "T003 -> T009"),
            Example("- T005 在 T003 完成后通过 API 测试", "T003 -> T005"),
            Example("- T009 (화면)는 T005 완료 후 시작", "T005 -> T009"),
        ])
    func outcomes(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "by arrows that lead to what is needed, if the document says so",
        arguments: [
            Example("Arrows point to the task it depends on.\n\n```\nT003 → T001\n```", "T001 -> T003"),
            Example("`A → B` means depends on.\n\n```\nT003 → T002 → T001\n```", "T002 -> T003; T001 -> T002"),
            Example(
                "Arrows point to the task it depends on.\n\n```\nT003 → T001; T004 (after T002)\n```",
                "T001 -> T003; T002 -> T004"),
            Example("Arrows point to the task it depends on.\n\n- T003 → T001", "T001 -> T003").known(
                "the sense of the arrows counts in drawings only, not in lists"),
            Example("Arrows show order.\n\n- T001 → T003", "T001 -> T003"),
            Example("Each names what it depends on.\n\n- T001 → T003", "T001 -> T003"),
        ])
    func reversedArrows(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test("between tests and what implements them, as far as a reader may guess")
    func testGates() {
        func statements(_ line: String) -> String {
            Plan(
                parsing: """
                    # Plan
                    ## US1: Browse
                    ### Tests for US1
                    - [ ] T001 a
                    - [ ] T002 a
                    ### Implementation for US1
                    - [ ] T003 a
                    ## US2: Buy
                    ### Tests for US2
                    - [ ] T004 a
                    ### Implementation for US2
                    - [ ] T005 a
                    ## Dependencies
                    ### Within each story
                    - \(line)
                    """
            ).statements
        }
        #expect(
            statements("Tests (T001/T002/T004) written and failing before implementation.")
                == "~ T001,T002 -> T003; ~ T004 -> T005")
        #expect(statements("Tests (T001, T003) before implementation") == "")
        #expect(statements("T001 before T003") == "T001 -> T003")
        #expect(statements("Models before implementation") == "")
    }

    @Test("between tasks with bare numbers, if the word for a task announces them")
    func numberedTasks() {
        func statements(_ line: String) -> String {
            Plan(parsing: "- [ ] 1. a\n- [ ] 2. b\n- [ ] 3. c\n\n## Dependencies\n\n\(line)\n").statements
        }
        #expect(statements("- Task 1 before Task 3") == "1 -> 3")
        #expect(statements("- Tasks 1, 2 before Task 3") == "1,2 -> 3")
        #expect(statements("- Task 3 depends on Task 1, 2 hours of work") == "1 -> 3")
        #expect(statements("- 1 before 3") == "")
        #expect(statements("- #1 before #3") == "1 -> 3")
    }

    @Test(
        "between tasks whose numbers have dots",
        arguments: [
            Example("- 1.1 before 2.1", "1.1 -> 2.1"), Example("- 2.1 -> 1.2", "2.1 -> 1.2"),
            Example("- **2.1** depends on **1.1, 1.2**", "1.1,1.2 -> 2.1"),
            Example("- 2.1 (wiring) depends on 1.1 (types)", "1.1 -> 2.1"),
            Example("- Models (1.1) block services (2.1)", "1.1 -> 2.1"),
            Example("- Critical path: 1.1 → 1.2 → 2.1", "1.1 -> 1.2; 1.2 -> 2.1"),
            Example("- 1.1 through 1.2 before 2.1", "1.1,1.2 -> 2.1"),
            Example("- 1.1..1.2 before 2.1", "1.1,1.2 -> 2.1"),
            Example("- 2.1 hängt von 1.1 ab", "1.1 -> 2.1"), Example("```\n1.1 → 2.1\n```", "1.1 -> 2.1"),
            Example("- 1.1 before 3.6", " | 3.6"), Example("- 1.2 is blocked by 2.9", " | 2.9"),
            Example("- 2.1 waits for 1.9, 1.2", "1.2 -> 2.1 | 1.9"),
            Example("- 2.1 bloqueia 2.3", " | 2.3"), Example("- 2.3 → 2.1", " | 2.3"),
            Example("- 2.1 needs Python 3.11", ""), Example("- 2.1 needs >= 3.11", ""),
            Example("- 2.1 after 0.5 hours", ""), Example("- 2.1 requires section 4.2", ""),
            Example("- 2.1 requires Requirement 1.2", ""), Example("- Upgrade (Node 20.1) before 2.1", ""),
            Example("- Phase 9 needs 3.11", ""), Example("- 3.11 before 3.12", ""), Example("- 2.1 after 1.5x", ""),
        ])
    func dottedNumbers(example: Example) {
        example.check {
            let plan = Plan(parsing: "- [ ] 1.1 a\n- [ ] 1.2 b\n- [ ] 2.1 c\n\n## Dependencies\n\n\($0)\n")
            let unknown = plan.unresolvedReferences.map(\.id).joined(separator: ",")
            return plan.statements + (unknown.isEmpty ? "" : " | \(unknown)")
        }
    }

    @Test("between phases with letters")
    func letters() {
        func statements(_ line: String) -> String {
            let phases = ["A", "B", "C", "D"].map { "## Phase \($0)\n- [ ] T\($0 == "A" ? 1 : 2)\($0) x\n" }.joined()
            return Plan(parsing: "\(phases)## Dependencies\n\n\(line)\n").statements
        }
        #expect(statements("- Phase A before Phase B") == "T1A -> T2B")
        #expect(statements("- Phases A-C before Phase D") == "T1A-T2C -> T2D")
        #expect(statements("- Phase B+ after Phase A") == "T1A -> T2B-T2D")
        #expect(statements("- Phases 1-2 before Phase D") == "")
    }

    @Test("between phases and stories of the same part, where several parts number their own")
    func parts() {
        let phases = { (first: Int) in
            """
            ## Phase 1: Setup
            - [ ] T\(first) a
            ## Phase 2: User Story 1
            - [ ] T\(first + 1) a
            ## Phase 3: User Story 2
            - [ ] T\(first + 2) a

            """
        }
        func statements(_ line: String, atEnd: Bool = false) -> String {
            let own = "## Dependencies\n\n\(line)\n"
            let parts = ["# Hull\n" + phases(11), "# Mast\n" + phases(21)]
            return Plan(parsing: parts[0] + (atEnd ? "" : own) + parts[1] + (atEnd ? "#" + own : "")).statements
        }
        #expect(statements("- US2 depends on US1") == "T12 -> T13")
        #expect(statements("- Phase 2 depends on Phase 1") == "T11 -> T12")
        #expect(statements("- All user stories depend on Phase 1") == "T11 -> T12,T13")
        #expect(statements("- Phases 2-3 depend on Phase 1") == "T11 -> T12,T13")
        let single = Plan(
            parsing: "# Hull\n" + phases(11) + "## Dependencies\n\n- US2 before US3\n# Mast\n## US3\n- [ ] T21 a\n")
        #expect(single.statements == "T13 -> T21")
        let steps = "# Hull\n## US1: draw\n- [ ] T1 a\n## US1: build\n- [ ] T2 b\n## US2\n- [ ] T3 c\n"
        #expect(Plan(parsing: steps + "## Dependencies\n\n- US1 before US2\n").statements == "T1,T2 -> T3")
    }

    @Test(
        "below a heading about one phase or story",
        arguments: [
            Example("### Phase 2: Foundational\n- Depends on Phase 1", "T001,T002 -> T003,T004"),
            Example("### Parallel Opportunities\n- T009 can start after T001", "T001 -> T009"),
            Example("### Parallel Opportunities\n- US2 can start after US1", ""),
            Example("### Within Each User Story\n- Tests before services", ""),
            Example("### Within Each User Story\n- T005 before T006", "T005 -> T006"),
            Example(
                "### Within Each User Story\n**Browse**:\n1. T005: List (base)\n2. T006: Page (depends on T005)",
                "T005 -> T006"),
            Example("### Between phases\n- T001 before T003", "T001 -> T003"),
            Example("### Example\n- T001 before T003", ""), Example("### Parallel Example\n- T001 before T003", ""),
            Example("### Acceptance Criteria\n- T001 before T003", ""),
            Example("**Critical path**\n\n- T001 → T003", "T001 -> T003"),
        ])
    func subsections(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "unless nothing certain is said",
        arguments: [
            "- T001", "- T001, T003", "- T001 and T003 may run in parallel", "- T001 can run alongside T003",
            "- T001 ∥ T003", "- T003 is independent of T001",
            "- T003 does not depend on T001", "- T003: no dependencies", "- T003 depends on nothing",
            "- T003 depends on: none",
            "- same pattern as T001", "- See T001 before you begin",
            "- Or sequentially in priority order: T001 before T003",
            "- Recommended order: T001 → T003", "- T003 should ideally follow T001", "- Start early",
            "- depends on T001", "- Models before services",
            "- T003 depends on redis", "- 002-auth/T001 blocks T003", "T001 || T003", "- T001 then T003",
            "- T001 through T003", "",
            "```swift\nT001 -> T003\n```", "<!-- T001 blocks T003 -->", "- T001 might block T003",
        ])
    func nothing(text: String) {
        #expect(PhasedPlan.statements(inDependencies: text) == "")
    }
}
