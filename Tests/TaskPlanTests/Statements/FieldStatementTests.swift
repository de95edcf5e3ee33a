import TaskPlan
import Testing

@Suite("A field of a task states an order")
struct FieldStatementTests {
    @Test(
        "by its name, in every language",
        arguments: [
            Example("Depends on: T001", "T001 -> T003"), Example("**Depends on**: T001", "T001 -> T003"),
            Example("**Depends on:** [T001]", "T001 -> T003"), Example("_Depends: T001, T002_", "T001,T002 -> T003"),
            Example("_Depends:_ T001", "T001 -> T003"), Example("Dependencies: T001, T002", "T001,T002 -> T003"),
            Example("**Dependencies**: Task T001, Task T002", "T001,T002 -> T003"),
            Example("Deps: T001", "T001 -> T003"),
            Example("dependsOn: T001", "T001 -> T003"), Example("depends_on: [T001, T002]", "T001,T002 -> T003"),
            Example("Blocked by: T001", "T001 -> T003"), Example("blockedBy: T001", "T001 -> T003"),
            Example("Requires: T001", "T001 -> T003"), Example("Prerequisites: T001", "T001 -> T003"),
            Example("After: T001", "T001 -> T003"), Example("Blocks: T001", "T003 -> T001"),
            Example("**Blocks:** [T001], [T002]", "T003 -> T001,T002"), Example("Enables: T001", "T003 -> T001"),
            Example("Unblocks: T001", "T003 -> T001"), Example("依赖: T001", "T001 -> T003"),
            Example("依赖：T001、T002", "T001,T002 -> T003"),
            Example("前置任务: T001", "T001 -> T003"), Example("阻塞: T001", "T003 -> T001"),
            Example("依存: T001", "T001 -> T003"),
            Example("依存関係: T001", "T001 -> T003"), Example("선행 작업: T001", "T001 -> T003"),
            Example("의존성: T001", "T001 -> T003"),
            Example("Dependências: T001", "T001 -> T003"), Example("Dependencias: T001 y T002", "T001,T002 -> T003"),
            Example("Dépendances : T001 et T002", "T001,T002 -> T003"),
            Example("Abhängigkeiten: T001 und T002", "T001,T002 -> T003"),
            Example("Зависит от: T001 и T002", "T001,T002 -> T003"), Example("Блокирует: T001", "T003 -> T001"),
            Example("**Voraussetzung**: T001", "T001 -> T003"), Example("**Prérequis** : T001", "T001 -> T003"),
            Example("Requiere: T001", "T001 -> T003"), Example("Requer: T001", "T001 -> T003"),
            Example("Dipende da: T001", "T001 -> T003"), Example("Dipendenze: T001 e T002", "T001,T002 -> T003"),
            Example("Bağımlılık: T001", "T001 -> T003"), Example("**Bağımlılıklar**: T001, T002", "T001,T002 -> T003"),
            Example("Bloqueado por: T001", "T001 -> T003"), Example("⛔ Blocked by: T001", "T001 -> T003"),
        ])
    func names(example: Example) { example.check(ThreeTasks.statements(inDetail:)) }

    @Test(
        "with lists, ranges and remarks",
        arguments: [
            Example("Depends on: T001-T002", "T001,T002 -> T003"),
            Example("Depends on: T001 – T002", "T001,T002 -> T003"),
            Example("Depends on: T001 (the models), T002 (the API)", "T001,T002 -> T003"),
            Example("Depends on: models (T001), API (T002)", "T001,T002 -> T003"),
            Example("Depends on: the models from T001", "T001 -> T003"),
            Example("Depends on: T001 - the models", "T001 -> T003"),
            Example("Depends on: `T001`", "T001 -> T003"),
            Example("Depends on: T001; T002", "T001,T002 -> T003"),
            Example("Depends on: T001; T002 may follow", "T001 -> T003"),
            Example("Priority: High | Depends on: T001", "T001 -> T003"),
            Example("Prio: `P0` | Aufwand: `S` | Abhängigkeiten: T001", "T001 -> T003"),
            Example("Depends on: T001 | Needed by: T002 | Size: 2", "T001 -> T003"),
            Example("Size: S | Blocks: T001", "T003 -> T001"), Example("Size: S | Depends on: none", ""),
            Example("Depends on: T001 T002", "T001,T002 -> T003"), Example("Depends on: T001.", "T001 -> T003"),
            Example("Depends on: #1", ""), Example("Depends on: T001 for data, T002 for users", "T001,T002 -> T003"),
        ])
    func lists(example: Example) { example.check(ThreeTasks.statements(inDetail:)) }

