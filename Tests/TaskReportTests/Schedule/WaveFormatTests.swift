import TaskPlan
import Testing

@testable import TaskReport

@Suite struct WaveFormatTests {
    @Test("text for a pipe has a task per line")
    func text() throws {
        expectSame(
            try ScheduleReports.text(WaveText(extent: .whole, layout: TextLayout()), ScheduleReports.plan),
            """
            docs/tasks.md: 5 tasks in 3 waves, at most 3 at once, 3 stuck, 2 of 8 tasks done

               1  [x] T001 Create `src/`
               2  [x] T002 [P] [US1] Draw the map in `map/draw.ts`
                  [~] T003 [P] Print the map in `map/draw.ts` (in progress)
                  [ ] T004 [P] 安装 \\u{1B}[31m | <b>&amp; "quotes" 100% #7; 🎉 (optional)
                  conflict: T002 and T003 write map/draw.ts
               3  [ ] T006 Section of the Nile

            Critical path (3): T001 → T002 → T006

            Stuck, because tasks wait for each other: 3 tasks
              cycle: T008 before T009 before T008 (lines 11 and 12)
               !  [ ] T008 Roads (depends on T009)
                  [ ] T009 Bridges (depends on T008)
                  [>] T010 Ferries (deferred)

            """)
    }

    @Test("what is done can be left out")
    func open() throws {
        expectSame(
            try ScheduleReports.text(WaveText(extent: .left, layout: TextLayout()), ScheduleReports.plan),
            """
            docs/tasks.md: 4 tasks in 2 waves, at most 3 at once, 2 stuck, 2 of 8 tasks done

               1  [~] T003 [P] Print the map in `map/draw.ts` (in progress)
                  [ ] T004 [P] 安装 \\u{1B}[31m | <b>&amp; "quotes" 100% #7; 🎉 (optional)
                  [>] T010 Ferries (deferred)
               2  [ ] T006 Section of the Nile

            Critical path (2): T003 → T006

            Stuck, because tasks wait for each other: 2 tasks
              cycle: T008 before T009 before T008 (lines 11 and 12)
               !  [ ] T008 Roads (depends on T009)
                  [ ] T009 Bridges (depends on T008)

            """)
    }

    @Test("Markdown escapes what stands in the plan")
    func markdown() throws {
        expectSame(
            try ScheduleReports.text(WaveMarkdown(extent: .whole), ScheduleReports.plan),
            """
            ## docs/tasks.md

            5 tasks in 3 waves, at most 3 at once, 3 stuck, 2 of 8 tasks done.

            | wave | tasks |
            |---:|---|
            | 1 | \\[x\\] T001 Create \\`src/\\` |
            | 2 | \\[x\\] T002 \\[P\\] \\[US1\\] Draw the map in \\`map/draw.ts\\`<br>\\[\\~\\] T003 \\[P\\] Print the map in \\`map/draw.ts\\` (in progress)<br>\\[ \\] T004 \\[P\\] 安装 \\\\u{1B}\\[31m \\| \\<b\\>\\&amp; "quotes" 100% \\#<!-- -->7; 🎉 (optional)<br>**conflict:** T002 and T003 write map/draw.ts |
            | 3 | \\[ \\] T006 Section of the Nile |

            **Critical path** (3): T001 → T002 → T006

            **Stuck**, because tasks wait for each other: T008, T009 and T010

            - T008 before T009 before T008 (lines 11 and 12)

            """)
    }

    @Test("a Gantt chart has a fixed calendar")
    func gantt() throws {
        expectSame(
            try ScheduleReports.text(WaveGantt(extent: .whole), ScheduleReports.plan),
            """
            gantt
                title docs/tasks.md#58; 5 tasks in 3 waves, at most 3 at once, 3 stuck, 2 of 8 tasks done
                %% No real dates: every task takes one day, and day 1 is the first wave.
                dateFormat YYYY-MM-DD
                axisFormat %j
                tickInterval 1day
                section Phase 1#58; Setup
                T001 Create `src/` :crit, done, 2000-01-01, 1d
                T002 [P] [US1] Draw the map in `map/draw.ts` :crit, done, 2000-01-02, 1d
                T003 [P] Print the map in `map/draw.ts` (in progress) :active, 2000-01-02, 1d
                T004 [P] 安装 #92;u{1B}[31m | #60;b#62;#38;amp#59; #34;quotes#34; 100#37; #35;7#59; 🎉 (optional) :2000-01-02, 1d
                section Phase 2#58; User Story 2
                T006 Section of the Nile :crit, 2000-01-03, 1d
                %% stuck: T008 before T009 before T008 (lines 11 and 12)

            """)
    }

    @Test("a terminal gets columns that fit, and the whole title where there is room")
    func columns() throws {
        let document = (1...7).map { "- [ ] T00\($0) [P] Draw the map of river \($0) in `map/\($0).ts`\n" }.joined()
        func rows(_ width: Int) throws -> [Substring] {
            let layout = TextLayout(width: width)
            return try ScheduleReports.text(WaveText(extent: .whole, layout: layout), document).split(separator: "\n")
        }
        for width in [20, 60, 80, 120, 200, 400] {
            let lines = try rows(width).dropFirst()
            #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= max(width, 40) }, "\(width)")
            #expect(lines.joined().matches(of: /T00/).count == 7)
        }
        #expect(try [80, 120, 200, 400].map { try rows($0).count } == [8, 5, 4, 2])
        #expect(try rows(200)[1].hasSuffix("T003 [P] Draw the map of river 3 in `map/3.ts`"))
    }

    @Test("colour only repeats what the words say")
    func colour() throws {
        let coloured = try ScheduleReports.text(
            WaveText(extent: .whole, layout: TextLayout(style: .coloured)), ScheduleReports.plan)
        let plain = try ScheduleReports.text(WaveText(extent: .whole, layout: TextLayout()), ScheduleReports.plan)
        #expect(coloured != plain)
        expectSame(coloured.replacing(/\x1B\[[0-9;]*m/, with: ""), plain)
    }

    @Test("a plan without work says so")
    func empty() throws {
        let reporter = WaveText(extent: .left, layout: TextLayout())
        expectSame(try ScheduleReports.text(reporter, ""), "docs/tasks.md: no tasks\n")
        expectSame(try ScheduleReports.text(reporter, "- [x] a\n- [x] b\n"), "docs/tasks.md: all 2 tasks are done\n")
    }

    @Test(
        "labels of charts never begin like a statement",
        arguments: [
            ("Section of the map", "#83;ection of the map"), ("title", "#116;itle"),
            ("2025-01-01 review", "#50;025-01-01 review"),
            ("T001 title", "T001 title"), ("2025 review", "2025 review"), ("a: b; c #d", "a#58; b#59; c #35;d"),
            ("  ", "…"),
            ("<i>", "#60;i#62;"),
        ])
    func labels(text: String, label: String) {
        #expect(GanttLabel.task(text) == label)
    }

    @Test(
        "the calendar goes on for years",
        arguments: [(0, "2000-01-01"), (59, "2000-02-29"), (366, "2001-01-01"), (800, "2002-03-11")])
    func calendar(wave: Int, day: String) throws {
        let document = (0...wave).map { "- [ ] T\($0) a\n" }.joined()
        let chart = try ScheduleReports.text(WaveGantt(extent: .whole), document)
        #expect(chart.contains("T\(wave) a :crit, \(day), 1d\n"))
    }
}
