import TaskPlan
import Testing

@Suite("A table states an order")
struct TableStatementTests {
    private func statements(_ header: String, _ rows: String) -> String {
        let columns = header.split(separator: "|").count
        let rule = "|" + String(repeating: "---|", count: columns)
        let lines = rows.split(separator: ";").map { "|\($0)|" }.joined(separator: "\n")
        return Plan(parsing: "\(PhasedPlan.tasks)\n## Overview\n\n|\(header)|\n\(rule)\n\(lines)\n").statements
    }

    @Test(
        "by a column with such a name",
        arguments: [
            Example("Task|Depends On", "T003|T001"), Example("Task|**Depends on**", "T003|T001"),
            Example("Task|Dependencies", "T003|T001"),
            Example("ID|Blocked By", "T003|T001"), Example("Task|Prerequisites", "T003|T001"),
            Example("任务|依赖", "T003|T001"),
            Example("タスク|依存", "T003|T001"), Example("Aufgabe|Abhängigkeiten", "T003|T001"),
            Example("Task|Depends on?", "T003|T001"),
            Example("Task|Name|Depends On", "T003|x|T001"), Example("Name|Task|Depends On", "x|T003|T001"),
            Example("Task|Blocks", "T001|T003"),
            Example("Task|Enables", "T001|T003"), Example("任务|阻塞", "T001|T003"),
        ])
    func columns(example: Example) {
        #expect(statements(example.text, example.expected) == "T001 -> T003")
    }

    @Test(
        "for each row",
        arguments: [
            Example("T003|T001, T002", "T001,T002 -> T003"), Example("T003|T001-T002", "T001,T002 -> T003"),
            Example("T003|T001;T004|T003", "T001 -> T003; T003 -> T004"),
            Example("T003-T004|T001", "T001 -> T003,T004"),
            Example("**T003**|`T001`", "T001 -> T003"), Example("T003|Phase 1", "T001,T002 -> T003"),
            Example("US1|Setup", "T001,T002 -> T005,T006"),
            Example("Phase 2|Phase 1", "T001,T002 -> T003,T004"),
            Example("T003 (x)|T001 (models), T002", "T001,T002 -> T003"),
            Example("US2|Phase 1 + US1 page layout", "T001,T002,T005,T006 -> T007,T008"),
            Example("US2|Phase 1 only", "T001,T002 -> T007,T008"),
            Example("T003|None", ""), Example("T003|-", ""), Example("T003|", ""), Example("T003|—", ""),
            Example("T003|n/a", ""), Example("T003", ""),
            Example("T003|x", ""), Example("x|T001", ""), Example("T003|everything", ""), Example("T003|No T001", ""),
        ])
    func rows(example: Example) {
        example.check { statements("Task|Depends On", $0) }
    }

    @Test("by two columns at once")
    func twoColumns() {
        #expect(statements("Task|Depends On|Blocks", "T003|T001|T005") == "T001 -> T003; T003 -> T005")
    }

    @Test("between phases that are counted in the first column")
    func phases() {
        #expect(statements("Phase|Depends On", "1|-;2|1;5|2") == "T001,T002 -> T003,T004; T003,T004 -> T009-T012")
        #expect(statements("**Phase**|Depends On", "**2**|1") == "T001,T002 -> T003,T004")
        #expect(statements("Phase|Depends On", "2|9") == "")
        #expect(statements("Phase|Depends On", "2|T001") == "T001 -> T003,T004")
    }

    @Test("but not by other columns, nor by the first")
    func others() {
        #expect(statements("Task|Notes", "T003|depends on T001") == "")
        #expect(statements("Depends On|Task", "T001|T003") == "")
    }

    @Test("about the rows that are tasks themselves")
    func taskRows() {
        let text =
            "| ID | Task | Status | Depends On |\n|---|---|---|---|\n| 1 | a | Done | - |\n| 2 | b | Todo | 1 |\n"
        #expect(Plan(parsing: text).statements == "1 -> 2")
    }

    @Test("with the row as its range")
    func range() throws {
        let plan = Plan(parsing: "- [ ] T1 a\n- [ ] T2 b\n\n| Task | Depends On |\n|---|---|\n| T2 | T1 |\n")
        let dependency = try #require(plan.dependencies.first)
        #expect(plan.source.string(dependency.range) == "| T2 | T1 |")
        #expect(plan.source.line(at: dependency.place) == 6)
    }

    @Test("between tasks with ids of two parts, and of no group that their ids begin with")
    func parts() {
        let head = "| ID | Title | Status | Depends on |\n|---|---|---|---|\n"
        let plan = Plan(
            parsing: "## K1 — Base\n\n\(head)| K1-T1 | a | done | |\n| `K1-T2` | b | open | K1-T1 |\n\n## K2 — Top\n\n"
                + "\(head)| K2-T1 | c | open | K1-T2 |\n")
        #expect(plan.ids == "K1-T1 K1-T2 K2-T1")
        #expect(plan.statements == "K1-T1 -> K1-T2; K1-T2 -> K2-T1")
        let parts = "| TASK-4-A | c | open | |\n| TASK-4-B | d | open | TASK-4-A |\n"
        #expect(Plan(parsing: "## TASK-3: a\n\n## TASK-4: b\n\n\(head)\(parts)").statements == "")
    }

    @Test("between tasks with a second number, of which headings have only the first")
    func numbers() {
        let rows = "| KB4-60 | a | done | KB3-9 |\n| KB4-61a | b | open | KB4-60 |\n| KB4-61b | c | open | KB4-61a |\n"
        let plan = Plan(
            parsing:
                "# KB4\n\n| # | Task | Status | Depends on |\n|---|---|---|---|\n\(rows)\n### KB4a — Why\n\nBecause.\n")
        #expect(plan.ids == "KB4-60 KB4-61a KB4-61b")
        #expect(plan.statements == "KB4-60 -> KB4-61a; KB4-61a -> KB4-61b")
        #expect(plan.unresolved.isEmpty)
    }
}
