import TaskPlan
import Testing

@Suite("The rows of a table")
struct TableTests {
    /// `T001 done a`: id, state and title of each item.
    private func items(_ text: String) -> String {
        let plan = Plan(parsing: text)
        return plan.items.map { "\($0.id?.text ?? "-") \($0.status.rawValue) \(plan.title($0.index))" }.joined(
            separator: ", ")
    }

    private static let twoTasks = "| T001 | a | Done |\n| T002 | b | Pending |"

    @Test(
        "are tasks if they are the document's task list",
        arguments: [
            Example("| ID | Task | Status |\n|---|---|---|\n\(twoTasks)", "T001 done a, T002 todo b"),
            Example("| ID | Description | State |\n|---|---|---|\n\(twoTasks)", "T001 done a, T002 todo b"),
            Example("| Task | Status |\n|---|---|\n| a | ✅ |\n| b | ⏳ Waiting |", "- done a, - todo b"),
            Example("| # | Title | Progress |\n|---|---|---|\n| 1 | a | [x] |\n| 2 | b | [ ] |", "1 done a, 2 todo b"),
            Example("| **Task** | **Status** |\n|---|---|\n| T001 a | Blocked |", "T001 blocked T001 a"),
            Example("| ID | Status |\n|---|---|\n| T001 | in progress |", "T001 in-progress T001"),
            Example("| 编号 | 任务 | 状态 |\n|---|---|---|\n| 1.1 | a | 已完成 |", "1.1 done a"),
            Example("| Nr. | Aufgabe | Stand |\n|---|---|---|\n| 1 | a | offen |", "1 todo a"),
            Example(
                "| ID | Task | Priorità | Stato |\n|---|---|---|---|\n| T1 | a | Alta | In corso |", "T1 in-progress a"),
            Example("| # | Görev | Durum |\n|---|---|---|\n| 1 | a | ertelendi |", "1 deferred a"),
            Example("| Nr | Omschrijving | Status |\n|---|---|---|\n| 1 | a | Afgerond |", "1 done a"),
            Example("| ID | Task | Status |\n|---|---|---|\n| T001 | a | Done |\n| Total | 1 | Done |", "T001 done a"),
            Example("| ID | Task | Status |\n|---|---|---|\n| T001 | a | soon |\n| T002 | b | Done |", "T002 done b"),
            Example("| ID | Task | Status |\n|---|---|---|\n| | | Done |", ""),
            Example("| ID | Task | Status |\n|---|---|---|\n| T001 |", ""),
            Example("| ID | Task |\n|---|---|\n| T001 | a |", ""),
            Example("| Name | Size |\n|---|---|\n| a | 1 |", ""), Example("| Status |\n|---|\n| Done |", ""),
            Example("| ID | Task | Status |\n|---|---|---|\n| **T001** | a | **Done** |", "T001 done a"),
            Example("| ID | Task | Status |\n|---|---|---|\n| SC | a | Done |", "- done a"),
            Example("| ID | Task | Status |\n|---|---|---|\n| [T001] | a | ☑️ |", "T001 done a"),
        ])
    func tasks(example: Example) { example.check(items) }

    @Test(
        "may name their tasks in a first column that elsewhere says to what tasks belong",
        arguments: [
            Example("| Ticket | Delivers | Status |\n|---|---|---|\n| MAP-1 | a | Done |", "MAP-1 done a"),
            Example("| Story | Status |\n|---|---|\n| Draw the map | Open |", "- todo Draw the map"),
            Example("| Work item | Owner | Status |\n|---|---|---|\n| a | b | Done |", "- done a"),
            Example(
                "| Story | Task | Status |\n|---|---|---|\n| S1 | a | Done |\n| S1 | b | Open |",
                "- done a, - todo b"),
            Example("| Owner | Issue | Status |\n|---|---|---|\n| a | b | Done |", ""),
            Example("| Ticket | Task ID | Status |\n|---|---|---|\n| a | T1 | Done |", "T1 done T1"),
        ])
    func subjects(example: Example) { example.check(items) }

