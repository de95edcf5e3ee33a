@testable import TaskLint
import TaskPlan
import Testing

@Suite("What findings say")
struct MessageTests {
    private func findings(_ text: String, _ rule: any Rule) -> [Diagnostic] {
        Linter(rules: [rule]).check(Plan(parsing: text))
    }

    @Test("of many names, the first and how many more")
    func names() {
        let names = ["a", "b", "c", "d", "e", "f"]
        #expect(
            (0...6).map { list(Array(names.prefix($0)), most: 4) } == [
                "", "a", "a and b", "a, b and c", "a, b, c and d", "a, b, c and 2 more", "a, b, c and 3 more",
            ])
    }

    @Test("by each rule with its own settings")
    func settings() {
        let text = """
            - [x] T001 a (depends on T002)
            - [x] T002 b (depends on T001)
            - [x] T003 [P] Write a.py
            - [x] T004 [P] Write a.py
            """
        let rules: [any Rule] = [DependencyCycle(), ParallelFileConflict()]
        func codes(_ options: [String: RuleOptions]) -> Set<String> {
            Set(Linter(Configuration(options: options), rules: rules).check(Plan(parsing: text)).map(\.rule.code))
        }
        let ignored = RuleOptions(["finished": .text("ignore")])
        #expect(codes([:]) == ["TL201", "TL301"])
        #expect(codes(["TL201": ignored]) == ["TL301"])
        #expect(codes(["TL301": ignored]) == ["TL201"])
    }

    @Test("a gap of a range is written as the ids around it are")
    func gaps() {
        let one = "- [ ] T001 a\n- [ ] T002 b\n- [ ] T004 c\n- [ ] T009 d (depends on T001-T004)\n"
        let two = "- [ ] M1-T1 a\n- [ ] M1-T2 b\n- [ ] M1-T4 c\n- [ ] M2-T1 d (depends on M1-T1–M1-T4)\n"
        #expect(findings(one + two, RangeGap()).flatMap(\.tasks) == ["T003", "M1-T3"])
    }

    @Test("an unknown id whose parts exist is explained by the parts")
    func parts() throws {
        let two = "- [ ] 5. a\n- [ ] 6.1. b\n- [ ] 6.2. c\n- [ ] 7. d\n  - _Depends on: 6_\n"
        #expect(
            try #require(findings(two, UnknownReference()).first).help.hasPrefix(
                "name its parts \"6.1\" to \"6.2\" instead"))
        let one = "- [ ] 5. a\n- [ ] 6.1. b\n- [ ] 7. d\n  - _Depends on: 6_\n"
        #expect(
            try #require(findings(one, UnknownReference()).first).help.hasPrefix("name its only part \"6.1\" instead"))
    }

    @Test("tasks of one id are told apart by their lines")
    func lines() throws {
        let text = "- [ ] T1 a\n- [x] T2 b (depends on T1)\n- [x] T2 c (depends on T1)\n"
        let message = try #require(findings(text, DoneBeforePrerequisite()).first).message
        #expect(message.contains("\"T2\" (line 2) and \"T2\" (line 3) depend on it"))
        #expect(message.hasPrefix("\"T1\" is todo"))
    }

    @Test("a title is named without its bold marks")
    func boldTitles() throws {
        let text = "- [ ] **Build the car** - with care\n  - [x] Wheels\n  - [x] Seats\n"
        let message = try #require(findings(text, ParentStatus()).first).message
        #expect(message.hasPrefix("\"Build the car - with care\" is todo"))
    }

    @Test("numbers that stand wrong together are one finding, and move only where they may belong")
    func misplacedNumbers() throws {
        let right = "## 1. a\n" + (1...9).map { "- [ ] 1.\($0) Hull\n" }.joined()
        let alone = findings(right + "## 2. c\n- [ ] 3.0 Sail\n  - [ ] 3.1 Sew it\n", IDOutOfOrder())
        #expect(
            alone.map(\.message) == ["\"3.0\" and \"3.1\" stand under \"2. c\", to which their numbers do not belong"])
        #expect(alone.map(\.help) == ["give \"3.0\" and \"3.1\" numbers of \"2. c\""])
        let astray = findings(right + "## 2. c\n- [ ] 2.1 Tree\n- [ ] 3.1 Sew it\n", IDOutOfOrder())
        #expect(astray.map(\.help) == ["move \"3.1\", or give it a number of \"2. c\""])
    }

    @Test("what stands out of order is the number that does not fit its neighbours")
    func disorder() {
        func messages(_ ids: String) -> [String] {
            let text = ids.split(separator: " ").map { "- [ ] \($0) a\n" }.joined()
            return findings(text, IDOutOfOrder()).map(\.message)
        }
        #expect(messages("T1 T2 T30 T3 T4") == ["\"T30\" stands in front of \"T3\""])
        #expect(messages("T1 T2 T30 T31 T3 T4 T5") == ["\"T30\" stands in front of \"T3\""])
        #expect(messages("T3 T4 T1 T5") == ["\"T1\" stands behind \"T4\""])
        #expect(messages("T3 T4 T5 T1 T2 T6") == ["\"T1\" stands behind \"T5\""])
        #expect(messages("T2 T1") == ["\"T1\" stands behind \"T2\""])
        #expect(
            messages("T9 T1 T2 T3 T8 T4 T5") == [
                "\"T9\" stands in front of \"T1\"", "\"T8\" stands in front of \"T4\"",
            ])
        #expect(messages("T9 T7 T8 T4 T5 T1") == [])
    }

    @Test("a table that nowhere fits is one finding, one that differs here and there is one for each row")
    func tables() {
        let tasks = "- [ ] T1 a\n- [ ] T2 b\n- [ ] T3 c\n- [x] T4 d\n\n| Task | Status |\n|---|---|\n"
        let whole = findings(tasks + "| T1 | Done |\n| T2 | Done |\n| T3 | Done |\n", ProgressTable())
        #expect(whole.map(\.message) == ["the table says \"Done\" of \"T1\", \"T2\" and \"T3\", which are todo"])
        #expect(whole.map(\.notes.count) == [3])
        let partial = findings(tasks + "| T1 | Done |\n| T2 | Done |\n| T3 | Done |\n| T4 | Done |\n", ProgressTable())
        #expect(partial.count == 3)
    }

    @Test("a dashboard that was never kept up is one finding, if it counts these tasks")
    func dashboards() {
        let tasks = (1...3).map { "## Phase \($0): P\($0)\n- [x] T\($0) a\n- [x] T1\($0) b\n" }.joined()
        func rows(_ cell: String, last: String) -> [Diagnostic] {
            let table = "\n| Phase | Progress |\n|---|---|\n| Phase 1 | \(cell) |\n| Phase 2 | \(cell) |\n"
            return findings(tasks + "## All\n" + table + "| Phase 3 | \(last) |\n", ProgressTable())
        }
        let behind = rows("0/2", last: "0/2")
        #expect(
            behind.map(\.message)
                == [
                    "\"Phase 1: P1\" claims \"0/2\", but 2 of 2 tasks are done; 2 more rows of the table are wrong, too"
                ])
        #expect(behind.map(\.notes.count) == [2])
        #expect(rows("0/5", last: "0/5").isEmpty)
        #expect(rows("0/2", last: "0/5").isEmpty)
        #expect(rows("0/2", last: "2/2").count == 2)
    }

    @Test("what is left of a phase may be moved, what is left of a plan may not")
    func remedies() {
        func help(_ text: String, _ rule: any Rule) -> [String] { findings(text, rule).map(\.help) }
        let correct = "correct the heading, or the tasks where they are behind"
        let tasks = "- [x] T1 a\n- [x] T2 b\n- [ ] T3 c\n"
        #expect(
            help("## Phase 1: Car ✅\n" + tasks, SectionClaim()) == [correct + ", or move what is left to a later phase"]
        )
        #expect(help("## Phase 1: Car ✅\n- [ ] T4 d\n" + tasks, SectionClaim()) == [correct])
        #expect(help("# Car ✅\n" + tasks, SectionClaim()) == [correct])
        let message = findings("## Phase 1: Car ✅\n" + tasks, SectionClaim()).map(\.message)
        #expect(message == ["\"Phase 1: Car\" claims \"✅\", but 1 of 3 tasks is open"])
    }

    @Test("a total is quoted with its words, a number of task groups is none")
    func totals() {
        let tasks = "- [x] T1 a\n- [x] T2 b\n- [ ] T3 c\n"
        func messages(_ total: String) -> [String] {
            findings("# Car\n\(total)\n\n\(tasks)", ProgressTable()).map(\.message)
        }
        #expect(messages("**Total Tasks**: 4") == ["\"Car\" claims \"Total Tasks: 4\", but it has 3 tasks"])
        #expect(messages("Total tasks: 5 tasks") == ["\"Car\" claims \"Total tasks: 5\", but it has 3 tasks"])
        #expect(messages("Total tasks: 2 task groups, 5 sub-tasks") == [])
    }

    @Test("the state of a bullet is no state of the section or the task around it")
    func bullets() {
        func places(_ text: String) -> [Int] {
            let plan = Plan(parsing: text)
            return Linter(rules: [StatusMismatch()]).check(plan).map {
                plan.source.position(at: $0.range.lowerBound).line
            }
        }
        let tasks = "\n- [x] T1 a\n- [ ] T2 b\n"
        #expect(places("## Phase 1: Car\n- **P1: Hull**\n  - Status: ✅ Done\n" + tasks) == [])
        #expect(places("## Phase 1: Car\n- **P1: Hull**\n  **Status**: ✅ Done\n" + tasks) == [])
        #expect(places("## Phase 1: Car\n- Status: ✅ Done\n" + tasks) == [2])
        #expect(places("## Phase 1: Car\n- **Summary**\n  - Status: ✅ Done\n" + tasks) == [3])
        #expect(places("- [ ] T1 a\n  - Hull\n    - Status: Done\n") == [])
        #expect(places("- [ ] T1 a\n  - Status: Done\n") == [2])
    }
}
