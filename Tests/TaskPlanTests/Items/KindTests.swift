import TaskPlan
import Testing

@Suite("Items are")
struct KindTests {
    private func kinds(_ text: String) -> String { Plan(parsing: text).kinds }
    private func titles(_ text: String) -> String { Plan(parsing: text).titles }

    @Test(
        "criteria below a heading that names conditions",
        arguments: [
            "Validation", "Validation Checklist", "Task Validation Checklist", "Final Checklist", "Readiness Checklist",
            "Compliance Checklist", "Manual Testing Checklist", "Final Validation", "Review Gate", "Quality Gate",
            "Quality Gates", "Acceptance Criteria", "Completion Criteria", "Success Criteria", "Definition of Done",
            "Definition of Done (v2)", "Constitutional Compliance", "Checklist", "✅ Acceptance Criteria",
            "**Success Criteria**",
            "Criteria:", "Done when", "Success Metrics and Acceptance Criteria", "Acceptance Criteria for US1", "验收",
            "验收标准", "完成标准", "驗收標準", "完了条件", "受け入れ基準", "완료 기준",
            "Criterios de aceptación", "Critérios de aceitação", "Critères d'acceptation", "Akzeptanzkriterien",
            "Критерии приемки", "Checkpoint 2: all green", "2. Validation",
        ])
    func criteria(heading: String) {
        #expect(kinds("# Plan\n\n## \(heading)\n\n- [ ] a\n- [x] b") == "criterion criterion")
    }

    @Test(
        "tasks below other headings, whatever they say themselves",
        arguments: [
            "Testing", "Tests", "Phase 5: Final Validation", "Phase 4: Polish & Quality Gates", "Setup",
            "Validation of input",
            "Success story", "Review", "测试", "User Story 1",
        ])
    func tasks(heading: String) {
        #expect(kinds("# Plan\n\n## \(heading)\n\n- [ ] Coverage ≥ 90%\n- [ ] Acceptance criteria met") == "task task")
    }

    @Test(
        "criteria where something else announces conditions",
        arguments: [
            Example("# Acceptance Criteria\n- [ ] a", "task"),
            Example("# A\n**Acceptance Criteria**:\n\n- [ ] a", "criterion"),
            Example("# A\n**Needs**: b\n**Acceptance Criteria**:\n- [ ] a\n\n## C\n- [ ] d", "criterion task"),
            Example("# A\n**Acceptance Criteria**:\n**Needs**: b\n- [ ] a", "task"),
            Example("# A\nNot yet:\n**Steps**:\n- [ ] a", "task"),
            Example("- **Acceptance Criteria**:\n  - [ ] a\n- [ ] b", "criterion task"),
            Example("- [ ] a\n  - Acceptance criteria:\n    - [ ] b\n  - [ ] c", "task criterion task"),
            Example("# A\n## Acceptance Criteria\n### Group\n- [ ] a\n## B\n- [ ] b", "criterion task"),
            Example("# A\n## Task 5: Readiness Checklist\n- [ ] a\n## Task 6: b\n- [ ] c", "task criterion task task"),
            Example("# A\n## Definition of Done\n### T-001: a", "criterion"),
            Example("# A\n## Validation\n✅ a\n❌ b\nc", "criterion criterion"),
            Example("# A\n## Validation\n- ✅ a", "criterion"),
            Example("# A\n## Setup\n✅ a", ""),
        ])
    func announced(example: Example) { example.check(kinds) }