    @Test(
        "have whole ids, or none",
        arguments: [
            Example(
                "| ID | Task | Status |\n|---|---|---|\n| M2.1-T01 | a | Done |\n| M2.1-T02 | b | Open |",
                "M2.1-T01 done a, M2.1-T02 todo b"),
            Example("| ID | Task | Status |\n|---|---|---|\n| T1-x2 | a | Done |", "- done a"),
        ])
    func wholeIds(example: Example) { example.check(items) }

    @Test("are none if the tasks are listed elsewhere")
    func elsewhere() {
        let table = "| ID | Task | Status |\n|---|---|---|\n\(Self.twoTasks)\n"
        #expect(Plan(parsing: "\(table)\n- [ ] T001 a\n").forms == "box")
        #expect(Plan(parsing: "# A\n\n\(table)\n## T001: a\n").forms == "heading")
        #expect(Plan(parsing: table).forms == "row row")
    }

    @Test("are none below a heading of criteria")
    func criteria() {
        let table = "| ID | Criterion | Status |\n|---|---|---|\n| C-1 | a | ⏳ |\n| C-2 | b | ⏳ |\n"
        #expect(Plan(parsing: "# A\n\n## Success Criteria\n\n\(table)").items.isEmpty)
        #expect(Plan(parsing: "# A\n\n## Success Criteria\n\n\(table)\n## Work\n\n\(table)").forms == "row row")
        #expect(Plan(parsing: "# A\n\n## Success\n\n\(table)\n## Work\n\n\(table)").items.count == 2)
    }

    @Test("may be marked parallel")
    func parallel() {
        let plan = Plan(
            parsing:
                "| ID | Task | Status | Parallel |\n|---|---|---|---|\n| T1 | a | todo | [P] |\n| T2 | b | todo | no |")
        #expect(plan.items.map(\.isParallel) == [true, false])
    }

    @Test("name the files of their tasks")
    func files() {
        let rows = "| T1 | Create a.py | todo | `b.py` |\n| T2 | Review c.py | todo |\n"
        let table = "| ID | Task | Status | Files |\n|---|---|---|---|\n\(rows)"
        #expect(Plan(parsing: table).paths == "+a.py +b.py -c.py")
    }

    @Test("hold their marks and places")
    func places() throws {
        let plan = Plan(parsing: "# A\n\n| ID | Task | Status |\n|---|---|---|\n| T1 | a | ✅ fine |\n")
        let item = try #require(plan.items.first)
        #expect(item.line == 5)
        #expect(item.marker == "✅")
        #expect(item.section == 0)
        #expect(plan.source.string(item.range) == "| T1 | a | ✅ fine |")
    }

    @Test(
        "state how far tasks have come whose headings do not",
        arguments: [
            Example("| Task | Status |\n|---|---|\n| T-001 | Done |\n| T-002 | ⏳ |", "done todo unknown"),
            Example("| Task | Status |\n|---|---|\n| First thing | Blocked |", "blocked unknown unknown"),
            Example("| Module | Progress |\n|---|---|\n| second | WIP |", "unknown in-progress unknown"),
            Example("| Step | State |\n|---|---|\n| Sec | Done |", "unknown unknown unknown"),
            Example("| Task | Size |\n|---|---|\n| T-001 | Done |", "unknown unknown unknown"),
        ])
    func progress(example: Example) {
        example.check {
            Plan(parsing: "# A\n\n\($0)\n\n## T-001: First thing\n\n## T-002: Second thing\n\n## T-003: Third\n")
                .statuses
        }
    }

    @Test("do not overrule the state that a heading or its field gives")
    func precedence() {
        let table = "| Task | Status |\n|---|---|\n| T-001 | Done |\n| T-002 | Done |\n"
        let text =
            "# A\n\n\(table)\n## ⏳ T-001: a\n\n## T-002: b\n\n**Status**: blocked\n\n## T-003: c\n\n- **Status**: WIP\n"
        #expect(Plan(parsing: text).statuses == "todo blocked in-progress")
    }
}
