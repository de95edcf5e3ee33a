import TaskPlan
import Testing

@Suite("A heading")
struct HeadingTests {
    /// `T-001 todo a` for a task, `phase Phase 1` for a section; of the last heading of a document with a title.
    private func reading(_ heading: String) -> String {
        let plan = Plan(parsing: "# Plan\n\n\(heading)\n")
        guard let item = plan.items.first(where: { $0.form == .heading }) else {
            return plan.sections.dropFirst().map { $0.kind.rawValue }.joined(separator: " ")
        }
        return "\(item.id?.text ?? "-") \(item.status.rawValue) \(plan.title(item.index))"
    }

    @Test(
        "is a task if it begins with an id",
        arguments: [
            Example("### T-001: a", "T-001 unknown a"), Example("### T001 a", "T001 unknown a"),
            Example("### TASK-3 a", "TASK-3 unknown a"), Example("### TASK-3: a", "TASK-3 unknown a"),
            Example("### Task 1.1: a", "1.1 unknown a"), Example("## Task 3: a", "3 unknown a"),
            Example("### Task #4: a", "#4 unknown a"), Example("## Work Package WP01: a", "WP01 unknown a"),
            Example("## WP01 – a", "WP01 unknown a"), Example("### T001 · a", "T001 unknown a"),
            Example("### T001: --fast a", "T001 unknown --fast a"), Example("### **T001**: a", "T001 unknown a"),
            Example("### [T001] a", "T001 unknown a"), Example("### 任务 2：a", "2 unknown a"),
            Example("## FE-1: a\n\n## FE-2: b", "FE-1 unknown a"), Example("T-001: a\n---\n", "T-001 unknown a"),
            Example("#### TASK-001 — a", "TASK-001 unknown a"), Example("### ✅ T001: a", "T001 done a"),
            Example("### T001: a ✅", "T001 done a ✅"), Example("### [x] T001: a", "T001 done a"),
            Example("### [ ] Task 2: a", "2 todo a"), Example("### T001: a (DONE)", "T001 done a (DONE)"),
            Example("### T001: a — DONE", "T001 done a — DONE"),
            Example("### T001: a [BLOCKED]", "T001 blocked a [BLOCKED]"),
            Example("### T001: a - IN PROGRESS", "T001 in-progress a - IN PROGRESS"),
            Example("### T001: a (done by hand)", "T001 unknown a (done by hand)"),
            Example("### T001: a (done)", "T001 unknown a (done)"),
            Example("### 🎯 T001: a", "T001 unknown a"),
            Example("### ✅ M1-T1: a\n\n### M1-T2: b", "M1-T1 done a"),
            Example("### P1-001: a [ ]\n\n### P1-002: b", "P1-001 todo a"),
            Example("### T001: a [x]", "T001 done a"), Example("### T001: a [P]", "T001 unknown a"),
            Example("### T001: a [1]", "T001 unknown a [1]"), Example("### T1s: a", "T1s unknown a"),
        ])
    func ids(example: Example) { example.check(reading) }

    @Test(
        "is a task if it states how far a subject has come",
        arguments: [
            Example("### ✅ COMPLETED: a/b.py", "- done a/b.py"), Example("### COMPLETED: a", "- done a"),
            Example("### ⏳ PENDING: a", "- todo a"), Example("### 🔄 IN PROGRESS: a", "- in-progress a"),
            Example("### **TODO**: a", "- todo a"), Example("### ✅ PENDING: a", "- todo a"),
            Example("## [x] a", "- done a"),
            Example("## [ ] a", "- todo a"), Example("## [~] Track: a", "- in-progress Track: a"),
            Example("### ⛔ BLOCKED: a", "- blocked a"), Example("### 完成: a", "- done a"),
        ])
    func states(example: Example) { example.check(reading) }

    @Test(
        "is a task if it is numbered and has fields of its own",
        arguments: [
            Example("### Module 3: a\n**Time**: 3 hours", "- unknown a"),
            Example("### 3. a\n**Priority**: high", "3 unknown a"),
            Example("### 3. a\n- **Effort**: 3 h", "3 unknown a"),
            Example("### Module 1: a\n**Status**: done", "- done a"),
            Example("### 3. a\n\n**Estimated Time**: 2 h\n", "3 unknown a"),
            Example("### 3. ✅ a\n**Time**: 3 h", "3 done a"),
            Example("### 3. a\n**优先级**: 高", "3 unknown a"), Example("### 3. a\n**Note**: high", "group"),
            Example("### 3. a", "group"), Example("### Module 3: a", "other"),
            Example("### 3. a\n### 4. b\n**Time**: 3 h", "4 unknown b"),
            Example("### 3. a\n- b\n  - **Effort**: 3 h", "group"),
            Example("### Phase 3: a\n**Duration**: 3 h", "phase"), Example("### 3.a\n**Time**: 3 h", "group"),
        ])
    func fields(example: Example) { example.check(reading) }