    @Test(
        "criteria below a label of checks, among tasks with ids and without an id of their own",
        arguments: [
            Example("- [x] T001 a\n\n**Verification**:\n\n- [ ] b", "task criterion"),
            Example("- [x] 1.1 a\n\n**Verify:**\n\n- [ ] b\n\n**Tasks**:\n\n- [ ] 1.2 c", "task criterion task"),
            Example("## TASK-1: a\n**Goal**: b\n**Verification**:\n- [ ] c", "task criterion"),
            Example("- [x] T001 a\n\n**验证**:\n\n- [ ] T002 b\n  - [ ] c\n- [ ] d", "task task task criterion"),
            Example("- [x] a\n\n**Verification**:\n\n- [ ] b", "task task"),
            Example("- [x] T001 a\n\n**Verification**\n\n- [ ] b", "task task"),
            Example("- [x] T001 a\n\n## Verification\n\n- [ ] b", "task task"),
            Example("- [x] T001 a\n\n**Verification of the bridge**:\n\n- [ ] b", "task task"),
            Example("- [x] a\n\n**Done when**:\n\n- [ ] b", "task criterion"),
        ])
    func checks(example: Example) { example.check(kinds) }

    @Test(
        "criteria below a label inside of a task, up to the next paragraph",
        arguments: [
            Example("- [ ] 1. a\n\n  **Acceptance Criteria**:\n  - [ ] b\n\n- [ ] 2. c", "task criterion task"),
            Example("- [ ] 1. a\n\n  **Evidence to Capture:**\n  - [ ] b\n    - [ ] c", "task criterion criterion"),
            Example(
                "- [ ] 1. a\n\n  **Acceptance Criteria**:\n  - [ ] b\n\n  **Steps**:\n  - [ ] c", "task criterion task"),
            Example("- [ ] 1. a\n\n  Acceptance criteria follow\n  - [ ] b", "task task"),
            Example("- [ ] 1. Acceptance criteria of the mill\n\n  - [ ] b", "task task"),
        ])
    func innerLabels(example: Example) { example.check(kinds) }

    @Test(
        "tasks with ids below a heading that names work beside conditions",
        arguments: [
            Example("Guide & Final Validation", "task task criterion"),
            Example("Guide and Quality Gates", "task task criterion"),
            Example("Success Criteria + Guide", "task task criterion"),
            Example("文档与验收标准", "task task criterion"),
            Example("Final Validation", "task criterion criterion"),
            Example("Checklist & Success Criteria", "task criterion criterion"),
            Example("Success Criteria & Quality Gates", "task criterion criterion"),
            Example("Brand Quality Gates", "task criterion criterion"),
        ])
    func conditionsAndWork(example: Example) {
        example.check { kinds("# Plan\n\n- [x] T001 a\n\n## \($0)\n\n- [ ] T002 b\n- [ ] 1. c") }
    }

    @Test(
        "list items that begin with glyphs, where glyphs are states",
        arguments: [
            Example("## A\n- ✅ a\n- ⏳ b\n", ""),
            Example("- ✅ = done\n- ⏳ = todo\n\n## A\n- ✅ a\n- ⏳ b\n- c", "a, b"),
            Example("- ✅ = done\n\n## A\n- ✅ a", ""), Example("## Benefits\n- ✅ fast\n- ✅ safe\n- ✅ small", ""),
            Example("## Completed\n- ✅ a\n- ✅ b", "a, b"), Example("## 已完成\n- ✅ a", "a"),
            Example("## Phase 1: Setup (2/2) ✅\n- ✅ a\n- ✅ b", "a, b"), Example("## A\n- ✅ T001 a\n- ⏳ T002 b", "a, b"),
            Example("- [ ] a\n  - ✅ b\n  - ⏳ c", "a"), Example("## Completed\n- ✅ a\n  - ✅ b\n    - ⏳ c", "a, b, c"),
            Example("## Completed\n- **✅ a**\n- *⏳* b", "a, b").known("marks around the glyph stay in the title"),
            Example("- [x] T001 a\n- [ ] T002 b\n\n## Journal\n- ✅ T001 a\n- ✅ T003 c", "a, b, c"),
            Example("**✅ Completed**\n\n- ✅ a", "a"), Example("## Completed\n✅ a", ""),
            Example("## Completion Notes\n- ✅ a\n- ✅ b", ""),
        ])
    func glyphs(example: Example) { example.check(titles) }