    @Test(
        "unless it names nothing",
        arguments: [
            "Depends on: none", "Depends on: None (parallel-safe with T001)", "Depends on: n/a", "Depends on: -",
            "Depends on: []",
            "Depends on:", "Depends on: nothing (but useless before T001)", "Depends on: 无", "依赖：无", "依存: なし",
            "의존성: 없음",
            "Dependências: nenhuma", "Dependencias: ninguna", "Abhängigkeiten: keine", "Зависит от: нет",
            "Dipendenze: nessuna", "Bağımlılık: yok (T001 ile birlikte)",
            "Depends on: the API",
            "Depends on: redis 7.2", "Depends on: everything", "Depends on: independent of T001", "Depends on: No T001",
            "_Depends:_ none", "Purpose: T001", "Depends on: 002-auth/T001", "See: T001", "Requirements: T001",
        ])
    func nothing(text: String) {
        #expect(ThreeTasks.statements(inDetail: text) == "")
    }

    @Test(
        "of numbered plans with bare numbers",
        arguments: [
            Example("- [ ] 1. a\n- [ ] 2. b\n  - Depends: 1", "1 -> 2"),
            Example("- [ ] 1.1 a\n- [ ] 1.2 b\n  - _Depends: 1.1_", "1.1 -> 1.2"),
            Example("- [ ] 1. a\n- [ ] 2. b\n- [ ] 3. c\n  - Dependencies: Tasks 1, 2", "1,2 -> 3"),
            Example("- [ ] 1. a\n- [ ] 2. b\n- [ ] 3. c\n  - Depends: 1-2", "1,2 -> 3"),
            Example("- [ ] #1 a\n- [ ] #2 b\n  - Depends: #1", "#1 -> #2"),
            Example("- [ ] #1 a\n- [ ] #2 b\n  - Depends: 1", "#1 -> #2"),
            Example("- [ ] 1. a\n- [ ] 2. b\n  - Depends: #1", "1 -> 2"),
            Example("- [ ] 1.1 a\n- [ ] 1.2 b\n- [ ] 1.3 c\n  - Depends: 1.1-2", "1.1,1.2 -> 1.3"),
            Example("- [ ] T1.1 a\n- [ ] T1.2 b\n  - Depends: T1.1", "T1.1 -> T1.2"),
            Example("- [ ] M1-T1 a\n- [ ] M2-T1 b\n  - Depends: M1-T1", "M1-T1 -> M2-T1"),
            Example(
                "- [ ] M1-T1 a\n- [ ] M1-T2 b\n- [ ] M2-T1 c\n  - Depends: M1-T1–M1-T2", "M1-T1,M1-T2 -> M2-T1"),
            Example("- [ ] M1-T1 a\n- [ ] M1-T2 b\n- [ ] M1 c\n- [ ] M2 d\n  - Depends: M1-T2", "M1-T2 -> M2"),
            Example("### P1-001: a\n\n### P1-002: b\n\nDepends on: P1-001 (of P2 work)", "P1-001 -> P1-002"),
            Example(
                "### P1-001: a\n\n### P1-002: b\n\n### P1-003: c\n\n### P2-001: d\n\nDepends on: P1-001–P1-002",
                "P1-001,P1-002 -> P2-001"),
            Example("### P1-001: a\n\n### P1-002: b\n\nDepends on: P1-009, P1", ""),
            Example("- [ ] 4A-01 a\n- [ ] 4A-02 b\n  - Depends: 4A-01", "4A-01 -> 4A-02"),
        ])
    func numbers(example: Example) { example.check { Plan(parsing: $0).statements } }