    @Test(
        "is a section otherwise",
        arguments: [
            Example("## Phase 1: Setup", "phase"), Example("## Phase 3.1: Setup", "phase"),
            Example("## Phase A", "phase"),
            Example("## Phase 1: Setup ✅", "phase"), Example("## ✅ Phase 1: Setup", "phase"),
            Example("## 阶段 1：a", "phase"),
            Example("## 第2阶段 a", "phase"), Example("## フェーズ1: a", "phase"), Example("## Étape 1 : a", "phase"),
            Example("## Stage 2", "phase"), Example("## Фаза 1: a", "phase"),
            Example("## Phase 3: User Story 1 - a", "story"),
            Example("## User Story 2 - a", "story"), Example("## US2: a", "story"), Example("## US-2: a", "story"),
            Example("## Story 3", "story"), Example("## 用户故事 1：a", "story"),
            Example("### Tests for User Story 1", "story"),
            Example("## 2. a", "group"), Example("## 2) a", "group"), Example("### 2.1 a", "group"),
            Example("## Group 13: a", "group"), Example("#### Task Group 2: a", "group"),
            Example("## Milestone 1", "group"),
            Example("## Sprint 2", "group"), Example("## Week 1", "group"), Example("## Setup", "other"),
            Example("## Phase", "other"), Example("## 2024 plans", "other"), Example("## Notes", "other"),
            Example("##", "other"),
            Example("## Completed", "other"), Example("## ✅ a", "other"), Example("## TODO", "other"),
            Example("## T1s done (May)", "other"), Example("## M1-T1: a", "other"), Example("## P1-001: a", "other"),
            Example("## M1-S1: a\n\n## M1-S2: b", "other other"), Example("## P1-2: a\n\n## P3-4: b", "other other"),
            Example("## Task list", "other"), Example("## v1.2", "other"), Example("## FE-1: a", "other"),
            Example("## Acceptance Criteria", "criteria"), Example("## Dependencies", "dependencies"),
            Example("## Dependencies & Execution Order", "dependencies"), Example("## Execution Order", "dependencies"),
            Example("## Critical Path", "dependencies"), Example("## Parallel Opportunities", "dependencies"),
            Example("## 依赖关系", "dependencies"), Example("## 依存関係", "dependencies"),
            Example("## Dépendances", "dependencies"),
            Example("## Abhängigkeiten", "dependencies"), Example("## Зависимости", "dependencies"),
            Example("## Abhängigkeitsgraph (Detail)", "dependencies"),
            Example("## 5) Abhängigkeitsgraph", "dependencies"),
            Example("## Dependency Graph", "dependencies"), Example("## Dipendenze", "dependencies"),
            Example("## Bağımlılıklar", "dependencies"), Example("## Bağımlılık Grafiği", "dependencies"),
            Example("## Unabhängig", "other"), Example("## Bağımlılıkları kur", "other"),
            Example("## Phase 2: Dependencies", "phase"), Example("## Parallel Example: User Story 1", "example"),
            Example("## Examples", "example"), Example("## 示例", "example"),
            Example("**Phase 1: a** (Day 1-2)", "phase"),
            Example("**Phase 1: a**", "phase"), Example("> **NOTE: a**", ""),
            Example("> **Phase 1: a**\n>\n> - [ ] b", "phase"),
            Example("**Dependencies**:", "dependencies"), Example("**a**", "other"),
            Example("**a** (b) c", ""), Example("**a** b", ""), Example("**a", ""), Example("**", ""),
            Example("**one two three four five six seven eight nine**", ""), Example("**a**\n**b**", ""),
        ])
    func sections(example: Example) { example.check(reading) }

    @Test("is a group if it has no name of its own and holds tasks")
    func groups() {
        let plan = Plan(parsing: "# A\n- [ ] a\n## Setup\n- [ ] b\n## Empty\n## Outer\n### Inner\n- [ ] c\n")
        #expect(plan.outline == "other A, group Setup, other Empty, group Outer, group Inner")
    }

    @Test("is no task if it is the title of the document, even with an id")
    func title() {
        #expect(Plan(parsing: "# T001: a\n\n- [ ] b").ids == "-")
        #expect(Plan(parsing: "# Task 1: a\n\n## Task 2: b").ids == "2")
        #expect(Plan(parsing: "# T001: a\n\n# T002: b").ids == "T002")
    }

    @Test("is no task if it tells the details of a box above it")
    func details() {
        let plan = Plan(parsing: "# A\n- [ ] T001 a\n- [ ] T002 b\n\n### T001: a\n\n### T003: c\n")
        #expect(plan.ids == "T001 T002 T003")
        #expect(plan.forms == "box box heading")
        #expect(Plan(parsing: "# A\n- [ ] 1. a\n\n### Task 1: a\n").ids == "1 1")
    }

    @Test("has the state of the row that begins with it, and not of those that depend on it")
    func row() {
        let rows = "| T1 | a | Done | |\n| T2 | b | Pending | T1 |\n"
        let plan = Plan(parsing: "| ID | Task | Status | After |\n|---|---|---|---|\n\(rows)\n## T1: a\n\n## T2: b\n")
        #expect(plan.items.map(\.status) == [.done, .todo])
    }

