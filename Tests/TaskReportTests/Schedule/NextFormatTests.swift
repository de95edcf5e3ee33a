import TaskPlan
import Testing

@testable import TaskReport

@Suite struct NextFormatTests {
    @Test("text for a pipe")
    func text() throws {
        expectSame(
            try ScheduleReports.text(NextText(layout: TextLayout()), ScheduleReports.plan),
            """
            docs/tasks.md: 2 of 8 tasks done, 2 can be done now

              [~] T003 [P] Print the map in `map/draw.ts` (in progress)
                  unblocks T006; 3 tasks behind it
              [ ] T004 [P] 安装 \\u{1B}[31m | <b>&amp; "quotes" 100% #7; 🎉 (optional)
            Both may run together.

            Deferred: T010

            Stuck, because tasks wait for each other: 2 tasks
              cycle: T008 before T009 before T008 (lines 11 and 12)

            """)
    }

    @Test("Markdown")
    func markdown() throws {
        expectSame(
            try ScheduleReports.text(NextMarkdown(), ScheduleReports.plan),
            """
            ## docs/tasks.md

            2 of 8 tasks done, 2 can be done now.

            | task | what it holds up |
            |---|---|
            | \\[\\~\\] T003 \\[P\\] Print the map in \\`map/draw.ts\\` (in progress) | unblocks T006; 3 tasks behind it |
            | \\[ \\] T004 \\[P\\] 安装 \\\\u{1B}\\[31m \\| \\<b\\>\\&amp; "quotes" 100% \\#<!-- -->7; 🎉 (optional) |  |

            Both may run together.

            **Deferred:** T010

            **Stuck**, because tasks wait for each other: T008 and T009

            - T008 before T009 before T008 (lines 11 and 12)

            """)
    }

    @Test(
        "says how a plan stands in which nothing can be done",
        arguments: [
            ("", "no tasks"), ("- [x] a\n", "the only task is done"),
            ("- [-] a (cancelled)\n", "all tasks are cancelled"),
            ("- [x] a\n- [>] b\n", "1 of 2 tasks done, 1 deferred: nothing else is left"),
            ("- [ ] T1 a (depends on T1)\n", "0 of 1 task done; nothing can be done now: tasks wait for each other"),
            (
                "- [!] T1 a (blocked)\n- [ ] b\n",
                "0 of 2 tasks done; nothing can be done now: what is left waits for blocked or deferred tasks"
            ),
        ])
    func state(document: String, headline: String) throws {
        let text = try ScheduleReports.text(NextText(layout: TextLayout()), document)
        expectSame(String(text.prefix { $0 != "\n" }), "docs/tasks.md: \(headline)")
    }

    @Test("names files that tasks cannot write at the same time")
    func conflict() throws {
        let document = "- [ ] T1 [P] Draw `a.ts`\n- [ ] T2 [P] Print `a.ts`\n- [ ] T3 [P] Draw `b.ts`\n"
        let text = try ScheduleReports.text(NextText(layout: TextLayout()), document)
        #expect(
            text.contains("\nT1 and T2 write a.ts: one after the other.\nApart from that, they may run together.\n"))
    }

    @Test("lines fit the terminal", arguments: [40, 80, 200])
    func width(columns: Int) throws {
        let text = try ScheduleReports.text(NextText(layout: TextLayout(width: columns)), ScheduleReports.plan)
        for line in text.split(separator: "\n").dropFirst() { #expect(DisplayWidth.columns(of: line) <= columns) }
    }
}
