import TaskPlan
import Testing

@Suite("A drawing below a dependencies heading states an order")
struct DrawnGraphTests {
    @Test(
        "by arrows on one line",
        arguments: [
            Example("T001 → T003", "T001 -> T003"), Example("T001 --> T003", "T001 -> T003"),
            Example("T001 ──► T003", "T001 -> T003"),
            Example("T001 ──> T003", "T001 -> T003"), Example("T001 ==> T003", "T001 -> T003"),
            Example("T001 → T003 → T005", "T001 -> T003; T003 -> T005"),
            Example("T003 ← T001", "T001 -> T003"), Example("T003 <-- T001", "T001 -> T003"),
            Example("T001, T002 → T003", "T001,T002 -> T003"),
            Example("T001 (models) → T003 (services)", "T001 -> T003"),
            Example("Phase 1 → Phase 2", "T001,T002 -> T003,T004"),
            Example("[T001] → [T003]", "T001 -> T003"),
            Example("Setup (T001-T002) → Foundational (T003-T004)", "T001,T002 -> T003,T004"),
            Example("T001 → x → T003", ""), Example("T001 - T003", ""), Example("T001", ""), Example("", ""),
            Example("T001 | T003", ""),
            Example("T005 (T001 → T002) → T007", "T001 -> T002; T005 -> T007"),
        ])
    func lines(example: Example) { example.check(PhasedPlan.statements(drawn:)) }

    @Test(
        "by arrows between rows",
        arguments: [
            Example("T001\n  │\n  ▼\nT003", "T001 -> T003"), Example("T001\n  ↓\nT003", "T001 -> T003"),
            Example("T001\n  |\n  v\nT003", "T001 -> T003"),
            Example("T001\n  ↓\nT003\n  ↓\nT005", "T001 -> T003; T003 -> T005"),
            Example("T003\n  ▲\n  │\nT001", "T001 -> T003").known("an arrow that points up has no tail"),
            Example("T003\n  ↑\nT001", "T001 -> T003"),
            Example("Phase 1: Setup\n      ↓\nPhase 2: Foundational", "T001,T002 -> T003,T004"),
            Example("T001\n  ↓ models\nT003", "T001 -> T003"), Example("T001\n\n  ↓\n\nT003", "T001 -> T003"),
            Example("T001\n      ↓\nT003", "T001 -> T003"), Example("      T001\n    ↓\n      T003", "T001 -> T003"),
            Example("T001\n" + String(repeating: " ", count: 40) + "↓\nT003", ""),
            Example("T001\n\n\n\n\n  ↓\nT003", ""), Example("T001\n  │\nT003", ""),
            Example("↓\nT003", ""), Example("T001\n↓", ""),
            Example("T001  T002\n  ↓     ↓\nT003  T004", "T001 -> T003; T002 -> T004"),
        ])
    func rows(example: Example) { example.check(PhasedPlan.statements(drawn:)) }

    @Test(
        "with what stands beside the chain",
        arguments: [
            Example("T005 → T006      (after T003)", "T005 -> T006; T003 -> T005,T006"),
            Example("US1: T005 → T006    (T003 완료 후 — a)", "T005 -> T006; T003 -> T005,T006"),
            Example("T005 → T006      (after T006)", "T005 -> T006"),
            Example("T006      (after T006)", ""), Example("T005 → T006   (independent of T007)", "T005 -> T006"),
            Example("Phase 2 → T005 → T006   (after T001)", "T003,T004 -> T005; T005 -> T006; T001 -> T005,T006"),
            Example("T005, T006 (parallel after T003)", "T003 -> T005,T006"),
            Example("T005, T006 (parallel with T003)", ""),
            Example("T009, T010 in parallel / T011 → T012", "T011 -> T012"),
            Example("T009·T010 병렬 / T011 → T012", "T011 -> T012"),
            Example("T009 → T010, T011 in parallel", "T009 -> T010"),
            Example("T009 → T010, T011 (parallel)", "T009 -> T010,T011"),
            Example(
                "Phase 2 (T003→T004)\n  ├─→ T005\n  └─→ T007", "T003 -> T004; T003,T004 -> T005; T003,T004 -> T007"),
            Example("Phase 5 (T009→T010, T011 병렬)", "T009 -> T010"),
        ])
    func besideChains(example: Example) { example.check(PhasedPlan.statements(drawn:)) }