    @Test("list items that begin with glyphs, if there are many of different states")
    func manyGlyphs() {
        let lines = (1...5).map { _ in "- ✅ a\n- ⏳ b" }.joined(separator: "\n")
        #expect(Plan(parsing: "## A\n\(lines)").items.isEmpty)
        #expect(Plan(parsing: "## A\n\(lines)\n- 🔄 c").items.count == 11)
        #expect(Plan(parsing: "## A\n" + String(repeating: "- ✅ a\n", count: 20)).items.isEmpty)
    }

    @Test("list items in a list where every item has a picture of its own are decorated")
    func decoratedLists() {
        let states = (1...5).map { "- ✅ a\($0)\n- ⏳ b\($0)" }.joined(separator: "\n") + "\n- 🔄 c\n"
        func added(_ list: String) -> Int { Plan(parsing: "## A\n\(states)\n## B\n\(list)").items.count - 11 }
        #expect(added("- 📧 d\n- 🔒 e\n- 🎯 f\n- 🔄 g\n") == 0)
        #expect(added("- 🔒 e\n- 🔄 g\n") == 2)
        #expect(added("- 📧 d\n- 🔒 e\n- 🔄 g\n") == 2)
        #expect(added("- 📧 d\n- 🎯 f\n- ✅ e\n- ✅ g\n") == 2)
        #expect(added("- 📧 d\n- 🎯 f\n- 🔒 e\n- g\n") == 1)
        #expect(added("- 📧 d\n- 🎯 f\n- 🔒 T001 e\n") == 1)
        // Each list for itself, also below an item.
        #expect(added("- 📧 d\n- 🎯 f\n- 🔄 g\n\nAnd:\n\n- ✅ h\n- 🔄 i\n") == 2)
        #expect(added("- ✅ h\n  - 📧 d\n  - 🎯 f\n  - 🔄 g\n") == 1)
    }

    @Test(
        "never lines that only explain marks",
        arguments: [
            "- ✅ = Completed", "- `[~]` = in progress", "- [x] = done", "- [ ] = open",
            "## Legend\n- ✅: Completed\n- [ ] - open",
            "- [P] marks tasks with files of their own", "Legend: ✅ Done",
            "## Status Legend\n\n- [ ] Not started\n- [~] In progress\n- [x] Done\n- [!] Blocked",
            "**Legend:**\n\n- [ ] Open\n- [x] **Done**", "Marks of this plan\n**Legend**:\n- [>] In progress",
        ])
    func legends(text: String) { #expect(kinds(text) == "") }

    @Test(
        "also near lines that explain marks",
        arguments: [
            Example("## Legend\n- [ ] Open the gate", "Open the gate"),
            Example("**Legend:**\n\n- [x] Done\n\nTasks:\n\n- [ ] Review", "Review"),
            Example("## Marks\n- [ ] Review", "Review"), Example("**Legend of the lake**\n\n- [ ] Review", "Review"),
        ])
    func besideLegends(example: Example) { example.check(titles) }

    @Test(
        "paragraphs that begin with bold ids, if the document has several and no boxes of that kind",
        arguments: [
            Example("**T001** a\n\n**T002**: b\n\n**T003** [P] c\n", "a, b, c"),
            Example("**T001** a\n\n**T002** b\n", ""),
            Example("- [ ] T009 x\n\n**T001** a\n\n**T002** b\n\n**T003** c\n", "x"),
            Example("**FR-1** a\n\n**FR-2** b\n\n**FR-3** c\n", ""),
            Example("**T001** a\n\n**T002** b\n\n**T003** c\n\nd\n", "a, b, c"),
            Example("**T001 a**\n\n**T002 b**\n\n**T003 c**\n", "a, b, c"),
        ])
    func paragraphs(example: Example) { example.check(titles) }

    @Test("paragraphs with their details")
    func paragraphDetails() throws {
        let plan = Plan(parsing: "# A\n\n**T001** Create a.py\n\n- Files: b.py\n\n**T002** b\n\n**T003** c\n")
        #expect(plan.forms == "heading heading heading")
        #expect(plan.paths == "+a.py +b.py")
        #expect(try #require(plan.items.first).endLine == 6)
    }
}
