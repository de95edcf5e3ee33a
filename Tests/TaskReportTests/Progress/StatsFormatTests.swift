import TaskPlan
import Testing

@testable import TaskReport

@Suite struct StatsFormatTests {
    @Test("text for a pipe has no bars")
    func text() throws {
        expectSame(
            try ScheduleReports.text(StatsText(layout: TextLayout()), ScheduleReports.plan),
            """
            docs/tasks.md            2/8   25%
              Phase 1: Setup         2/4   50%
              Phase 2: User Story 2  0/4    0%
              User story 1           1/1  100%
              User story 2           0/4    0%
              4 to do, 1 in progress, 1 deferred, 1 cancelled, 2 done; 1 of 2 criteria met

            """)
    }

    @Test("Markdown")
    func markdown() throws {
        expectSame(
            try ScheduleReports.text(StatsMarkdown(), ScheduleReports.plan),
            """
            ## docs/tasks.md

            4 to do, 1 in progress, 1 deferred, 1 cancelled, 2 done; 1 of 2 criteria met.

            | | done | of | share |
            |---|---:|---:|---:|
            | Phase 1: Setup | 2 | 4 | 50 % |
            | Phase 2: User Story 2 | 0 | 4 | 0 % |
            | User story 1 | 1 | 1 | 100 % |
            | User story 2 | 0 | 4 | 0 % |
            | all | 2 | 8 | 25 % |

            """)
    }

    @Test("a terminal gets bars, which are full only when all is done", arguments: [40, 80, 200])
    func bars(columns: Int) throws {
        let text = try ScheduleReports.text(StatsText(layout: TextLayout(width: columns)), ScheduleReports.plan)
        let lines = text.split(separator: "\n")
        for line in lines { #expect(DisplayWidth.columns(of: line) <= columns) }
        let bars = lines.filter { $0.contains("/") && $0.contains("%") }
        #expect(bars.map { $0.contains("░") } == [true, true, true, false, true])
        #expect(bars.map { $0.contains("█") } == [true, true, false, true, false])
    }

    @Test("several documents have a total")
    func total() throws {
        let text = try ScheduleReports.text(
            StatsText(layout: TextLayout()), "- [x] a\n- [ ] b\n  - [x] c\n  - [ ] d\n", "")
        expectSame(
            text,
            """
            docs/tasks.md  2/3   66%
              1 to do, 2 done

            docs/tasks.md  0/0     -
              no tasks

            Total of 2 documents  2/3   66%
              1 to do, 2 done

            """)
    }

    @Test("tasks of two stories count in both, subtasks with their parents")
    func stories() throws {
        let graph = PlanGraph(Plan(parsing: "- [x] T1 [US1] [US2] a\n- [ ] T2 [US2] b\n  - [ ] T3 c\n  - [x] T4 d\n"))
        let progress = DocumentProgress(graph)
        #expect(progress.stories.map(\.number) == [1, 2])
        #expect(progress.stories.map { "\($0.tasks.done)/\($0.tasks.total)" } == ["1/1", "2/3"])
        #expect(progress.total.tasks.phrase == "2 of 3 tasks done")
    }
}