    @Test(
        "with sentences behind arrows that point back, and beside what a semicolon ends",
        arguments: [
            Example("Phase 2 (T003–T004)   ← T004 requires T003 (x)", "T003 -> T004"),
            Example("Phase 2 ◄── T004 requires T003; T006 needs T004;", "T003 -> T004; T004 -> T006"),
            Example(
                "Phase 1\n  ↓\nPhase 5   ← T010 requires Phase 3 complete", "T001,T002 -> T009-T012; T005,T006 -> T010"),
            Example("Phase 2   ← T004 は T003 に依存", "T003 -> T004"),
            Example("Phase 2   ← T001", "T001 -> T003,T004"), Example("T003   ← after T001", "T001 -> T003"),
            Example("T001/T002 ─► T003 (a) ; T004/T005 ─► T006", "T001,T002 -> T003; T004,T005 -> T006"),
            Example("T001 → T002; T003, T004 after T002", "T001 -> T002; T002 -> T003,T004"),
            Example("T001 → T002 (a; b) → T003", "T001 -> T002; T002 -> T003"),
            Example("(T001; T002) → T003", "T001,T002 -> T003"),
            Example("T001 → T002；T003 → T004", "T001 -> T002; T003 -> T004"),
        ])
    func sentences(example: Example) { example.check(PhasedPlan.statements(drawn:)) }

    @Test(
        "by two arrows only as far as the list between them is no end of one chain and start of another",
        arguments: [
            Example("T001 → T003, T005 → T009", "T001 -> T003; T005 -> T009"),
            Example("T001 --> T003 and T005 --> T009", "T001 -> T003; T005 -> T009"),
            Example("T001 → T003 | T005 → T009", "T001 -> T003; T005 -> T009"),
            Example("T001 → T003/T005 → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("T001 → T003 + T005 → T009", "T001 -> T003,T005; T003,T005 -> T009"),
            Example("T001 → T003, T005", "T001 -> T003,T005"),
            Example("T001 → T003 → US1, US2 → T009", "T001 -> T003; T003 -> T005-T008; T005-T008 -> T009"),
            Example(
                "T001 ─► T003, T005 ─┬─► T009\n                    └─► T010",
                "T001 -> T003,T005; T003,T005 -> T009; T003,T005 -> T010"),
        ])
    func twoChains(example: Example) { example.check(PhasedPlan.statements(drawn:)) }

    @Test(
        "by a lone vertical arrow between chains only if it stands between two of their texts",
        arguments: [
            Example("T001 → T002\n       ▼\nT003 (later on) → T004", "T001 -> T002; T002 -> T003; T003 -> T004"),
            Example("T001 → T002\n     ▼\nT003 (later on) → T004", "T001 -> T002; T003 -> T004"),
            Example("T001 ─┐\nT002 ─┘\n       ▼\nT003 ─► T004", "T003 -> T004"),
            Example("T001 → T002\n     ▼\nT003", "T001 -> T002; T002 -> T003"),
            Example("T001 → T002\nT001 → T003\nT002 → T004", "T001 -> T002; T001 -> T003; T002 -> T004"),
        ])
    func loneArrows(example: Example) { example.check(PhasedPlan.statements(drawn:)) }

    @Test(
        "unless notes beside the arrows deny it or state it in their own words",
        arguments: [
            Example("Phase 1\n  ↓ (no dependencies)\nPhase 2", ""),
            Example("Phase 3\n  ↓ can run in parallel\nPhase 4", ""),
            Example(
                "Phase 2\n  ↓ depends on Phase 1\n  ↓ blocks all user stories\nPhase 5",
                "T001,T002 -> T003,T004; T003,T004 -> T005-T008"),
            Example("T001\n  ↓ blocks T003\nT003", "T001 -> T003"),
        ])
    func notes(example: Example) { example.check(PhasedPlan.statements(drawn:)) }

    @Test("beside bytes that are no text")
    func damaged() {
        var bytes = Array("\(PhasedPlan.tasks)\n## Dependencies\n\n```\n".utf8)
        bytes += [0xE2, 0x86, 0x20, 0xFF, 0xC3] + Array(" T001 → T003 ".utf8) + [0xF0, 0x9F, 0xE2]
        #expect(Plan(parsing: bytes).statements == "T001 -> T003")
    }

    @Test("by lines that branch and join")
    func branches() {
        let fork = """
            T001 ──┬──► T003
                   └──► T004
            """
        #expect(PhasedPlan.statements(drawn: fork) == "T001 -> T003; T001 -> T004")
        let join = """
            T001 ──┐
                   ├──► T003
            T002 ──┘
            """
        #expect(PhasedPlan.statements(drawn: join) == "T001 -> T003; T002 -> T003")
        let tree = """
            T001
              ├──► T003
              ├──► T004
              └──► T005
            """
        #expect(PhasedPlan.statements(drawn: tree) == "T001 -> T003; T001 -> T004; T001 -> T005")
        let down = """
                 T001
                  │
              ┌───┴───┐
              ▼       ▼
            T003     T004
              │       │
              └───┬───┘
                  ▼
                T005
            """
        #expect(PhasedPlan.statements(drawn: down) == "T001 -> T003; T001 -> T004; T003 -> T005; T004 -> T005")
        let ascii = """
            T001 --+--> T003
                   |
                   +--> T004
            """
        #expect(PhasedPlan.statements(drawn: ascii) == "T001 -> T003; T001 -> T004")
        let back = """
            T003 ◄──┬── T001
            T004 ◄──┘
            """
        #expect(PhasedPlan.statements(drawn: back) == "T001 -> T003; T001 -> T004")
    }

    @Test("between boxes")
    func boxes() {
        let beside = """
            ┌──────┐     ┌──────┐
            │ T001 │────►│ T003 │
            └──────┘     └──────┘
            """
        withKnownIssue("an arrow that begins at the side of a box has no source") {
            #expect(PhasedPlan.statements(drawn: beside) == "T001 -> T003")
        }
        let below = """
            ┌──────┐
            │ T001 │
            │ T002 │
            └──┬───┘
               │
               ▼
            ┌──────┐
            │ T003 │
            └──────┘
            """
        #expect(PhasedPlan.statements(drawn: below) == "T001 -> T003; T002 -> T003")
        let divided = """
              Phase 1
                 ↓
            ┌─────────┬─────────┐
            │ Phase 3 │ Phase 4 │
            └────┬────┴────┬────┘
                 ↓         ↓
               Phase 5
            """
        #expect(
            Set(PhasedPlan.statements(drawn: divided).split(separator: "; "))
                == [
                    "T001,T002 -> T005,T006", "T001,T002 -> T007,T008", "T005,T006 -> T009-T012",
                    "T007,T008 -> T009-T012",
                ])
        let frame = """
            T009
              ↓
            ┌─────────────┐
            │ T001 → T003 │
            └─────────────┘
            """
        #expect(PhasedPlan.statements(drawn: frame) == "T001 -> T003")
        let ascii = """
            +------+     +------+
            | T001 | --> | T003 |
            +------+     +------+
            """
        #expect(PhasedPlan.statements(drawn: ascii) == "T001 -> T003")
        let double = """
            ╔══════╗
            ║ T001 ║
            ╚══╦═══╝
               ▼
              T003
            """
        #expect(PhasedPlan.statements(drawn: double) == "T001 -> T003")
        let crowded = """
            ┌──────┐   │
            │ T001 │   ▼
            └──┬───┘  T004
               ▼
              T003
            """
        #expect(PhasedPlan.statements(drawn: crowded) == "T001 -> T003")
        let open = """
            ┌──────
            │ T001
            └──────
            """
        #expect(PhasedPlan.statements(drawn: open) == "")
    }