    @Test(
        "is no task if it tells of the task of an earlier heading",
        arguments: [
            Example("## T1 Findings", "T1 T2"), Example("### T1 — waiting for glass", "T1 T2"),
            Example("#### T1: the colours", "T1 T2"), Example("### Task T1: the colours", "T1 T2"),
            Example("### T1: Completion report", "T1 T2"), Example("### T1: Notes (later)", "T1 T2"),
            Example("### T1: Ergebnisse", "T1 T2"), Example("### T1: 完了報告", "T1 T2"),
            Example("### T1: Report the wind", "T1 T2 T1"), Example("### T1: b", "T1 T2 T1"),
            Example("#### T1: a", "T1 T2 T1"), Example("#### T1", "T1 T2 T1"), Example("### T3 Notes", "T1 T2 T3"),
        ])
    func reportHeadings(example: Example) {
        example.check { Plan(parsing: "# A\n\n### T1: a\n\n### T2: b\n\n\($0)\n").ids }
    }

    @Test("is no task if it tells of a numbered one, and not if the numbers begin again")
    func numberedReports() {
        let task = "# A\n\n## B\n### Task 1: a\n\n"
        #expect(Plan(parsing: task + "## Task 1 Results\n").ids == "1")
        #expect(Plan(parsing: task + "## C\n### Task 1: Summary\n").ids == "1 1")
        #expect(Plan(parsing: task + "## C\n#### Task 1: b\n").ids == "1 1")
    }

    @Test(
        "is no task if it begins with several whose first one stands elsewhere",
        arguments: [
            Example("### T1 → T2 handing over", "T1 T2"), Example("### T1 and T2: risks", "T1 T2"),
            Example("### T1/T2 order", "T1 T2"), Example("### T1-T2: rollout", "T1 T2"),
            Example("### T1–T2: rollout", "T1 T2"), Example("### T1, T2", "T1 T2"),
            Example("### **T1** to **T2**", "T1 T2"),
            Example("### T3-T4: c", "T3 T1 T2"), Example("### T1: T2 again", "T1 T1 T2"),
        ])
    func severalIds(example: Example) {
        example.check { Plan(parsing: "# A\n\n\($0)\n\n### T1: a\n\n### T2: b\n").ids }
    }

    @Test(
        "has no state by a coloured disc in front of a word of severity",
        arguments: [
            Example("### T1: a 🔴 blocker", "unknown"), Example("### T1: a 🔴 **Critical**", "unknown"),
            Example("### 🟡 medium T1: a", ""), Example("### T1: a 🟡 P2 ✅", "done"), Example("### T1: a 🔴", "blocked"),
            Example("### T1: a 🟡 Prioridad alta", "in-progress"), Example("### T1: a ⛔ high", "blocked"),
        ])
    func severity(example: Example) { example.check { Plan(parsing: "# A\n\n\($0)\n").statuses } }

    @Test("has the state that a list reports which repeats its id and title")
    func reports() {
        let tasks = "# A\n\n## T1: Draw the map\n- [ ] Rivers\n\n## T2: Print it ✅\n\n## Task 3: Fold\n\n"
        let plan = Plan(parsing: tasks + "## Progress\n- [x] T1: **Draw** the map\n- [ ] T2: Print it\n- [x] 3. Fold\n")
        #expect(plan.ids == "T1 - T2 3")
        #expect(plan.statuses == "done todo done done")
        let short = Plan(parsing: tasks + "## Progress\n- [x] T1: Draw\n  - [x] Hills\n")
        #expect(short.ids == "T1 - T2 3 -")
        #expect(short.parents == "Rivers < T1, Hills < T1")
        let other = Plan(parsing: tasks + "## Steps\n- [x] T1: Draw the sea\n- [x] 3. Fold it\n- [x] T1\n")
        #expect(other.ids == "T1 - T2 3 T1 3 T1")
        #expect(other.statuses == "unknown todo done unknown done done done")
        let field = "## T1: Draw\n**Status**: Blocked\n\n## T2: Print\n\n## List\n- ✅ T1: Draw\n- ✅ T2: Print\n"
        #expect(Plan(parsing: "# A\n\n" + field).statuses == "blocked done")
    }

    @Test("has a section from its line to the next heading of its level, and a place among the others")
    func nesting() {
        let text = "# A\n\n## B\n### C\n- [ ] x\n\n**D**\n- [ ] y\n## E\n### T-001: F\n#### G\ntext\n# H\n"
        let plan = Plan(parsing: text)
        let lines = plan.sections.map { "\($0.lines.lowerBound)-\($0.lines.upperBound) \($0.level)" }
        #expect(lines == ["1-12 1", "3-8 2", "4-8 3", "7-8 7", "9-12 2", "11-12 4", "13-13 1"])
        #expect(plan.sections.map(\.parent) == [nil, 0, 1, 2, 0, 4, nil])
        #expect(plan.sections.map(\.item) == [nil, nil, nil, nil, nil, 2, nil])
        #expect(plan.items.map(\.section) == [2, 3, 4])
        #expect(plan.sections.map(\.index) == Array(0..<7))
    }
}