    @Test(
        "of heading tasks and groups",
        arguments: [
            Example("## T-1: a\n\n## T-2: b\n\n**Depends on**: T-1", "T-1 -> T-2"),
            Example("## T-1: a\n\n## T-2: b\n\n- **Depends on**: T-1\n- **Blocks**: T-1", "T-1 -> T-2; T-2 -> T-1"),
            Example("## T-1: a\n\n## T-2: b\n\n**Status**: todo\n**Depends on**: T-1", "T-1 -> T-2"),
            Example("## WP01: a\n\n## WP02: b\n\n**Dependencies**: WP01", "WP01 -> WP02"),
            Example("## Task 1: a\n\n## Task 2: b\n\n**Dependencies:** Task 1", "1 -> 2"),
            Example(
                "### Task Group 1: A\n- [ ] 1.0 a\n### Task Group 2: B\n**Dependencies:** Task Group 1\n\n- [ ] 2.0 b",
                "1.0 -> 2.0"),
            Example(
                "## Phase 1: A\n- [ ] T001 a\n## Phase 2: B\n**Depends on**: Phase 1\n\n- [ ] T002 b", "T001 -> T002"),
            Example(
                "## Phase 1: A\n- [ ] T001 a\n## Phase 2: B\n**Depends on**: all previous phases\n\n- [ ] T002 b",
                "T001 -> T002"),
            Example(
                "## Phase 1: Setup\n- [ ] T001 a\n## Phase 2: B\n**Depends on**: Setup\n\n- [ ] T002 b",
                "T001 -> T002"),
            Example("## Setup\n**Depends on**: T002\n\n- [ ] T001 a\n- [ ] T002 b", "T002 -> T001"),
            Example("**Depends on**: T001\n\n- [ ] T001 a", ""),
            Example(
                "## Phase 1: A\n- [ ] T001 a\n## Phase 2: B\n- [ ] T002 b\n\n**Results:**\n\n- [ ] T003 c\n\n"
                    + "**Dependencies:** Phase 1 complete", "T001 -> T002,T003"),
            Example(
                "## Phase 1: A\n- [ ] T001 a\n## B\n**Phase 2:**\n\n- [ ] T002 c\n\n**Dependencies:** Phase 1",
                "T001 -> T002"),
        ])
    func groups(example: Example) { example.check { Plan(parsing: "# Plan\n\n\($0)\n").statements } }

    @Test("on the continuation lines of a task")
    func continuationLines() {
        let plan = Plan(parsing: "- [ ] T001 a\n- [ ] T002 b\n  **Depends on**: T001\n")
        #expect(plan.statements == "T001 -> T002")
    }

    @Test("with its whole line as the range")
    func range() throws {
        let plan = Plan(parsing: "- [ ] T001 a\n- [ ] T002 b\n  - **Depends on**: T001 (x)\n")
        let dependency = try #require(plan.dependencies.first)
        #expect(plan.source.string(dependency.range) == "Depends on**: T001 (x)")
    }

    @Test("by the marks of Obsidian")
    func obsidian() {
        #expect(Plan(parsing: "- [ ] a 🆔 x1\n- [ ] b 🆔 y2 ⛔ x1\n").statements == "x1 -> y2")
        #expect(Plan(parsing: "- [ ] a 🆔 x1\n- [ ] b 🆔 y2\n- [ ] c ⛔ x1,y2\n").statements == "x1,y2 -> c ⛔ x1,y2")
        #expect(Plan(parsing: "- [ ] a [id:: x]\n- [ ] b [id:: y] [dependsOn:: x]\n").statements == "x -> y")
        #expect(Plan(parsing: "- [ ] a [id:: x]\n- [ ] b (id:: y) (dependsOn:: x, z)\n").statements == "x -> y")
        #expect(Plan(parsing: "- [ ] a [id:: x]\n- [ ] b (id:: y) (dependsOn:: x, z)\n").unresolved == "z")
        #expect(Plan(parsing: "- [ ] a 🆔 x1\n- [ ] b ⛔\n").statements == "")
        #expect(Plan(parsing: "- [ ] a 🆔 x1 ⛔ x1\n").statements == "x1 -> x1")
    }
}