    @Test("also by words beside its texts")
    func words() {
        #expect(PhasedPlan.statements(drawn: "T003 (depends on T001)") == "T001 -> T003")
        #expect(PhasedPlan.statements(drawn: "T003\n└── Depends on: T001") == "T001 -> T003")
        #expect(
            PhasedPlan.statements(drawn: "T003\n├── Depends on: T001\n└── Blocks: T005") == "T001 -> T003; T003 -> T005"
        )
        #expect(PhasedPlan.statements(drawn: "T003\n\n└── Depends on: T001") == "")
    }

    @Test("with wide characters counted as wide")
    func wide() {
        let drawing = """
            設定 T001 ─┐
                       ├─► T003
            基盤 T002 ─┘
            """
        #expect(PhasedPlan.statements(drawn: drawing) == "T001 -> T003; T002 -> T003")
        #expect(PhasedPlan.statements(drawn: "🎯 T001\n   ↓\n🎯 T003") == "T001 -> T003")
    }

    @Test(
        "only in a fence without a language of its own", arguments: ["", "text", "txt", "ascii", "plaintext", "TEXT"])
    func languages(info: String) {
        #expect(PhasedPlan.statements(inDependencies: "```\(info)\nT001 → T003\n```") == "T001 -> T003")
        #expect(PhasedPlan.statements(inDependencies: "```swift\nT001 → T003\n```") == "")
    }

    @Test("not below other headings")
    func headings() {
        let graph = "```\nT001 → T003\n```\n"
        #expect(Plan(parsing: "\(PhasedPlan.tasks)\n## Notes\n\n\(graph)").statements == "")
        #expect(Plan(parsing: "\(PhasedPlan.tasks)\n\(graph)").statements == "")
        #expect(Plan(parsing: "\(PhasedPlan.tasks)\n## Dependencies\n### Example\n\n\(graph)").statements == "")
        #expect(Plan(parsing: "\(PhasedPlan.tasks)\n## Dependency Graph\n\n\(graph)").statements == "T001 -> T003")
        #expect(
            Plan(parsing: "\(PhasedPlan.tasks)\n## Execution Order\n### Graph\n\n\(graph)").statements == "T001 -> T003"
        )
    }

    @Test("between no groups that only begin unknown ids")
    func longerIds() {
        let plan =
            "## K3 — Base\n\nBuild.\n\n## K4 — Top\n\nBuild.\n\n## Critical path\n\n```\nK3 ── K4-T1 → K4-T2\n```\n"
        #expect(Plan(parsing: plan).statements == "")
    }

    @Test("unless it is too large to be followed")
    func large() {
        let long = "T001 → T003" + String(repeating: " ", count: 2_000)
        #expect(PhasedPlan.statements(drawn: long + "x") == "")
        let high = String(repeating: "x\n", count: 2_000) + "T001 → T003"
        #expect(PhasedPlan.statements(drawn: high) == "")
    }
}
